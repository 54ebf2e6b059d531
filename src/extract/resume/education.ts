import { Gap } from '../../text/tokens.js';
import { DEGREES, type DegreeDemand, type Education, type Job, type Span } from '../../types.js';
import { startOf, type Reading } from '../reading.js';
import { findCareer, linesOfSpans, type Line } from './lines.js';

/** Most lines that an entry of the education has above its degree. */
const MAX_ABOVE = 2;

/**
 * The degrees that a résumé names, in text order, each with whether it is finished by the words beside it. In the head of a job they are its title
 * ("Doctoral Researcher").
 */
export function readEducation(
  reading: Reading,
  lines: readonly Line[],
  degrees: readonly DegreeDemand[],
  jobs: readonly Job[],
): Education[] {
  const outside = outsideOf(jobs);
  const own = degrees.filter((degree) => degree.field === 'text' && degree.min !== 'none' && outside(degree));
  const places = linesOfSpans(reading, lines, own);
  return own.map(({ start, end, min, fields }, index) => ({
    start,
    end,
    degree: min,
    fields,
    finished: places[index]! < 0 || !isUnfinished(reading, lines, places, own, index),
  }));
}

/** Whether a span stands in the head of no job; asked in text order. */
function outsideOf(jobs: readonly Job[]): (span: Span) => boolean {
  let job = 0;
  return ({ start }) => {
    while (job < jobs.length && jobs[job]!.end <= start) job++;
    if (job >= jobs.length || start < jobs[job]!.start) return true;
    const { done, end } = jobs[job]!;
    return start >= (done[0]?.start ?? end);
  };
}

/** Signs that part what is said of one degree from the next. */
const PARTING = Gap.Comma | Gap.Semicolon;

/** Most degrees that share the lines above them. */
const MAX_TOGETHER = 6;

/** The token among `[first, end)` that begins at a place of the text. */
function tokenAt(reading: Reading, first: number, end: number, start: number): number {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(reading, middle) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a degree's line that speak of it: those between the commas that part it from the degrees beside it. */
function ownPart(
  reading: Reading,
  { first, end }: Line,
  places: readonly number[],
  degrees: readonly Span[],
  index: number,
): { readonly first: number; readonly end: number } {
  const cutBefore = (degree: number): number => {
    const at = tokenAt(reading, first, end, degrees[degree]!.start);
    for (let i = at; i > first && startOf(reading, i) >= degrees[degree - 1]!.end; i--)
      if (reading.tokens.gaps[i]! & PARTING) return i;
    return at;
  };
  return {
    first: places[index - 1] === places[index] ? cutBefore(index) : first,
    end: places[index + 1] === places[index] ? cutBefore(index + 1) : end,
  };
}

/** True where the words of a degree's entry say that it is not there yet: on its line, above it and below it up to the next degree. */
function isUnfinished(
  reading: Reading,
  lines: readonly Line[],
  places: readonly number[],
  degrees: readonly Span[],
  index: number,
): boolean {
  const at = places[index]!;
  const { kind, section } = lines[at]!;
  const says = (line: { readonly first: number; readonly end: number }): boolean =>
    findCareer(reading, line.first, line.end, 'unfinished') !== null;
  if (says(ownPart(reading, lines[at]!, places, degrees, index))) return true;
  if (kind !== 'education') return false;
  const above = usualAbove(lines, places);
  // Degrees one below the other share what stands above them.
  let top = index;
  while (
    top > 0 &&
    index - top < MAX_TOGETHER &&
    places[top - 1] === places[top]! - 1 &&
    lines[places[top - 1]!]!.section === section
  )
    top--;
  const head = places[top]!;
  for (
    let i = head - 1;
    i >= Math.max(0, head - above) && lines[i]!.section === section && i > (places[top - 1] ?? -1);
    i--
  )
    if (says(lines[i]!)) return true;
  const next = places[index + 1] ?? lines.length;
  for (let i = at + 1; i < Math.min(lines.length, next === lines.length ? next : next - above); i++) {
    if (lines[i]!.section !== section || lines[i]!.bullet) break;
    if (says(lines[i]!)) return true;
  }
  return false;
}

/** How many lines of the first entry stand above its degree: the others are written the same way. */
function usualAbove(lines: readonly Line[], places: readonly number[]): number {
  const first = places.find((line) => line >= 0 && lines[line]!.kind === 'education');
  if (first === undefined) return 0;
  let count = 0;
  for (let i = first - 1; i >= 0 && count < MAX_ABOVE && lines[i]!.section === lines[first]!.section; i--) count++;
  return count;
}

/** The highest degree that is finished; null where none is. */
export function highestDegree(education: readonly Education[]): Education | null {
  let best: Education | null = null;
  for (const entry of education)
    if (entry.finished && (best === null || DEGREES.indexOf(entry.degree) > DEGREES.indexOf(best.degree))) best = entry;
  return best;
}
