import type { Pack } from '../pack/load.js';
import type { DocumentKind, Section, SectionKind, Years } from '../types.js';

/** Kinds of skills that a whole career can be in. */
const BROAD_KINDS: ReadonlySet<string> = new Set(['domain', 'method']);

/** Experience overall: the greatest demand that is not in one skill, firm before preferred; else the greatest of all. */
export function overallYears(all: readonly Years[], pack: Pack): Years | null {
  const isBroad = (years: Years): boolean =>
    years.skill === null || BROAD_KINDS.has(pack.data.skills[years.skill]!.kind);
  let best: Years | null = null;
  for (const years of all) {
    if (best === null || rank(years) > rank(best)) best = years;
  }
  return best;

  function rank(years: Years): number {
    return (years.strength === 'preferred' ? 0 : 1000) + (isBroad(years) ? 100 : 0) + years.min;
  }
}

/** Section kinds that show what a document is. */
const POSTING_KINDS: readonly SectionKind[] = [
  'about',
  'role',
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'equal-opportunity',
  'how-to-apply',
  'pay',
];
const RESUME_KINDS: readonly SectionKind[] = [
  'summary',
  'experience',
  'projects',
  'education',
  'skills',
  'certifications',
  'publications',
  'interests',
  'references',
  'contact',
];
/** Headings of a résumé that must stand in a text without any of a posting for it to be read as one. */
const MIN_RESUME_HEADINGS = 2;

/** Whether a document reads as a posting or as a résumé, by its headings. */
export function kindOf(sections: readonly Section[]): DocumentKind {
  const kinds = new Set(sections.map((section) => section.kind));
  const count = (list: readonly SectionKind[]): number => list.filter((kind) => kinds.has(kind)).length;
  return count(RESUME_KINDS) >= MIN_RESUME_HEADINGS && kinds.has('experience') && count(POSTING_KINDS) === 0
    ? 'resume'
    : 'posting';
}
