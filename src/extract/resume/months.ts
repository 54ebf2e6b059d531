import type { Month } from '../../types.js';

export const MONTHS_A_YEAR = 12;

/** A month's number, counted from the year 0: January of the year 1 is 12. */
export function monthNumber({ year, month }: Month): number {
  return year * MONTHS_A_YEAR + month - 1;
}

/** The month of a number. */
export function monthOf(number: number): Month {
  const year = Math.floor(number / MONTHS_A_YEAR);
  return { year, month: number - year * MONTHS_A_YEAR + 1 };
}

/** A month as YYYY-MM. */
export function monthText({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Months of the union of half-open ranges: what overlaps counts once. */
export function unionMonths(ranges: readonly { readonly from: number; readonly to: number }[]): number {
  const sorted = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to);
  let months = 0;
  let end = -Infinity;
  for (const { from, to } of sorted) {
    if (to <= end) continue;
    months += to - Math.max(from, end);
    end = to;
  }
  return months;
}
