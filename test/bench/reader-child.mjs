// Reads files again and again in a process of its own, by rolefit's reader, by it to a finished fit, or by unpdf alone: `rolefit|fit|unpdf ROUNDS FILE…`.
// Prints the fastest reading of each file in milliseconds, as JSON.
import { readFileSync } from 'node:fs';

const [reader, rounds, ...paths] = process.argv.slice(2);
const files = paths.map((path) => new Uint8Array(readFileSync(path)));
const read = await readerOf(reader);
const fastest = files.map(() => Infinity);
for (let round = 0; round < Number(rounds); round++) {
  for (const [at, file] of files.entries()) {
    const bytes = file.slice();
    const start = performance.now();
    await read(bytes);
    fastest[at] = Math.min(fastest[at], performance.now() - start);
  }
}
process.stdout.write(`${JSON.stringify(fastest)}\n`);

async function readerOf(name) {
  if (name === 'unpdf') {
    const { extractTextItems } = await import('unpdf');
    for (const level of ['log', 'warn']) console[level] = () => {};
    return extractTextItems;
  }
  const { NODE } = await import('../../dist/readers/node-platform.js');
  const { readPdf } = await import('../../dist/readers/pdf/read.js');
  if (name === 'rolefit') return (bytes) => readPdf(bytes, 'FILE', NODE);
  const { analyze, explainFit, fit, loadPack, roleDemands } = await import('../../dist/index.js');
  const pack = loadPack();
  const demands = roleDemands(pack, pack.roleIndex.get('data-engineer') ?? 0);
  return async (bytes) => {
    const { text } = await readPdf(bytes, 'FILE', NODE);
    return explainFit(fit(analyze({ text }, pack, { as: 'resume' }), demands, pack), pack);
  };
}
