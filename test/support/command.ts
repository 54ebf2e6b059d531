import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePack } from '../../src/pack/store.js';
import { ROOT } from './project.js';
import { smallPackData } from './small-taxonomy.js';

export const PROGRAM = join(ROOT, 'bin/rolefit.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Environment of the command: that of the test, without what changes colours. */
export function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...rest } = process.env;
  return { ...rest, ...extra };
}

/** Runs `rolefit` as a process of its own. */
export function rolefit(
  args: readonly string[],
  options: {
    readonly input?: string | Uint8Array;
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
  } = {},
): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input: options.input ?? '',
    env: environment(options.env),
    cwd: options.cwd ?? ROOT,
    maxBuffer: 100_000_000,
  });
  // A command that refuses its input does not read it to the end.
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

let file: string | undefined;

/** The small taxonomy compiled to a file, for `--pack`. */
export function smallPackFile(): string {
  if (file === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'rolefit-pack-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    file = join(folder, 'small.pack');
    writeFileSync(file, encodePack(smallPackData()));
  }
  return file;
}

/** Runs a command that reads a document with the small taxonomy. */
export function withSmallPack(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Run {
  return rolefit([...args, '--pack', smallPackFile()], { input, env });
}

/** A posting that the small taxonomy takes for a data scientist's. */
export const POSTING = `Senior Data Scientist
We are looking for a data scientist who trains and evaluates predictive models.
Requirements
- 5+ years of experience with Python or R
- statistics, SQL and machine learning
- Bachelor's degree in computer science
Nice to have
- Docker
`;
