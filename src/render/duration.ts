import { MONTHS_A_YEAR } from '../extract/resume/months.js';

/** Months as a person says them: "9 years 6 months"; `zero` for none. */
export function duration(months: number, zero: string): string {
  const years = Math.floor(months / MONTHS_A_YEAR);
  const rest = months % MONTHS_A_YEAR;
  const parts = [
    ...(years > 0 ? [`${years} ${years === 1 ? 'year' : 'years'}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? 'month' : 'months'}`] : []),
  ];
  return parts.length === 0 ? zero : parts.join(' ');
}
