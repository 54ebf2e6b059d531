import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { startPool, type Pool } from '../../src/batch/pool.js';
import { TAGGING } from '../support/tag-options.js';

const BATCH = { documents: [], after: { offset: 0, line: 1 } };

/** A pool of one worker that runs a program, and when that worker has ended. */
async function poolOf(program: string): Promise<{ pool: Pool; ended: Promise<unknown> }> {
  const started = once(process, 'worker') as Promise<[Worker]>;
  const url = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  const pool = startPool(url, 1, {
    pack: new Uint8Array(0),
    options: TAGGING,
    layout: { kind: 'documents' },
  });
  const [worker] = await started;
  return { pool, ended: new Promise((done) => worker.once('exit', done)) };
}

const ANSWER = "import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => {";

// Its next batch was never answered, and the run waited for it without end.
test('a worker that dies with nothing to do fails the next batch', async () => {
  const { pool, ended } = await poolOf(`${ANSWER} parentPort.postMessage({ tagged: 7 }); parentPort.close(); })`);
  expect(await pool.tag(BATCH)).toEqual({ tagged: 7 });
  await ended;
  await expect(pool.tag(BATCH)).rejects.toMatchObject({
    code: 'worker.failed',
    message: expect.stringMatching(/^a worker ended: it stopped; /),
  });
  await pool.close();
});

test('what a worker died of is told for the batch it had, and for those after', async () => {
  const { pool, ended } = await poolOf(`${ANSWER} throw new Error('no room'); })`);
  const failure = { code: 'worker.failed', message: expect.stringMatching(/^a worker ended: no room; /) };
  await expect(pool.tag(BATCH)).rejects.toMatchObject(failure);
  await ended;
  await expect(pool.tag(BATCH)).rejects.toMatchObject(failure);
  await pool.close();
});
