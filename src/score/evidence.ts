import type { Analysis, Part } from '../types.js';
import { WHOLE, type ScoringNumbers } from './numbers.js';

/** Takes one contribution. The evidence is an index in the analysis's list for that part; -1 where there is none. */
export type Enter = (role: number, part: Part, key: number, evidence: number, ticks: number) => void;

/**
 * Saturation of a count in the text, q (k3 + 1) / (k3 + q) of BM25 (Robertson et al. 1995, Okapi at TREC-3).
 * @param quantity occurrences in thousandths
 * @param k3 in thousandths
 */
export function saturation(quantity: number, k3: number): number {
  return (quantity * (k3 + WHOLE)) / ((k3 + quantity) * WHOLE);
}

/** The greatest number below a half. Added to a number from 0 to 2^31 it leads over the next whole one where, and only where, `Math.round` goes up. */
const BELOW_HALF = 0.49999999999999994;

/** `Math.round` of a number from 0 to 2^31, in a fraction of its time: it is asked thousands of times a text. */
function rounded(value: number): number {
  return (value + BELOW_HALF) | 0;
}

/** Ticks that a term earns: its weight for the role times its saturated count in the text (see `saturation`). */
export function termTicks(weight: number, saturated: number): number {
  return rounded(weight * saturated);
}

/** Ticks that a skill earns: those of one plain mention, times the saturated mentions, times the share of a narrower skill, 0 to 1. */
export function skillTicks(full: number, mentions: number, share: number): number {
  return rounded(full * mentions * share);
}

/** Share of a mention that counts `depth` steps up the broader skills, in thousandths. */
export function broaderShare(depth: number, share: number): number {
  return depth === 0 ? WHOLE : depth === 1 ? share : Math.round((share * share) / WHOLE);
}

/** What a text says of one skill. */
export interface SkillEvidence {
  /** Mentions, each weighted by its strength and its section, in thousandths. */
  quantity: number;
  /** Index of the strongest asserted mention, the first of these, in the analysis. */
  mention: number;
}

/** The skills that a text asserts, in the order of their first mentions. */
export function skillEvidence(analysis: Analysis, numbers: ScoringNumbers): ReadonlyMap<number, SkillEvidence> {
  const { mentions } = analysis;
  const found = new Map<number, SkillEvidence>();
  for (let index = 0; index < mentions.length; index++) {
    const { skill, strength, polarity, section } = mentions[index]!;
    if (polarity === 'negated') continue;
    const weight = numbers.strength[strength];
    const quantity = Math.round((weight * (numbers.skillSection[section] ?? numbers.skillElsewhere)) / WHOLE);
    const held = found.get(skill);
    if (held === undefined) found.set(skill, { quantity, mention: index });
    else {
      held.quantity += quantity;
      if (weight > numbers.strength[mentions[held.mention]!.strength]) held.mention = index;
    }
  }
  return found;
}
