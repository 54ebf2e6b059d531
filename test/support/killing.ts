import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.js';

/** How a run was made to end. */
export interface Killing {
  readonly kills: number;
  /** Runs that were killed until one came to its end, and what that gave. */
  readonly outputs: readonly string[];
  /** File calls before, in or behind which runs were killed, by name; `moment` for those killed from outside. */
  readonly where: Readonly<Record<string, number>>;
}

const CHILD = join(ROOT, 'test/support/killed-run.ts');

/**
 * Runs `rolefit tag` on an input over and over until it was killed `kills` times: every other one from outside at a random moment, the others from inside at a random
 * call that writes. Each is gone on with until it is whole.
 * @param random numbers from 0 to 1
 */
export async function killRuns(
  input: string,
  pack: string,
  folder: string,
  kills: number,
  random: () => number,
): Promise<Killing> {
  const where: Record<string, number> = {};
  const outputs: string[] = [];
  let killed = 0;
  // Learned from runs that come to their end: how long they take, and how many calls they make.
  let duration = 1500;
  let calls = 40;
  for (let number = 0; killed < kills; number++) {
    const output = join(folder, `${number}.jsonl`);
    for (let isWhole = false; !isWhole;) {
      const isInside = killed % 2 === 0;
      const at = killed >= kills ? null : random();
      const run = await oneRun(
        [input, pack, output, isInside && at !== null ? String(Math.ceil(at * calls)) : '0'],
        !isInside && at !== null ? at * duration : null,
      );
      if (existsSync(output) && run.signal !== null && !existsSync(`${output}.checkpoint`))
        run.where = 'behind the end';
      if (run.signal === 'SIGKILL') {
        killed++;
        where[run.where] = (where[run.where] ?? 0) + 1;
      } else if (run.code !== 0) throw new Error(`exit ${run.code}: ${run.err}`);
      else {
        isWhole = true;
        duration = Math.max(100, run.duration);
        calls = Math.max(20, run.calls);
      }
    }
    outputs.push(createHash('sha256').update(readFileSync(output)).digest('hex'));
  }
  return { kills: killed, outputs, where };
}

interface Run {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
  readonly calls: number;
  /** Milliseconds from its first file call on. */
  readonly duration: number;
  where: string;
}

/** @param moment milliseconds after which it is killed; null for never */
async function oneRun(args: readonly string[], moment: number | null): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  let start = 0;
  const started = new Promise<void>((done) =>
    child.stdout.once('data', () => {
      start = performance.now();
      done();
    }),
  );
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
    child.on('close', (code, signal) => done({ code, signal })),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (moment !== null) void started.then(() => (timer = setTimeout(() => child.kill('SIGKILL'), moment)));
  const end = await ended;
  const duration = performance.now() - start;
  clearTimeout(timer);
  const last = out.trim().split('\n').at(-1) ?? '';
  return {
    ...end,
    err,
    duration,
    calls: Number(/^calls (\d+)$/.exec(last)?.[1] ?? 0),
    where: /^in (\w+)$/.exec(last)?.[1] ?? 'moment',
  };
}
