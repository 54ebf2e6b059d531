import { Gap } from '../text/tokenize.js';
import { linkBetween, type Candidate } from './candidates.js';
import { Mark } from './clause-words.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';

/** The names of one segment and the cues among them, with the marks of small words. */
export interface Clause {
  readonly reading: Reading;
  readonly marks: Uint8Array;
  /** The accepted candidates, in text order. */
  readonly members: readonly Candidate[];
  readonly cues: readonly CuePlace[];
}

/** Words that may stand between a comma and the next item of an enumeration ("no Java, plain Go or Rust"). */
const MAX_ITEM_WORDS = 1;
/** Longest item of an enumeration that is no known skill, in words. */
const MAX_UNKNOWN_WORDS = 3;
/** Words that may stand between a denial and the name it denies ("no previous commercial experience in Java"). */
const MAX_DENIED_WORDS = 5;

const NEGATING = new Set(['negated', 'unneeded', 'learning', 'excluded']);
/** Cues that open something of their own; the others only sort what is there. */
const ACTING = new Set(['negated', 'unneeded', 'learning', 'excluded', 'dealbreaker', 'required', 'preferred']);

/** True where the cue says that a name is not asked for. */
export function isNegating({ effect }: CuePlace): boolean {
  return NEGATING.has(effect);
}

/** True where the cue sets strength or polarity. */
export function isActing({ effect }: CuePlace): boolean {
  return ACTING.has(effect);
}

/** Indices of the members that a cue reaches, the nearest first. */
export function reachOf(clause: Clause, place: CuePlace): number[] {
  const { reading, members } = clause;
  const { reach: written } = reading.pack.data.cues[place.cue]!;
  const reach = written === 'beside' ? sideOf(clause, place) : written;
  if (reach === 'following') return following(clause, place);
  if (reach === 'preceding') return preceding(clause, place);
  return members
    .map((_, index) => index)
    .filter((index) => reach === 'segment' || sameClause(clause, members[index]!, place));
}

/** To which side a cue reaches that is used on both: "Go preferred", "preferred: Go". */
function sideOf(clause: Clause, place: CuePlace): 'following' | 'preceding' {
  if (clause.reading.tokens.gaps[place.end]! & Gap.Colon) return 'following';
  if (clause.reading.pack.data.cues[place.cue]!.apart !== undefined) return 'preceding';
  const stands = clause.members.some((member) => member.end <= place.first && sameClause(clause, member, place));
  return stands ? 'preceding' : 'following';
}

function sameClause(clause: Clause, member: Candidate, place: CuePlace): boolean {
  const [from, to] = member.first >= place.end ? [place.end, member.first] : [member.end, place.first];
  return !clauseEndsBetween(clause, from, to);
}

/** True where a semicolon, a stop, a dash or a contrast stands between two tokens. */
export function clauseEndsBetween({ reading, cues }: Clause, from: number, to: number): boolean {
  const { gaps } = reading.tokens;
  for (let i = from; i <= to; i++) {
    if (gaps[i]! & (Gap.Semicolon | Gap.Stop)) return true;
    if (gaps[i]! & Gap.Dot && gaps[i]! & Gap.Space) return true;
  }
  return cues.some((cue) => cue.effect === 'contrast' && cue.first >= from && cue.end <= to);
}

/** Indices of the members behind the cue that it reaches. */
function following(clause: Clause, place: CuePlace): number[] {
  const { reading, members, cues } = clause;
  const { items, within } = reading.pack.data.cues[place.cue]!;
  const denies = isNegating(place);
  const reached: number[] = [];
  let last: Candidate | null = null;
  let from = place.end;
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    if (member.first < place.end) continue;
    if (clauseEndsBetween(clause, from, member.first)) break;
    if (cues.some((cue) => cue !== place && cue.first >= from && cue.end <= member.first && turns(reading, cue))) break;
    if (bracketsOff(reading, place.end, member.first)) break;
    if (last === null) {
      if (member.first - place.end > (within ?? (denies ? MAX_DENIED_WORDS : Infinity))) break;
      if (denies && opensClause(clause, from, member.first, Gap.Comma)) break;
    } else {
      const link = linkBetween(reading, last, member);
      if (items === 'first' && (link === null || (link === 'comma' && !isClosedList(clause, index)))) break;
      if (link === null) {
        if (!continues(clause, last.end, member.first)) break;
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
function continues({ reading, marks }: Clause, from: number, to: number): boolean {
  const { tokens } = reading;
  let item = -1;
  for (let i = from; i <= to; i++) {
    if (!(tokens.gaps[i]! & Gap.Comma)) continue;
    if (i - (item < 0 ? from : item) > MAX_UNKNOWN_WORDS) return false;
    item = i;
  }
  if (item < 0) return true;
  return !(marks[tokens.words[item]!]! & Mark.Subject) && to - item <= MAX_ITEM_WORDS;
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
function preceding(clause: Clause, place: CuePlace): number[] {
  const { reading, members, cues } = clause;
  const reached: number[] = [];
  let next: Candidate | null = null;
  let to = place.first;
  let all = reading.pack.data.cues[place.cue]!.items === 'all';
  let isClosed = false;
  for (let index = members.length - 1; index >= 0; index--) {
    const member = members[index]!;
    if (member.end > place.first) continue;
    if (clauseEndsBetween(clause, member.end, to)) break;
    if (
      cues.some(
        (cue) =>
          cue !== place && cue.first >= member.end && cue.end <= to && (isActing(cue) || cue.effect === 'contrast'),
      )
    )
      break;
    if (next === null) {
      const subject = subjectBefore(clause, member.end, place);
      if (subject === 'other') break;
      isClosed = subject === 'closed';
      all ||= subject === 'plural';
    } else {
      // What stands before a bracket is not what is spoken of in it: "AWS (Azure preferred)".
      if (leavesBracket(reading, member.end, next.first, place.first)) break;
      const link = linkBetween(reading, member, next);
      const comma = hasComma(reading, member.end, next.first);
      if (link === null) {
        if (comma && !((all || isClosed) && next.first - member.end <= MAX_UNKNOWN_WORDS)) break;
        if (!comma && startsPhrase(reading, member.end, next.first)) break;
      } else if (!all && !isClosed && comma) {
        // "Go, Rust a plus" and "Go, and Rust a plus" speak of the last; "C, Go, and Rust a plus" of all.
        const isOxford = link !== 'comma' && index > 0 && linkBetween(reading, members[index - 1]!, member) === 'comma';
        if (!isOxford) break;
      }
      if (link === 'and' || link === 'or') isClosed = true;
    }
    reached.push(index);
    next = member;
    to = member.first;
  }
  return reached;
}

/**
 * Of whom a cue speaks, from the words between it and the nearest name: of it; of a whole enumeration (`plural`); of an enumeration
 * whose last item is unknown (`closed`); or of something else ("Python, a master's degree preferred").
 */
function subjectBefore(
  { reading, marks }: Clause,
  from: number,
  place: CuePlace,
): 'name' | 'plural' | 'closed' | 'other' {
  const { gaps, words } = reading.tokens;
  let comma = -1;
  let isPlural = place.end > place.first && (marks[words[place.first]!]! & Mark.Plural) !== 0;
  for (let i = from; i < place.first; i++) {
    if (gaps[i]! & Gap.Comma) comma = i;
    if (marks[words[i]!]! & Mark.Plural) isPlural = true;
  }
  if (comma >= 0) {
    const isLastItem = words[comma] !== 0 && (words[comma] === reading.words.or || words[comma] === reading.words.and);
    if (isLastItem && place.first - comma <= MAX_UNKNOWN_WORDS + 1) return isPlural ? 'plural' : 'closed';
    for (let i = comma; i < place.first; i++) if (!(marks[words[i]!]! & Mark.Filler)) return 'other';
  }
  return isPlural ? 'plural' : 'name';
}

/** True where going from one name back to another leaves a bracket that the cue stands in. */
function leavesBracket(reading: Reading, from: number, to: number, cue: number): boolean {
  const { gaps } = reading.tokens;
  for (let i = to; i >= from; i--) {
    if (!(gaps[i]! & Gap.Open)) continue;
    let depth = 1;
    for (let k = i + 1; k <= cue && depth > 0; k++) if (gaps[k]! & Gap.Close) depth--;
    if (depth > 0) return true;
  }
  return false;
}

/** True where "and" with more words behind it opens a phrase with a head of its own: "Java and familiarity with Kafka". */
function startsPhrase(reading: Reading, from: number, to: number): boolean {
  const word = reading.tokens.words[from]!;
  return to - from > 2 && word !== 0 && (word === reading.words.and || word === reading.words.or);
}

function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (reading.tokens.gaps[i]! & Gap.Comma) return true;
  return false;
}
