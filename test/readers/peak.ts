import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at the processes. */
const STEP = 3;

/** True where the system says how much memory a process has held at most. */
export const SHOWS_PEAKS = peakOf('self') !== null;

/** Looks at processes as they run; says in the end how many MB one of them held at most. */
export function watchPeaks(processes: readonly ChildProcess[]): () => number {
  let most = 0;
  const look = (): void => {
    for (const { pid, exitCode, signalCode } of processes)
      if (pid !== undefined && exitCode === null && signalCode === null) most = Math.max(most, peakOf(pid) ?? 0);
  };
  const timer = setInterval(look, STEP);
  return () => {
    look();
    clearInterval(timer);
    return most;
  };
}

function peakOf(pid: number | 'self'): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return null;
  }
}
