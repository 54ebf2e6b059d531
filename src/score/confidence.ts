import { EXP_STEPS } from '../pack/format.js';
import type { Pack } from '../pack/load.js';
import { scoringNumbers } from './numbers.js';

/** Index in the table of exponentials for a difference in ticks, at least 0. */
function stepOf(difference: number, temperature: number): number {
  return Math.floor((difference * EXP_STEPS) / temperature);
}

/**
 * Probabilities of scores: a softmax by the pack's table, so that every engine gives the same bits, mixed with a share (the doubt) that goes by rank alone.
 * The temperature grows with the number of terms: the words of a text say much of the same, so that twice as many are no twice as strong evidence.
 * @param scores all, in any order, in ticks
 * @param termCount distinct terms of the text
 * @param isNamed whether the document's title names the first of them: then there is less doubt
 * @returns gives one probability for each of the first scores in ranked order, greatest first; those of all sum to 1 up to rounding
 */
export function probabilities(
  pack: Pack,
  scores: Int32Array,
  termCount: number,
  isNamed: boolean,
): (ranked: readonly number[]) => number[] {
  const numbers = scoringNumbers(pack);
  const { exp } = pack.data;
  const temperature = numbers.temperature + numbers.temperaturePerTerm * termCount;
  const doubt = isNamed ? numbers.doubtNamed : numbers.doubt;
  const most = greatest(scores);
  const sum = decaySum(scores, most, exp, temperature);
  return (ranked) => {
    const shares = rankShares(ranked, scores, numbers.doubtFall);
    return ranked.map((score, rank) => {
      const step = stepOf(most - score, temperature);
      return (1 - doubt) * ((step < exp.length ? exp[step]! : 0) / sum) + doubt * shares[rank]!;
    });
  };
}

function greatest(scores: Int32Array): number {
  let most = scores[0] ?? 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > most) most = scores[i]!;
  return most;
}

/** How many scores stand at each step of the table; all 0 between two calls. */
let counts = new Int32Array(0);

/** The sum of exp(-difference / temperature) over all scores, the greatest first. Those of one step of the table are counted: nothing is sorted. */
function decaySum(scores: Int32Array, most: number, exp: ArrayLike<number>, temperature: number): number {
  if (counts.length < exp.length) counts = new Int32Array(exp.length);
  let last = -1;
  for (let i = 0; i < scores.length; i++) {
    const step = stepOf(most - scores[i]!, temperature);
    if (step >= exp.length) continue;
    counts[step]!++;
    if (step > last) last = step;
  }
  let sum = 0;
  for (let step = 0; step <= last; step++) {
    if (counts[step] === 0) continue;
    sum = plus(sum, exp[step]!, counts[step]!);
    counts[step] = 0;
  }
  return sum;
}

/** The sum after adding a number `times` times, as far as that changes it. */
function plus(sum: number, added: number, times: number): number {
  for (; times > 0; times--) {
    const next = sum + added;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Shares that fall from rank to rank by a factor and sum to 1 over all scores; equal scores share alike. */
function rankShares(ranked: readonly number[], scores: Int32Array, fall: number): number[] {
  const sum = fallingSum(1, fall, scores.length);
  const shares: number[] = [];
  for (let start = 0, share = 1; start < ranked.length;) {
    let end = start;
    while (end < ranked.length && ranked[end] === ranked[start]) end++;
    const count = end < ranked.length ? end - start : countOf(scores, ranked[start]!);
    const each = fallingSum(share, fall, count) / count / sum;
    for (; start < end; start++, share *= fall) shares.push(each);
  }
  return shares;
}

/** first + first fall + first fall² + …, `count` of them, as far as they change it. */
function fallingSum(first: number, fall: number, count: number): number {
  let sum = 0;
  for (let share = first; count > 0; count--, share *= fall) {
    const next = sum + share;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

function countOf(scores: Int32Array, wanted: number): number {
  let count = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i] === wanted) count++;
  return count;
}
