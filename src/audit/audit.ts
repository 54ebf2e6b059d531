import type { Note } from '../types.js';
import { readAssessments, type AuditOptions, type RateKind, type Row } from './read.js';
import { rateTable, type RateOptions, type RateTable } from './rates.js';

/** What `rolefit audit --json` prints. */
export interface AuditReport {
  readonly format: number;
  readonly kind: 'audit';
  /** `selection` where the file or a limit says who is selected, `scoring` for the share above the median. */
  readonly rates: RateKind;
  readonly rule: string;
  readonly assessed: number;
  readonly median: number | null;
  readonly seed: number;
  readonly resamples: number;
  /** Each column by itself, then the intersections. */
  readonly tables: readonly RateTable[];
  readonly notes: readonly Note[];
}

const FORMAT = 1;

/**
 * A bias audit of scores as New York City's rules for Local Law 144 of 2021 define it (6 RCNY § 5-300 ff.): rates and impact ratios for each
 * column of categories, and for the intersections of any two and more of them.
 * @throws RolefitError `usage`, `input.unreadable`
 */
export function audit(
  columns: readonly string[],
  rows: readonly Row[],
  options: AuditOptions & RateOptions,
  name: string,
): AuditReport {
  const read = readAssessments(columns, rows, options, name);
  const notes: Note[] = [];
  if (read.left !== null) {
    const { count, firstLine } = read.left;
    notes.push({
      code: 'audit.not-assessed',
      message: `${count} ${count === 1 ? 'row has' : 'rows have'} no ${options.selected === undefined ? 'score' : 'word on selection'} and ${count === 1 ? 'is' : 'are'} left out, the first in line ${firstLine}.`,
    });
  }
  return {
    format: FORMAT,
    kind: 'audit',
    rates: read.kind,
    rule: read.rule,
    assessed: read.rows.length,
    median: read.median,
    seed: options.seed,
    resamples: options.resamples,
    tables: subsets(options.groups.length).map((picked) => rateTable(read.rows, options.groups, picked, options)),
    notes,
  };
}

/** Every choice of columns: single ones first, then two and more. */
function subsets(count: number): number[][] {
  const all: number[][] = [];
  for (let bits = 1; bits < 1 << count; bits++)
    all.push(Array.from({ length: count }, (_, index) => index).filter((index) => bits & (1 << index)));
  return all.sort((a, b) => a.length - b.length || a[0]! - b[0]! || a[1]! - b[1]!);
}
