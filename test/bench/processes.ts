import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from './core.js';
import { median } from './rounds.js';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/rolefit.js', import.meta.url));
const LOADS = 15;
const PAIRS = 11;

/** Memory in MB: resident, JavaScript heap, and array buffers. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
  readonly buffers: number;
}

interface ChildResult {
  readonly importMs: number;
  readonly loadMs: number;
  readonly bare: Memory;
  readonly withPack: Memory;
  readonly afterLines: Memory | null;
}

/** Medians in milliseconds of reading and building the pack: again and again in this process, and in fresh ones. */
export interface LoadTimes {
  readonly warm: number;
  readonly fresh: number;
  /** Importing the core's modules in a fresh process, before the pack. */
  readonly freshImport: number;
}

export function timeLoads(core: Core, packPath: string): LoadTimes {
  const warm: number[] = [];
  const fresh: ChildResult[] = [];
  for (let i = 0; i < LOADS; i++) {
    const start = performance.now();
    core.decodePack(readFileSync(packPath));
    warm.push(performance.now() - start);
    fresh.push(runChild([CHILD, packPath]));
  }
  return {
    warm: median(warm),
    fresh: median(fresh.map(({ loadMs }) => loadMs)),
    freshImport: median(fresh.map(({ importMs }) => importMs)),
  };
}

/** Memory of a process of its own: bare, with the pack, and after matching the lines. */
export function measureMemory(packPath: string, lines: readonly string[]): ChildResult {
  const folder = mkdtempSync(join(tmpdir(), 'rolefit-bench-'));
  try {
    const file = join(folder, 'lines.ndjson');
    writeFileSync(file, lines.join('\n'));
    return runChild(['--expose-gc', CHILD, packPath, file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whole processes from start to end, in milliseconds, in alternating pairs. */
export interface StartTimes {
  readonly node: number;
  readonly rolefit: number;
  /** Median of the pairs' ratios. */
  readonly ratio: number;
  /** The same of `rolefit fit` on an example résumé. */
  readonly fit: number;
  readonly fitRatio: number;
}

export function timeStarts(packPath: string | undefined, example: string, resume: string, role: string): StartTimes {
  const packed = packPath === undefined ? [] : ['--pack', packPath];
  const node: number[] = [];
  const rolefit: number[] = [];
  const fit: number[] = [];
  for (let i = 0; i < PAIRS; i++) {
    node.push(timeProcess(['-e', '0']));
    rolefit.push(timeProcess([BIN, 'match', example, ...packed]));
    fit.push(timeProcess([BIN, 'fit', resume, '--role', role, ...packed]));
  }
  const ratio = (times: readonly number[]): number => median(times.map((time, pair) => time / node[pair]));
  return {
    node: median(node),
    rolefit: median(rolefit),
    ratio: ratio(rolefit),
    fit: median(fit),
    fitRatio: ratio(fit),
  };
}

function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: plainEnvironment(), encoding: 'utf8' });
  const time = performance.now() - start;
  // 1 is an answer too: it abstained.
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')}: exit ${status}; ${stderr.slice(0, 300)}`);
  return time;
}

function runChild(args: readonly string[]): ChildResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: plainEnvironment(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: exit ${status}; ${stderr.slice(0, 300)}`);
  return JSON.parse(stdout) as ChildResult;
}

/** The environment without what tsx adds for its children. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return rest;
}
