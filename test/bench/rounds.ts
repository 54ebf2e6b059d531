import type { Contender } from './contenders.js';

/** Times of one contender over all lines, in milliseconds of processor time, one per round. */
export interface Timing {
  readonly name: string;
  readonly rounds: readonly number[];
  readonly median: number;
  /** Sum of what the runs returned: the same in every round, or the work was not. */
  readonly check: number;
}

/**
 * Times the contenders in alternating rounds, after one round that only warms up. Each round begins with the next contender, so
 * that none always runs behind the same neighbour.
 */
export function timeRounds(list: readonly Contender[], lines: readonly string[], roundCount: number): Timing[] {
  const times: number[][] = list.map(() => []);
  const checks = list.map((contender) => pass(contender, lines));
  for (let round = 0; round < roundCount; round++) {
    for (let i = 0; i < list.length; i++) {
      const at = (round + i) % list.length;
      const start = process.cpuUsage();
      const check = pass(list[at], lines);
      const { user, system } = process.cpuUsage(start);
      times[at].push((user + system) / 1000);
      if (check !== checks[at])
        throw new Error(`${list[at].name}: another result in round ${round + 1} than in the first`);
    }
  }
  return list.map(({ name }, at) => ({ name, rounds: times[at], median: median(times[at]), check: checks[at] }));
}

function pass({ run }: Contender, lines: readonly string[]): number {
  let sum = 0;
  for (const line of lines) sum += run(line);
  return sum;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that one call takes: the median of calls for at least `budget` ms, after as long a warm-up; at least 3 calls. */
export function timeOf(run: () => unknown, budget: number): number {
  const start = performance.now();
  do run();
  while (performance.now() - start < budget);
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < 3 || performance.now() - begin < budget) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  return median(times);
}
