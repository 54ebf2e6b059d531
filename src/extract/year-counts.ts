import { Gap, Shape } from '../text/tokens.js';
import { hasAny, isOneOf, leadingNumber, numberAt } from './context.js';
import type { Reading } from './reading.js';
import { Unit } from './words.js';

/** No one is asked for more years than this. */
const MAX_YEARS = 40;
const MONTHS = 12;
const DECADE = 10;
const DOZEN = 12;
const PLUS = 0x2b;
/** How far behind "years of experience" its figure may stand. */
const REVERSE_REACH = 7;
/** Signs that part a number from a word that is not its unit. */
const PARTING = Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Slash | Gap.Stop | Gap.Bullet | Gap.BlankLine | Gap.Fused;

/** A number of years, as token range `[first, end)`, plain units `[start, stop)`, and the token of its unit. */
export interface Count {
  readonly min: number;
  readonly max: number | null;
  readonly orMore: boolean;
  readonly first: number;
  readonly end: number;
  readonly unit: number;
  readonly start: number;
  readonly stop: number;
}

/** The number of years whose unit stands at a token, or is fused with its figure ("3yrs"); null where none is counted. */
export function countAt(reading: Reading, unit: number, from: number, to: number): Count | null {
  const { tokens, words } = reading;
  const kind = words.units[tokens.words[unit]!]!;
  if (kind === Unit.None) {
    if (!isFused(reading, unit) && !isUnitless(reading, unit, from, to)) return null;
    return finished(reading, rangeAt(reading, unit, from, leadingNumber(reading, unit)), unit, from, to);
  }
  if (kind === Unit.Decade) return decades(reading, unit, from, to);
  const count = before(reading, unit, from) ?? article(reading, unit, from, to);
  if (count === null) return reversed(reading, unit, to);
  return finished(reading, count, unit, from, to, kind === Unit.Month ? MONTHS : 1);
}

/** "3-5 experience", "5+ experience": a figure that lost its unit. */
function isUnitless(reading: Reading, token: number, from: number, to: number): boolean {
  const { tokens, words } = reading;
  const end = token + 1;
  if ((tokens.shapes[token]! & Shape.Number) === 0 || end >= to) return false;
  if (tokens.gaps[end]! & ~(Gap.Space | Gap.And) || !isOneOf(reading, end, words.yearWords.bareUnit)) return false;
  const isPlus = (tokens.gaps[end]! & Gap.And) !== 0 || (tokens.shapes[token]! & Shape.Plus) !== 0;
  return isPlus || lowerBound(reading, token, from) !== null;
}

interface Range {
  readonly min: number;
  readonly max: number | null;
  readonly orMore: boolean;
  readonly first: number;
  /** Where it starts within its first token, in plain units. */
  readonly start?: number;
}

/** The number or range that ends before the unit at `unit`. */
function before(reading: Reading, unit: number, from: number): Range | null {
  const { tokens, words } = reading;
  if (tokens.gaps[unit]! & (PARTING & ~Gap.Slash) || (tokens.gaps[unit]! & Gap.Slash) !== 0) return null;
  let i = unit - 1;
  let orMore = false;
  while (i > from && isOneOf(reading, i, words.yearWords.fillers) && tokens.words[i] !== words.of('more')) i--;
  const word = (token: number): number => tokens.words[token]!;
  // "or more", "plus", "+" between the number and the unit.
  if (i - 1 >= from && word(i) === words.of('more') && word(i - 1) === words.or) {
    orMore = true;
    i -= 2;
  } else if (i - 1 >= from && word(i) === words.of('more') && fusedOr(reading, i - 1) !== null) {
    return { min: fusedOr(reading, i - 1)!, max: null, orMore: true, first: i - 1 };
  } else if (i >= from && word(i) === words.of('plus')) {
    orMore = true;
    i--;
  }
  if (i > from && word(i) !== 0 && word(i) === words.of('dozen')) return dozens(reading, i, from, orMore);
  const value = i < from ? null : numberAt(reading, i);
  if (value === null) return i < from ? null : trailing(reading, i, orMore);
  const range = rangeAt(reading, i, from, value);
  return range === null ? null : { ...range, orMore: range.orMore || orMore || (tokens.gaps[i + 1]! & Gap.And) !== 0 };
}

/** "A dozen", "half a dozen", "two dozen" before the unit. */
function dozens(reading: Reading, dozen: number, from: number, orMore: boolean): Range | null {
  const { tokens, words } = reading;
  const count = numberAt(reading, dozen - 1);
  if (count !== null) return { min: count * DOZEN, max: null, orMore, first: dozen - 1 };
  if (!isOneOf(reading, dozen - 1, words.yearWords.articles)) return null;
  const half = dozen - 2 >= from && tokens.words[dozen - 2] !== 0 && tokens.words[dozen - 2] === words.of('half');
  return { min: half ? DOZEN / 2 : DOZEN, max: null, orMore, first: half ? dozen - 2 : dozen - 1 };
}

/** The figure of "7or more years", which lost its blank; null for other words. */
function fusedOr({ tokens }: Reading, token: number): number | null {
  const { codes } = tokens.text;
  const stop = tokens.ends[token]! - 2;
  let value = 0;
  for (let i = tokens.starts[token]!; i < stop; i++) {
    if (codes[i]! < 0x30 || codes[i]! > 0x39) return null;
    value = value * DECADE + codes[i]! - 0x30;
  }
  const isOr = (codes[stop]! | 0x20) === 0x6f && (codes[stop + 1]! | 0x20) === 0x72;
  return stop > tokens.starts[token]! && isOr && value <= MAX_YEARS ? value : null;
}

/** "AWS1+ year": a figure that lost the break before it. */
function trailing(reading: Reading, token: number, orMore: boolean): Range | null {
  const { tokens } = reading;
  if ((tokens.shapes[token]! & (Shape.Digit | Shape.Number)) !== Shape.Digit) return null;
  const { codes } = tokens.text;
  let start = tokens.ends[token]!;
  while (start > tokens.starts[token]! && codes[start - 1]! >= 0x30 && codes[start - 1]! <= 0x39) start--;
  const digits = tokens.ends[token]! - start;
  if (digits === 0 || digits > 2) return null;
  let min = 0;
  for (let i = start; i < tokens.ends[token]!; i++) min = min * 10 + codes[i]! - 0x30;
  return { min, max: null, orMore: orMore || (tokens.gaps[token + 1]! & Gap.And) !== 0, first: token, start };
}

/** The range whose upper end is the number at a token, or the number alone. */
function rangeAt(reading: Reading, token: number, from: number, value: number): Range | null {
  const { tokens } = reading;
  let i = token;
  // "five (5) years": the figure repeats the word; "5 (five) years" too.
  const before = i - 1 >= from && tokens.gaps[i]! & Gap.Open ? numberAt(reading, i - 1) : null;
  // "MS (PhD) with 8 (6) years": the figure in brackets is that of the higher degree.
  if (before !== null && before > value) return { min: before, max: null, orMore: true, first: i - 1 };
  if (before === value) i--;
  const plus = (tokens.shapes[token]! & Shape.Plus) !== 0;
  const low = lowerBound(reading, i, from);
  if (low !== null && low.value < value) return { min: low.value, max: value, orMore: plus, first: low.first };
  return { min: value, max: null, orMore: plus, first: i };
}

/** The lower end of a range whose upper end is at `token`: "3-5", "3 to 5", "between 3 and 5", "2 or 3", "3~5". */
function lowerBound(reading: Reading, token: number, from: number): { value: number; first: number } | null {
  const { tokens, words } = reading;
  const gap = tokens.gaps[token]!;
  const previous = token - 1;
  if (previous < from) return null;
  if ((gap & (Gap.Hyphen | Gap.Other)) !== 0 && (gap & PARTING) === 0) {
    const value = numberAt(reading, previous);
    return value === null ? null : { value, first: previous };
  }
  const joint = tokens.words[previous]!;
  const isJoint =
    joint === words.of('to') ||
    joint === words.or ||
    (joint === words.and && previous - 2 >= from && tokens.words[previous - 2] === words.of('between'));
  if (!isJoint || previous - 1 < from) return null;
  const value = numberAt(reading, previous - 1);
  return value === null ? null : { value, first: previous - 1 };
}

/** "A year of experience". */
function article(reading: Reading, unit: number, from: number, to: number): Range | null {
  const { tokens, words } = reading;
  if (unit - 1 < from || tokens.words[unit - 1] !== words.of('a') || tokens.words[unit - 1] === 0) return null;
  if (unit + 1 >= to || tokens.words[unit + 1] !== words.of('of')) return null;
  return hasAny(reading, unit + 1, Math.min(to, unit + 5), words.experience)
    ? { min: 1, max: null, orMore: true, first: unit - 1 }
    : null;
}

/** "A decade", "over two decades". */
function decades(reading: Reading, unit: number, from: number, to: number): Count | null {
  const previous = unit - 1;
  if (previous < from) return null;
  const { words } = reading;
  const count = numberAt(reading, previous) ?? (isOneOf(reading, previous, words.yearWords.articles) ? 1 : null);
  return count === null || count * DECADE > MAX_YEARS
    ? null
    : finished(reading, { min: count * DECADE, max: null, orMore: true, first: previous }, unit, from, to);
}

/** "Years of experience: 7", "years of experience required - 8 to 10". */
function reversed(reading: Reading, unit: number, to: number): Count | null {
  const { tokens, words } = reading;
  let i = unit + 1;
  const stop = Math.min(to, unit + REVERSE_REACH);
  while (i < stop && isOneOf(reading, i, words.yearWords.reverse) && (tokens.gaps[i]! & Gap.Colon) === 0) i++;
  if (i === unit + 1 || i >= to || (tokens.gaps[i]! & (Gap.Colon | Gap.Hyphen)) === 0) return null;
  const first = numberAt(reading, i);
  if (first === null) return null;
  let end = i + 1;
  let max: number | null = null;
  const target =
    end < to && tokens.gaps[end]! & Gap.Hyphen ? end : end < to && tokens.words[end] === words.of('to') ? end + 1 : -1;
  const upper = target >= 0 && target < to ? numberAt(reading, target) : null;
  if (upper !== null && upper > first) {
    max = upper;
    end = target + 1;
  }
  if (first > MAX_YEARS) return null;
  const plus = (tokens.shapes[end - 1]! & Shape.Plus) !== 0;
  return {
    min: first,
    max,
    orMore: plus || max === null,
    first: unit,
    end,
    unit,
    start: tokens.starts[unit]!,
    stop: tokens.ends[end - 1]!,
  };
}

/** A count with what stands around it: "up to", "at least" before, "+", "or more" behind. */
function finished(
  reading: Reading,
  range: Range | null,
  unit: number,
  from: number,
  to: number,
  divisor = 1,
): Count | null {
  if (range === null) return null;
  const { tokens, words } = reading;
  const { codes, length } = tokens.text;
  let end = unit + 1;
  let stop = tokens.ends[unit]!;
  let { min, max, first, orMore } = range;
  if (min > MAX_YEARS * divisor || (max !== null && max > MAX_YEARS * divisor)) return null;
  if (stop < length && codes[stop] === 0x27) stop++;
  if (stop < length && codes[stop] === PLUS) {
    orMore = true;
    stop++;
  } else if (end + 1 < to && tokens.words[end] === words.or && tokens.words[end + 1] === words.of('more')) {
    orMore = true;
    end += 2;
    stop = tokens.ends[end - 1]!;
  }
  const upTo = upperWord(reading, first, from);
  if (upTo >= 0 && max === null && !orMore) {
    max = min;
    min = 0;
    first = upTo;
  } else if (max === null) orMore = true;
  const scaled = (value: number): number => (divisor === 1 ? value : Math.round((value / divisor) * 100) / 100);
  return {
    min: scaled(min),
    max: max === null ? null : scaled(max),
    orMore,
    first,
    end,
    unit,
    start: range.start ?? tokens.starts[first]!,
    stop,
  };
}

/** First token of words before a number that make it an upper bound ("up to", "less than", "no more than"); -1 without them. */
function upperWord(reading: Reading, first: number, from: number): number {
  const { tokens, words } = reading;
  const word = (token: number): number => (token >= from ? tokens.words[token]! : 0);
  const is = (token: number, text: string): boolean => word(token) !== 0 && word(token) === words.of(text);
  if (is(first - 1, 'to') && is(first - 2, 'up')) return first - 2;
  if (is(first - 1, 'than')) {
    if (is(first - 2, 'less') || is(first - 2, 'fewer')) return first - 2;
    if (is(first - 2, 'more') && (is(first - 3, 'no') || is(first - 3, 'not'))) return first - 3;
  }
  return isOneOf(reading, first - 1, words.yearWords.maximum) && first - 1 >= from ? first - 1 : -1;
}

/** "3yrs", "10years": a figure with its unit. */
function isFused(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  const { codes } = tokens.text;
  let i = tokens.starts[token]!;
  const stop = tokens.ends[token]!;
  if (codes[i]! < 0x30 || codes[i]! > 0x39) return false;
  while (i < stop && ((codes[i]! >= 0x30 && codes[i]! <= 0x39) || codes[i] === 0x2e)) i++;
  const rest = stop - i;
  if (rest < 2 || rest > 5 || (codes[i]! | 0x20) !== 0x79) return false;
  let letters = '';
  for (; i < stop; i++) letters += String.fromCharCode(codes[i]! | 0x20);
  return letters === 'yr' || letters === 'yrs' || letters === 'year' || letters === 'years';
}
