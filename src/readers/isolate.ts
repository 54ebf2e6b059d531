import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { availableParallelism } from 'node:os';
import { RolefitError } from '../errors.js';
import { tooSlow } from './answer.js';
import { TIME_LIMIT, type ReadAnswer, type ReadRequest, type ReadText } from './read-text.js';

/** Time that a reading process may take to start, in milliseconds. */
const START_LIMIT = 10_000;
/** Heap of a reading process in MB; a watch inside it ends it at `MEMORY_LIMIT` of all it holds. */
const HEAP_LIMIT = 256;
/** Memory of a reading process, in MB; what it may take beyond that before the watch looks again keeps it under 512. */
export const MEMORY_LIMIT = 400;
/** Memory above which a process that is done is replaced by a fresh one, in MB. */
const TIRED = 260;
/** Most reading processes at once; no more than there are processors. */
const MAX_PROCESSES = 8;

interface Job extends ReadRequest {
  readonly done: (answer: ReadAnswer) => void;
  readonly fail: (error: RolefitError) => void;
}

const idle: ChildProcess[] = [];
const waiting: Job[] = [];
let running = 0;

/**
 * Reads a file of a complicated format in a process of its own, which a time limit and a memory limit hold. Processes are kept for the
 * next file.
 * @throws RolefitError `input.too-slow`, `input.too-large` and what the reader throws
 */
export async function readIsolated(request: ReadRequest): Promise<ReadText> {
  const answer = await new Promise<ReadAnswer>((done, fail) => {
    waiting.push({ ...request, done, fail });
    startNext();
  });
  if (answer.read !== undefined) return answer.read;
  throw new RolefitError(answer.error!.code, answer.error!.message);
}

function startNext(): void {
  if (waiting.length === 0 || running >= Math.min(MAX_PROCESSES, availableParallelism())) return;
  running++;
  let rested = idle.pop();
  while (rested !== undefined && !rested.connected) rested = idle.pop();
  run(waiting.shift()!, rested ?? startProcess(), rested !== undefined);
}

/** Gives a job to a process. One that rested may have ended meanwhile: then a fresh one gets the job. */
function run(job: Job, child: ChildProcess, isRested: boolean): void {
  const { format, bytes, name, done, fail } = job;
  let isOver = false;
  let isStarted = false;
  const stop = (): void => end(tooSlow(name, TIME_LIMIT));
  let timer = setTimeout(stop, START_LIMIT);
  const end = (result: ReadAnswer | RolefitError): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
    child.on('error', () => {});
    if (result instanceof RolefitError && isRested && !isStarted) {
      child.kill('SIGKILL');
      run(job, startProcess(), false);
      return;
    }
    if (result instanceof RolefitError || result.memory > TIRED) child.kill('SIGKILL');
    else {
      rest(child);
      idle.push(child);
    }
    running--;
    if (result instanceof RolefitError) fail(result);
    else done(result);
    startNext();
  };
  child.on('message', (message) => {
    const answer = message as ReadAnswer;
    if (answer.isStarted !== true) return end(answer);
    isStarted = true;
    clearTimeout(timer);
    timer = setTimeout(stop, TIME_LIMIT);
  });
  child.on('exit', (_, signal) =>
    end(
      signal === null
        ? new RolefitError(
            'input.damaged',
            `${name}: this file cannot be read (the process that read it failed); save it anew`,
          )
        : new RolefitError(
            'input.too-large',
            `${name}: reading it takes more than ${MEMORY_LIMIT} MB of memory; save it anew, or as plain text`,
          ),
    ),
  );
  child.on('error', (error) =>
    end(new RolefitError('input.unreadable', `${name}: no process can be started to read it (${error.message})`)),
  );
  child.ref();
  child.channel?.ref();
  child.send({ format, bytes, name } satisfies ReadRequest, (error) => {
    if (error !== null)
      end(
        new RolefitError('input.unreadable', `${name}: the process that reads it cannot be reached (${error.message})`),
      );
  });
}

/** A process at rest does not keep the program alive. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function startProcess(): ChildProcess {
  const program = fileURLToPath(new URL('./child.js', import.meta.url)).replace(
    /([\\/])src([\\/]readers[\\/]child\.js)$/,
    '$1dist$2',
  );
  return fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${HEAP_LIMIT}`],
    env: childEnvironment(),
  });
}

/** The environment without what would change how the process starts. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_CHANNEL_FD: _channel, ...rest } = process.env;
  return rest;
}
