import { Gap } from '../../text/tokens.js';
import type { Reading } from '../reading.js';
import { findDates, type DateRange } from './dates.js';
import { findCareer, type Line } from './lines.js';

/** An entry of the work history, before its words are looked at: its lines `[from, to)`, and those of its head `[from, body)`. */
export interface Entry {
  readonly from: number;
  readonly body: number;
  readonly to: number;
  readonly dates: DateRange | null;
  /** The line of its title; -1 where none was told. */
  readonly title: number;
}

/** Most lines of a head above its dates, and below them. */
const MAX_ABOVE = 3;
const MAX_BELOW = 2;
/** Tokens that may stand before a date in a line that is no head of its own. */
const MAX_LEAD = 18;

interface Anchor {
  readonly line: number;
  readonly dates: DateRange | null;
}

/** Cuts lines `[from, to)` of a work history into entries, each around the line with its dates, or with its title where it has none. */
export function entriesOf(reading: Reading, lines: readonly Line[], from: number, to: number): Entry[] {
  const anchors = anchorsOf(reading, lines, from, to);
  if (anchors.length === 0) return [];
  const above = usualAbove(lines, from, anchors);
  const starts = anchors.map(({ line }, index) => {
    const low = index === 0 ? from : anchors[index - 1]!.line + 1;
    return startOf(lines, line, low, above);
  });
  return anchors.map(({ line, dates }, index) => {
    const end = starts[index + 1] ?? to;
    const start = starts[index]!;
    const title = titleLine(reading, lines, start, line, end);
    let body = Math.max(line, title) + 1;
    while (body < end && body <= line + MAX_BELOW && lines[body]!.brief && !lines[body]!.apart) body++;
    return { from: start, body, to: end, dates, title };
  });
}

/** The lines with dates; without any, those that begin an entry with a title. */
function anchorsOf(reading: Reading, lines: readonly Line[], from: number, to: number): Anchor[] {
  const dated: Anchor[] = [];
  for (let i = from; i < to; i++) {
    const dates = datesIn(reading, lines, i, to);
    // A range that began in the line above.
    if (dates !== null && dates.first >= (dated.at(-1)?.dates?.end ?? 0)) dated.push({ line: i, dates });
  }
  const anchors: Anchor[] = [];
  let next = 0;
  // Between dated entries, a head with a title of its own has no dates.
  for (let i = from; i < to; i++) {
    if (next < dated.length && dated[next]!.line === i) anchors.push(dated[next++]!);
    else if (isUndatedHead(reading, lines, i, from, dated[next - 1], dated[next]))
      anchors.push({ line: i, dates: null });
  }
  return anchors;
}

/** The dates that a line gives its entry; null where it has none, or only tells of some. */
function datesIn(reading: Reading, lines: readonly Line[], i: number, to: number): DateRange | null {
  const line = lines[i]!;
  // A range whose dash ends the line goes on in the next one.
  const end = i + 1 < to && lines[i + 1]!.end - line.first <= MAX_LEAD * 2 ? lines[i + 1]!.end : line.end;
  const found = findDates(reading, line.first, end).find(({ first }) => first < line.end);
  if (found === undefined) return null;
  const atStart = found.first === line.first;
  const atEnd = found.end >= line.end;
  if (line.bullet) {
    const isHead =
      (atEnd || atStart || isBracketed(reading, found)) && findCareer(reading, line.first, line.end, 'title') !== null;
    return !found.isSingle && !found.isSince && isHead && line.end - line.first <= MAX_LEAD ? found : null;
  }
  if (found.isSingle) return line.brief && (atEnd || (atStart && isParted(reading, found.end))) ? found : null;
  // "Since 2024, I lead the forecasts." is a sentence.
  if (found.isSince)
    return line.brief && (atEnd || (atStart && (reading.tokens.gaps[line.end]! & Gap.Dot) === 0)) ? found : null;
  return line.brief || atStart || (found.first - line.first <= MAX_LEAD && isBracketed(reading, found)) ? found : null;
}

function isBracketed({ tokens }: Reading, { first }: DateRange): boolean {
  return (tokens.gaps[first]! & Gap.Open) !== 0;
}

/** True where something other than a space stands behind. */
function isParted({ tokens }: Reading, end: number): boolean {
  return (tokens.gaps[end]! & ~Gap.Space) !== 0;
}

/** Longest title line without dates, in tokens. */
const MAX_TITLE = 12;

/**
 * True for the first line with a title in a run of brief ones, where no dates stand in the run. Among dated entries the run must stand apart, so that
 * a line of what was done is none.
 */
function isUndatedHead(
  reading: Reading,
  lines: readonly Line[],
  i: number,
  from: number,
  before: Anchor | undefined,
  below: Anchor | undefined,
): boolean {
  const line = lines[i]!;
  if (!line.brief || line.end - line.first > MAX_TITLE || !hasTitle(reading, line)) return false;
  let start = i;
  while (start > from && !lines[start]!.apart && lines[start - 1]!.brief) {
    start--;
    if (i - start > MAX_ABOVE || hasTitle(reading, lines[start]!)) return false;
  }
  if (before !== undefined && before.line >= start) return false;
  if (
    below !== undefined &&
    below.line - i <= MAX_ABOVE + 1 &&
    lines.slice(i + 1, below.line).every(({ brief }) => brief)
  )
    return false;
  return (before === undefined && below === undefined) || lines[start]!.apart;
}

function hasTitle(reading: Reading, { first, end }: Line): boolean {
  return findCareer(reading, first, end, 'title') !== null;
}

/** How many lines stand above the dates of the first entry: the others are written the same way. */
function usualAbove(lines: readonly Line[], from: number, anchors: readonly Anchor[]): number {
  let count = 0;
  for (let i = anchors[0]!.line - 1; i >= from && count < MAX_ABOVE && lines[i]!.brief; i--) count++;
  return count;
}

/** Where the entry begins whose dates stand in line `at`. */
function startOf(lines: readonly Line[], at: number, low: number, above: number): number {
  let start = at;
  while (start > low && at - start < above && lines[start - 1]!.brief) {
    if (lines[start]!.apart && start < at) break;
    start--;
  }
  return start;
}

/** The line with the title: that of the dates, else one above, else one below; one with the title of a role before one with only the noun of a title. -1 without one. */
function titleLine(reading: Reading, lines: readonly Line[], from: number, at: number, to: number): number {
  const near = [at];
  for (let i = at - 1; i >= from; i--) near.push(i);
  for (let i = at + 1; i < Math.min(to, at + 1 + MAX_BELOW); i++) {
    if (lines[i]!.end - lines[i]!.first > MAX_LEAD || !(lines[i]!.brief || lines[i]!.bullet)) break;
    near.push(i);
    if (lines[i]!.bullet) break;
  }
  const titled = near.filter((i) => hasTitle(reading, lines[i]!));
  return titled.find((i) => i <= at && roleTitleIn(reading, lines[i]!) >= 0) ?? titled[0] ?? -1;
}

/** The first token of a title of a role that the pack knows, in a line; -1 without one. */
export function roleTitleIn({ tokens, pack }: Reading, { first, end }: Pick<Line, 'first' | 'end'>): number {
  for (let i = first; i < end; i++)
    if (pack.titles.begins[tokens.words[i]!] !== 0 && pack.titles.longestAt(tokens, i, end) >= 0) return i;
  return -1;
}
