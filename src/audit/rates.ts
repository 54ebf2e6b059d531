import { binomial, seeded } from './random.js';

/** How often the members of one category come out, in one table of a bias audit. */
export interface CategoryRate {
  /** The values of the category, one for each column of the table. */
  readonly values: readonly string[];
  readonly count: number;
  /** How many were selected, or score above the median. */
  readonly selected: number;
  /** `selected` of `count`, 0 to 1. */
  readonly rate: number;
  /** Share of the category in the table's data, 0 to 1. */
  readonly share: number;
  /** `rate` by the highest rate of the table; null where that is 0, and for a category left out. */
  readonly impactRatio: number | null;
  /** Bootstrap interval of the impact ratio; null where there is none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly flags: readonly Flag[];
}

/**
 * `below-four-fifths`: the impact ratio is below 0.8 (the four-fifths rule of 29 CFR § 1607.4 D). `under-2-percent`: so small a part of the data that
 * the rules let an audit leave it out (6 RCNY § 5-301). `left-out`: that was done.
 */
export type Flag = 'below-four-fifths' | 'under-2-percent' | 'left-out';

/** The rates of the categories of one column, or of the intersections of several. */
export interface RateTable {
  readonly columns: readonly string[];
  readonly categories: readonly CategoryRate[];
  /** Those whose category is unknown in one of the columns: they stand in no rate. */
  readonly unknown: { readonly count: number; readonly selected: number };
}

/** One who was assessed: the category in each column (null where it is unknown), and whether selected or above the median. */
export interface Assessed {
  readonly groups: readonly (string | null)[];
  readonly selected: boolean;
}

export interface RateOptions {
  readonly resamples: number;
  readonly seed: number;
  /** Leave categories under 2 % of the data out of the ratios. */
  readonly leaveOutSmall: boolean;
}

/** The four-fifths of 29 CFR § 1607.4 D. */
export const FOUR_FIFTHS = 0.8;
/** The 2 % of 6 RCNY § 5-301 (d). */
export const SMALL_SHARE = 0.02;
/** Ends of the interval, as shares of the resamples. */
const LOW = 0.025;
const HIGH = 0.975;

/**
 * Selection or scoring rates and impact ratios, as 6 RCNY § 5-300 defines them: the rate of a category by that of the category with the highest rate.
 * @param picked indices of `columns`, one for a plain table, more for the intersections
 */
export function rateTable(
  rows: readonly Assessed[],
  columns: readonly string[],
  picked: readonly number[],
  options: RateOptions,
): RateTable {
  const cells = new Map<string, { values: string[]; count: number; selected: number }>();
  const unknown = { count: 0, selected: 0 };
  for (const { groups, selected } of rows) {
    const values = picked.map((column) => groups[column] ?? null);
    const cell = values.includes(null) ? unknown : cellOf(cells, values as string[]);
    cell.count++;
    if (selected) cell.selected++;
  }
  const list = [...cells.values()].sort((a, b) => compare(a.values, b.values));
  const total = list.reduce((sum, { count }) => sum + count, 0);
  const isSmall = list.map(({ count }) => count < total * SMALL_SHARE);
  const counts = list.map(({ count, selected }, index) => ({
    count,
    selected,
    isIn: !(options.leaveOutSmall && isSmall[index]!),
  }));
  const highest = highestRate(counts);
  const intervals = ratioIntervals(counts, options);
  return {
    columns: picked.map((column) => columns[column]!),
    categories: list.map(({ values, count, selected }, index) => {
      const { isIn } = counts[index]!;
      const ratio = isIn && highest > 0 ? selected / count / highest : null;
      const flags: Flag[] = [];
      if (ratio !== null && ratio < FOUR_FIFTHS) flags.push('below-four-fifths');
      if (isSmall[index]!) flags.push('under-2-percent');
      if (!isIn) flags.push('left-out');
      return {
        values,
        count,
        selected,
        rate: selected / count,
        share: count / total,
        impactRatio: ratio,
        interval: ratio === null ? null : intervals[index]!,
        flags,
      };
    }),
    unknown,
  };
}

function cellOf<T extends { values: string[]; count: number; selected: number }>(
  cells: Map<string, T>,
  values: string[],
): T {
  const key = JSON.stringify(values);
  let cell = cells.get(key);
  if (cell === undefined) cells.set(key, (cell = { values, count: 0, selected: 0 } as unknown as T));
  return cell;
}

interface Count {
  readonly count: number;
  readonly selected: number;
  readonly isIn: boolean;
}

function highestRate(counts: readonly Count[]): number {
  return counts.reduce((best, { count, selected, isIn }) => (isIn ? Math.max(best, selected / count) : best), 0);
}

/**
 * Percentile intervals (Efron 1979) of each impact ratio, 95 %: every resample draws as many of each category as there are, each selected with the
 * category's rate, and finds the highest rate anew. What is above the median stays so.
 */
function ratioIntervals(
  counts: readonly Count[],
  { resamples, seed }: RateOptions,
): ({ low: number; high: number } | null)[] {
  if (resamples === 0) return counts.map(() => null);
  const random = seeded(seed);
  const ratios = counts.map(() => [] as number[]);
  for (let r = 0; r < resamples; r++) {
    const drawn = counts.map(({ count, selected, isIn }) => ({
      count,
      selected: isIn ? binomial(random, count, selected / count) : 0,
      isIn,
    }));
    const highest = highestRate(drawn);
    if (highest === 0) continue;
    drawn.forEach(({ count, selected }, index) => ratios[index]!.push(selected / count / highest));
  }
  return ratios.map((list) => {
    if (list.length === 0) return null;
    list.sort((a, b) => a - b);
    return { low: quantile(list, LOW), high: quantile(list, HIGH) };
  });
}

/** The value at a share of a sorted list, between two by their distance (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (at - below);
}

/** The middle of the values; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}
