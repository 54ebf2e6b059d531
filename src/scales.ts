/** The glossary, first part: places in a text, and the scales that facts and roles are measured on. */

/** Half-open range `[start, end)` of UTF-16 offsets into a field of a document, exactly as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The field of a document that a span counts in. */
export type Field = 'title' | 'text';

export const STRENGTHS = ['required', 'preferred', 'unstated'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const LEVELS = [
  'intern',
  'junior',
  'mid',
  'senior',
  'staff',
  'principal',
  'lead',
  'manager',
  'director',
] as const;
/** Levels in rising order (lead, manager and director lead people or direction; staff and principal are senior specialists). */
export type Level = (typeof LEVELS)[number];

export const DEGREES = ['none', 'associate', 'bachelor', 'master', 'phd'] as const;
export type Degree = (typeof DEGREES)[number];
