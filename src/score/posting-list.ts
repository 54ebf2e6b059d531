import type { Numbers } from '../text/arrays.js';
import { termTicks } from './evidence.js';

/** Where a role stands in a rising list, sought in `[from, to)`; -1 where it does not. */
export function placeOf(roles: Numbers, from: number, to: number, role: number): number {
  let low = from;
  for (let high = to; low < high;) {
    const middle = (low + high) >>> 1;
    if (roles[middle]! < role) low = middle + 1;
    else high = middle;
  }
  return low < to && roles[low] === role ? low : -1;
}

/**
 * Adds what a term earns each role of its postings `[from, to)`. In steps of four, which takes two thirds of the time: this is nearly all the work of a pack of
 * thousands of roles.
 */
export function addPostings(
  roles: Numbers,
  ticks: Numbers,
  from: number,
  to: number,
  saturated: number,
  totals: Int32Array,
): void {
  let p = from;
  for (; p < to - 3; p += 4) {
    totals[roles[p]!]! += termTicks(ticks[p]!, saturated);
    totals[roles[p + 1]!]! += termTicks(ticks[p + 1]!, saturated);
    totals[roles[p + 2]!]! += termTicks(ticks[p + 2]!, saturated);
    totals[roles[p + 3]!]! += termTicks(ticks[p + 3]!, saturated);
  }
  for (; p < to; p++) totals[roles[p]!]! += termTicks(ticks[p]!, saturated);
}
