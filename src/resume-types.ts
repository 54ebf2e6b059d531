/** The glossary, third part: what a résumé tells of a career. Spans count in the document's text. */

import type { Degree, Level, Span } from './scales.js';

/** A month of the calendar: `month` is 1 to 12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/**
 * When a job was held, as half-open months `[from, to)` counted from the year 0: January 2019 is 2019 × 12, and "Jan 2019 – Mar 2019" has three months.
 * A year alone stands for its middle, so that "2015–2018" has 36 months.
 */
export interface JobDates extends Span {
  readonly from: number;
  readonly to: number;
  /** True for "present" and its like: `to` is then the month behind `asOf`. */
  readonly ongoing: boolean;
  /** True where a year stands alone at either end. */
  readonly rough: boolean;
}

/**
 * Dates that cannot all be as they stand: an end before the start (`reversed`), a month that is none (`no-month`), a start (`ahead`) or only an end
 * (`future`) behind the month that "present" means. All but the last count no months.
 */
export interface DateDoubt extends Span {
  readonly is: 'reversed' | 'no-month' | 'ahead' | 'future';
}

/** That people were led: "led a team of 8", "managed 12 engineers". */
export interface PeopleLed extends Span {
  /** How many; null where no number is stated. */
  readonly count: number | null;
  /** Index of the job that says so; null elsewhere. */
  readonly job: number | null;
}

/** An entry of the work history. A `break` (leave, sabbatical, caring) is shown, counts no months and takes none away. */
export interface Job extends Span {
  readonly kind: 'job' | 'break';
  /** The words of its title; null where none were told. */
  readonly title: Span | null;
  /** Roles that the title names, ascending: those of the pack, and behind them the occupations outside it. */
  readonly roles: readonly number[];
  /** The level that the title states; null where it states none. */
  readonly level: Level | null;
  /** Null where it has no date, or one that cannot be. */
  readonly dates: JobDates | null;
  /** What is wrong with its dates; null where nothing is. */
  readonly doubt: DateDoubt | null;
  /** `to` less `from`; 0 for a break and without dates. */
  readonly months: number;
  /** Indices into the analysis's `mentions`. */
  readonly mentions: readonly number[];
  /** The sentences and bullets that say what was done, in text order; those that only name skills are none. */
  readonly done: readonly Span[];
  readonly led: PeopleLed | null;
}

/** A degree of the education section, or one that the text says is held. */
export interface Education extends Span {
  readonly degree: Degree;
  /** Ids of fields of study. */
  readonly fields: readonly string[];
  /** False where the words say that it is not finished ("expected 2027", "in progress"); a year never decides. */
  readonly finished: boolean;
}

/** A certification or licence. */
export interface Certificate extends Span {
  /** Index of the skill. */
  readonly skill: number;
  /** False for one that is denied, planned or in progress. */
  readonly held: boolean;
}

/** Where a mention stands. */
export interface MentionPlace {
  /**
   * True in the work history, a project or a publication, false where it is only listed (skills, summary and the like, or a line of a job that names skills and
   * says nothing done) or denied.
   */
  readonly shown: boolean;
  /** Index of its job; null outside the work history. */
  readonly job: number | null;
}

/** How long a skill was used: the jobs that show it, or a narrower one. */
export interface SkillHistory {
  /** Index of the skill. */
  readonly skill: number;
  /** Months of the union of those jobs, so that jobs at the same time count once. */
  readonly months: number;
  /** Indices of the jobs, with and without dates. */
  readonly jobs: readonly number[];
}

/** What was read from a résumé beside its mentions and facts. */
export interface Resume {
  /** What "present" was read as: the month given, else the latest one that the work history states; null where neither is there. */
  readonly asOf: Month | null;
  /** The work history in text order. */
  readonly jobs: readonly Job[];
  /** Months of the union of all jobs: overlapping, nested and concurrent ones count once, gaps count nothing. */
  readonly months: number;
  /** Ascending by skill: every skill that a job shows, and every broader one. */
  readonly skills: readonly SkillHistory[];
  /** Parallel to the analysis's `mentions`. */
  readonly places: readonly MentionPlace[];
  readonly education: readonly Education[];
  /** The highest degree that is finished; null where none is. */
  readonly degree: Education | null;
  /** The highest level of a title that was held for a time or last; `mid` for two years in a role whose title states none. Null where neither is there. */
  readonly level: (Span & { readonly level: Level; readonly job: number }) | null;
  /** The statement of people led with the greatest number; null without one. */
  readonly led: PeopleLed | null;
  readonly certificates: readonly Certificate[];
}
