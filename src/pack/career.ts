/** What a word of a date is; see `taxonomy/resume.yaml`. */
export const CALENDAR_KINDS = ['month', 'term', 'present', 'since', 'to', 'onwards', 'of'] as const;
export interface PackCalendar {
  readonly is: (typeof CALENDAR_KINDS)[number];
  /** Months 1 to 12, both ends counted; 0 where it is no part of a year. */
  readonly from: number;
  readonly to: number;
}

/** What a phrase of a résumé's entries is; see `taxonomy/resume.yaml`. */
export const CAREER_KINDS = [
  'title',
  'break',
  'unfinished',
  'leading',
  'growing',
  'people',
  'team',
  'group',
  'reports',
  'reporting',
  'school',
  'employer',
  'place',
  'name',
] as const;
export type CareerKind = (typeof CAREER_KINDS)[number];
