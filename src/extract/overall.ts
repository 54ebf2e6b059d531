import type { Pack } from '../pack/load.js';
import { sectionKind, type Reading } from './reading.js';
import type { DocumentKind, SectionKind, Years } from '../types.js';

/** Kinds of skills that a whole career can be in. */
const BROAD_KINDS: ReadonlySet<string> = new Set(['domain', 'method']);

/**
 * Experience overall: the greatest firm demand; one that is not in a single skill comes first where its range reaches as far. Preferred years count
 * only where no others are stated, years that would stand for a degree not at all.
 */
export function overallYears(all: readonly Years[], pack: Pack): Years | null {
  const demands = all.filter(({ instead }) => !instead);
  const firm = demands.filter(({ strength }) => strength !== 'preferred');
  const pool = firm.length > 0 ? firm : demands;
  const greatest = greatestOf(pool);
  const broad = greatestOf(
    pool.filter(({ skill }) => skill === null || BROAD_KINDS.has(pack.data.skills[skill]!.kind)),
  );
  return broad !== null && (broad.max ?? broad.min) >= greatest!.min ? broad : greatest;
}

function greatestOf(pool: readonly Years[]): Years | null {
  let best: Years | null = null;
  for (const years of pool) if (best === null || years.min > best.min) best = years;
  return best;
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
export function kindOf(reading: Reading): DocumentKind {
  const kinds = new Set<SectionKind>();
  for (let s = 0; s < reading.segments.count; s++) kinds.add(sectionKind(reading, s));
  const count = (list: readonly SectionKind[]): number => list.filter((kind) => kinds.has(kind)).length;
  return count(RESUME_KINDS) >= MIN_RESUME_HEADINGS && kinds.has('experience') && count(POSTING_KINDS) === 0
    ? 'resume'
    : 'posting';
}
