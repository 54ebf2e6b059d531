import { PARTS, type Analysis, type Contribution, type Part } from '../types.js';
import type { Pack } from '../pack/load.js';
import {
  broaderShare,
  scoringNumbers,
  skillTicks,
  strongestMentions,
  termTicks,
  type ScoringNumbers,
} from './evidence.js';

/** Integers of an entry, in this order. */
const Entry = { Role: 0, Part: 1, Key: 2, Evidence: 3, Ticks: 4 } as const;
const ENTRY_SIZE = Object.keys(Entry).length;
/** Integers of a claim in the pack's `skillRoles`, in this order. */
const Claim = { Role: 0, Position: 1, Depth: 2 } as const;
const CLAIM_SIZE = Object.keys(Claim).length;

/**
 * Every contribution to every role, in one flat list of integers, and the totals they sum to. The totals are the scores: nothing
 * else computes one.
 */
export interface Ledger {
  readonly totals: Int32Array;
  readonly entries: readonly number[];
}

/** Contributions to one role, in the order they were entered. */
export function contributionsTo(ledger: Ledger, role: number): Contribution[] {
  const list: Contribution[] = [];
  const { entries } = ledger;
  for (let i = 0; i < entries.length; i += ENTRY_SIZE) {
    if (entries[i + Entry.Role] === role) {
      list.push({
        part: PARTS[entries[i + Entry.Part]!]!,
        key: entries[i + Entry.Key]!,
        evidence: entries[i + Entry.Evidence]!,
        ticks: entries[i + Entry.Ticks]!,
      });
    }
  }
  return list;
}

const PART_NUMBER = Object.fromEntries(PARTS.map((part, index) => [part, index])) as Readonly<Record<Part, number>>;

/** Scores every role of the pack. */
export function scoreRoles(analysis: Analysis, pack: Pack): Ledger {
  const numbers = scoringNumbers(pack);
  const totals = new Int32Array(pack.data.roles.length);
  const entries: number[] = [];
  const enter = (role: number, part: Part, key: number, evidence: number, ticks: number): void => {
    if (ticks === 0) return;
    totals[role]! += ticks;
    entries.push(role, PART_NUMBER[part], key, evidence, ticks);
  };
  const mentions = strongestMentions(analysis, numbers);
  enterTitles(analysis, pack, numbers, mentions, enter);
  enterSkills(analysis, pack, numbers, mentions, enter);
  enterTerms(analysis, pack, numbers, enter);
  enterNarrowing(analysis, pack, numbers, mentions, enter);
  return { totals, entries };
}

type Enter = (role: number, part: Part, key: number, evidence: number, ticks: number) => void;

function enterTerms(analysis: Analysis, pack: Pack, numbers: ScoringNumbers, enter: Enter): void {
  const { termOffsets, data } = pack;
  const { roles, ticks } = data.terms;
  const { count, terms, quantities } = analysis.terms;
  for (let e = 0; e < count; e++) {
    const term = terms[e]!;
    const quantity = quantities[e]!;
    for (let p = termOffsets[term]!; p < termOffsets[term + 1]!; p++) {
      enter(roles[p]!, 'terms', p, e, termTicks(ticks[p]!, quantity, numbers.termSaturation));
    }
  }
}

/** Each skill that a role asks for earns by its best evidence only: presence, not repetition. */
function enterSkills(
  analysis: Analysis,
  pack: Pack,
  numbers: ScoringNumbers,
  mentions: ReadonlyMap<number, number>,
  enter: Enter,
): void {
  const { roles, skillRoles, skillRoleStarts } = pack.data;
  const best = new Map<number, { evidence: number; ticks: number }>();
  for (const [skill, evidence] of mentions) {
    const strength = numbers.strength[analysis.mentions[evidence]!.strength];
    for (let i = skillRoleStarts[skill]!; i < skillRoleStarts[skill + 1]!; i += CLAIM_SIZE) {
      const role = skillRoles[i + Claim.Role]!;
      const position = skillRoles[i + Claim.Position]!;
      const asked = roles[role]!.skills[position]!;
      const ticks = skillTicks(asked.ticks, strength, broaderShare(skillRoles[i + Claim.Depth]!, numbers.broader));
      const key = role * MAX_ROLE_SKILLS + position;
      const held = best.get(key);
      if (held === undefined || ticks > held.ticks) best.set(key, { evidence, ticks });
    }
  }
  for (const [key, { evidence, ticks }] of best) {
    enter(Math.floor(key / MAX_ROLE_SKILLS), 'skills', key % MAX_ROLE_SKILLS, evidence, ticks);
  }
}

/** A role asks for fewer skills than this. */
const MAX_ROLE_SKILLS = 4096;

/** A title counts once per role, where it says most. A narrower role also takes its broader role's title, where its level shows. */
function enterTitles(
  analysis: Analysis,
  pack: Pack,
  numbers: ScoringNumbers,
  mentions: ReadonlyMap<number, number>,
  enter: Enter,
): void {
  const best = new Map<number, number>();
  const take = (role: number, evidence: number): void => {
    const held = best.get(role);
    const place = analysis.titles[evidence]!.place;
    if (held === undefined || (place === 'title' && analysis.titles[held]!.place === 'text')) best.set(role, evidence);
  };
  analysis.titles.forEach((title, evidence) => {
    take(title.role, evidence);
    pack.data.roles.forEach((role, index) => {
      if (role.narrows === title.role && isNarrowed(analysis, pack, index, numbers, mentions)) take(index, evidence);
    });
  });
  for (const [role, evidence] of best) {
    const { place } = analysis.titles[evidence]!;
    enter(role, 'title', evidence, evidence, place === 'title' ? numbers.title : numbers.titleInText);
  }
}

/** How many of the broader role's core skills the text asserts: a staff accountant is no staff engineer. */
export function functionEvidence(pack: Pack, role: number, mentions: ReadonlyMap<number, number>): number {
  const { narrows } = pack.data.roles[role]!;
  return pack.data.roles[narrows]!.skills.filter(
    ({ skill, importance }) => importance === 'core' && mentions.has(skill),
  ).length;
}

/** Skills of the role's narrowing domain that the text asserts, as mention indices. */
export function domainEvidence(pack: Pack, role: number, mentions: ReadonlyMap<number, number>): number[] {
  const evidence: number[] = [];
  for (const skill of pack.data.roles[role]!.domain) {
    const mention = mentions.get(skill);
    if (mention !== undefined) evidence.push(mention);
  }
  return evidence;
}

function isNarrowed(
  analysis: Analysis,
  pack: Pack,
  role: number,
  numbers: ScoringNumbers,
  mentions: ReadonlyMap<number, number>,
): boolean {
  const { narrowedBy, narrows, levels } = pack.data.roles[role]!;
  if (narrowedBy === 'level') {
    if (analysis.level === null || !levels.includes(analysis.level.level)) return false;
    const named = analysis.titles.some((title) => title.role === role || title.role === narrows);
    return named || functionEvidence(pack, role, mentions) >= numbers.levelFunctionCount;
  }
  return domainEvidence(pack, role, mentions).length >= numbers.domainMinCount;
}

function enterNarrowing(
  analysis: Analysis,
  pack: Pack,
  numbers: ScoringNumbers,
  mentions: ReadonlyMap<number, number>,
  enter: Enter,
): void {
  pack.data.roles.forEach((role, index) => {
    if (role.narrowedBy === 'level') {
      const met = isNarrowed(analysis, pack, index, numbers, mentions);
      enter(index, met ? 'level' : 'against', 0, -1, met ? numbers.level : numbers.levelAgainst);
    } else if (role.narrowedBy === 'domain') {
      const evidence = domainEvidence(pack, index, mentions);
      if (evidence.length < numbers.domainMinCount) enter(index, 'against', 1, -1, numbers.domainAgainst);
      else
        for (const mention of evidence.slice(0, numbers.domainMaxCount))
          enter(index, 'domain', analysis.mentions[mention]!.skill, mention, numbers.domain);
    }
  });
}
