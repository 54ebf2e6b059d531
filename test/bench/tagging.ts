import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import type * as Disk from '../../src/batch/disk.js';
import type * as Pieces from '../../src/batch/pieces.js';
import type * as Cutters from '../../src/batch/cutter.js';
import type * as Pool from '../../src/batch/pool.js';
import type * as Run from '../../src/batch/run.js';
import type * as Worker from '../../src/batch/worker.js';
import type { Pack } from '../../src/pack/load.js';
import { TAGGING } from '../support/tag-options.js';
import type { Core } from './core.js';
import { median } from './rounds.js';

const BIN = fileURLToPath(new URL('../../bin/rolefit.js', import.meta.url));

/** Processor times of tagging in this process, in milliseconds, medians of alternating rounds over the same lines. */
export interface TaggingTimes {
  readonly rounds: number;
  /** JSON.parse and one split into words. */
  readonly floor: number;
  /** JSON.parse, analysis and match, nothing written. */
  readonly match: number;
  /** From bytes to bytes, in one thread. */
  readonly tag: number;
  /** The same without skills, fingerprint and notes. */
  readonly tagFew: number;
  /** Cutting and reading records, and sending their bytes to a thread and back. */
  readonly reading: number;
}

async function part<T>(file: string): Promise<T> {
  return import(new URL(`../../dist/batch/${file}`, import.meta.url).href) as Promise<T>;
}

interface Line {
  readonly title?: string;
  readonly text: string;
}

/** Whole tagging in one thread beside the floor and the bare core. */
export async function timeTagging(
  core: Core,
  pack: Pack,
  lines: readonly string[],
  rounds: number,
): Promise<TaggingTimes> {
  const { piecesOf, PIECE_BYTES } = await part<typeof Pieces>('pieces.js');
  const { lineCutter } = await part<typeof Cutters>('cutter.js');
  const { batchTagger } = await part<typeof Worker>('worker.js');
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const layout = { kind: 'objects', names: {} } as const;
  const all = batchTagger(pack, TAGGING, layout, async () => '[]');
  const few = batchTagger(pack, { ...TAGGING, fields: ['role', 'confidence'] }, layout, async () => '[]');
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
  }
  const pieces = () => piecesOf(chunks(), lineCutter(), { offset: 0, line: 1 }, PIECE_BYTES);
  const tagWith = async (tag: typeof all): Promise<number> => {
    let written = 0;
    for await (const piece of pieces()) written += (await tag(piece)).output.length;
    return written;
  };
  const contenders: Record<keyof Omit<TaggingTimes, 'rounds'>, () => Promise<number> | number> = {
    floor() {
      let count = 0;
      for (const line of lines) count += (JSON.parse(line) as Line).text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
      return count;
    },
    match() {
      let ticks = 0;
      for (const line of lines) ticks += core.match(core.analyze(JSON.parse(line) as Line, pack), pack).top(1)[0].ticks;
      return ticks;
    },
    tag: () => tagWith(all),
    tagFew: () => tagWith(few),
    async reading() {
      let length = 0;
      for await (const piece of pieces())
        length += structuredClone(piece, { transfer: [piece.bytes.buffer] }).bytes.length;
      return length;
    },
  };
  const names = Object.keys(contenders) as (keyof typeof contenders)[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    keyof typeof contenders,
    number[]
  >;
  const checks: Partial<Record<keyof typeof contenders, number>> = {};
  for (let round = -1; round < rounds; round++)
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round + 1) % names.length];
      const start = processorTime();
      const check = await contenders[name]();
      if (round >= 0) times[name].push(processorTime() - start);
      if ((checks[name] ??= check) !== check) throw new Error(`${name}: another result in round ${round + 1}`);
    }
  const of = (name: keyof typeof contenders): number => median(times[name]);
  return {
    rounds,
    floor: of('floor'),
    match: of('match'),
    tag: of('tag'),
    tagFew: of('tagFew'),
    reading: of('reading'),
  };
}

/** Milliseconds that this process has worked. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What a whole process took. */
export interface WholeRun {
  readonly seconds: number;
  /** Most memory it held, in MB. */
  readonly peak: number;
}

/** Runs the command on a file of `size` bytes made of the lines over and over. */
export async function runWhole(file: string, output: string, args: readonly string[]): Promise<WholeRun> {
  const start = performance.now();
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [BIN, 'tag', file, '-o', output, '--quiet', ...args], {
    env,
    stdio: 'inherit',
  });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid!}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended, or this is not Linux.
    }
  }, 50);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  rmSync(output, { force: true });
  if (code !== 0) throw new Error(`rolefit tag: exit ${code}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** A file of the lines over and over, each time with other ids, up to a size in bytes. */
export function writeInput(file: string, lines: readonly string[], size: number): void {
  const descriptor = openSync(file, 'w');
  for (let written = 0, round = 0; written < size; round++) {
    const again = lines.map((line) => line.replace(/^\{"id":"/, `{"id":"${round}-`));
    const bytes = Buffer.from(`${again.join('\n')}\n`);
    const fitting =
      written + bytes.length <= size ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a, size - written) + 1);
    if (fitting.length === 0) break;
    writeSync(descriptor, fitting);
    written += fitting.length;
  }
  closeSync(descriptor);
}

/** Two workers beside one, in alternating pairs: seconds, medians. */
export async function timeJobs(
  lines: readonly string[],
  size: number,
  pairs: number,
): Promise<{ one: number; two: number; ratio: number }> {
  return inFolder(async (folder) => {
    const file = join(folder, 'ads.jsonl');
    writeInput(file, lines, size);
    const one: number[] = [];
    const two: number[] = [];
    for (let i = 0; i < pairs; i++)
      for (const [jobs, times] of i % 2 === 0
        ? ([
            [1, one],
            [2, two],
          ] as const)
        : ([
            [2, two],
            [1, one],
          ] as const))
        times.push((await runWhole(file, join(folder, 'out'), ['--jobs', String(jobs)])).seconds);
    return { one: median(one), two: median(two), ratio: median(one.map((seconds, i) => seconds / two[i])) };
  });
}

/** What a thread of `machineScale` runs: the floor of tagging, over and over. */
const FLOOR_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
let count = 0;
for (let round = 0; round < workerData.rounds; round++)
  for (const line of workerData.lines) count += (JSON.parse(line).text.match(/[A-Za-z0-9]+/g) ?? []).length;
parentPort.postMessage(count);
`;

/**
 * How much two threads of the floor get done beside one, as a factor, the median of alternating pairs: what the machine gives a second thread at
 * the best. Below 2 where its processors share their parts or their memory, with each other or with neighbours.
 */
export async function machineScale(lines: readonly string[], rounds: number, pairs: number): Promise<number> {
  const thread = async (): Promise<void> => {
    const worker = new Thread(FLOOR_THREAD, { eval: true, workerData: { lines, rounds } });
    await new Promise((done, fail) => {
      worker.once('error', fail);
      worker.once('exit', done);
    });
  };
  const timed = async (threads: number): Promise<number> => {
    const start = performance.now();
    await Promise.all(Array.from({ length: threads }, thread));
    return performance.now() - start;
  };
  const factors: number[] = [];
  for (let i = 0; i < pairs; i++) {
    const order = i % 2 === 0 ? [1, 2] : [2, 1];
    const times: number[] = [];
    for (const threads of order) times[threads] = await timed(threads);
    factors.push((2 * times[1]) / times[2]);
  }
  return median(factors);
}

/** Peak memory with two workers by the size of the input, in MB. */
export async function peaks(
  lines: readonly string[],
  sizes: readonly number[],
): Promise<{ size: number; peak: number; seconds: number }[]> {
  return inFolder(async (folder) => {
    const found: { size: number; peak: number; seconds: number }[] = [];
    for (const size of sizes) {
      const file = join(folder, `${size}.jsonl`);
      writeInput(file, lines, size);
      found.push({ size: statSync(file).size, ...(await runWhole(file, join(folder, 'out'), ['--jobs', '2'])) });
      rmSync(file);
    }
    return found;
  });
}

/** Share of a run that its checkpoints take, with one every 5 seconds: their own time, and that of the whole run, in milliseconds. */
export async function checkpointShare(
  packPath: string,
  lines: readonly string[],
  size: number,
): Promise<{ share: number; each: number; count: number }> {
  const { tagAll } = await part<typeof Run>('run.js');
  const { startPool } = await part<typeof Pool>('pool.js');
  const { REAL_DISK } = await part<typeof Disk>('disk.js');
  return inFolder(async (folder) => {
    const file = join(folder, 'ads.jsonl');
    writeInput(file, lines, size);
    let spent = 0;
    let count = 0;
    const timed =
      <A extends unknown[], R>(call: (...given: A) => R) =>
      (...given: A): R => {
        const start = performance.now();
        const result = call(...given);
        spent += performance.now() - start;
        return result;
      };
    const renamed = timed(REAL_DISK.rename);
    const disk: Disk.Disk = {
      ...REAL_DISK,
      sync: timed(REAL_DISK.sync),
      open: timed(REAL_DISK.open),
      close: timed(REAL_DISK.close),
      read: timed(REAL_DISK.read),
      rename(from, to) {
        count++;
        renamed(from, to);
      },
    };
    const start = performance.now();
    await tagAll({
      input: file,
      reading: { names: {} },
      tagging: TAGGING,
      header: '',
      output: join(folder, 'out'),
      stream: process.stdout,
      isResumed: false,
      pack: readFileSync(packPath),
      packId: 'bench',
      version: 'bench',
      options: {},
      startPool: (begin) => startPool(new URL('../../dist/cli/tag-worker.js', import.meta.url), 2, begin),
      every: 5,
      disk,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    return { share: spent / (performance.now() - start), each: spent / count, count };
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rolefit-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
