import type { ChildProcess, ForkOptions } from 'node:child_process';

/** The reading processes that were started since a test put `watchForks` in the place of `node:child_process`. */
export const started: ChildProcess[] = [];

/** `node:child_process` with a `fork` that keeps what it starts in `started`. */
export function watchForks(processes: typeof import('node:child_process')): object {
  const fork = (path: string, args: readonly string[], options: ForkOptions): ChildProcess => {
    const child = processes.fork(path, args, options);
    started.push(child);
    return child;
  };
  return { ...processes, fork };
}
