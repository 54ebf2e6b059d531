import { RolefitError } from '../errors.js';
import { median, type Assessed } from './rates.js';

/** Who counts as selected: by a column, by a score, or as the best so many; else whose score is above the median. */
export interface AuditOptions {
  readonly score?: string;
  readonly groups: readonly string[];
  readonly selected?: string;
  readonly cutoff?: number;
  readonly top?: number;
}

/** Which rate a table gives. */
export type RateKind = 'selection' | 'scoring';

/** What was read of a file of scores. */
export interface Assessments {
  readonly kind: RateKind;
  readonly rows: readonly Assessed[];
  /** In plain words what selected means. */
  readonly rule: string;
  /** The median score, where scores above it are counted. */
  readonly median: number | null;
  /** Rows that have no score or no word on selection, and the line of the first of them. */
  readonly left: { readonly count: number; readonly firstLine: number } | null;
}

/** A row of the file with its line. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Cells that say that a category is not known, in small letters. */
const UNKNOWN = new Set([
  '', '-', '--', '?', 'unknown', 'n/a', 'na', 'null', 'nan', 'not known', 'not stated', 'not specified', 'not disclosed', 'not provided', 'not available', 'undisclosed',
  'unspecified', 'missing', 'prefer not to say', 'prefer not to answer', 'prefer not to disclose', 'decline to state', 'decline to answer', 'decline to identify',
  'decline to self-identify', 'declined', 'refused', 'choose not to disclose', 'i prefer not to say', "i don't wish to answer", 'do not wish to answer',
]); // prettier-ignore
const YES = new Set(['1', 'yes', 'y', 'true', 't', 'selected', 'hired', 'passed', 'pass', 'advanced', 'x']);
const NO = new Set([
  '0',
  'no',
  'n',
  'false',
  'f',
  'not selected',
  'rejected',
  'failed',
  'fail',
  'not hired',
  'not advanced',
]);

/**
 * Reads who was assessed and who selected.
 * @throws RolefitError `usage` where a column is missing, `input.unreadable` where no row can be used
 */
export function readAssessments(
  columns: readonly string[],
  rows: readonly Row[],
  options: AuditOptions,
  name: string,
): Assessments {
  const { score, groups, selected, cutoff, top } = options;
  for (const column of [
    ...(score === undefined ? [] : [score]),
    ...(selected === undefined ? [] : [selected]),
    ...groups,
  ])
    if (!columns.includes(column))
      throw new RolefitError(
        'usage',
        `${name} has no column "${column}"; it has ${columns.map((each) => `"${each}"`).join(', ')}`,
      );
  const used: { groups: (string | null)[]; value: number }[] = [];
  const spellings = groups.map(() => new Map<string, string>());
  let count = 0;
  let firstLine = 0;
  for (const { cells, line } of rows) {
    const value = selected === undefined ? numberOf(cells[score!]!) : verdictOf(cells[selected]!);
    if (value === null) {
      if (count++ === 0) firstLine = line;
      continue;
    }
    used.push({
      groups: groups.map((column, index) => spelledAs(spellings[index]!, categoryOf(cells[column]!))),
      value,
    });
  }
  if (used.length === 0)
    throw new RolefitError(
      'input.unreadable',
      selected === undefined
        ? `${name}: no row has a number in the column "${score!}"; give the column of the scores with --score`
        : `${name}: no row says yes or no in the column "${selected}"; it takes 1, yes, true, selected and 0, no, false, rejected`,
    );
  const values = used.map(({ value }) => value);
  const middle = selected === undefined && cutoff === undefined && top === undefined ? median(values) : null;
  const least = selected !== undefined ? 1 : (cutoff ?? (top === undefined ? null : lastOf(values, top)));
  return {
    kind: middle === null ? 'selection' : 'scoring',
    rows: used.map(({ groups: own, value }) => ({
      groups: own,
      selected: middle === null ? value >= least! : value > middle,
    })),
    rule: ruleOf(options, middle, least),
    median: middle,
    left: count === 0 ? null : { count, firstLine },
  };
}

function ruleOf({ score, selected, cutoff, top }: AuditOptions, middle: number | null, least: number | null): string {
  if (selected !== undefined) return `selected as the column "${selected}" says`;
  if (cutoff !== undefined) return `selected with a "${score!}" of ${cutoff} or more`;
  if (top !== undefined) return `selected as the best ${top} by "${score!}": those with ${least!} or more`;
  return `a "${score!}" above the median of all assessed, ${middle!}`;
}

/** The score of the last of the best `top`: whoever has as much is selected, too. */
function lastOf(values: readonly number[], top: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  return sorted[Math.min(top, sorted.length) - 1]!;
}

/** The category of a cell; null where it says that none is known. */
function categoryOf(cell: string): string | null {
  const text = cell.trim().replace(/\s+/g, ' ');
  return UNKNOWN.has(text.toLowerCase()) ? null : text;
}

/** A category as it is first spelled: "male" and "Male" are one. */
function spelledAs(spellings: Map<string, string>, category: string | null): string | null {
  if (category === null) return null;
  const key = category.toLowerCase();
  const known = spellings.get(key);
  if (known === undefined) spellings.set(key, category);
  return known ?? category;
}

/** The number of a cell, with a point or a comma before its decimals, perhaps with a percent sign; null where it is none. */
function numberOf(cell: string): number | null {
  const text = cell.trim().replace(/\s*%$/, '');
  if (!/^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function verdictOf(cell: string): number | null {
  const text = cell.trim().toLowerCase();
  return YES.has(text) ? 1 : NO.has(text) ? 0 : null;
}
