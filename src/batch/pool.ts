import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { RolefitError } from '../errors.js';
import type { Batch } from './batch.js';
import type { Done, WorkerStart } from './worker.js';

/** Batches that a worker has at hand: the one it tags, and the next. */
const AT_HAND = 2;

/** Workers that tag batches. */
export interface Pool {
  /** Batches that are worth having under way at once. */
  readonly room: number;
  /** Hands a batch to the worker that has the least to do. */
  readonly tag: (batch: Batch) => Promise<Done>;
  readonly close: () => Promise<void>;
}

interface Seat {
  readonly worker: Worker;
  readonly waiting: { readonly done: (done: Done) => void; readonly fail: (error: Error) => void }[];
  /** What the worker ended with; null while it lives. */
  dead: RolefitError | null;
}

/**
 * What every thread's code is first made into: a plain translation, which takes little and runs twice as fast as none. Until the code is warm a
 * thread tags a tenth of what it does then, and each has to warm up by itself.
 */
const THREAD_FLAGS = '--always-sparkplug';

/** Starts workers: one at once, each further one when there is a batch for it. What each is sent is answered in turn. */
export function startPool(program: URL, jobs: number, start: WorkerStart): Pool {
  setFlagsFromString(THREAD_FLAGS);
  const seats = [seat(program, start)];
  const freest = (): Seat => {
    const free = seats.reduce((best, one) => (one.waiting.length < best.waiting.length ? one : best));
    if (free.waiting.length === 0 || seats.length >= jobs) return free;
    const added = seat(program, start);
    seats.push(added);
    return added;
  };
  return {
    room: jobs * AT_HAND,
    tag(batch) {
      const free = freest();
      if (free.dead !== null) return Promise.reject(free.dead);
      return new Promise((done, fail) => {
        free.waiting.push({ done, fail });
        const given = 'documents' in batch ? [] : [batch.bytes.buffer, batch.entries.buffer];
        free.worker.postMessage(batch, given);
      });
    },
    close: async () => void (await Promise.all(seats.map(({ worker }) => worker.terminate()))),
  };
}

function seat(program: URL, start: WorkerStart): Seat {
  const worker = new Worker(program, { workerData: start });
  const own: Seat = { worker, waiting: [], dead: null };
  const fail = (what: string): void => {
    own.dead ??= new RolefitError(
      'worker.failed',
      `a worker ended: ${what}; run it again with --resume and fewer --jobs`,
    );
    for (const one of own.waiting.splice(0)) one.fail(own.dead);
  };
  worker.on('message', (done: Done) => own.waiting.shift()?.done(done));
  worker.on('error', (error: Error) => fail(error.message));
  worker.on('exit', () => fail('it stopped'));
  return own;
}
