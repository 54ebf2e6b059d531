import { scoringShare } from '../score/numbers.js';
import type { Importance } from '../types.js';
import type { TaxonomySource } from './read.js';

/** How common skills and words are in postings at large, as far as it was counted, and what that makes of a mention. */
export interface Commonness {
  /** How much likelier a mention is in a posting of a role to which the skill is of that importance, as a natural logarithm (nats), at least 0. */
  readonly weight: (skill: number, importance: Importance) => number;
  /** Share of all postings that lack a word, by its stem; 1 where it was not counted. */
  readonly rarity: (stem: string) => number;
}

/**
 * Weight of evidence (Good 1950): ln(P(mention | role) / P(mention)). A posting of the role mentions the skill with `named`, the share that goes with
 * its importance, and by chance like any posting else, so that the ratio is (named + (1 - named) share) / share.
 */
export function weightOfEvidence(named: number, share: number): number {
  return Math.log(1 - named + named / share);
}

/**
 * The counts, smoothed by how many roles ask for a skill: `skillPrior` postings' worth of it, and never below `skillLeastShare`, so that what nobody
 * counted is rare but not decisive.
 */
export function commonness(source: TaxonomySource, skillIndex: ReadonlyMap<string, number>, number: (name: string) => number): Commonness {
  const { postings, skills, words } = source.background;
  const demand = new Map<number, number>();
  for (const role of source.roles)
    for (const { skill } of role.skills) {
      const index = skillIndex.get(skill);
      if (index !== undefined) demand.set(index, (demand.get(index) ?? 0) + 1);
    }
  const counts = new Map<number, number>();
  for (const [id, count] of Object.entries(skills)) {
    const index = skillIndex.get(id);
    if (index !== undefined) counts.set(index, count);
  }
  const prior = number('skillPrior');
  const least = number('skillLeastShare');
  /** Share of all postings that mention a skill, above 0 and at most 1. */
  const share = (skill: number): number => {
    const asked = (demand.get(skill) ?? 0) / Math.max(1, source.roles.length);
    return Math.max(least, ((counts.get(skill) ?? 0) + prior * asked) / (postings + prior));
  };
  return {
    weight: (skill, importance) => weightOfEvidence(number(scoringShare(importance)), share(skill)),
    rarity: (stem) => (Object.hasOwn(words, stem) ? (postings - words[stem]!) / postings : 1),
  };
}
