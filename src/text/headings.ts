import { endingKind, remarkEnd } from './heading-endings.js';
import { isLineEnd, isCapital, isPlural, isBeforeBullet, isUpper, isTitleCase } from './heading-shapes.js';
import { beginsBody } from './lost-headings.js';
import type { HeadingPlace, SectionTables } from './section-tables.js';
import { SegmentFlag, type Segments } from './segments.js';
import { Gap, Shape, type Tokens } from './tokens.js';
import { Trigger } from './triggers.js';

/** Longest line that can be a heading, in words. */
export const MAX_HEADING_WORDS = 12;
/** Longest lead-in with a colon that its last words tell, and longest such line without one. */
const MAX_LEAD_IN_WORDS = 18;
const MAX_ENDING_WORDS = 8;
/** Words that may stand on a heading's line behind the heading itself ("Requirements for this role"). */
const MAX_TRAILING_WORDS = 4;
/** Words of a label before its colon that its last words may tell ("Your main tasks: ..."). */
const MAX_LABEL_WORDS = 6;

/** The heading that segment `s` is or begins with, or null. `sparse`: the text lost its line breaks. */
export function headingAt(
  tokens: Tokens,
  segments: Segments,
  s: number,
  tables: SectionTables,
  sparse: boolean,
): HeadingPlace | null {
  const end = segments.endTokens[s]!;
  const first = headingStart(tokens, segments, s);
  const isBegin = tables.headingBegins.begins[tokens.words[first]!] !== 0;
  if (tokens.marks[first]! & Trigger.Heading) {
    const { headings } = tables;
    let kind = headings.longestAt(tokens, first, end);
    for (let after = headings.end; kind >= 0; after = headings.end) {
      if (isHeading(tokens, segments, s, first, after, kind, tables, sparse))
        return placeOf(s, first, kind, headingEnd(tokens, after, end, sparse ? tables : null));
      // In a text without breaks a longer heading than is meant may stand there ("Preferred Qualifications Experience with Go").
      if (!sparse || after - first < 2) break;
      kind = headings.longestAt(tokens, first, after - 1);
    }
  }
  const flags = segments.flags[s]!;
  if ((flags & SegmentFlag.Bullet) !== 0) return wishesBelow(tokens, segments, s, first, tables);
  const own = (flags & SegmentFlag.Line) !== 0 && isLineEnd(tokens.gaps[end]!);
  if (own && end - first <= MAX_HEADING_WORDS && isBegin && looksLikeHeading(tokens, segments, s)) {
    let kind = tables.headingBegins.longestAt(tokens, first, end);
    if (kind >= 0 && tables.kinds[kind]!.demands && leadsInDemand(tokens, tables.headingBegins.end, end, tables))
      kind = -1;
    // "Technologies That Are Nice to Have".
    const ends = kind < 0 ? -1 : endingKind(tokens, first, end, false, tables);
    // "Experience with Any of the Following Is a Plus" begins as a demand.
    const ending = ends >= 0 && (mayEndOtherwise(kind, tables) || tables.kinds[ends]!.wishes) ? ends : -1;
    if (ending >= 0) kind = ending;
    // "Travel up to half of the time" is all there is to say of it.
    const holds = kind >= 0 && ending < 0 && tables.kinds[kind]!.inline && (tokens.gaps[end]! & Gap.Colon) === 0;
    if (kind >= 0) return placeOf(s, first, kind, holds ? tables.headingBegins.end : end);
  }
  const colon = colonAt(tokens, first, end);
  if (isBegin && colon > 0 && colon - first <= MAX_HEADING_WORDS && isCapital(tokens, first)) {
    const begun = tables.headingBegins.longestAt(tokens, first, colon);
    const ending = begun < 0 ? -1 : endingKind(tokens, first, colon, false, tables);
    const kind = ending >= 0 && tables.kinds[ending]!.wishes ? ending : begun;
    const { lost, duties, benefits } = tables.kinds[Math.max(kind, 0)]!;
    // "Experience with one of these clouds: AWS, Azure" is a demand, "Requirements for this role: ..." a heading.
    if (kind >= 0 && lost && (duties || benefits || isPlural(tokens, first))) return placeOf(s, first, kind, colon);
  }
  if ((flags & SegmentFlag.Line) === 0 && !sparse) return null;
  const to = colon > 0 ? colon : end;
  if (to < end ? to - first > MAX_LABEL_WORDS || !isCapital(tokens, first) : !isLineEnd(tokens.gaps[end]!)) return null;
  if (!mayEndTelling(tokens, segments, s, to)) return null;
  const kind = endingKind(tokens, first, to, to < end || colon === 0, tables);
  if (kind < 0 || (s === 0 && colon === 0 && !tables.kinds[kind]!.counts)) return null;
  return placeOf(s, first, kind, to);
}

function placeOf(segment: number, firstToken: number, kind: number, endToken: number): HeadingPlace {
  return { kind, segment, firstToken, endToken };
}

/** The heading of wishes that an item of a list is for those behind it: "- Any of the following is a plus:"; else null. */
function wishesBelow(
  tokens: Tokens,
  segments: Segments,
  s: number,
  first: number,
  tables: SectionTables,
): HeadingPlace | null {
  const end = segments.endTokens[s]!;
  if (!(tokens.gaps[end]! & Gap.Colon) || end - first > MAX_LEAD_IN_WORDS || !isBeforeBullet(segments, s)) return null;
  const kind = endingKind(tokens, first, end, false, tables);
  return kind >= 0 && tables.kinds[kind]!.wishes ? { kind, segment: s, firstToken: first, endToken: end } : null;
}

/** True for a kind whose heading may end in words that say more: it takes its strength from elsewhere, gives no skills, or is of duties. */
function mayEndOtherwise(kind: number, tables: SectionTables): boolean {
  const { inherits, counts, duties } = tables.kinds[kind]!;
  return inherits || !counts || duties;
}

/** Index of the heading's first word in segment `s`: behind a letter in brackets ("a) Requirements"). */
function headingStart(tokens: Tokens, segments: Segments, s: number): number {
  const first = segments.firstTokens[s]!;
  const isLetter =
    tokens.ends[first]! - tokens.starts[first]! < 2 &&
    (segments.flags[s]! & SegmentFlag.Line) !== 0 &&
    first + 1 < segments.endTokens[s]! &&
    (tokens.gaps[first + 1]! & Gap.Close) !== 0;
  return isLetter ? first + 1 : first;
}

/** Longest numeral or letter before a heading, in characters ("III. Requirements"). */
const MAX_NUMERAL_LENGTH = 4;

/** True for a segment that begins a line, or has only a numeral before it there. */
function beginsLine(tokens: Tokens, segments: Segments, s: number): boolean {
  if (segments.flags[s]! & (SegmentFlag.Line | SegmentFlag.Fused)) return true;
  if (s === 0 || !(segments.flags[s - 1]! & SegmentFlag.Line)) return false;
  const before = segments.firstTokens[s - 1]!;
  return (
    segments.endTokens[s - 1]! - before === 1 && tokens.ends[before]! - tokens.starts[before]! <= MAX_NUMERAL_LENGTH
  );
}

/** True for a line whose last words may tell its kind: a lead-in with a colon, or a short line that is plainly a heading. */
function mayEndTelling(tokens: Tokens, segments: Segments, s: number, to: number): boolean {
  const first = segments.firstTokens[s]!;
  const gap = tokens.gaps[to]!;
  if (gap & Gap.Colon) return to - first <= MAX_LEAD_IN_WORDS;
  if (
    to - first > (isBeforeBullet(segments, s) ? MAX_HEADING_WORDS : MAX_ENDING_WORDS) ||
    gap & (Gap.Dot | Gap.Comma | Gap.Semicolon)
  )
    return false;
  return isBeforeBullet(segments, s) || (s > 0 && (isUpper(tokens, first, to) || isTitleCase(tokens, first, to)));
}

/** Token behind the first colon of a segment that may end a heading; 0 where there is none. */
function colonAt(tokens: Tokens, first: number, end: number): number {
  const limit = Math.min(end, first + MAX_LEAD_IN_WORDS);
  for (let i = first + 1; i <= limit; i++) if (tokens.gaps[i]! & Gap.Colon) return i;
  return 0;
}

/** The heading's end: a bracketed or dashed remark up to the colon or the line's end belongs to it; with `tables` also one that the line goes on behind. */
function headingEnd(tokens: Tokens, after: number, end: number, tables: SectionTables | null): number {
  for (let i = after; i <= end && i <= after + MAX_TRAILING_WORDS; i++) {
    if (tokens.gaps[i]! & Gap.Colon) return i;
  }
  if (tokens.gaps[after]! & Gap.Open && isBracketed(tokens, after, end)) return end;
  if (
    end - after <= MAX_TRAILING_WORDS &&
    isLineEnd(tokens.gaps[end]!) &&
    tokens.gaps[after]! & (Gap.Open | Gap.Hyphen)
  )
    return end;
  const remark = tables === null ? -1 : remarkEnd(tokens, after, end, tables);
  return remark > 0 ? remark : after;
}

function isHeading(
  tokens: Tokens,
  segments: Segments,
  s: number,
  first: number,
  after: number,
  kind: number,
  tables: SectionTables,
  sparse: boolean,
): boolean {
  const end = segments.endTokens[s]!;
  const flags = segments.flags[s]!;
  const gap = tokens.gaps[after]!;
  const common = after - first === 1 && tables.kinds[kind]!.common;
  const capital = isCapital(tokens, first);
  if (gap & Gap.Colon) return capital || (flags & SegmentFlag.Line) !== 0;
  // A heading that fills its line, before a line that goes on in small letters.
  if (gap & Gap.Newline && after < end && flags & SegmentFlag.Line && capital) return true;
  if (flags & SegmentFlag.Bullet) {
    // A bullet of nothing but "Requirements" is no item; "- Bonus" may be one.
    const isWhole = after === end && tables.kinds[kind]!.lost && (tables.kinds[kind]!.demands || after - first > 1);
    return (gap & Gap.Newline) !== 0 && (isWhole || isUpper(tokens, first, after));
  }
  if (after === end) {
    // The last words of a sentence that was wrapped: "... of our\n\napplications."
    if (!capital && gap & Gap.Dot) return false;
    if (gap & (Gap.Newline | Gap.Bullet)) return sparse || beginsLine(tokens, segments, s);
    return capital && (gap & Gap.Fused) !== 0 && (sparse || (flags & SegmentFlag.Line) !== 0);
  }
  // "Experience with Go" is a demand.
  if (leadsInDemand(tokens, after, end, tables)) return false;
  // A remark behind the heading up to the end of its line.
  if (flags & SegmentFlag.Line && gap & Gap.Open && isBracketed(tokens, after, end)) return true;
  if (flags & SegmentFlag.Line && isLineEnd(tokens.gaps[end]!) && end - after <= MAX_TRAILING_WORDS) {
    if (gap & (Gap.Open | Gap.Hyphen | Gap.Slash | Gap.And | Gap.Other)) return true;
    if (tokens.gaps[end]! & Gap.Colon) return true;
    if (isTitleCase(tokens, first, end) && !common) return true;
  }
  if (sparse && capital && remarkEnd(tokens, after, end, tables) > 0) return true;
  const next = tokens.shapes[after]!;
  if (
    isUpper(tokens, first, after) &&
    after - first >= 1 &&
    next & Shape.Lower &&
    tokens.ends[first]! - tokens.starts[first]! > 2
  ) {
    return !common;
  }
  if (!capital || common || gap !== Gap.Space || !isTitleCase(tokens, first, after)) return false;
  // "Requirements Bachelor's degree": the break behind the heading was lost, in the whole text or in this line.
  if (tables.kinds[kind]!.lost) {
    if (sparse && (next & Shape.Initial) !== 0) return true;
    return (after - first > 1 || isPlural(tokens, first)) && beginsBody(tokens, after, end, tables);
  }
  return (
    sparse &&
    tables.kinds[kind]!.spread &&
    after - first > 1 &&
    (next & Shape.Initial) !== 0 &&
    tables.linking[tokens.words[first]!] !== 1
  );
}

/** True where the words up to `after` end in one that leads on, and no colon ends the line: "Experience with Go". */
function leadsInDemand(tokens: Tokens, after: number, end: number, { linking }: SectionTables): boolean {
  return linking[tokens.words[after - 1]!] === 1 && (tokens.gaps[end]! & Gap.Colon) === 0;
}

/** Longest remark in brackets behind a heading, in words. */
const MAX_REMARK_WORDS = 20;

/** True where what a bracket opens before `after` fills the line up to its closing bracket. */
function isBracketed(tokens: Tokens, after: number, end: number): boolean {
  return end - after <= MAX_REMARK_WORDS && isLineEnd(tokens.gaps[end]!) && (tokens.gaps[end]! & Gap.Close) !== 0;
}

/** True for an unknown line that is plainly a heading: it ends a section that does not count. */
export function isOwnHeading(tokens: Tokens, segments: Segments, s: number): boolean {
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  if (segments.flags[s]! & SegmentFlag.Bullet || !(segments.flags[s]! & SegmentFlag.Line)) return false;
  if (end - first > MAX_HEADING_WORDS || !isLineEnd(tokens.gaps[end]!)) return false;
  const marked = (tokens.gaps[end]! & Gap.Colon) !== 0 || isUpper(tokens, first, end);
  return marked && end - first >= 1 && (tokens.gaps[end]! & (Gap.Comma | Gap.Dot)) === 0;
}

/** A short line of its own with a colon, in capitals, in title case, or right before bullets. */
function looksLikeHeading(tokens: Tokens, segments: Segments, s: number): boolean {
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  return (
    (tokens.gaps[end]! & Gap.Colon) !== 0 ||
    (tokens.gaps[first]! & Gap.Other) !== 0 ||
    isUpper(tokens, first, end) ||
    isTitleCase(tokens, first, end) ||
    (isBeforeBullet(segments, s) && (tokens.gaps[end]! & (Gap.Dot | Gap.Comma)) === 0)
  );
}
