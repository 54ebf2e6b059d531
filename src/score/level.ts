import type { PackRole } from '../pack/format.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Level, LevelReading, Span } from '../types.js';
import type { SkillEvidence } from './evidence.js';
import type { ScoringNumbers } from './numbers.js';
import { bestTicks, claimOf, claimsOf, type Shown } from './skills.js';

type Found = ReadonlyMap<number, SkillEvidence>;

/** Levels whose jobs manage people; "Vice President" without anyone to manage is a grade. */
const MANAGING: ReadonlySet<Level> = new Set<Level>(['manager', 'director']);
/** Levels at which people are at most instructed, whatever a text says of teams. */
const BEGINNING: ReadonlySet<Level> = new Set<Level>(['intern', 'junior']);

/** Keys of the part `level`: the level itself, and that people are managed. */
export const LevelKey = { Shown: 0, Manages: 1 } as const;

/** Keys of the part `against`: the level or domain is not in the text, or it is but the broader role's work is not. */
export const AgainstKey = { Narrowing: 0, Function: 1 } as const;

/** What shows that a text means the level of a role: words that state it, people to manage, or skills of those who lead. */
export interface LevelShown {
  readonly by: 'stated' | 'people' | 'skills';
  readonly evidence: Span & { readonly field: 'title' | 'text' };
}

/** What the broader role earns by its skills, in ticks: a staff accountant is no staff engineer, whatever else is said of a level. */
export function functionEvidence(pack: Pack, role: number, numbers: ScoringNumbers, shown: Shown): number {
  const claims = claimsOf(pack, numbers);
  const broader = pack.data.roles[role]!.narrows;
  let earned = 0;
  for (const [skill, witnesses] of shown) {
    const claim = claimOf(claims, skill, broader);
    if (claim >= 0) earned += bestTicks(claims.full[claim]!, witnesses);
  }
  return earned;
}

/** Skills of the role's narrowing domain that the text asserts, as mention indices. */
export function domainEvidence(pack: Pack, role: number, found: Found): number[] {
  const evidence: number[] = [];
  for (const skill of pack.data.roles[role]!.domain) {
    const held = found.get(skill);
    if (held !== undefined) evidence.push(held.mention);
  }
  return evidence;
}

/** True for a role whose level manages people. */
export function isManaging({ levels }: PackRole): boolean {
  return levels.some((level) => MANAGING.has(level));
}

/** True where the text says that the job manages people, as the role does. */
function manages({ people }: Analysis, role: PackRole): boolean {
  return people?.manages === true && isManaging(role);
}

/** True for the level in a title that names no role. */
function isOfNoRole({ titles }: Analysis, { source }: LevelReading): boolean {
  return source === 'title' && !titles.some(({ place }) => place === 'title');
}

/**
 * What shows the level of a role that narrows another by level, the surest first; null where nothing does. Words that state a level decide, but
 * who manages people leads whatever the grade is called, and where nobody is managed a manager's title is a grade, as is the level in a title of
 * no role ("Senior Specialist"). Where no word states one, several skills of those who lead show it, or one and many years.
 */
export function levelShown(
  analysis: Analysis,
  pack: Pack,
  role: number,
  numbers: ScoringNumbers,
  found: Found,
): LevelShown | null {
  const { level, people, years, mentions } = analysis;
  const { levels } = pack.data.roles[role]!;
  const isGrade = level !== null && MANAGING.has(level.level) && people !== null && !people.manages;
  const stated = level !== null && level.source !== 'years' && !isGrade ? level : null;
  if (stated !== null && levels.includes(stated.level)) return { by: 'stated', evidence: stated };
  if (stated !== null && BEGINNING.has(stated.level)) return null;
  if (manages(analysis, pack.data.roles[role]!)) return { by: 'people', evidence: people! };
  if (stated !== null && !isOfNoRole(analysis, stated)) return null;
  const signs = domainEvidence(pack, role, found);
  const enough = years !== null && years.min >= numbers.levelYears ? 1 : numbers.levelSkillCount;
  return signs.length >= enough ? { by: 'skills', evidence: mentions[signs[0]!]! } : null;
}
