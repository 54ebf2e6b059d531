import { termsOf } from '../extract/line-terms.js';
import type { Pack } from '../pack/load.js';
import type { DutyDemand, Statement } from '../fit-types.js';
import { fitNumbers } from './fit-numbers.js';
import { broaderSkills } from './fit-skills.js';
import { WHOLE } from './numbers.js';

/** A statement with less than this, in units of idf, says too little to be found again. */
const LEAST_WEIGHT = 4;

/** Key of a skill among the features, apart from the terms. */
export function skillFeature(skill: number): number {
  return -1 - skill;
}

/** A statement of a responsibility, and the skills that it names. */
export interface DutyText {
  readonly text: string;
  readonly skills: readonly number[];
  readonly statement: Statement;
}

/**
 * Responsibilities by their terms (each by its idf and rarity) and skills; a feature weighs the less, the more of the statements have it, so that
 * what all speak of shows none of them. Statements that say too little are left out.
 */
export function dutiesOf(pack: Pack, texts: readonly DutyText[]): DutyDemand[] {
  const { idf, df, rarities } = pack.data.terms;
  const { dutySkill } = fitNumbers(pack);
  const lists = texts.map(({ text, skills }) => {
    const features = new Map<number, number>();
    for (const term of termsOf(pack, text)) features.set(term, idf[df[term]!]! * rarities[term]!);
    for (const skill of skills) features.set(skillFeature(skill), dutySkill);
    return features;
  });
  const counts = new Map<number, number>();
  for (const features of lists) for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return texts.flatMap(({ statement }, index) => {
    const features = [...lists[index]!.keys()];
    const weights = features.map((key) => lists[index]!.get(key)! * (1 - (counts.get(key)! - 1) / texts.length));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return total < LEAST_WEIGHT ? [] : [{ statement, features, weights, total }];
  });
}

/** What a bullet of a résumé has of what statements are made of: its terms, its skills and those more general. */
export function bulletFeatures(pack: Pack, text: string, skills: readonly number[]): ReadonlySet<number> {
  const features = new Set<number>(termsOf(pack, text));
  for (const skill of skills) {
    features.add(skillFeature(skill));
    for (const broad of broaderSkills(pack, skill).keys()) features.add(skillFeature(broad));
  }
  return features;
}

/** The share of a statement that a bullet has, in thousandths, as it counts: nothing up to the floor, in full from the full share on. */
export function dutyShare(
  { features: own, weights, total }: DutyDemand,
  features: ReadonlySet<number>,
  floor: number,
  full: number,
): number {
  let common = 0;
  for (let i = 0; i < own.length; i++) if (features.has(own[i]!)) common += weights[i]!;
  const share = (WHOLE * common) / total;
  return Math.round(WHOLE * Math.min(1, Math.max(0, (share - floor) / (full - floor))));
}
