import type { Pack } from '../pack/load.js';
import type { Analysis, Level, Span } from '../types.js';
import type { SkillEvidence } from './evidence.js';
import type { ScoringNumbers } from './numbers.js';

type Found = ReadonlyMap<number, SkillEvidence>;

/** Levels whose jobs manage people; "Vice President" without anyone to manage is a grade. */
const MANAGING: ReadonlySet<Level> = new Set<Level>(['manager', 'director']);
/** Levels at which people are at most instructed, whatever a text says of teams. */
const BEGINNING: ReadonlySet<Level> = new Set<Level>(['intern', 'junior']);

/** What shows that a text means the level of a role: words that state it, people to manage, or skills of those who lead. */
export interface LevelShown {
  readonly by: 'stated' | 'people' | 'skills';
  readonly evidence: Span & { readonly field: 'title' | 'text' };
}

/** Integers of a claim in the pack's `skillRoles`, in this order. */
const Claim = { Role: 0, Position: 1, Depth: 2 } as const;
const CLAIM_SIZE = Object.keys(Claim).length;

/**
 * How many skills that the broader role expects the text asserts, or something one step narrower; 0 where none of them is a core skill of it: a
 * staff accountant is no staff engineer, and a tech lead of Android no lead of machine learning.
 */
export function functionEvidence(pack: Pack, role: number, found: Found): number {
  const { roles, skillRoles, skillRoleStarts } = pack.data;
  const broader = roles[role]!.narrows;
  const held = new Set<number>();
  let core = false;
  for (const skill of found.keys()) {
    for (let i = skillRoleStarts[skill]!; i < skillRoleStarts[skill + 1]!; i += CLAIM_SIZE) {
      if (skillRoles[i + Claim.Role] !== broader || skillRoles[i + Claim.Depth]! > 1) continue;
      const position = skillRoles[i + Claim.Position]!;
      const { importance } = roles[broader]!.skills[position]!;
      if (importance !== 'useful') held.add(position);
      if (importance === 'core') core = true;
    }
  }
  return core ? held.size : 0;
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

/**
 * What shows the level of a role that narrows another by level, the surest first; null where nothing does. Words that state a level decide, but
 * who manages people leads whatever the grade is called, and where nobody is managed a manager's title is a grade. Where no word states
 * one, several skills of those who lead show it, or one and many years.
 */
export function levelShown(analysis: Analysis, pack: Pack, role: number, numbers: ScoringNumbers, found: Found): LevelShown | null {
  const { level, people, years, mentions } = analysis;
  const { levels } = pack.data.roles[role]!;
  const isGrade = level !== null && MANAGING.has(level.level) && people !== null && !people.manages;
  const stated = level !== null && level.source !== 'years' && !isGrade ? level : null;
  if (stated !== null && levels.includes(stated.level)) return { by: 'stated', evidence: stated };
  if (stated !== null && BEGINNING.has(stated.level)) return null;
  if (people?.manages === true && levels.some((one) => MANAGING.has(one))) return { by: 'people', evidence: people };
  if (stated !== null) return null;
  const signs = domainEvidence(pack, role, found);
  const enough = years !== null && years.min >= numbers.levelYears ? 1 : numbers.levelSkillCount;
  return signs.length >= enough ? { by: 'skills', evidence: mentions[signs[0]!]! } : null;
}
