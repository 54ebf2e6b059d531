import { Gap } from '../text/tokenize.js';
import type { Cue, Polarity, Strength } from '../types.js';
import { linkBetween, type Candidate } from './candidates.js';
import { cueOf, type CuePlace } from './cues.js';
import { SUBJECTS } from './vocabulary.js';
import { sectionStrength, type Reading } from './reading.js';

/** What the cues of its segment say of one mention. */
export interface Stance {
  readonly strength: Strength;
  readonly polarity: Polarity;
  readonly cue: Cue | null;
}

/** Words that may stand between a comma and the next item of an enumeration ("no Java, plain Go or Rust"). */
const MAX_ITEM_WORDS = 1;
/** Longest item of an enumeration that is no known skill, in words. */
const MAX_UNKNOWN_WORDS = 3;

/** Stances that no cue changed, one for each strength. */
const UNCUED: Readonly<Record<Strength, Stance>> = {
  required: { strength: 'required', polarity: 'asserted', cue: null },
  preferred: { strength: 'preferred', polarity: 'asserted', cue: null },
  unstated: { strength: 'unstated', polarity: 'asserted', cue: null },
};

/**
 * Strength and polarity of the mentions of one segment: the section's strength, overruled by the nearest cue that reaches the mention.
 * @param members the accepted candidates of the segment, in text order
 */
export function stances(
  reading: Reading,
  segment: number,
  members: readonly Candidate[],
  cues: readonly CuePlace[],
): Stance[] {
  const base = sectionStrength(reading, segment);
  if (cues.length === 0) return members.map(() => UNCUED[base]);
  const result: Stance[] = members.map(() => ({ strength: base, polarity: 'asserted', cue: null }));
  const distance = members.map(() => Infinity);
  for (const place of cues) {
    const { reach: written, items } = reading.pack.data.cues[place.cue]!;
    const reach = written === 'beside' ? sideOf(reading, members, place, cues) : written;
    if (!(
      place.effect === 'negated' ||
      place.effect === 'learning' ||
      place.effect === 'required' ||
      place.effect === 'preferred'
    ))
      continue;
    const reached =
      reach === 'following'
        ? following(reading, members, place, cues)
        : reach === 'preceding'
          ? preceding(reading, members, place, cues, items)
          : members
              .map((_, index) => index)
              .filter((index) => reach === 'segment' || sameClause(reading, members[index]!, place, cues));
    for (const index of reached) {
      const member = members[index]!;
      if (place.first < member.end && member.first < place.end) continue;
      const gap = member.first >= place.end ? member.first - place.end : place.first - member.end;
      // A negation is never overruled by a mere strength; else the nearer cue wins.
      const negates = place.effect === 'negated' || place.effect === 'learning';
      const held = result[index]!;
      if (held.polarity === 'negated' && !negates) continue;
      if (gap >= distance[index]! && !(negates && held.polarity === 'asserted')) continue;
      distance[index] = gap;
      const cue = cueOf(reading, place);
      result[index] = negates
        ? { strength: held.strength, polarity: 'negated', cue }
        : { strength: place.effect as Strength, polarity: 'asserted', cue };
    }
  }
  return result;
}

/** To which side a cue reaches that is used on both: "Go preferred", "preferred: Go". */
function sideOf(
  reading: Reading,
  members: readonly Candidate[],
  place: CuePlace,
  cues: readonly CuePlace[],
): 'following' | 'preceding' {
  if (reading.tokens.gaps[place.end]! & Gap.Colon) return 'following';
  const stands = members.some((member) => member.end <= place.first && sameClause(reading, member, place, cues));
  return stands ? 'preceding' : 'following';
}

function sameClause(reading: Reading, member: Candidate, place: CuePlace, cues: readonly CuePlace[]): boolean {
  const [from, to] = member.first >= place.end ? [place.end, member.first] : [member.end, place.first];
  return !clauseEndsBetween(reading, from, to, cues);
}

/** True where a semicolon, a stop, a closed bracket or a contrast stands between two tokens. */
function clauseEndsBetween(reading: Reading, from: number, to: number, cues: readonly CuePlace[]): boolean {
  const { gaps } = reading.tokens;
  for (let i = from; i <= to; i++) {
    if (gaps[i]! & (Gap.Semicolon | Gap.Stop)) return true;
    if (gaps[i]! & Gap.Dot && gaps[i]! & Gap.Space) return true;
  }
  return cues.some((cue) => cue.effect === 'contrast' && cue.first >= from && cue.end <= to);
}

/** Indices of the members behind the cue that it reaches. */
function following(
  reading: Reading,
  members: readonly Candidate[],
  place: CuePlace,
  cues: readonly CuePlace[],
): number[] {
  const reached: number[] = [];
  let last: Candidate | null = null;
  let from = place.end;
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    if (member.first < place.end) continue;
    if (clauseEndsBetween(reading, from, member.first, cues)) break;
    if (cues.some((cue) => cue !== place && cue.first >= from && cue.end <= member.first && turns(reading, cue))) break;
    if (bracketsOff(reading, place.end, member.first)) break;
    if (last !== null && linkBetween(reading, last, member) === null && !continues(reading, last.end, member.first))
      break;
    reached.push(index);
    last = member;
    from = member.end;
  }
  return reached;
}

/** True for a cue that opens something new for what follows it. */
function turns(reading: Reading, cue: CuePlace): boolean {
  const opens =
    cue.effect === 'negated' || cue.effect === 'learning' || cue.effect === 'required' || cue.effect === 'preferred';
  return opens && reading.pack.data.cues[cue.cue]!.reach === 'following';
}

/** True where the text between two items goes on in the same enumeration or phrase: without a comma, or over short items only. */
function continues(reading: Reading, from: number, to: number): boolean {
  const { tokens, words } = reading;
  let item = -1;
  for (let i = from; i <= to; i++) {
    if (!(tokens.gaps[i]! & Gap.Comma)) continue;
    if (i - (item < 0 ? from : item) > MAX_UNKNOWN_WORDS) return false;
    item = i;
  }
  if (item < 0) return true;
  const isSubject = tokens.words[item] !== 0 && SUBJECTS.some((word) => words.of(word) === tokens.words[item]);
  return !isSubject && to - item <= MAX_ITEM_WORDS;
}

/** True where a bracket that was open at `from` is closed before `to`. */
function bracketsOff(reading: Reading, from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i <= to; i++) {
    const gap = reading.tokens.gaps[i]!;
    if (gap & Gap.Close) {
      if (open === 0) return true;
      open--;
    }
    if (gap & Gap.Open) open++;
  }
  return false;
}

/** Indices of the members before the cue that it reaches. */
function preceding(
  reading: Reading,
  members: readonly Candidate[],
  place: CuePlace,
  cues: readonly CuePlace[],
  items: 'all' | 'last',
): number[] {
  const reached: number[] = [];
  let next: Candidate | null = null;
  let to = place.first;
  for (let index = members.length - 1; index >= 0; index--) {
    const member = members[index]!;
    if (member.end > place.first) continue;
    if (clauseEndsBetween(reading, member.end, to, cues)) break;
    if (
      cues.some(
        (cue) =>
          cue !== place &&
          cue.first >= member.end &&
          cue.end <= to &&
          cue.effect !== 'examples' &&
          cue.effect !== 'alternatives' &&
          cue.effect !== 'equivalent',
      )
    )
      break;
    if (next !== null) {
      // What stands before a bracket is not what is spoken of in it: "AWS (Azure preferred)".
      if (opensBetween(reading, member.end, next.first)) break;
      const link = linkBetween(reading, member, next);
      if (items === 'last' && (link === 'comma' || (link === null && hasComma(reading, member.end, next.first)))) break;
      if (link === null && hasComma(reading, member.end, next.first)) break;
    }
    reached.push(index);
    next = member;
    to = member.first;
  }
  return reached;
}

function opensBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (reading.tokens.gaps[i]! & Gap.Open) return true;
  return false;
}

function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (reading.tokens.gaps[i]! & Gap.Comma) return true;
  return false;
}
