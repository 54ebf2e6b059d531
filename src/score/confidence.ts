import { EXP_STEPS } from '../pack/format.js';
import type { Pack } from '../pack/load.js';
import { scoringNumbers } from './evidence.js';

/** exp(-difference / temperature) from the pack's table; differences in ticks, at least 0. */
function decay(pack: Pack, difference: number, temperature: number): number {
  const { exp } = pack.data;
  const step = Math.floor((difference * EXP_STEPS) / temperature);
  return step < exp.length ? exp[step]! : 0;
}

/**
 * Probabilities of scores: a softmax with the pack's temperature, by table, so that every engine gives the same bits.
 * @param ticks scores in ranked order, greatest first
 * @returns one probability each, summing to 1 up to rounding
 */
export function probabilities(pack: Pack, ticks: readonly number[]): number[] {
  if (ticks.length === 0) return [];
  const { temperature } = scoringNumbers(pack);
  const weights = ticks.map((score) => decay(pack, ticks[0]! - score, temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
