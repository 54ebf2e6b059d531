import type { Growth } from './growth.js';
import type { LoadTimes, Memory, StartTimes } from './processes.js';
import type { Texts } from './texts.js';
import type { TaggingTimes } from './tagging.js';
import type { Timing } from './rounds.js';
import type { WideTiming } from './wide.js';

/** One contender's figures. */
export interface Throughput {
  readonly name: string;
  /** Median time over the floor's. */
  readonly ratio: number;
  readonly microsecondsPerAd: number;
  readonly megabytesPerSecond: number;
  /** Fastest and slowest round over the median, as a sign of noise. */
  readonly spread: readonly [number, number];
  /** What its work summed to. */
  readonly check: number;
}

/** A text 100 times as long that takes more than this times as long is marked. */
const NOT_LINEAR = 200;

export function throughputOf(timings: readonly Timing[], texts: Texts): Throughput[] {
  const floor = timings[0].median;
  return timings.map(({ name, rounds, median, check }) => ({
    name,
    ratio: median / floor,
    microsecondsPerAd: (median * 1000) / texts.lines.length,
    megabytesPerSecond: texts.bytes / 1000 / median,
    spread: [Math.min(...rounds) / median, Math.max(...rounds) / median],
    check,
  }));
}

export function renderThroughput(list: readonly Throughput[]): string {
  const lines = [row(['', '× floor', 'µs per ad', 'MB/s', 'rounds', 'check'])];
  for (const { name, ratio, microsecondsPerAd, megabytesPerSecond, spread, check } of list) {
    const range = spread.map((value) => value.toFixed(2)).join('–');
    lines.push(
      row([name, ratio.toFixed(2), microsecondsPerAd.toFixed(1), megabytesPerSecond.toFixed(1), range, String(check)]),
    );
  }
  return `${lines.join('\n')}\n`;
}

export function renderTagging(times: TaggingTimes, perAd: (milliseconds: number) => string): string {
  const { floor, match, tag, tagFew, reading } = times;
  const rows = { floor, match, 'tag, bytes to bytes': tag, 'tag, role only': tagFew, 'reading and sending': reading };
  const lines = Object.entries(rows).map(
    ([name, time]) => `  ${name.padEnd(24)} ${(time / floor).toFixed(2).padStart(6)} × floor, ${perAd(time)}`,
  );
  return `\n${lines.join('\n')}\n`;
}

export function renderWide(list: readonly WideTiming[]): string {
  const lines = [row(['many roles', 'roles', '× the first', 'ms', 'rounds'])];
  for (const { name, roles, ratio, median, rounds } of list) {
    const range = [Math.min(...rounds), Math.max(...rounds)].map((time) => (time / median).toFixed(2)).join('–');
    lines.push(row([name, String(roles), ratio.toFixed(2), median.toFixed(0), range]));
  }
  return `\n${lines.join('\n')}\n`;
}

export function renderMemory(name: string, { rss, heap, buffers }: Memory): string {
  return `memory ${name.padEnd(24)} rss ${rss.toFixed(1)} MB, heap ${heap.toFixed(1)} MB, buffers ${buffers.toFixed(1)} MB\n`;
}

export function renderLoads({ warm, fresh, freshImport }: LoadTimes): string {
  return `pack load: ${warm.toFixed(1)} ms in this process, ${fresh.toFixed(1)} ms in a fresh one (after ${freshImport.toFixed(1)} ms of imports)\n`;
}

export function renderStarts({ node, rolefit, ratio, fit, fitRatio }: StartTimes): string {
  const times = `rolefit match ${rolefit.toFixed(0)} ms, rolefit fit ${fit.toFixed(0)} ms, node -e 0 ${node.toFixed(0)} ms`;
  return `start to end: ${times}, ratios ${ratio.toFixed(2)} and ${fitRatio.toFixed(2)}\n`;
}

export function renderGrowth({ name, length, once, tenfold, hundredfold, remark }: Growth): string {
  const ratios = [tenfold, hundredfold].map((ratio) => (ratio === null ? '-' : ratio.toFixed(1)));
  const sign = hundredfold === null || hundredfold > NOT_LINEAR ? `  <-- ${remark === '' ? 'not linear' : remark}` : '';
  return `${row([name, String(length), once.toFixed(3), ...ratios])}${sign}\n`;
}

export function renderGrowthHead(): string {
  return `\n${row(['growth (linear: 10, 100)', 'units', 'ms once', '× at 10', '× at 100'])}\n`;
}

function row([name, ...cells]: readonly string[]): string {
  return `  ${name.padEnd(31)}${cells.map((cell) => ` ${cell.padStart(10)}`).join('')}`;
}
