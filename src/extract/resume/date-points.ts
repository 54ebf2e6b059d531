import type { DateAtom } from './date-atoms.js';

/** One end of a range: months `from` to `to` of a year, both counted, 1 to 12. Atoms up to `next`. */
export interface DatePoint {
  /** 0 where none is stated. */
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  /** True for a year alone. */
  readonly whole: boolean;
  readonly present: boolean;
  /** A number of two figures that may be a day or a year ("Jan 19"); -1 without one. */
  readonly loose: number;
  /** True where a day is stated. */
  readonly dated: boolean;
  /** True for figures alone with a year of two of them ("01/19"): a date only as the end of a range. */
  readonly short: boolean;
  /** True for figures whose month is none ("13/2019"): only an end of a range, which then says nothing. */
  readonly noMonth: boolean;
}

const MIN_YEAR = 1950;
const MAX_YEAR = 2100;
/** A year of two figures above it is of the last century. */
const LAST_SHORT_YEAR = 49;
const MONTHS = 12;
const MAX_DAY = 31;

/** The year that two figures stand for. */
export function shortYear(value: number): number {
  return value > LAST_SHORT_YEAR ? 1900 + value : 2000 + value;
}

export function isYear(atom: DateAtom | undefined): boolean {
  return atom !== undefined && atom.digits === 4 && atom.value >= MIN_YEAR && atom.value <= MAX_YEAR;
}

function isTwo(atom: DateAtom | undefined): boolean {
  return atom !== undefined && atom.digits === 2 && !atom.ordinal;
}

function isMonthNumber(atom: DateAtom | undefined): boolean {
  return (
    atom !== undefined &&
    (atom.digits === 1 || atom.digits === 2) &&
    atom.value >= 1 &&
    atom.value <= MONTHS &&
    !atom.ordinal &&
    !atom.quoted
  );
}

function isDay(atom: DateAtom | undefined): boolean {
  return (
    atom !== undefined &&
    atom.digits > 0 &&
    atom.digits <= 2 &&
    atom.value >= 1 &&
    atom.value <= MAX_DAY &&
    !atom.quoted
  );
}

function isNear(atom: DateAtom | undefined): boolean {
  return atom !== undefined && atom.joint !== 'apart' && atom.joint !== 'bracket';
}

/** True between the parts of a date written in figures. */
function isTight(atom: DateAtom | undefined): boolean {
  return atom !== undefined && (atom.joint === 'slash' || atom.joint === 'dot' || atom.joint === 'dash');
}

/** What most dates are not. */
export const PLAIN = { whole: false, present: false, loose: -1, dated: false, short: false, noMonth: false } as const;

/** The date that begins at atom `i`; null where none does. */
export function pointAt(atoms: readonly DateAtom[], i: number, dayFirst: boolean): DatePoint | null {
  const atom = atoms[i];
  if (atom === undefined) return null;
  if (atom.word !== null) {
    if (atom.word.is === 'present') return { ...PLAIN, year: 0, from: 0, to: 0, next: i + 1, present: true };
    if (atom.word.is === 'month') return monthPoint(atoms, i);
    return atom.word.is === 'term' ? termPoint(atoms, i, dayFirst) : null;
  }
  if (isYear(atom)) return yearPoint(atoms, i);
  if (atom.quoted && isTwo(atom))
    return { ...PLAIN, year: shortYear(atom.value), from: 1, to: MONTHS, next: i + 1, whole: true };
  return figurePoint(atoms, i, dayFirst);
}

/** Behind "of" and the like. */
function behindOf(atoms: readonly DateAtom[], i: number): number {
  return isNear(atoms[i]) && atoms[i]!.word?.is === 'of' ? i + 1 : i;
}

/** "Jan 2019", "Jan. '19", "Jan-19", "January 15th, 2019", "Jan". */
function monthPoint(atoms: readonly DateAtom[], i: number): DatePoint {
  const { from, to } = atoms[i]!.word!;
  const at = behindOf(atoms, i + 1);
  const next = atoms[at];
  if (isNear(next)) {
    if (isYear(next)) return { ...PLAIN, year: next!.value, from, to, next: at + 1 };
    const year = atoms[at + 1];
    if (isDay(next) && isYear(year) && isNear(year) && year!.joint !== 'dash')
      return { ...PLAIN, year: year!.value, from, to, next: at + 2, dated: true };
    if (isTwo(next)) {
      if (next!.quoted || next!.joint !== 'plain')
        return { ...PLAIN, year: shortYear(next!.value), from, to, next: at + 1 };
      return { ...PLAIN, year: 0, from, to, next: at + 1, loose: next!.value };
    }
    if (isDay(next)) return { ...PLAIN, year: 0, from, to, next: at + 1, dated: true };
  }
  return { ...PLAIN, year: 0, from, to, next: i + 1 };
}

/** "Summer of 2018", "Q3/2019", "Winter 2018/19", "mid-2019", "end of March 2019". */
function termPoint(atoms: readonly DateAtom[], i: number, dayFirst: boolean): DatePoint | null {
  const { from, to } = atoms[i]!.word!;
  const at = behindOf(atoms, i + 1);
  const next = atoms[at];
  if (isNear(next)) {
    const isPart = next!.word !== null && (next!.word.is === 'month' || next!.word.is === 'term');
    if (isPart && next!.joint !== 'dash') {
      const inner = pointAt(atoms, at, dayFirst);
      if (inner !== null && inner.year !== 0) return inner;
    }
    if (isYear(next)) {
      const second = atoms[at + 1];
      const joined = second !== undefined && (second.joint === 'slash' || second.joint === 'dash');
      const isNext =
        joined &&
        (isYear(second)
          ? second!.value === next!.value + 1
          : isTwo(second) && second!.value === (next!.value + 1) % 100);
      // "Winter 2018/19" is the winter that ends in 2019.
      if (isNext && from === 1 && to === 3) return { ...PLAIN, year: next!.value + 1, from, to, next: at + 2 };
      return { ...PLAIN, year: next!.value, from, to, next: at + 1 };
    }
    if (isTwo(next) && next!.joint !== 'comma')
      return { ...PLAIN, year: shortYear(next!.value), from, to, next: at + 1 };
  }
  return { ...PLAIN, year: 0, from, to, next: i + 1 };
}

/** "2019-03", "2019.03.15", "2019 March", "2019 Q3", "2019". */
function yearPoint(atoms: readonly DateAtom[], i: number): DatePoint {
  const year = atoms[i]!.value;
  const next = atoms[i + 1];
  const behind = atoms[i + 2];
  if (isTight(next) && isMonthNumber(next) && next!.digits <= 2) {
    const day = isTight(behind) && isDay(behind) && behind!.joint === next!.joint && !isYear(behind);
    // "2009-10" is two years, where no other date shows that it is a month.
    const isNextYear = isTwo(next) && next!.value === (year + 1) % 100 && next!.joint !== 'dot';
    const goesOn =
      behind !== undefined && (behind.joint === 'dash' || behind.word?.is === 'to') && behind.joint !== 'apart';
    if (day && behind!.digits <= 2)
      return { ...PLAIN, year, from: next!.value, to: next!.value, next: i + 3, dated: true };
    // "2019 – 03/2021"
    const ownYear = isYear(behind) && (behind!.joint === 'slash' || behind!.joint === 'dot');
    if ((!isNextYear || goesOn) && !ownYear) return { ...PLAIN, year, from: next!.value, to: next!.value, next: i + 2 };
  }
  if (isNear(next) && next!.word !== null && (next!.word.is === 'month' || next!.word.is === 'term')) {
    const { from, to } = next!.word;
    // "2019 – Mar 2020", but not "2019 Q3 – 2021".
    const ownYear =
      isNear(behind) && (behind!.joint !== 'dash' || next!.joint === 'dash') && (isYear(behind) || isTwo(behind));
    if (!ownYear) return { ...PLAIN, year, from, to, next: i + 2 };
  }
  return { ...PLAIN, year, from: 1, to: MONTHS, next: i + 1, whole: true };
}

/** "01/2019", "1.2019", "15.01.2019", "01/15/19", "15 Jan 2019", "01/19". */
function figurePoint(atoms: readonly DateAtom[], i: number, dayFirst: boolean): DatePoint | null {
  const first = atoms[i]!;
  const second = atoms[i + 1];
  const third = atoms[i + 2];
  if (isDay(first)) {
    const at = behindOf(atoms, i + 1);
    if (isNear(atoms[at]) && atoms[at]!.word?.is === 'month' && atoms[at]!.joint !== 'comma') {
      const point = monthPoint(atoms, at);
      return { ...point, ...(point.loose >= 0 ? { year: shortYear(point.loose), loose: -1 } : {}), dated: true };
    }
  }
  if (second === undefined) return null;
  if (
    isTight(second) &&
    isDay(first) &&
    isDay(second) &&
    !second.ordinal &&
    third !== undefined &&
    third.joint === second.joint
  ) {
    const year = isYear(third) ? third.value : isTwo(third) && second.joint !== 'dash' ? shortYear(third.value) : 0;
    const month = monthOf(first.value, second.value, dayFirst || second.joint !== 'slash');
    if (year !== 0 && month > 0) return { ...PLAIN, year, from: month, to: month, next: i + 3, dated: true };
  }
  if (!isMonthNumber(first)) {
    const isWritten = (second.joint === 'slash' || second.joint === 'dot') && isYear(second);
    return isTwo(first) && isWritten && !first.quoted
      ? { ...PLAIN, year: second.value, from: 1, to: MONTHS, next: i + 2, noMonth: true }
      : null;
  }
  const month = { from: first.value, to: first.value };
  if (isYear(second) && (isTight(second) || (isNear(second) && first.digits === 2)))
    return { ...PLAIN, ...month, year: second.value, next: i + 2 };
  const isShort =
    isTwo(second) && (second.joint === 'slash' || (second.joint === 'dot' && first.digits === 2) || second.quoted);
  return isShort && isNear(second)
    ? { ...PLAIN, ...month, year: shortYear(second.value), next: i + 2, short: !second.quoted }
    : null;
}

/** Which of two figures is the month: the one that is no day; in doubt as the others of the text are written. 0 where neither can be. */
function monthOf(first: number, second: number, dayFirst: boolean): number {
  if (first > MONTHS) return second > MONTHS ? 0 : second;
  if (second > MONTHS) return first;
  return dayFirst ? second : first;
}
