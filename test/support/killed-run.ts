import { readFileSync, writeSync } from 'node:fs';
import type { Disk } from '../../src/batch/disk.js';
import { startPool } from '../../src/batch/pool.js';
import { tagAll } from '../../src/batch/run.js';
import { decodePack } from '../../src/pack/load.js';
import { countedDisk } from './faulty-disk.js';
import { runOf } from './tagging.js';

/** A run that kills itself at its file call of a number; 0 for never. It goes on where one before it stopped. */
const [input, packPath, output, given] = process.argv.slice(2) as [string, string, string, string];
const fatal = Number(given);
const bytes = readFileSync(packPath);
const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
shared.set(bytes);
let calls = 0;
const kill = (): void => void process.kill(process.pid, 'SIGKILL');
const counted = countedDisk((number, call) => {
  calls = number;
  if (number === 1) writeSync(1, 'started\n');
  if (number !== fatal) return;
  writeSync(1, `in ${call}\n`);
  // Half of a write is written first.
  if (call === 'write') throw new Error('half');
  kill();
});
const disk: Disk = {
  ...counted,
  write(...given) {
    try {
      return counted.write(...given);
    } catch (error) {
      kill();
      throw error;
    }
  },
};
await tagAll(
  runOf('', input, {
    reading: { names: {}, pieceBytes: 20_000 },
    output,
    isResumed: true,
    pack: shared,
    packId: decodePack(bytes).id,
    startPool: (start) => startPool(new URL('../../dist/cli/tag-worker.js', import.meta.url), 2, start),
    disk,
  }),
);
writeSync(1, `calls ${calls}\n`);
