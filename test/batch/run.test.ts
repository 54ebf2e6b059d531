import { getEventListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { tagAll } from '../../src/batch/run.js';
import { temporaryFolder } from '../support/folders.js';
import { adLines, runOf } from '../support/tagging.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

// The promise of being stopped, which stands for the whole run, held every batch that was raced against it.
test('a run holds no batch that is done, and leaves no listener behind', async () => {
  const folder = temporaryFolder();
  const input = join(folder, 'ads.jsonl');
  writeFileSync(input, adLines(2000).join('\n'));
  const batches: WeakRef<object>[] = [];
  let held = 0;
  const { signal } = new AbortController();
  await tagAll(
    runOf(folder, input, {
      signal,
      every: 3600,
      startPool: () => ({
        room: 2,
        async tag(batch) {
          batches.push(new WeakRef(batch));
          // What a reference points to is kept for the turn in which it was made.
          await setImmediate();
          if (batches.length === 100) {
            collect();
            held = batches.filter((one) => one.deref() !== undefined).length;
          }
          return { output: new Uint8Array(0), tagged: 1, none: 0, errors: 0 };
        },
        close: async () => {},
      }),
    }),
  );
  expect(batches.length).toBeGreaterThan(100);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(10);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
