import { termsOf } from '../extract/line-terms.js';
import type { Pack } from '../pack/load.js';
import type { DutyDemand, Statement } from '../fit-types.js';
import { fitNumbers } from './fit-numbers.js';
import { broaderSkills } from './fit-skills.js';

/** A statement with less than this, in units of idf, says too little to be found again. */
const LEAST_WEIGHT = 4;

/** Key of a skill among the features, apart from the terms. */
export function skillFeature(skill: number): number {
  return -1 - skill;
}

/** A responsibility by its terms (each by its idf and rarity) and its skills; null where it says too little. */
export function dutyOf(pack: Pack, text: string, skills: readonly number[], statement: Statement): DutyDemand | null {
  const { idf, df, rarities } = pack.data.terms;
  const features = new Map<number, number>();
  for (const term of termsOf(pack, text)) features.set(term, idf[df[term]!]! * rarities[term]!);
  for (const skill of skills) features.set(skillFeature(skill), fitNumbers(pack).dutySkill);
  let total = 0;
  for (const weight of features.values()) total += weight;
  return total < LEAST_WEIGHT ? null : { statement, features, total };
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
export function dutyShare(duty: DutyDemand, features: ReadonlySet<number>, floor: number, full: number): number {
  let common = 0;
  for (const [feature, weight] of duty.features) if (features.has(feature)) common += weight;
  const share = (1000 * common) / duty.total;
  return Math.round(1000 * Math.min(1, Math.max(0, (share - floor) / (full - floor))));
}
