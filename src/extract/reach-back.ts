import { Gap } from '../text/tokens.js';
import { linkBetween, type Candidate } from './candidates.js';
import { clauseEndsBetween, isActing, isStop, type Clause } from './clause.js';
import { Mark } from './clause-words.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';
import { beginsSentence } from './sentence-start.js';

/** Longest item of an enumeration that is no known skill, in words. */
const MAX_UNKNOWN_WORDS = 3;

/** Indices of the members before the cue that it reaches. */
export function preceding(clause: Clause, place: CuePlace): number[] {
  const { reading, members, cues } = clause;
  const reached: number[] = [];
  let next: Candidate | null = null;
  let to = place.first;
  let all = reading.pack.data.cues[place.cue]!.items === 'all';
  let isClosed = false;
  const isRemark = isRemarkAmid(reading, place) || isOfLastName(clause, place);
  const start = phraseStart(clause, place);
  const isGoverned = start >= 0;
  for (let index = members.length - 1; index >= 0; index--) {
    const member = members[index]!;
    if (member.end > place.first) continue;
    if (isGoverned && member.first < start) break;
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
      if (subject === 'other' && !isGoverned) break;
      isClosed = subject === 'closed';
      all ||= subject === 'plural';
    } else {
      // What stands before a bracket is not what is spoken of in it: "AWS (Azure preferred)".
      if (leavesBracket(reading, member.end, next.first, place.first)) break;
      const link = linkBetween(reading, member, next);
      const comma = hasSign(reading, member.end, next.first, Gap.Comma);
      // "Cloud: AWS (preferred), Azure" says nothing of what stands before the colon.
      if (!all && hasSign(reading, member.end, next.first, Gap.Colon)) break;
      if (isGoverned) {
        // All that the head asks for.
      } else if (link === null) {
        if (comma && !((all || isClosed) && isItem(clause, member.end, next.first))) break;
        if (!comma && startsPhrase(clause, member.end, next.first)) break;
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
    if (isRemark) break;
  }
  return withBracketBehind(clause, place, reached);
}

/** True for a remark in brackets after which the list goes on: "GCP (preferred), AWS or Azure". */
function isRemarkAmid({ tokens, words }: Reading, { first, end }: CuePlace): boolean {
  const { gaps } = tokens;
  if (!(gaps[first]! & Gap.Open) || !(gaps[end]! & Gap.Close) || gaps[end]! & (Gap.Newline | Gap.Bullet)) return false;
  const next = tokens.words[end]!;
  return (gaps[end]! & (Gap.Comma | Gap.Slash)) !== 0 || (next !== 0 && (next === words.or || next === words.and));
}

/** Words of a version or the like in brackets before a cue. */
const MAX_REMARK_WORDS = 3;

/** True for a remark in brackets that says something of the name before it alone: "Go, Rust and Kafka (3 or later preferred)". */
function isOfLastName({ reading, members }: Clause, { first, end }: CuePlace): boolean {
  const { gaps } = reading.tokens;
  if (!(gaps[end]! & Gap.Close) || gaps[first]! & Gap.Open) return false;
  for (let i = first - 1; i >= Math.max(1, first - MAX_REMARK_WORDS); i--)
    if (gaps[i]! & Gap.Open) return !members.some((member) => member.end > i && member.first < first);
  return false;
}

/** Adds what stands in brackets right behind the cue: "streaming is a plus (Kafka, Flink)". */
function withBracketBehind({ reading, marks, members }: Clause, place: CuePlace, reached: number[]): number[] {
  const { gaps, words } = reading.tokens;
  if (!(gaps[place.end]! & Gap.Open)) return reached;
  // A sentence in brackets says something of its own; "i.e." begins none.
  if (marks[words[place.end]!]! & Mark.Subject && !(gaps[place.end + 1]! & Gap.Dot)) return reached;
  for (let index = 0; index < members.length; index++) {
    const { first, end } = members[index]!;
    if (first < place.end) continue;
    for (let i = place.end + 1; i < end; i++) if (gaps[i]! & (Gap.Close | Gap.Semicolon | Gap.Stop)) return reached;
    reached.push(index);
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
  if (closesBracket(reading, from, place.first)) return isPlural ? 'plural' : 'closed';
  if (comma >= 0) {
    const isLastItem = words[comma] !== 0 && (words[comma] === reading.words.or || words[comma] === reading.words.and);
    if (isLastItem && place.first - comma <= MAX_UNKNOWN_WORDS + 1) return isPlural ? 'plural' : 'closed';
    for (let i = comma; i < place.first; i++) if (!(marks[words[i]!]! & Mark.Filler)) return 'other';
  }
  return isPlural ? 'plural' : 'name';
}

/** True where a bracket closes between a name in it and a cue: "cloud services (AWS, Azure) a plus". */
function closesBracket({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    if (tokens.gaps[i]! & Gap.Open) return false;
    if (tokens.gaps[i]! & Gap.Close) return true;
  }
  return false;
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

/** True where only the rest of a short item stands between two names: "Go scripting, Rust or C". */
function isItem({ reading, marks }: Clause, from: number, to: number): boolean {
  if (to - from > MAX_UNKNOWN_WORDS) return false;
  for (let i = from; i < to; i++) if (marks[reading.tokens.words[i]!]! & Mark.Head) return false;
  return true;
}

/** True where "and" with more words behind it opens a phrase with a head of its own: "Java and familiarity with Kafka". */
function startsPhrase({ reading, marks }: Clause, from: number, to: number): boolean {
  const { words } = reading.tokens;
  const word = words[from]!;
  if (to - from < 3 || word === 0 || (word !== reading.words.and && word !== reading.words.or)) return false;
  return (marks[words[to - 1]!]! & Mark.Preposition) !== 0;
}

/** Commas from which an enumeration without "and" is one list, not two statements. */
const MIN_LIST_COMMAS = 2;
/** Adjectives that may stand before the head of a phrase ("strong hands-on experience with"). */
const MAX_ADJECTIVES = 3;

/**
 * Where the phrase begins of which a cue at the end of a sentence speaks as a whole, as it has one head and is no loose enumeration:
 * "knowledge of Go, Rust, and how they meet preferred"; -1 where there is none.
 */
function phraseStart({ reading, marks, members, cues }: Clause, place: CuePlace): number {
  const { gaps, words } = reading.tokens;
  const segment = members[0]!.segment;
  const isPredicate = (marks[words[place.first]!]! & Mark.Verb) !== 0;
  const isLast =
    isPredicate ||
    beginsSentence(reading, place.end) ||
    place.end >= reading.segments.endTokens[segment]! ||
    (gaps[place.end]! & (Gap.Dot | Gap.Semicolon | Gap.Stop)) !== 0;
  if (!isLast) return -1;
  let from = reading.sections.bodies[segment]!;
  for (const cue of cues)
    if (cue.end <= place.first && (isActing(cue) || cue.effect === 'contrast')) from = Math.max(from, cue.end);
  let start = -1;
  let opened = from;
  let comma = -1;
  let commaCount = 0;
  let depth = 0;
  for (let i = from; i < place.first; i++) {
    const gap = gaps[i]!;
    const word = words[i]!;
    if (i > from && gap & Gap.Close) depth--;
    if (i > from && gap & Gap.Open) depth++;
    if (depth > 0) continue;
    if (i > from && (gap & (Gap.Semicolon | Gap.Stop | Gap.Colon) || isStop(reading, i))) return -1;
    if (i > from && beginsSentence(reading, i)) {
      start = comma = -1;
      commaCount = 0;
      opened = i;
    }
    if (i > from && gap & Gap.Comma) {
      comma = opened = i;
      commaCount++;
    }
    if (word !== 0 && (word === reading.words.and || word === reading.words.or)) opened = i + 1;
    const isHead = marks[word]! & Mark.Head && marks[words[i + 1]!]! & Mark.Preposition;
    if (isHead && i - opened <= MAX_ADJECTIVES) {
      start = opened;
      comma = -1;
      commaCount = 0;
    }
  }
  if (gaps[place.first]! & Gap.Close) depth--;
  if (start < 0 || depth > 0) return -1;
  // "Experience with Go, Rust a plus": what stands behind the last comma is spoken of alone, but not in a longer list.
  if (commaCount >= MIN_LIST_COMMAS) return start;
  if (comma < 0) return start;
  // "Knowledge of Go, Rust and C is a plus": the last item is joined to the others.
  for (let i = comma; i < (isPredicate ? place.first : comma + 1); i++)
    if (words[i] !== 0 && (words[i] === reading.words.or || words[i] === reading.words.and)) return start;
  return -1;
}

function hasSign(reading: Reading, from: number, to: number, sign: number): boolean {
  for (let i = from; i <= to; i++) if (reading.tokens.gaps[i]! & sign) return true;
  return false;
}
