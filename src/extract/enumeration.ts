import { Gap, Shape } from '../text/tokens.js';
import type { SkillKind } from '../types.js';
import { linkBetween, type Candidate } from './candidates.js';
import { sectionKind, type Reading } from './reading.js';

/** So many ambiguous names side by side in one enumeration vouch for each other ("C, R, Go"). */
const SELF_SUPPORTING_LIST = 3;
/** How far, in candidates, a rule looks to each side; keeps the work linear on lists without end. */
export const MAX_REACH = 24;

/** True where a run of comma, slash, and/or, bracket or one-item bullets joins the candidate to a sure skill, or to enough other candidates. */
export function standsInList(reading: Reading, candidates: readonly Candidate[], index: number): boolean {
  const candidate = candidates[index]!;
  const isSoft = kindOf(reading, candidate) === 'soft-skill';
  let others: Set<number> | null = null;
  for (let step = -1; step <= 1; step += 2) {
    let near = candidate;
    for (let k = index + step, steps = 0; steps < MAX_REACH; k += step, steps++) {
      const next = candidates[k];
      if (next === undefined) break;
      if (isConnective(reading, next)) continue;
      const a = step < 0 ? next : near;
      const b = step < 0 ? near : next;
      near = next;
      const link = linkBetween(reading, a, b);
      if (link === null && !opensBracket(reading, a, b) && !standInColumn(reading, a, b)) break;
      if (next.rule !== null && (isOfKind(reading, next, isSoft) || next.skill === candidate.skill)) return true;
      if (next.skill === candidate.skill || next.reason === 'name') continue;
      if (next.rule === null && areRelated(reading, candidate, next)) return true;
      (others ??= new Set()).add(next.skill);
    }
  }
  return others !== null && others.size + 1 >= SELF_SUPPORTING_LIST;
}

/**
 * True where a name in small letters is a whole item of a list of names in small letters: "python, go, rust". One of the others is a sure
 * one, or enough of them are related.
 */
export function standsInSmallList(reading: Reading, candidates: readonly Candidate[], index: number): boolean {
  const candidate = candidates[index]!;
  const { tokens, words } = reading;
  if (tokens.shapes[candidate.first]! & Shape.Initial) return false;
  const word = tokens.words[candidate.first]!;
  if (words.isEnglish[word] === 1 || !isWholeItem(reading, candidate)) return false;
  const kind = kindOf(reading, candidate);
  if (kind === 'soft-skill' || kind === 'human-language') return false;
  const others = new Set<number>();
  for (const step of [-1, 1]) {
    for (let k = index, steps = 0; steps < MAX_REACH; k += step, steps++) {
      const next = candidates[k + step];
      if (next === undefined) break;
      const link = step < 0 ? linkBetween(reading, next, candidates[k]!) : linkBetween(reading, candidates[k]!, next);
      if (link === null || tokens.shapes[next.first]! & Shape.Initial) break;
      if (isSurelyMeant(reading, next) && (isNamed(reading, next) || kindOf(reading, next) === kind)) return true;
      if (next.skill !== candidate.skill && areRelated(reading, candidate, next)) others.add(next.skill);
    }
  }
  return others.size + 1 >= SELF_SUPPORTING_LIST;
}

/** True where what might be a name is the word that joins the names on both sides of it: "Scala OR Python". */
function isConnective({ tokens, words }: Reading, { first, end }: Candidate): boolean {
  return end === first + 1 && tokens.words[first] === words.or;
}

/** True for an alias that needs no proof. */
function isSurelyMeant({ pack }: Reading, { alias, rule }: Candidate): boolean {
  if (rule !== null) return rule === 'plain';
  const { case: spelling, needs } = pack.ruleAt(pack.data.aliasRules[alias]!);
  return spelling === 'any' && needs.length === 0;
}

/** True where the candidate is a whole item of an enumeration, next to the sure name of something. */
export function standsAmongNames(reading: Reading, candidates: readonly Candidate[], index: number): boolean {
  const candidate = candidates[index]!;
  if (!isWholeItem(reading, candidate)) return false;
  const before = candidates[index - 1];
  const after = candidates[index + 1];
  const isSure = (other: Candidate): boolean => other.rule !== null && isNamed(reading, other);
  return (
    (before !== undefined && isSure(before) && linkBetween(reading, before, candidate) !== null) ||
    (after !== undefined && isSure(after) && linkBetween(reading, candidate, after) !== null)
  );
}

const ITEM_END = Gap.Comma | Gap.Semicolon | Gap.Slash | Gap.Open | Gap.Close | Gap.Stop | Gap.Newline | Gap.And;

/** True where nothing but the candidate stands between two separators. */
function isWholeItem(reading: Reading, candidate: Candidate): boolean {
  const { tokens, segments, sections, words } = reading;
  const { first, end, segment } = candidate;
  const isJoint = (token: number): boolean => tokens.words[token] === words.and || tokens.words[token] === words.or;
  return (
    (first === sections.bodies[segment] ||
      (tokens.gaps[first]! & (ITEM_END | Gap.Colon)) !== 0 ||
      isJoint(first - 1) ||
      words.listLeads.has(tokens.words[first - 1]!)) &&
    (end >= segments.endTokens[segment]! || (tokens.gaps[end]! & ITEM_END) !== 0 || isJoint(end))
  );
}

/** True where the second is the first thing in a bracket behind the first and has a name of its own, or is the same: "R (tidyverse)". */
function opensBracket(reading: Reading, a: Candidate, b: Candidate): boolean {
  if (a.segment !== b.segment || a.end !== b.first) return false;
  if (a.skill !== b.skill && !(isNamed(reading, b) && kindOf(reading, a) !== 'soft-skill')) return false;
  const gap = reading.tokens.gaps[b.first]!;
  return (gap & Gap.Open) !== 0 && (gap & (Gap.Close | Gap.Stop | Gap.Semicolon)) === 0;
}

/** True where each is all that its bullet or line says, and the one follows the other. */
function standInColumn(reading: Reading, a: Candidate, b: Candidate): boolean {
  return (
    b.segment === a.segment + 1 &&
    fillsSegment(reading, a) &&
    fillsSegment(reading, b) &&
    isTechnical(reading, a) &&
    isTechnical(reading, b) &&
    sectionKind(reading, a.segment) === sectionKind(reading, b.segment)
  );
}

function fillsSegment(reading: Reading, { first, end, segment }: Candidate): boolean {
  return first === reading.sections.bodies[segment] && end === reading.segments.endTokens[segment];
}

/** True where two names belong together: the rule of one has the other among the skills that vouch for it. */
function areRelated(reading: Reading, a: Candidate, b: Candidate): boolean {
  return isNamed(reading, a) && isNamed(reading, b) && (vouches(reading, a, b.skill) || vouches(reading, b, a.skill));
}

function vouches({ pack }: Reading, { alias }: Candidate, skill: number): boolean {
  const index = pack.data.aliasRules[alias]!;
  if (index < 0) return false;
  return pack
    .ruleAt(index)
    .needs.some(
      (condition) => (condition.is === 'with' || condition.is === 'corroborated') && condition.skills.includes(skill),
    );
}

function kindOf({ pack }: Reading, { skill }: Candidate): SkillKind {
  return pack.skillKinds[skill]!;
}

/** True where a sure neighbour shows that the enumeration is of the candidate's sort: soft skills beside soft skills, else technical ones. */
function isOfKind(reading: Reading, neighbour: Candidate, isSoft: boolean): boolean {
  return isSoft ? kindOf(reading, neighbour) === 'soft-skill' : isTechnical(reading, neighbour);
}

function isTechnical(reading: Reading, candidate: Candidate): boolean {
  const kind = kindOf(reading, candidate);
  return kind !== 'soft-skill' && kind !== 'human-language' && kind !== 'domain';
}

/** True for what has a name of its own, as against a practice or a field. */
function isNamed(reading: Reading, candidate: Candidate): boolean {
  const kind = kindOf(reading, candidate);
  return kind === 'language' || kind === 'framework' || kind === 'tool' || kind === 'platform';
}
