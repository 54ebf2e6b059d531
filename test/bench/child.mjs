// What a fresh process needs: started by plain node with the pack's path and a file of NDJSON lines; prints JSON.
import { readFileSync } from 'node:fs';

const [packPath, linesPath] = process.argv.slice(2);

/** Resident and heap memory in MB, after a collection where the process may ask for one. */
function memory() {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const megabytes = (bytes) => bytes / 1e6;
  return { rss: megabytes(rss), heap: megabytes(heapUsed), buffers: megabytes(arrayBuffers) };
}

const bare = memory();
const started = performance.now();
const { decodePack } = await import('../../dist/pack/load.js');
const { analyze } = await import('../../dist/extract/analyze.js');
const { match } = await import('../../dist/score/match.js');
const imported = performance.now();
const pack = decodePack(readFileSync(packPath));
const loaded = performance.now();
const withPack = memory();
let afterLines = null;
if (linesPath !== undefined) {
  for (const line of readFileSync(linesPath, 'utf8').split('\n')) {
    if (line !== '') match(analyze(JSON.parse(line), pack), pack);
  }
  afterLines = memory();
}
const result = { importMs: imported - started, loadMs: loaded - imported, bare, withPack, afterLines };
process.stdout.write(`${JSON.stringify(result)}\n`);
