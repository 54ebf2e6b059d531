import { isBeforeBullet } from './heading-shapes.js';
import type { SectionTables } from './section-tables.js';
import { SegmentFlag, type Segments } from './segments.js';
import { Gap, Shape, type Tokens } from './tokens.js';
import { Trigger } from './triggers.js';

/** Farthest that a heading begins before its colon, in words. */
const MAX_HEADING_WORDS = 7;

/**
 * Parts segments before headings that stand in the middle of a line: capitalised, before a colon ("3 months Location: Oslo"), and, in a
 * text that lost its line breaks, before another capital ("in a team Nice to Have Docker"). Changes `segments`.
 */
export function splitAtHeadings(tokens: Tokens, segments: Segments, tables: SectionTables, sparse: boolean): void {
  const places: number[] = [];
  for (let s = 0; s < segments.count; s++) {
    const first = segments.firstTokens[s]!;
    const end = segments.endTokens[s]!;
    const own = sparse ? ownEnd(tokens, first, end, tables) : first + 1;
    for (let i = first + 1; i < end; i++) {
      if (tokens.gaps[i]! & Gap.Colon) {
        const place = beforeColon(tokens, first, places.at(-1) ?? -1, i, tables, sparse);
        if (place > first) places.push(place);
      } else if (sparse && i >= own) {
        const after = lostEnd(tokens, i, end, tables);
        if (after < 0) continue;
        places.push(i);
        i = after - 1;
      }
    }
    if (tokens.gaps[end]! & Gap.Colon) {
      const place = beforeColon(tokens, first, places.at(-1) ?? -1, end, tables, sparse);
      if (place > first) places.push(place);
    } else if (isBeforeBullet(segments, s)) {
      const place = atLineEnd(tokens, first, end, tables);
      if (place > (places.at(-1) ?? first)) places.push(place);
    }
  }
  if (places.length > 0) insert(segments, places);
}

/** Longest heading at the end of a line, in words. */
const MAX_HEADING_AT_END = 2;

/** Where the heading of the list below begins that ends a line, as the break before it was lost: "reports of incidents Qualifications"; -1 where none does. */
function atLineEnd(tokens: Tokens, first: number, end: number, tables: SectionTables): number {
  for (let i = Math.max(first + MIN_WORDS_BEFORE, end - MAX_HEADING_AT_END); i < end; i++) {
    if ((tokens.marks[i]! & Trigger.Heading) === 0 || !isCapital(tokens, i) || tokens.gaps[i] !== Gap.Space) continue;
    const kind = tables.headings.longestAt(tokens, i, end);
    if (kind < 0 || tables.headings.end !== end || !tables.kinds[kind]!.demands || !tables.kinds[kind]!.lost) continue;
    if (isCapital(tokens, i - 1) || leadsOn(tokens, i - 1, tables) || !areCapital(tokens, i, end)) return -1;
    return i;
  }
  return -1;
}

/** Words that stand at least before such a heading on its line. */
const MIN_WORDS_BEFORE = 4;

/** Token behind the heading that a segment begins with ("Even Better If You Have"), at least its first word. */
function ownEnd(tokens: Tokens, first: number, end: number, { headings }: SectionTables): number {
  const isHeading = (tokens.marks[first]! & Trigger.Heading) !== 0 && headings.longestAt(tokens, first, end) >= 0;
  return isHeading ? headings.end : first + 1;
}

/** Where a heading begins behind `last` that ends before the colon at `colon`; -1 where none does. */
function beforeColon(
  tokens: Tokens,
  first: number,
  last: number,
  colon: number,
  tables: SectionTables,
  sparse: boolean,
): number {
  const { headings } = tables;
  const { gaps, shapes } = tokens;
  for (let i = Math.max(first, last + 1, colon - MAX_HEADING_WORDS); i < colon; i++) {
    if ((tokens.marks[i]! & Trigger.Heading) === 0 || !isCapital(tokens, i)) continue;
    const kind = headings.longestAt(tokens, i, colon);
    if (kind < 0 || headings.end !== colon) continue;
    if (i === first) return -1;
    if (gaps[i] !== Gap.Space) return gaps[i]! & (Gap.Comma | Gap.And | Gap.Slash | Gap.Hyphen) ? -1 : i;
    // "the Requirements:" and "Core Java Skills:" are no headings of their own; "in Oslo Benefits:" is one.
    if (leadsOn(tokens, i - 1, tables)) return -1;
    const isNamed = isCapital(tokens, i - 1) && !(shapes[i - 1]! & Shape.AllUpper);
    const { lost, inline } = tables.kinds[kind]!;
    // In a line of headings one more needs no other sign: "Skills: Go, Docker Education: BSc".
    if (isNamed && !sparse && colon - i === 1 && !lost && !inline && !beginsLabelled(tokens, first)) return -1;
    return last < first && i - first <= MAX_PREFIX_WORDS && areCapital(tokens, first, i) ? -1 : i;
  }
  return -1;
}

/** Words of a label that a line of headings begins with ("Required Skills: ..."). */
const MAX_LABEL_WORDS = 4;

/** True for a line that begins with a label and its colon. */
function beginsLabelled({ gaps }: Tokens, first: number): boolean {
  for (let i = first + 1; i <= first + MAX_LABEL_WORDS; i++) if (gaps[i]! & Gap.Colon) return true;
  return false;
}

/** Capitalised words that may stand before a heading as a part of it ("Primary Clinical Responsibilities"). */
const MAX_PREFIX_WORDS = 3;

function areCapital(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (!(tokens.shapes[i]! & Shape.Initial)) return false;
  return true;
}

/** True for a small word that cannot stand before a heading: "the", "our", "of", "and". */
function leadsOn(tokens: Tokens, index: number, tables: SectionTables): boolean {
  return tables.linking[tokens.words[index]!] === 1;
}

/** Token behind the heading of the body that stands at a capital, in a text without breaks, before another capital; -1 where none does. */
function lostEnd(tokens: Tokens, index: number, end: number, tables: SectionTables): number {
  const { headings } = tables;
  if ((tokens.marks[index]! & Trigger.Heading) === 0 || !isCapital(tokens, index)) return -1;
  // "as assigned.QUALIFICATIONS Knowledge of".
  const isAfterStop = (tokens.gaps[index]! & Gap.Dot) !== 0 && (tokens.shapes[index]! & Shape.AllUpper) !== 0;
  if (tokens.gaps[index] !== Gap.Space && !isAfterStop) return -1;
  if (leadsOn(tokens, index - 1, tables)) return -1;
  // "Preferred Qualifications Experience with Go" has a longer heading than is meant.
  for (let limit = end; limit > index; limit = headings.end - 1) {
    const kind = headings.longestAt(tokens, index, limit);
    if (kind < 0) return -1;
    const after = headings.end;
    const leads = leadsOn(tokens, after - 1, tables);
    if (!leads && tables.kinds[kind]!.lost && isLost(tokens, index, after, end, tables)) return after;
    headings.end = after;
  }
  return -1;
}

function isLost(tokens: Tokens, index: number, after: number, end: number, tables: SectionTables): boolean {
  const isFused = after === end && (tokens.gaps[after]! & Gap.Fused) !== 0;
  if (!isFused && (after === end || tokens.gaps[after] !== Gap.Space)) return false;
  for (let i = index; i < after; i++)
    if (!isCapital(tokens, i) && tokens.ends[i]! - tokens.starts[i]! > SMALL_WORD_LENGTH) return false;
  // "work as assigned RequirementsExcellent": what follows was parted from it already.
  if (isFused) return after - index > 1 || !isCapital(tokens, index - 1);
  if (beginsBody(tokens, after, end, tables)) return true;
  return after - index > 1 && isCapital(tokens, after) && !isCapital(tokens, index - 1);
}

/** True where what stands at `index` begins a demand, a duty or a benefit: a figure, or first words that tell. */
export function beginsBody(tokens: Tokens, index: number, end: number, tables: SectionTables): boolean {
  if (tokens.shapes[index]! & Shape.Number) return true;
  if (!isCapital(tokens, index)) return false;
  const mark = tokens.marks[index]!;
  return (
    ((mark & Trigger.Lead) !== 0 && tables.leads.longestAt(tokens, index, end) >= 0) ||
    ((mark & Trigger.Opener) !== 0 && tables.openers.longestAt(tokens, index, end) >= 0)
  );
}

function isCapital(tokens: Tokens, index: number): boolean {
  return (tokens.shapes[index]! & Shape.Initial) !== 0;
}

/** Words of so many letters and less may be small in a heading. */
const SMALL_WORD_LENGTH = 4;

/** Begins a new segment at each of the ascending token indices. */
function insert(segments: Segments, places: readonly number[]): void {
  const { firstTokens, endTokens, flags } = segments;
  let to = segments.count + places.length - 1;
  let next = places.length - 1;
  for (let s = segments.count - 1; s >= 0 && next >= 0; s--) {
    let end = endTokens[s]!;
    for (; next >= 0 && places[next]! > firstTokens[s]!; next--, to--) {
      firstTokens[to] = places[next]!;
      endTokens[to] = end;
      flags[to] = SegmentFlag.Fused;
      end = places[next]!;
    }
    firstTokens[to] = firstTokens[s]!;
    endTokens[to] = end;
    flags[to] = flags[s]!;
    to--;
  }
  segments.count += places.length;
}
