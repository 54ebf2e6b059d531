import type { Claim, FitEntry, FitOption, Statement } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import type { Analysis } from '../types.js';
import type { Evidence } from './fit-evidence.js';
import type { FitNumbers } from './fit-numbers.js';
import { timeValue } from './fit-time.js';

/** A demand held against a résumé, before its part is shared out. */
export interface Measured extends Pick<FitEntry, 'part' | 'label' | 'standing' | 'atLeast' | 'options'> {
  /** Relative to the other demands of its part, in thousandths. */
  readonly weight: number;
}

/** What all demands are measured by. */
export interface Measuring {
  readonly pack: Pack;
  readonly numbers: FitNumbers;
  readonly resume: Analysis;
  readonly evidence: Evidence;
}

/** What a claim has that no skill makes. */
export const NO_SKILL = { skill: null, relation: 'same', backing: null, depth: null, kinship: null } as const;

/** An option with its value: that of the first of its claims, the best one, or its time's, whichever is greater. */
export function optionOf(
  label: string,
  statement: Statement | null,
  claims: readonly Claim[],
  more: Partial<Pick<FitOption, 'skill' | 'time'>> = {},
): FitOption {
  const time = more.time ?? null;
  const value = Math.max(claims[0]?.value ?? 0, time === null ? 0 : timeValue(time));
  return { label, statement, skill: more.skill ?? null, claims, time, value };
}

/** The mean of the greatest `count` values; what is lacking counts 0. */
export function meanOfBest(values: readonly number[], count: number): number {
  const best = [...values].sort((a, b) => b - a).slice(0, count);
  return best.reduce((sum, value) => sum + value, 0) / count;
}
