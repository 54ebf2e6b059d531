import type { PhraseTable } from './phrases.js';
import { SegmentFlag, type Segments } from './segments.js';
import { hasSparseBreaks } from './normalize.js';
import { Gap, Shape, type Tokens } from './tokenize.js';

/** The headings that open sections; payloads are indices of section kinds. */
export interface SectionTables {
  readonly headings: PhraseTable;
  readonly headingBegins: PhraseTable;
  readonly openers: PhraseTable;
  readonly insides: PhraseTable;
  /** Per section kind what the reader must know of it. */
  readonly kinds: readonly SectionTrait[];
}

export interface SectionTrait {
  readonly counts: boolean;
  /** Once a sentence of this kind appears, what follows stays of the kind up to the next heading. */
  readonly sticky: boolean;
  /** Its one-word headings also stand inside sentences, so that in running text they need a colon. */
  readonly common: boolean;
  /** It takes the strength of the section it stands in ("Technical skills" under "Requirements"). */
  readonly inherits: boolean;
  /** Sections inside it may take its strength. */
  readonly lends: boolean;
  /** It ends with its line where its content stands on the heading's line ("Location: Oslo"). */
  readonly inline: boolean;
}

/** Section index of text under no heading. */
export const NO_SECTION = -1;

/** Where sections begin and what each segment belongs to. Arrays are parallel to the segments. */
export interface SectionMap {
  /** Section kind index per segment; NO_SECTION where none. */
  readonly kinds: Int16Array;
  /** Section kind index whose strength holds, per segment. */
  readonly strengths: Int16Array;
  /** First token behind the heading, per segment; equals its end where the segment is all heading. */
  readonly bodies: Int32Array;
  readonly headings: readonly HeadingPlace[];
}

export interface HeadingPlace {
  readonly kind: number;
  readonly segment: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Longest line that can be a heading, in words. */
const MAX_HEADING_WORDS = 12;
/** Words that may stand on a heading's line behind the heading itself ("Requirements for this role"). */
const MAX_TRAILING_WORDS = 4;

/**
 * Finds the headings of a text and says of every segment which kind of section it is in. A heading stands on a line of its own, or
 * before a colon, or in capitals; in a text that lost its line breaks also before a capital. Without headings, telling sentences decide.
 */
export function findSections(tokens: Tokens, segments: Segments, tables: SectionTables): SectionMap {
  const count = segments.count;
  const kinds = new Int16Array(count);
  const strengths = new Int16Array(count);
  const bodies = new Int32Array(count);
  const headings: HeadingPlace[] = [];
  const sparse = hasSparseBreaks(tokens.text);
  let current = NO_SECTION;
  let strength = NO_SECTION;
  let listed = false;
  let label = NO_SECTION;
  let labelStrength = NO_SECTION;
  for (let s = 0; s < count; s++) {
    const first = segments.firstTokens[s]!;
    const end = segments.endTokens[s]!;
    bodies[s] = first;
    const found = headingAt(tokens, segments, s, tables, sparse);
    if (found !== null) {
      label = NO_SECTION;
      const trait = tables.kinds[found.kind]!;
      headings.push(found);
      kinds[s] = found.kind;
      bodies[s] = found.endToken;
      // An item of a list that has a label of its own: "- Nice to have: Go". The list goes on behind it.
      if (current !== NO_SECTION && segments.flags[s]! & SegmentFlag.Bullet && found.endToken < end) {
        label = found.kind;
        labelStrength = trait.inherits ? strength : found.kind;
        strengths[s] = labelStrength;
        continue;
      }
      if (!trait.inline || found.endToken === end) {
        current = found.kind;
        if (!trait.inherits || strength === NO_SECTION || !tables.kinds[strength]!.lends) strength = found.kind;
        listed = false;
      }
      strengths[s] = strength;
      continue;
    }
    if (segments.flags[s]! & (SegmentFlag.Line | SegmentFlag.Bullet | SegmentFlag.Numbered)) label = NO_SECTION;
    else if (label !== NO_SECTION) {
      kinds[s] = label;
      strengths[s] = labelStrength;
      continue;
    }
    strengths[s] = strength;
    const opener = openerAt(tokens, first, end, tables);
    if (opener !== NO_SECTION) {
      kinds[s] = opener;
      if (tables.kinds[opener]!.counts) strengths[s] = opener;
      if (tables.kinds[opener]!.sticky) current = opener;
      continue;
    }
    if (
      current !== NO_SECTION &&
      !tables.kinds[current]!.counts &&
      !tables.kinds[current]!.sticky &&
      isOwnHeading(tokens, segments, s)
    ) {
      current = NO_SECTION;
      strength = NO_SECTION;
      strengths[s] = NO_SECTION;
    }
    kinds[s] = current;
    if (segments.flags[s]! & (SegmentFlag.Bullet | SegmentFlag.Numbered)) listed = true;
    else if (listed && end - first >= MIN_PROSE_WORDS && isAfterList(segments, s)) {
      // A paragraph behind a list is no item of it: the section ended without a heading.
      kinds[s] = NO_SECTION;
      strengths[s] = NO_SECTION;
    }
  }
  return { kinds, strengths, bodies, headings };
}

/** Shortest sentence that is prose behind a list, not an item that lost its bullet. */
const MIN_PROSE_WORDS = 10;

/** True for a segment of a paragraph that began with a blank line behind the last bullet. */
function isAfterList(segments: Segments, s: number): boolean {
  for (let i = s; i >= 0; i--) {
    if (segments.flags[i]! & (SegmentFlag.Bullet | SegmentFlag.Numbered)) return false;
    if (segments.flags[i]! & SegmentFlag.Paragraph) return true;
    if (s - i > MAX_PARAGRAPH_SEGMENTS) return false;
  }
  return false;
}

/** Sentences of a paragraph that are looked back over. */
const MAX_PARAGRAPH_SEGMENTS = 12;

function headingAt(
  tokens: Tokens,
  segments: Segments,
  s: number,
  tables: SectionTables,
  sparse: boolean,
): HeadingPlace | null {
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  const { gaps, words } = tokens;
  const place = (kind: number, endToken: number): HeadingPlace => ({ kind, segment: s, firstToken: first, endToken });
  if (tables.headings.begins[words[first]!] !== 0) {
    const kind = tables.headings.longestAt(tokens, first, end);
    if (kind >= 0) {
      const after = tables.headings.end;
      if (isHeading(tokens, segments, s, after, sparse, after - first === 1 && tables.kinds[kind]!.common))
        return place(kind, headingEnd(tokens, after, end));
    }
  }
  const short =
    end - first <= MAX_HEADING_WORDS &&
    isLineEnd(gaps[end]!) &&
    (segments.flags[s]! & (SegmentFlag.Line | SegmentFlag.Bullet)) === SegmentFlag.Line;
  if (short && looksLikeHeading(tokens, first, end)) {
    if (tables.headingBegins.begins[words[first]!] !== 0) {
      const kind = tables.headingBegins.longestAt(tokens, first, end);
      if (kind >= 0) return place(kind, end);
    }
  }
  return null;
}

/** The heading's end: a bracketed or dashed remark up to the colon or the line's end belongs to it. */
function headingEnd(tokens: Tokens, after: number, end: number): number {
  for (let i = after; i <= end && i <= after + MAX_TRAILING_WORDS; i++) {
    if (tokens.gaps[i]! & Gap.Colon) return i;
  }
  return end - after <= MAX_TRAILING_WORDS &&
    isLineEnd(tokens.gaps[end]!) &&
    tokens.gaps[after]! & (Gap.Open | Gap.Hyphen)
    ? end
    : after;
}

function isHeading(
  tokens: Tokens,
  segments: Segments,
  s: number,
  after: number,
  sparse: boolean,
  common: boolean,
): boolean {
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  const flags = segments.flags[s]!;
  const gap = tokens.gaps[after]!;
  const capital = (tokens.shapes[first]! & Shape.Initial) !== 0;
  if (gap & Gap.Colon) return capital || (flags & SegmentFlag.Line) !== 0;
  // A heading that fills its line, before a line that goes on in small letters.
  if (gap & Gap.Newline && after < end && flags & SegmentFlag.Line && capital) return true;
  if (flags & SegmentFlag.Bullet && !(gap & Gap.Newline && isUpper(tokens, first, after))) return false;
  if (after === end) {
    if (gap & (Gap.Newline | Gap.Bullet)) return (flags & (SegmentFlag.Line | SegmentFlag.Fused)) !== 0 || sparse;
    return sparse && capital && (gap & Gap.Fused) !== 0;
  }
  // A remark behind the heading up to the end of its line.
  if (flags & SegmentFlag.Line && isLineEnd(tokens.gaps[end]!) && end - after <= MAX_TRAILING_WORDS) {
    if (gap & (Gap.Open | Gap.Hyphen | Gap.Slash | Gap.And | Gap.Other)) return true;
    if (tokens.gaps[end]! & Gap.Colon) return true;
    if (isTitleCase(tokens, first, end) && !common) return true;
  }
  const next = tokens.shapes[after]!;
  if (
    isUpper(tokens, first, after) &&
    after - first >= 1 &&
    next & Shape.Lower &&
    tokens.ends[first]! - tokens.starts[first]! > 2
  ) {
    return !common;
  }
  // A text without breaks: "Requirements Masters degree or higher".
  if (sparse && !common && capital && next & Shape.Initial && gap === Gap.Space)
    return isTitleCase(tokens, first, after);
  return false;
}

function openerAt(tokens: Tokens, first: number, end: number, tables: SectionTables): number {
  if (tables.openers.begins[tokens.words[first]!] !== 0) {
    const kind = tables.openers.longestAt(tokens, first, end);
    if (kind >= 0) return kind;
  }
  const { begins } = tables.insides;
  for (let i = first; i < end; i++) {
    if (begins[tokens.words[i]!] === 0) continue;
    const kind = tables.insides.longestAt(tokens, i, end);
    if (kind >= 0) return kind;
  }
  return NO_SECTION;
}

function isLineEnd(gap: number): boolean {
  return (gap & (Gap.Newline | Gap.Bullet)) !== 0;
}

/** A short line of its own with a colon, in capitals, or in title case. */
function looksLikeHeading(tokens: Tokens, first: number, end: number): boolean {
  return (
    (tokens.gaps[end]! & Gap.Colon) !== 0 ||
    (tokens.gaps[first]! & Gap.Other) !== 0 ||
    isUpper(tokens, first, end) ||
    isTitleCase(tokens, first, end)
  );
}

/** True for an unknown line that is plainly a heading: it ends a section that does not count. */
function isOwnHeading(tokens: Tokens, segments: Segments, s: number): boolean {
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  if (segments.flags[s]! & SegmentFlag.Bullet || !(segments.flags[s]! & SegmentFlag.Line)) return false;
  if (end - first > MAX_HEADING_WORDS || !isLineEnd(tokens.gaps[end]!)) return false;
  const marked = (tokens.gaps[end]! & Gap.Colon) !== 0 || isUpper(tokens, first, end);
  return marked && end - first >= 1 && (tokens.gaps[end]! & (Gap.Comma | Gap.Dot)) === 0;
}

function isUpper(tokens: Tokens, first: number, end: number): boolean {
  let upper = 0;
  for (let i = first; i < end; i++) {
    if (tokens.shapes[i]! & Shape.Lower) return false;
    if (tokens.shapes[i]! & Shape.AllUpper) upper++;
  }
  return upper > 0;
}

/** Words of three letters and less may be small in a title. */
const SMALL_WORD_LENGTH = 4;

function isTitleCase(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const long = tokens.ends[i]! - tokens.starts[i]! > SMALL_WORD_LENGTH;
    if ((i === first || long) && !(tokens.shapes[i]! & Shape.Initial)) return false;
  }
  return true;
}
