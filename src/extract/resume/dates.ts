import { Gap } from '../../text/tokens.js';
import type { DateDoubt, JobDates, Month } from '../../types.js';
import { spanOf, type Reading } from '../reading.js';
import { dateAtoms, type DateAtom } from './date-atoms.js';
import { isYear, PLAIN, pointAt, shortYear, type DatePoint } from './date-points.js';
import { monthNumber, MONTHS_A_YEAR } from './months.js';

/** A date or a range of dates as written. Tokens `[first, end)`. */
export interface DateRange {
  readonly first: number;
  readonly end: number;
  readonly start: DatePoint;
  /** The last date; the start again for a single date, null where it goes on. */
  readonly stop: DatePoint | null;
  readonly isSingle: boolean;
  /** True for a start that a word tells ("since 2019"): it may stand in any sentence. */
  readonly isSince: boolean;
  /** What makes it a range that cannot be; null for one that can. */
  readonly fault: 'reversed' | 'no-month' | null;
}

/** The dates and ranges among tokens `[from, to)`, in text order. Linear in the tokens. */
export function findDates(reading: Reading, from: number, to: number): DateRange[] {
  const atoms = dateAtoms(reading, from, to);
  if (atoms.length === 0) return [];
  const dayFirst = isDayFirst(atoms);
  const found: DateRange[] = [];
  for (let i = 0; i < atoms.length;) {
    const range = rangeAt(reading, atoms, i, dayFirst, to);
    if (range === null) {
      i++;
      continue;
    }
    found.push(range.dates);
    i = range.next;
  }
  return found;
}

/** True where some date in figures has a day beyond 12 before its month. */
function isDayFirst(atoms: readonly DateAtom[]): boolean {
  for (let i = 2; i < atoms.length; i++) {
    const [first, second, third] = [atoms[i - 2]!, atoms[i - 1]!, atoms[i]!];
    if (
      second.joint === 'slash' &&
      third.joint === 'slash' &&
      first.digits <= 2 &&
      first.value > 12 &&
      first.value <= 31 &&
      second.value <= 12 &&
      second.value > 0
    )
      return true;
  }
  return false;
}

interface Found {
  readonly dates: DateRange;
  readonly next: number;
}

function rangeAt(reading: Reading, atoms: readonly DateAtom[], i: number, dayFirst: boolean, to: number): Found | null {
  // "ISO 9001-2015": figures that go on from figures are no date.
  const { joint, value } = atoms[i]!;
  if (i > 0 && value >= 0 && atoms[i - 1]!.value >= 0 && (joint === 'dash' || joint === 'slash' || joint === 'dot'))
    return null;
  const isSince = atoms[i]!.word?.is === 'since';
  const at = isSince ? i + 1 : i;
  if (isSince && atoms[at]?.joint === 'apart') return null;
  const start = pointAt(atoms, at, dayFirst) ?? bareMonth(atoms, at, dayFirst);
  if (start === null) return null;
  const made = (stop: DatePoint | null, next: number, from = start, isSingle = false): Found | null => {
    if (from.year === 0) return null;
    const fault =
      from.noMonth || stop?.noMonth === true ? 'no-month' : stop !== null && isBefore(stop, from) ? 'reversed' : null;
    return {
      dates: { first: atoms[i]!.first, end: atoms[next - 1]!.end, start: from, stop, isSingle, isSince, fault },
      next,
    };
  };
  const stop = stopOf(atoms, start, dayFirst);
  if (stop !== null) {
    // "Present - 2019" is turned round.
    if (start.present) return stop.year === 0 || stop.present ? null : made(null, stop.next, stop);
    if (stop.present) return made(null, stop.next, dated(start, stop));
    const end = dated(stop, stop);
    const from = dated(start, end);
    if (from.year !== 0 && end.year !== 0) return made(end, stop.next, from);
  }
  if (start.present || start.short || start.noMonth) return null;
  const single = start.loose >= 0 ? { ...start, year: shortYear(start.loose) } : start;
  if (single.year === 0) return null;
  const next = atoms[start.next];
  if (next?.word?.is === 'onwards' && next.joint === 'plain') return made(null, start.next + 1, single);
  if (isSince || isOpen(reading, atoms[start.next - 1]!.end, to)) return made(null, start.next, single);
  return start.loose >= 0 ? null : made(single, start.next, single, true);
}

/** "06–08/2018", "06 - 08.2018": a month that only the end of its range shows to be one. */
function bareMonth(atoms: readonly DateAtom[], i: number, dayFirst: boolean): DatePoint | null {
  const atom = atoms[i];
  const next = atoms[i + 1];
  if (
    atom === undefined ||
    atom.digits === 0 ||
    atom.digits > 2 ||
    atom.value < 1 ||
    atom.value > 12 ||
    next?.joint !== 'dash'
  )
    return null;
  const end = pointAt(atoms, i + 1, dayFirst);
  if (end === null || end.year === 0 || end.whole || next.digits === 0) return null;
  return { ...PLAIN, year: 0, from: atom.value, to: atom.value, next: i + 1 };
}

/** The date behind `start` that ends its range; null without one. */
function stopOf(atoms: readonly DateAtom[], start: DatePoint, dayFirst: boolean): DatePoint | null {
  const at = start.next;
  const atom = atoms[at];
  if (atom === undefined || atom.joint === 'apart') return null;
  if (atom.word?.is === 'to')
    return atoms[at + 1] === undefined || atoms[at + 1]!.joint === 'apart'
      ? null
      : (yearsOnly(atoms, at + 1, start) ?? pointAt(atoms, at + 1, dayFirst));
  // "2019 to date", "Jan 2019 (present)".
  if (atom.word?.is === 'present') return start.year === 0 && start.loose < 0 ? null : pointAt(atoms, at, dayFirst);
  if (atom.joint === 'dash') {
    // "2019 - to present"
    const behind = atom.word?.is === 'onwards' ? at + 1 : at;
    return yearsOnly(atoms, at, start) ?? (atoms[behind] === undefined ? null : pointAt(atoms, behind, dayFirst));
  }
  if (atom.joint !== 'slash') return null;
  if (start.whole) return yearsOnly(atoms, at, start) ?? (isYear(atom) ? pointAt(atoms, at, dayFirst) : null);
  return start.year === 0 && atom.word !== null ? pointAt(atoms, at, dayFirst) : null;
}

/** "2015-18", "2015/16": two figures behind a year. */
function yearsOnly(atoms: readonly DateAtom[], at: number, { whole, year }: DatePoint): DatePoint | null {
  const atom = atoms[at]!;
  if (!whole || atom.digits !== 2 || atom.ordinal) return null;
  const next = atoms[at + 1];
  // "2019 – 03/2021"
  if (next !== undefined && next.joint !== 'apart' && next.joint !== 'bracket' && isYear(next)) return null;
  const value = shortYear(atom.value);
  if (value < year) return null;
  return { ...PLAIN, year: value, from: 1, to: 12, next: at + 1, whole: true };
}

/** A date with its year: its own, the two figures behind its month where the other end does not show them to be a day, or the other end's. */
function dated(point: DatePoint, other: DatePoint): DatePoint {
  if (point.year !== 0) return point;
  if (point.loose >= 0 && !(other.dated && other.year !== 0)) return { ...point, year: shortYear(point.loose) };
  if (other.year === 0 || point.present) return point;
  return { ...point, year: point.from > other.to ? other.year - 1 : other.year };
}

function isBefore(a: DatePoint, b: DatePoint): boolean {
  return a.year !== b.year ? a.year < b.year : a.to < b.from && !a.whole && !b.whole;
}

/** True for a dash behind the date with nothing more on its line: "2019 –". */
function isOpen({ tokens }: Reading, end: number, to: number): boolean {
  const gap = tokens.gaps[end]!;
  return (gap & Gap.Hyphen) !== 0 && (end >= to || (gap & (Gap.Newline | Gap.Close)) !== 0);
}

/** The latest month that dates state which can be; null without any. */
export function latestMonth(dates: readonly DateRange[]): Month | null {
  let latest: Month | null = null;
  for (const { start, stop, fault } of dates)
    for (const { year, to } of fault !== null ? [] : stop === null ? [start] : [start, stop])
      if (latest === null || year * 12 + to > latest.year * 12 + latest.month) latest = { year, month: to };
  return latest;
}

/** Where the middle of a year stands: what a year alone is read as. */
const MID_YEAR = 6;

/** Why a range says nothing of the time that it names, or less than it says; null where it says all. `future` ends behind the month of `asOf`, `ahead` begins there. */
export function doubtOf({ start, stop, fault }: DateRange, asOf: Month): DateDoubt['is'] | null {
  if (fault !== null) return fault;
  const last = monthNumber(asOf);
  const isBehind = ({ year, from, whole }: DatePoint): boolean =>
    whole ? year > asOf.year : year * MONTHS_A_YEAR + from - 1 > last;
  if (isBehind(start)) return 'ahead';
  return stop !== null && isBehind(stop) ? 'future' : null;
}

/**
 * The months of a range. A year alone at one end is read as its middle, so that neither "2015–2018" nor "2015 – present" counts too much on
 * average; a single year is the whole of it. Nothing counts beyond the month of `asOf`.
 */
export function datesOf(reading: Reading, { first, end, start, stop, isSingle }: DateRange, asOf: Month): JobDates {
  const last = monthNumber(asOf) + 1;
  const year = start.year * 12;
  const whole = isSingle || (stop !== null && start.whole && stop.whole && start.year === stop.year);
  let from = start.whole && !whole ? year + MID_YEAR : year + start.from - 1;
  let to = stop === null ? last : stop.whole && !whole ? stop.year * 12 + MID_YEAR : stop.year * 12 + stop.to;
  // "2019 – Mar 2019", "Oct 2019 – 2019": the year's other end.
  if (to <= from && start.whole && stop !== null) from = year;
  if (to <= from && stop !== null && stop.whole) to = stop.year * 12 + 12;
  if (stop === null && to <= from && start.whole) from = year;
  to = Math.min(to, last);
  from = Math.min(from, to);
  return {
    ...spanOf(reading, first, end),
    from,
    to,
    ongoing: stop === null,
    rough: start.whole || (stop !== null && stop.whole),
  };
}
