import { EXP_STEPS } from '../pack/format.js';
import type { Pack } from '../pack/load.js';
import { scoringNumbers } from './numbers.js';

/** exp(-difference / temperature) from the pack's table; differences in ticks, at least 0. */
function decay(pack: Pack, difference: number, temperature: number): number {
  const { exp } = pack.data;
  const step = Math.floor((difference * EXP_STEPS) / temperature);
  return step < exp.length ? exp[step]! : 0;
}

/**
 * Probabilities of scores: a softmax by the pack's table, so that every engine gives the same bits, mixed with a share (the doubt) that goes by rank alone.
 * The temperature grows with the number of terms: the words of a text say much of the same, so that twice as many are no twice as strong evidence.
 * @param ticks scores in ranked order, greatest first
 * @param termCount distinct terms of the text
 * @param isNamed whether the document's title names the first of them: then there is less doubt
 * @returns one probability each, summing to 1 up to rounding
 */
export function probabilities(pack: Pack, ticks: readonly number[], termCount: number, isNamed: boolean): number[] {
  if (ticks.length === 0) return [];
  const numbers = scoringNumbers(pack);
  const temperature = numbers.temperature + numbers.temperaturePerTerm * termCount;
  const doubt = isNamed ? numbers.doubtNamed : numbers.doubt;
  const weights = ticks.map((score) => decay(pack, ticks[0]! - score, temperature));
  let sum = 0;
  for (const weight of weights) sum += weight;
  const ranks = rankShares(ticks, numbers.doubtFall);
  for (let i = 0; i < weights.length; i++) weights[i] = (1 - doubt) * (weights[i]! / sum) + doubt * ranks[i]!;
  return weights;
}

/** Shares that fall from rank to rank by a factor and sum to 1; equal scores share alike. */
function rankShares(ticks: readonly number[], fall: number): number[] {
  const shares: number[] = [];
  let share = 1;
  let sum = 0;
  for (let i = 0; i < ticks.length; i++, share *= fall) {
    shares.push(share);
    sum += share;
  }
  for (let i = 0; i < ticks.length;) {
    let end = i;
    let group = 0;
    for (; end < ticks.length && ticks[end] === ticks[i]; end++) group += shares[end]!;
    for (let k = i; k < end; k++) shares[k] = group / (end - i) / sum;
    i = end;
  }
  return shares;
}
