import type { Progress } from '../batch/run.js';
import { overwrite } from './output.js';
import { thousands } from '../render/layout.js';

/** Milliseconds between two lines. */
const INTERVAL = 200;

/** A line of progress that is written over and over, where someone looks on. */
interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/** @returns null where nobody looks on */
export function progressLine(terminal: NodeJS.WriteStream): ProgressLine | null {
  if (terminal.isTTY !== true) return null;
  const start = performance.now();
  let last = 0;
  let first: Progress | null = null;
  return {
    show(progress) {
      first ??= progress;
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      overwrite(terminal, progressText(progress, first, (now - start) / 1000));
    },
    clear: () => overwrite(terminal, ''),
  };
}

/** `1,234 records · 270 a second · 12 % · 3 min left · 4 errors` */
function progressText(now: Progress, first: Progress, seconds: number): string {
  const all = allOf(now);
  const parts = [
    `${thousands(all)} records`,
    `${thousands(Math.round((all - allOf(first)) / Math.max(seconds, 0.001)))} a second`,
  ];
  if (now.share !== null) {
    parts.push(`${Math.floor(now.share * 100)} %`);
    const gone = now.share - (first.share ?? 0);
    if (gone > 0) parts.push(`${time((seconds / gone) * (1 - now.share))} left`);
  }
  if (now.errors > 0) parts.push(`${thousands(now.errors)} errors`);
  return parts.join(' · ');
}

function allOf({ tagged, none, errors }: Progress): number {
  return tagged + none + errors;
}

function time(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
