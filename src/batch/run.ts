import { createHash } from 'node:crypto';
import { RolefitError } from '../errors.js';
import type { Batch, Input } from './batch.js';
import { checkSameRun, type Counts, type RunIdentity } from './checkpoint.js';
import type { Disk } from './disk.js';
import { openInput, type InputOptions } from './input.js';
import { interruptedRun, nameWhole, openPart, openStreamOutput, pathsOf, type Output, type State } from './output.js';
import type { Place } from './pieces.js';
import type { Pool } from './pool.js';
import type { Done, TagOptions, WorkerStart } from './worker.js';

/** A whole run of `rolefit tag`. */
export interface TagRun {
  /** A file, a folder, or `-`. */
  readonly input: string;
  readonly reading: InputOptions;
  readonly tagging: TagOptions;
  /** First bytes of the output: the header of a table, or nothing. */
  readonly header: string;
  /** Null for the stream. */
  readonly output: string | null;
  readonly stream: NodeJS.WritableStream;
  readonly isResumed: boolean;
  /** Bytes of the pack, and its id. */
  readonly pack: Uint8Array;
  readonly packId: string;
  /** Version of rolefit, and options by the names that a person gives them. */
  readonly version: string;
  readonly options: Readonly<Record<string, string>>;
  /** Starts the workers. */
  readonly startPool: (start: WorkerStart) => Pool;
  /** Seconds between checkpoints. */
  readonly every: number;
  readonly disk: Disk;
  /** Aborted when the run is to stop where it is. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Progress extends Counts {
  /** Share of the input, 0 to 1; null where it is not known. */
  readonly share: number | null;
}

export interface Summary extends Counts {
  /** False where the run was stopped; its checkpoint is written. */
  readonly isWhole: boolean;
  /** Records that an interrupted run had done before. */
  readonly before: number;
}

/**
 * Tags an input to the end, or until it is told to stop. The output is the same bytes whatever the number of workers, and however often it was interrupted
 * and resumed.
 * @throws RolefitError `input.…`, `output.failed`, `resume.refused`, `worker.failed`
 */
export async function tagAll(run: TagRun): Promise<Summary> {
  const input = await openInput(run.input, run.reading);
  const identity: RunIdentity = {
    ...input.identity,
    version: run.version,
    pack: `${run.packId} ${createHash('sha256').update(run.pack).digest('hex').slice(0, 16)}`,
    options: run.options,
  };
  const paths = run.output === null ? null : pathsOf(run.output);
  const found = paths === null ? null : interruptedRun(paths, run.disk);
  if (found !== null) {
    if (!run.isResumed)
      throw new RolefitError(
        'resume.refused',
        `${paths!.checkpoint}: a run to this output was interrupted; go on with --resume, or remove that file to begin anew`,
      );
    checkSameRun(found.run, identity, paths!.checkpoint);
    if (found.isWhole) {
      nameWhole(paths!, run.disk);
      return { ...found.counts, isWhole: true, before: countOf(found.counts) };
    }
  }
  const output = paths === null ? openStreamOutput(run.stream) : openPart(paths, found, run.disk);
  let pool: Pool | null = null;
  try {
    if (found === null) await output.write(Buffer.from(run.header));
    pool = run.startPool({ pack: run.pack, options: run.tagging, layout: input.layout });
    const state = {
      run: identity,
      place: found?.place ?? null,
      counts: found?.counts ?? { tagged: 0, none: 0, errors: 0 },
    };
    return { ...(await pump(run, input, pool, output, state)), before: found === null ? 0 : countOf(found.counts) };
  } catch (error) {
    output.close();
    throw error;
  } finally {
    await pool?.close();
  }
}

/** Reads, has tagged and writes, in order, with no more under way than the workers can take. */
async function pump(
  { signal, every, onProgress }: TagRun,
  input: Input,
  pool: Pool,
  output: Output,
  start: State,
): Promise<Counts & { readonly isWhole: boolean }> {
  let state = start;
  const underWay: { readonly after: Place; readonly done: Promise<Done> }[] = [];
  let last = performance.now();
  output.checkpoint(state);
  const writeNext = async (): Promise<void> => {
    const { after, done } = underWay.shift()!;
    const { output: bytes, tagged, none, errors } = await done;
    const { counts } = state;
    await output.write(bytes);
    state = {
      ...state,
      place: after,
      counts: { tagged: counts.tagged + tagged, none: counts.none + none, errors: counts.errors + errors },
    };
    onProgress({ ...state.counts, share: input.share(after) });
    if (performance.now() - last < every * 1000) return;
    output.checkpoint(state);
    last = performance.now();
  };
  const batches: AsyncGenerator<Batch> = input.batches(state.place);
  while (!signal.aborted) {
    const next = await untilAborted(batches.next(), signal);
    if (next === null || next.done === true) break;
    const done = pool.tag(next.value);
    // A failure is told where its turn comes.
    done.catch(() => {});
    underWay.push({ after: next.value.after, done });
    while (underWay.length > pool.room && !signal.aborted) await writeNext();
  }
  while (underWay.length > 0 && !signal.aborted) await writeNext();
  if (signal.aborted) {
    output.checkpoint(state);
    output.close();
    return { ...state.counts, isWhole: false };
  }
  output.finish(state);
  return { ...state.counts, isWhole: true };
}

/** What work gives, or null once the signal is aborted. Nothing that outlives it holds on to what the work gave. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  let stop = (): void => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function countOf({ tagged, none, errors }: Counts): number {
  return tagged + none + errors;
}
