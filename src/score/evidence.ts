import { scoringValue, type Pack } from '../pack/load.js';
import type { Analysis, Mention, Strength } from '../types.js';

/** The numbers of the scoring in ticks and thousandths, read once per pack. */
export interface ScoringNumbers {
  readonly ticksPerPoint: number;
  readonly termSaturation: number;
  readonly strength: Readonly<Record<Strength, number>>;
  readonly broader: number;
  readonly title: number;
  readonly titleInText: number;
  readonly level: number;
  readonly levelAgainst: number;
  readonly levelFunctionCount: number;
  readonly domain: number;
  readonly domainMaxCount: number;
  readonly domainMinCount: number;
  readonly domainAgainst: number;
  readonly temperature: number;
  readonly noneBase: number;
  readonly nonePerTerm: number;
  readonly closeMargin: number;
}

const cache = new WeakMap<Pack, ScoringNumbers>();

export function scoringNumbers(pack: Pack): ScoringNumbers {
  let numbers = cache.get(pack);
  if (numbers === undefined) {
    const ticksPerPoint = scoringValue(pack, 'ticksPerPoint');
    const ticks = (name: string): number => Math.round(scoringValue(pack, name) * ticksPerPoint);
    numbers = {
      ticksPerPoint,
      termSaturation: scoringValue(pack, 'termSaturation'),
      strength: {
        required: scoringValue(pack, 'skillRequired'),
        preferred: scoringValue(pack, 'skillPreferred'),
        unstated: scoringValue(pack, 'skillUnstated'),
      },
      broader: scoringValue(pack, 'skillBroader'),
      title: ticks('titlePoints'),
      titleInText: ticks('titleInTextPoints'),
      level: ticks('levelPoints'),
      levelAgainst: ticks('levelAgainstPoints'),
      levelFunctionCount: scoringValue(pack, 'levelFunctionCount'),
      domain: ticks('domainPoints'),
      domainMaxCount: scoringValue(pack, 'domainMaxCount'),
      domainMinCount: scoringValue(pack, 'domainMinCount'),
      domainAgainst: ticks('domainAgainstPoints'),
      temperature: ticks('temperature'),
      noneBase: ticks('noneBase'),
      nonePerTerm: ticks('nonePerTerm'),
      closeMargin: scoringValue(pack, 'closeMargin'),
    };
    cache.set(pack, numbers);
  }
  return numbers;
}

/** Thousandths of a whole. */
export const WHOLE = 1000;

/**
 * Saturation of a count in the text, q (k3 + 1) / (k3 + q) of BM25 (Robertson et al. 1995, Okapi at TREC-3).
 * @param quantity occurrences in thousandths
 * @param k3 in thousandths
 */
export function saturation(quantity: number, k3: number): number {
  return (quantity * (k3 + WHOLE)) / ((k3 + quantity) * WHOLE);
}

/** Ticks that a term earns: its BM25 weight in the role document times its saturated count in the text. */
export function termTicks(weight: number, quantity: number, k3: number): number {
  return Math.round(weight * saturation(quantity, k3));
}

/** Ticks that a skill earns: full ticks times the strength of its mention and the share of a narrower skill, in thousandths. */
export function skillTicks(full: number, strength: number, share: number): number {
  return Math.round(full * (strength / WHOLE) * (share / WHOLE));
}

/** Share of a mention that counts `depth` steps up the broader skills, in thousandths. */
export function broaderShare(depth: number, share: number): number {
  return depth === 0 ? WHOLE : depth === 1 ? share : Math.round((share * share) / WHOLE);
}

/** The strongest asserted mention of each skill, as indices into `analysis.mentions`, in text order of first mention. */
export function strongestMentions(analysis: Analysis, numbers: ScoringNumbers): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  analysis.mentions.forEach((mention: Mention, index) => {
    if (mention.polarity === 'negated') return;
    const held = best.get(mention.skill);
    if (
      held === undefined ||
      numbers.strength[mention.strength] > numbers.strength[analysis.mentions[held]!.strength]
    ) {
      best.set(mention.skill, index);
    }
  });
  return best;
}
