import { csvHeader } from '../batch/csv-record.js';
import { REAL_DISK } from '../batch/disk.js';
import { startPool } from '../batch/pool.js';
import { tagAll, type Summary } from '../batch/run.js';
import { RolefitError, type ErrorCode } from '../errors.js';
import { safe } from '../safe.js';
import { EXIT, remark, remarkAsTyped } from './output.js';
import { packWithBytes } from './pack.js';
import { decidingOptions, jobsOf, namesOf, taggingOf, type GivenTagOptions } from './tag-options.js';
import { numberOf } from './numbers.js';
import { progressLine } from './tag-progress.js';
import { thousands } from '../render/layout.js';

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
/** Faults after which the work so far is kept. */
const KEPT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['output.failed', 'worker.failed', 'input.unreadable']);

/** `rolefit tag`: one record out for each record in. */
export async function runTag(input: string, given: GivenTagOptions): Promise<number> {
  if (given.resume === true && given.output === undefined)
    throw new RolefitError(
      'usage',
      '--resume: say with -o FILE which output to go on with; what goes to standard output cannot be resumed',
    );
  const { pack, bytes } = await packWithBytes(given);
  const tagging = await taggingOf(given, pack);
  const names = namesOf(given);
  const jobs = jobsOf(given);
  const start = performance.now();
  const stop = new AbortController();
  let code: number | null = null;
  const onSignal = (signal: keyof typeof SIGNALS): void => {
    // The second time there is no waiting for anything.
    if (code !== null) process.exit(SIGNALS[signal]);
    code = SIGNALS[signal];
    stop.abort();
  };
  for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) process.on(signal, onSignal);
  const progress = given.quiet === true ? null : progressLine(process.stderr);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  let summary: Summary;
  try {
    summary = await tagAll({
      input,
      reading: { ...(given.from === undefined ? {} : { from: given.from }), names },
      tagging,
      header: tagging.format === 'csv' ? `${csvHeader(tagging.fields)}\n` : '',
      output: given.output === undefined || given.output === '-' ? null : given.output,
      stream: process.stdout,
      isResumed: given.resume ?? false,
      pack: shared,
      packId: pack.id,
      version: given.version,
      options: decidingOptions(tagging, names, given.from),
      startPool: (workerStart) => startPool(workerProgram(), jobs, workerStart),
      every: numberOf('--checkpoint-every', given.checkpointEvery ?? '5', 0, 86_400, false),
      disk: REAL_DISK,
      signal: stop.signal,
      onProgress: (now) => progress?.show(now),
    });
  } catch (error) {
    progress?.clear();
    if (error instanceof RolefitError && KEPT.has(error.code) && given.output !== undefined)
      remarkAsTyped(resumeLine(input));
    throw error;
  }
  progress?.clear();
  if (!summary.isWhole) {
    if (given.output !== undefined) remarkAsTyped(resumeLine(input));
    // Standard input may still be waited for.
    process.exit(code ?? SIGNALS.SIGINT);
  }
  if (given.quiet !== true) remark(summaryLine(summary, (performance.now() - start) / 1000));
  return summary.tagged > 0 ? EXIT.answered : EXIT.abstained;
}

function summaryLine({ tagged, none, errors, before }: Summary, seconds: number): string {
  const all = tagged + none + errors;
  const rate = Math.round((all - before) / Math.max(seconds, 0.001));
  const resumed = before === 0 ? '' : ` (${thousands(before)} of them before)`;
  return `${thousands(all)} records${resumed}: ${thousands(tagged)} tagged, ${thousands(none)} none, ${thousands(errors)} errors; ${seconds.toFixed(1)} s, ${thousands(rate)} a second`;
}

/** How to go on, as it is typed. */
function resumeLine(input: string): string {
  const words = process.argv.slice(2).filter((word) => word !== '--resume');
  const feed = input === '-' ? ' (with the same input on standard input)' : '';
  return safe(`to go on: rolefit ${[...words, '--resume'].map(shellWord).join(' ')}${feed}`);
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The program of a thread; from the sources it is the compiled one. */
function workerProgram(): URL {
  return new URL(
    new URL('./tag-worker.js', import.meta.url).href.replace(/\/src\/cli\/tag-worker\.js$/, '/dist/cli/tag-worker.js'),
  );
}
