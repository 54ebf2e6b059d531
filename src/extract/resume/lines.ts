import { Gap } from '../../text/tokens.js';
import { CAREER_KINDS, type CareerKind } from '../../pack/career.js';
import type { SectionKind, Span } from '../../types.js';
import { sectionKind, startOf, type Reading } from '../reading.js';

/** A line of a résumé: tokens `[first, end)` behind its bullet and its heading. */
export interface Line {
  readonly first: number;
  readonly end: number;
  readonly kind: SectionKind;
  /** Number of the section, counted by headings. */
  readonly section: number;
  readonly bullet: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** It reads like the head of an entry, not like a sentence. */
  readonly brief: boolean;
}

/** Longest head of an entry, in tokens. */
const MAX_BRIEF = 26;

/** The lines that have words, without their headings. Linear in the tokens. */
export function linesOf(reading: Reading): Line[] {
  const { tokens, segments, sections } = reading;
  const lines: Line[] = [];
  const { headings } = sections;
  let heading = 0;
  let segment = 0;
  let apart = false;
  for (let first = 0; first < tokens.count;) {
    let end = first + 1;
    while (end < tokens.count && (tokens.gaps[end]! & Gap.Newline) === 0) end++;
    while (segment + 1 < segments.count && segments.firstTokens[segment + 1]! <= first) segment++;
    while (heading < headings.length && headings[heading]!.firstToken < first) heading++;
    let from = first;
    const own = headings[heading];
    if (own !== undefined && own.firstToken >= first && own.firstToken < end && own.endToken > own.firstToken) {
      from = Math.min(end, own.endToken);
      heading++;
    }
    const gap = tokens.gaps[first]!;
    if (gap & Gap.BlankLine) apart = true;
    if (from < end) {
      const bullet = (gap & Gap.Bullet) !== 0 && from === first;
      lines.push({
        first: from,
        end,
        kind: sectionKind(reading, segmentAt(reading, from, segment)),
        section: heading,
        bullet,
        apart,
        brief: !bullet && isBrief(reading, from, end),
      });
      apart = false;
    }
    first = end;
  }
  return lines;
}

function segmentAt({ segments }: Reading, token: number, from: number): number {
  let segment = from;
  while (segment + 1 < segments.count && segments.firstTokens[segment + 1]! <= token) segment++;
  return segment;
}

/** True for a short line that does not end like a sentence. */
function isBrief({ tokens }: Reading, first: number, end: number): boolean {
  if (end - first > MAX_BRIEF) return false;
  const after = tokens.gaps[end]!;
  return (after & Gap.Dot) === 0 || end - first <= 3 || tokens.ends[end - 1]! - tokens.starts[end - 1]! <= 4;
}

/** The line of each span; -1 where it stands in none. Both lists are in text order. */
export function linesOfSpans(reading: Reading, lines: readonly Line[], spans: readonly Span[]): number[] {
  let line = 0;
  return spans.map(({ start }) => {
    while (line + 1 < lines.length && startOf(reading, lines[line + 1]!.first) <= start) line++;
    return line < lines.length ? line : -1;
  });
}

/** The kinds of a résumé's entries that begin at token `i`, as bits, with the token behind the phrase; null where none does. */
export function careerAt(
  { tokens, pack }: Reading,
  i: number,
  to: number,
): { readonly bits: number; readonly end: number } | null {
  const { career } = pack;
  if (career.begins[tokens.words[i]!] === 0) return null;
  const bits = career.longestAt(tokens, i, to);
  return bits < 0 ? null : { bits, end: career.end };
}

/** The bit of a kind. */
export function bitOf(kind: CareerKind): number {
  return 1 << CAREER_KINDS.indexOf(kind);
}

/** The first phrase of a kind among tokens `[from, to)`; null without one. */
export function findCareer(
  reading: Reading,
  from: number,
  to: number,
  kind: CareerKind,
): { readonly first: number; readonly end: number } | null {
  const bit = bitOf(kind);
  for (let i = from; i < to;) {
    const found = careerAt(reading, i, to);
    if (found !== null && found.bits & bit) return { first: i, end: found.end };
    i = found === null ? i + 1 : found.end;
  }
  return null;
}
