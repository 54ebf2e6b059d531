import { Gap, Shape } from '../text/tokens.js';
import { linkBetween, type Candidate } from './candidates.js';
import { clauseEndsBetween, isActing, isNegating, stopsBetween, type Clause } from './clause.js';
import { clauseMarks, Mark } from './clause-words.js';
import type { CuePlace } from './cues.js';
import { preceding } from './reach-back.js';
import type { Reading } from './reading.js';
import { beginsSentence } from './sentence-start.js';

/** Words that may stand between a comma and the next item of an enumeration ("no Java, plain Go or Rust"). */
const MAX_ITEM_WORDS = 1;
/** Longest item of an enumeration that is no known skill, in words. */
const MAX_UNKNOWN_WORDS = 3;
/** Words that may stand between a denial and the name it denies ("no previous commercial experience in Java"). */
const MAX_DENIED_WORDS = 5;

/** Indices of the members that a cue reaches, the nearest first. */
export function reachOf(clause: Clause, place: CuePlace): number[] {
  const { reading, members } = clause;
  const { reach: written } = reading.pack.data.cues[place.cue]!;
  const reach = written === 'beside' ? sideOf(clause, place) : written;
  if (reach === 'following')
    return following(clause, place, written === 'beside' && isAmidClause(reading, place) ? 0 : Infinity);
  if (reach === 'preceding') {
    const before = preceding(clause, place);
    return place.effect === 'preferred' ? [...before, ...toldBehind(clause, place, before.length > 0)] : before;
  }
  return members
    .map((_, index) => index)
    .filter((index) => reach === 'segment' || sameClause(clause, members[index]!, place));
}

/** True for a word amid a sentence that is no heading: in "make required changes to Go programs" it speaks of the next word alone. */
function isAmidClause(reading: Reading, place: CuePlace): boolean {
  const { gaps, words } = reading.tokens;
  if (gaps[place.end]! & Gap.Colon || isInlineHeading(reading, place)) return false;
  // "Experience preferred in banking" goes on to what it is in.
  if (clauseMarks(reading.pack)[words[place.end]!]! & Mark.Preposition) return false;
  return (gaps[place.first]! & ~(Gap.Space | Gap.Comma)) === 0;
}

/** True for a cue that stands over all that follows it in a text without breaks: "Nice to haves Experience with Go Knowledge of C". */
function isHeading({ reading, marks }: Clause, place: CuePlace): boolean {
  const { shapes, words } = reading.tokens;
  if (!(shapes[place.first]! & Shape.Initial)) return false;
  return beginsSentence(reading, place.end) || (marks[words[place.end - 1]!]! & Mark.Heading) !== 0;
}

function sentenceBegins(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (beginsSentence(reading, i)) return true;
  return false;
}

/** True for the first word of a heading whose breaks were lost: "in Java Preferred Qualifications Kafka". */
function isInlineHeading({ tokens, pack }: Reading, { first, end }: CuePlace): boolean {
  const { shapes, gaps, words } = tokens;
  if (end !== first + 1 || first === 0 || (gaps[first]! & ~Gap.Space) !== 0) return false;
  if (!(shapes[first]! & Shape.Initial) || !(shapes[end]! & Shape.Initial)) return false;
  return (clauseMarks(pack)[words[end]!]! & Mark.Heading) !== 0;
}

/** Most words between a wish for something and the first of the names that tell what it is. */
const MAX_TOLD_WORDS = 1;

/**
 * Indices of the members that only tell what is wished for before them: "two of these are preferred: Go, Rust", "our stack is preferred - React, Go",
 * "cloud is preferred, especially AWS".
 * @param isSaid whether a name stands before the wish
 */
function toldBehind(clause: Clause, place: CuePlace, isSaid: boolean): readonly number[] {
  const { gaps } = clause.reading.tokens;
  if (gaps[place.end]! & Gap.Colon) return following(clause, place, MAX_TOLD_WORDS);
  if (!isSaid) return [];
  const examples = clause.cues.find((cue) => cue.effect === 'examples' && cue.first === place.end);
  const isDash = (gaps[place.end]! & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space);
  if (examples === undefined && !isDash) return [];
  const told = following(clause, place, examples === undefined ? 0 : examples.end - place.end + MAX_TOLD_WORDS);
  // A single name behind a dash may be a demand of its own.
  return examples === undefined && told.length < 2 ? [] : told;
}

/** To which side a cue reaches that is used on both: "Go preferred", "preferred: Go". */
function sideOf(clause: Clause, place: CuePlace): 'following' | 'preceding' {
  if (clause.reading.tokens.gaps[place.end]! & Gap.Colon || isInlineHeading(clause.reading, place)) return 'following';
  if (opensBracket(clause, place)) return 'following';
  if (clause.reading.pack.data.cues[place.cue]!.apart !== undefined) return 'preceding';
  const stands = clause.members.some((member) => member.end <= place.first && sameClause(clause, member, place));
  return stands ? 'preceding' : 'following';
}

/** True for a cue before a name in the brackets that it opens: "(preferred Python or Go)". */
function opensBracket({ reading, members }: Clause, { first, end }: CuePlace): boolean {
  const { gaps } = reading.tokens;
  if ((gaps[first]! & Gap.Open) === 0 || (gaps[end]! & ~Gap.Space) !== 0) return false;
  return members.some((member) => member.first === end);
}

function sameClause(clause: Clause, member: Candidate, place: CuePlace): boolean {
  const [from, to] = member.first >= place.end ? [place.end, member.first] : [member.end, place.first];
  return !clauseEndsBetween(clause, from, to);
}

/** Indices of the members behind the cue that it reaches; the first no more than `nearest` words away. */
function following(clause: Clause, place: CuePlace, nearest: number): number[] {
  const { reading, members, cues } = clause;
  const { items, within } = reading.pack.data.cues[place.cue]!;
  const denies = isNegating(place);
  const opensList = isHeading(clause, place);
  const reached: number[] = [];
  let last: Candidate | null = null;
  const begin = isTag(clause, place) ? place.end + 1 : place.end;
  let from = begin;
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    if (member.first < place.end) continue;
    if (stopsBetween(clause, from, member.first) || (!opensList && sentenceBegins(reading, from, member.first))) break;
    if (cues.some((cue) => cue !== place && cue.first >= from && cue.end <= member.first && turns(reading, cue))) break;
    if (bracketsOff(reading, begin, member.first)) break;
    if (last === null) {
      if (place.effect === 'learning' && isWithoutObject(clause, place.end, member.first)) break;
      if (member.first - place.end > (within ?? (denies ? MAX_DENIED_WORDS : nearest))) break;
      if (denies && opensClause(clause, from, member.first, Gap.Comma)) break;
    } else {
      const link = linkBetween(reading, last, member);
      if (items === 'first' && (link === null || (link === 'comma' && !isClosedList(clause, index)))) break;
      if (link === null) {
        if (!continues(clause, last.end, member.first, !denies)) break;
        if (denies && opensClause(clause, last.end, member.first, 0)) break;
        if (place.effect === 'preferred' && leadsOn(clause, last.end, member.first)) break;
      }
    }
    reached.push(index);
    last = member;
    from = member.end;
  }
  return reached;
}

/** True for a cue in brackets before all else that its segment says: "(preferred) Experience with Kubernetes". */
function isTag({ reading, members }: Clause, { first, end }: CuePlace): boolean {
  const { gaps } = reading.tokens;
  if ((gaps[first]! & Gap.Open) === 0 || (gaps[end]! & Gap.Close) === 0) return false;
  return first === reading.sections.bodies[members[0]!.segment]!;
}

/** True where nothing is named that is to be learnt ("able to learn quickly, to solve problems"), or what is named only shows where ("to learn in fields such as"). */
function isWithoutObject({ reading, cues }: Clause, end: number, first: number): boolean {
  if (reading.tokens.gaps[end]! & (Gap.Comma | Gap.Close)) return true;
  return cues.some((cue) => cue.effect === 'examples' && cue.first >= end && cue.end <= first);
}

/** True for a cue that opens something new for what follows it. */
function turns(reading: Reading, cue: CuePlace): boolean {
  return isActing(cue) && reading.pack.data.cues[cue.cue]!.reach === 'following';
}

/** True where a new clause begins between two tokens, so that a denial ends: "instead of Java we", "no Java: we". */
function opensClause({ reading, marks }: Clause, from: number, to: number, ends: number): boolean {
  const { gaps, words } = reading.tokens;
  for (let i = from; i <= to; i++) {
    if (i > from && gaps[i]! & (Gap.Colon | ends)) return true;
    if (i < to && marks[words[i]!]! & Mark.Opener) return true;
  }
  return false;
}

/** True where "to" or "over" stands between two names: the second is what the first is preferred to. */
function leadsOn({ reading, marks }: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks[reading.tokens.words[i]!]! & Mark.Towards) return i === from;
  return false;
}

/** True where the enumeration around member `index` closes with "and" or "or" further on. */
function isClosedList({ reading, members }: Clause, index: number): boolean {
  for (let k = index; k + 1 < members.length; k++) {
    const link = linkBetween(reading, members[k]!, members[k + 1]!);
    if (link === 'and' || link === 'or') return true;
    if (link === null) return false;
  }
  return false;
}

/** True where the text between two items goes on in the same enumeration or phrase: without a comma, or over short items only. */
function continues({ reading, marks, cues }: Clause, from: number, to: number, overAnd: boolean): boolean {
  const { tokens, words } = reading;
  let item = -1;
  for (let i = from; i <= to; i++) {
    if (!(tokens.gaps[i]! & Gap.Comma)) continue;
    if (i - (item < 0 ? from : item) > MAX_UNKNOWN_WORDS) return false;
    item = i;
  }
  if (item < 0) return true;
  if (cues.some((cue) => cue.effect === 'examples' && cue.first === item && to - cue.end <= MAX_ITEM_WORDS))
    return true;
  // "Python, and modern frontend tools" goes on, but not with a denial.
  if (overAnd && (tokens.words[item] === words.and || tokens.words[item] === words.or)) item++;
  return !(marks[tokens.words[item]!]! & Mark.Subject) && to - item <= MAX_ITEM_WORDS;
}

/** True where a bracket that was open at `from` is closed before `to`. */
function bracketsOff(reading: Reading, from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i <= to; i++) {
    const gap = reading.tokens.gaps[i]!;
    // "(two of the following preferred): Go, Rust" opens a list outside of its brackets.
    if (gap & Gap.Close && !(i === from && gap & Gap.Colon)) {
      if (open === 0) return true;
      open--;
    }
    if (gap & Gap.Open) open++;
  }
  return false;
}
