/** Builds the page into `dist/page/`: a folder that any static host can serve, with the pack and the licences of what is bundled. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { decodePackData } from '../dist/pack/store.js';
import { encodeSmall } from '../dist/web/small-pack/encode.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}dist/page`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
/** Packages of which code is in the page. */
const bundled = new Set();

const notePackages = {
  name: 'note-packages',
  moduleParsed({ id }) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
    if (name !== undefined) bundled.add(name);
  },
};

await build({
  configFile: false,
  root: `${root}src/web/page`,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  define: { ROLEFIT_VERSION: JSON.stringify(version) },
  plugins: [notePackages],
  worker: { format: 'es', plugins: () => [notePackages], rolldownOptions: { checks: { pluginTimings: false } } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no script or style that stands in another file.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
const { core, documents } = encodeSmall(decodePackData(readFileSync(`${root}dist/builtin.pack`)));
writeFileSync(`${outDir}/builtin.pack`, core);
writeFileSync(`${outDir}/builtin.documents`, documents);

const licences = [...bundled].sort().map((name) => {
  const folder = `${root}node_modules/${name}/`;
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'README.md'].find((path) =>
    existsSync(folder + path),
  );
  if (file === undefined) throw new Error(`${name}: has no licence to be shipped with the page`);
  return `${name}\n\n${readFileSync(folder + file, 'utf8').trim()}\n`;
});
writeFileSync(`${outDir}/LICENSES.txt`, licences.join('\n\n'));

/** Largest file that is packed ahead: of a larger one the best packing takes too long. */
const PACKED_SIZE = 1_000_000;
// A host that packs nothing itself may send these; the server of `rolefit serve` does.
for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || statSync(path).size > PACKED_SIZE) continue;
  const bytes = readFileSync(path);
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
