/**
 * Makes the command of `dist/program/` out of the compiled modules: one file for what is run most, and a few instead of some two hundred for the rest.
 * The small packages that every command needs are bundled, with their licences; the rest is loaded when a command needs it.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BUNDLED = ['commander', 'echarts', 'natural', 'picocolors', 'tslib', 'zrender'];

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const outdir = `${root}dist/program`;
const ERRORS = `${root}dist/errors.js`;
/** What most people run stands in the first file, which is then the only one that is loaded for it: finding and linking files takes most of the start. */
const FIRST = new Set(['match', 'extract'].map((name) => `${root}dist/cli/${name}.js`));

/** Commander loads Node's child processes for commands that are programs of their own; rolefit has none, and need not wait for them. */
const lateChildProcess = {
  name: 'late-child-process',
  setup(bundle) {
    bundle.onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const early = "const childProcess = require('node:child_process');";
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes(early)) throw new Error(`${path}: does not load child processes as it did`);
      const late = "const childProcess = { get spawn() { return require('node:child_process').spawn; } };";
      return { contents: contents.replace(early, late), loader: 'js' };
    });
  },
};

const shared = {
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  external: [...Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)), 'natural/lib/natural/distance/*'],
  // Modules of the old kind that are bundled ask for Node's own ones with `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
};

/** The other parts, by the names of their files: what is loaded late, and what runs in threads and processes of its own. */
const parts = new Map();

function addPart(path) {
  const name = basename(path, '.js');
  if ((parts.get(name) ?? path) !== path) throw new Error(`${path}: another part is called ${name}, too`);
  parts.set(name, path);
  return { path: `./${name}.js`, external: true };
}

/** Leaves what is loaded late out of the first file, but for what most people run. The class of errors is one for all parts. */
const leaveParts = {
  name: 'leave-parts',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
      const full = join(resolveDir, path);
      if (kind === 'dynamic-import' && !FIRST.has(full)) return addPart(full);
      return full === ERRORS ? addPart(full) : undefined;
    });
  },
};

const shareErrors = {
  name: 'share-errors',
  setup(bundle) {
    bundle.onResolve({ filter: /\/errors\.js$/ }, ({ path, resolveDir, kind }) =>
      kind !== 'entry-point' && join(resolveDir, path) === ERRORS ? { path: './errors.js', external: true } : undefined,
    );
  },
};

rmSync(outdir, { recursive: true, force: true });
await build({ ...shared, entryPoints: [`${root}dist/cli/main.js`], plugins: [lateChildProcess, leaveParts] });
for (const file of ['readers/child.js', 'cli/tag-worker.js']) addPart(`${root}dist/${file}`);
await build({ ...shared, entryPoints: Object.fromEntries(parts), splitting: true, plugins: [shareErrors] });

const licences = BUNDLED.map((name) => {
  // A package that only another needs may stand in that one's folder.
  const folder = [name, `echarts/node_modules/${name}`, `zrender/node_modules/${name}`]
    .map((path) => `${root}node_modules/${path}/`)
    .find((path) => existsSync(path));
  const textOf = (names) => names.map((file) => folder + file).find((path) => existsSync(path));
  const files = [
    textOf(['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'README.md']),
    textOf(['NOTICE']),
    textOf(['licenses/LICENSE-d3']),
  ];
  const texts = files.filter((path) => path !== undefined).map((path) => readFileSync(path, 'utf8').trim());
  return `${name}\n\n${texts.join('\n\n')}\n`;
});
writeFileSync(`${outdir}/LICENSES.txt`, licences.join('\n\n'));
