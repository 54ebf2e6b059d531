import { findIn, type Candidate } from './candidates.js';
import { namesColleagues, namesTrade } from './colleagues.js';
import { namesNeighbours } from './resume/neighbours.js';
import { holds } from './conditions.js';
import { standsInList, standsInSmallList } from './enumeration.js';
import { namesCompany, standsInFirm } from './names.js';
import { otherName } from './resume/names.js';
import { addPresent, nonePresent, type Present } from './present.js';
import type { Reading } from './reading.js';
import { OWN } from '../text/section-tables.js';
import { Shape } from '../text/tokens.js';
import type { SkillKind } from '../types.js';

/**
 * Decides for every ambiguous candidate whether it is meant, by the rule of its alias. A rejected one gives way to shorter aliases
 * inside it; one that only names people is none. Candidates stay in text order; each ends with a `rule` or a `reason`.
 */
export function disambiguate(reading: Reading, candidates: Candidate[]): Candidate[] {
  const meant = candidates.every((candidate) => candidate.rule !== null) ? candidates : resolve(reading, candidates);
  for (let index = 0; index < meant.length; index++) {
    const candidate = meant[index]!;
    if (candidate.rule === null) continue;
    const other = reading.resume ? otherName(reading, candidate) : null;
    if (other !== null) candidate.reason = other;
    else if (namesColleagues(reading, candidate) || (reading.resume && namesNeighbours(reading, candidate)))
      candidate.reason = 'colleagues';
    else if (
      (namesCompany(reading, candidate) && !standsInList(reading, meant, index)) ||
      standsInFirm(reading, candidate)
    )
      candidate.reason = 'employer';
    else if (!reading.resume && isOfCompany(reading, candidate)) candidate.reason = 'company';
    else if (!reading.resume && namesTrade(reading, candidate)) candidate.reason = 'trade';
    else continue;
    candidate.rule = null;
  }
  return meant;
}

/** Kinds of which the names are of the job where the company speaks: what it works with. */
const WORKED_WITH: ReadonlySet<SkillKind> = new Set<SkillKind>(['language', 'framework', 'tool', 'platform']);

/** True for a field, a method or a trait in a sentence whose subject is the company: "Our mission is to bring robotics to all". */
function isOfCompany({ sections, pack }: Reading, { segment, skill }: Candidate): boolean {
  return sections.told[segment] === OWN && !WORKED_WITH.has(pack.skillKinds[skill]!);
}

function resolve(reading: Reading, candidates: Candidate[]): Candidate[] {
  const small = new Set<Candidate>();
  // A word that is not written as the name is stands in no enumeration of names: "Java, or Go".
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!;
    if (candidate.rule !== null || isCased(reading, candidate)) continue;
    if (standsInSmallList(reading, candidates, index)) small.add(candidate);
    else if (!takeNextCased(reading, candidate)) candidate.reason = 'case';
  }
  const { nextAliases } = reading.pack;
  const live: Candidate[] = [];
  const present = nonePresent(reading.pack);
  const open: number[] = [];
  for (const candidate of candidates) {
    if (candidate.reason !== null) continue;
    if (candidate.rule === null) open.push(live.length);
    else addPresent(present, candidate.skill);
    live.push(candidate);
  }
  // Twice: what one round accepts may corroborate in the next.
  for (let round = 0, count = open.length; round < 2; round++) {
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const candidate = live[open[k]!]!;
      const isSteady = judge(reading, live, open[k]!, present, small.has(candidate));
      const hasNext = candidate.rule === null && nextAliases.has(candidate.alias);
      if (hasNext) judgeNext(reading, live, open[k]!, present);
      if (candidate.rule !== null) addPresent(present, candidate.skill);
      else if (hasNext || !isSteady) open[kept++] = open[k]!;
    }
    count = kept;
  }
  const meant: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.rule === null && isCommonWord(reading, candidate)) continue;
    meant.push(candidate);
    if (candidate.rule === null) for (const shorter of shorterInside(reading, candidate)) meant.push(shorter);
  }
  return meant;
}

/** True for a common word that only sounds like the name ("or" and OR): nobody would take it for a mention. */
function isCommonWord(reading: Reading, { first, end, reason }: Candidate): boolean {
  return reason === 'case' && end - first === 1 && reading.words.isEnglish[reading.tokens.words[first]!] === 1;
}

const NONE: readonly Candidate[] = [];

/** The sure aliases inside a rejected one, from its start or behind its first word. */
function shorterInside(reading: Reading, candidate: Candidate): readonly Candidate[] {
  if (candidate.end - candidate.first < 2) return NONE;
  for (const [from, to] of [
    [candidate.first, candidate.end - 1],
    [candidate.first + 1, candidate.end],
  ] as const) {
    const inner: Candidate[] = [];
    findIn(reading, candidate.segment, from, to, inner);
    const sure = inner.filter((shorter) => shorter.rule !== null);
    if (sure.length > 0) return sure;
  }
  return NONE;
}

/** True where a candidate is written as its rule asks. */
function isCased(reading: Reading, candidate: Candidate): boolean {
  const { data, ruleAt, exactTexts } = reading.pack;
  const rule = ruleAt(data.aliasRules[candidate.alias]!);
  if (rule.case === 'any') return true;
  if (rule.case === 'capital') return (reading.tokens.shapes[candidate.first]! & Shape.Initial) !== 0;
  for (const text of exactTexts.get(candidate.alias)!) if (isWrittenAs(reading, candidate, text)) return true;
  return false;
}

/**
 * Accepts a candidate or says why not.
 * @param small it is written in small letters in a list of such, which is need enough
 * @returns true where it would be judged the same whatever else is accepted
 */
function judge(
  reading: Reading,
  candidates: readonly Candidate[],
  index: number,
  present: Present,
  small: boolean,
): boolean {
  const candidate = candidates[index]!;
  const { pack } = reading;
  const rule = pack.ruleAt(pack.data.aliasRules[candidate.alias]!);
  candidate.reason = null;
  let isSteady = true;
  for (const condition of rule.unless) {
    if (small && condition.is === 'start') continue;
    isSteady &&= condition.steady;
    if (holds(reading, candidates, index, condition, present) !== null) {
      candidate.reason = condition.is;
      return isSteady;
    }
  }
  if (small) {
    candidate.rule = 'list';
    return isSteady;
  }
  if (rule.needs.length === 0) {
    candidate.rule = rule.case === 'any' ? 'unless' : 'case';
    return isSteady;
  }
  for (const condition of rule.needs) {
    isSteady &&= condition.steady;
    const proof = holds(reading, candidates, index, condition, present);
    if (proof !== null) {
      candidate.rule = proof;
      return isSteady;
    }
  }
  candidate.reason = 'needs';
  return isSteady;
}

/** Gives the candidate the next alias of its text, of another skill; false where there is none. One without a rule is meant. */
function takeNext({ pack: { data, nextAliases } }: Reading, candidate: Candidate): boolean {
  const next = nextAliases.get(candidate.alias);
  if (next === undefined) return false;
  candidate.alias = next;
  candidate.skill = data.aliasSkills[next]!;
  if (data.aliasRules[next]! < 0) candidate.rule = 'plain';
  return true;
}

/** Gives the candidate the next alias that is written as the text has it; false, with the first as it was, where there is none. */
function takeNextCased(reading: Reading, candidate: Candidate): boolean {
  const { alias, skill } = candidate;
  while (takeNext(reading, candidate)) if (candidate.rule !== null || isCased(reading, candidate)) return true;
  candidate.alias = alias;
  candidate.skill = skill;
  return false;
}

/** Tries the next aliases in turn; where none is meant, the first stays with its reason. */
function judgeNext(reading: Reading, candidates: readonly Candidate[], index: number, present: Present): void {
  const candidate = candidates[index]!;
  const { alias, skill, reason } = candidate;
  while (takeNextCased(reading, candidate)) {
    if (candidate.rule === null) judge(reading, candidates, index, present, false);
    if (candidate.rule === null) continue;
    candidate.reason = null;
    return;
  }
  candidate.alias = alias;
  candidate.skill = skill;
  candidate.reason = reason;
}

/** True where the text has the alias letter by letter as the taxonomy writes it. */
function isWrittenAs(reading: Reading, candidate: Candidate, alias: string): boolean {
  const { codes } = reading.tokens.text;
  const from = reading.tokens.starts[candidate.first]!;
  const to = reading.tokens.ends[candidate.end - 1]!;
  if (to - from !== alias.length) return false;
  for (let i = 0; i < alias.length; i++) if (codes[from + i] !== alias.charCodeAt(i)) return false;
  return true;
}
