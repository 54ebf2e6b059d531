import { heading, noteLines } from '../render/facts.js';
import { clip, padEnd, wrap, type Style } from '../render/layout.js';
import { textCell } from '../csv-cell.js';
import { safe } from '../safe.js';
import type { AuditReport } from './audit.js';
import { FOUR_FIFTHS, type CategoryRate, type Flag, type RateTable } from './rates.js';

const NAME_WIDTH = 30;
const COUNT_WIDTH = 9;
const RATE_WIDTH = 8;

const FLAGS: Readonly<Record<Flag, string>> = {
  'below-four-fifths': 'below 4/5',
  'under-2-percent': 'under 2 %',
  'left-out': 'left out',
};

/** A bias audit as a person reads it. */
export function renderAudit(report: AuditReport, style: Style): string {
  const { rates, rule, assessed, seed, resamples, tables, notes } = report;
  const lines = [
    heading(
      `${rates === 'selection' ? 'Selection' : 'Scoring'} rates and impact ratios of ${assessed} assessed`,
      style,
    ),
    ...wrap(`Counted: ${safe(rule)}.`, '  ', '  '),
    ...wrap(
      'Impact ratio: a rate by the highest rate of its table (6 RCNY § 5-300). ' +
        (resamples === 0 ? 'No intervals.' : `Intervals: 95 %, bootstrap of ${resamples} resamples, seed ${seed}.`),
      '  ',
      '  ',
    ),
    '',
  ];
  for (const table of tables) lines.push(...tableLines(table, rates === 'selection', style), '');
  const notesShown = noteLines(notes);
  if (notesShown.length > 0) lines.push(heading('Notes', style), ...notesShown, '');
  lines.push(
    ...wrap(
      `A ratio below ${FOUR_FIFTHS} is a sign to look closer, none of guilt, and one above it none of fairness; small groups vary by chance, as the intervals show. Rates are of those assessed, not of those who might have applied.`,
      '',
      '',
    ),
  );
  return `${lines.join('\n')}\n`;
}

function tableLines({ columns, categories, unknown }: RateTable, isSelection: boolean, style: Style): string[] {
  const right = (text: string, width: number): string => text.padStart(width);
  const head = `  ${padEnd('', NAME_WIDTH)}${right('count', COUNT_WIDTH)}${right(isSelection ? 'selected' : 'above', COUNT_WIDTH)}${right('rate', RATE_WIDTH)}${right('ratio', RATE_WIDTH)}  interval`;
  const row = ({ values, count, selected, rate, impactRatio, interval, flags }: CategoryRate): string[] => {
    const name = padEnd(clip(values.map(safe).join(' × '), NAME_WIDTH - 1), NAME_WIDTH);
    const numbers = `${right(String(count), COUNT_WIDTH)}${right(String(selected), COUNT_WIDTH)}${right(rate.toFixed(3), RATE_WIDTH)}${right(impactRatio === null ? '-' : impactRatio.toFixed(3), RATE_WIDTH)}`;
    const shown = interval === null ? '' : `  ${interval.low.toFixed(2)}–${interval.high.toFixed(2)}`;
    const marks = flags.map((flag) => FLAGS[flag]).join(', ');
    const line = `  ${name}${numbers}${shown}`;
    return marks === '' ? [line] : [line, style.bad(`  ${padEnd('', 2)}${marks}`)];
  };
  const rest =
    unknown.count === 0
      ? []
      : [
          style.dim(
            `  ${padEnd('(unknown, in no rate)', NAME_WIDTH)}${right(String(unknown.count), COUNT_WIDTH)}${right(String(unknown.selected), COUNT_WIDTH)}`,
          ),
        ];
  return [heading(columns.map(safe).join(' × '), style), style.dim(head), ...categories.flatMap(row), ...rest];
}

const CSV_COLUMNS = ['table', 'category', 'count', 'selected', 'rate', 'share', 'impact_ratio', 'low', 'high', 'flags'];

/** The rows of all tables, for a spreadsheet. */
export function auditRows({ tables }: AuditReport): (string | number)[][] {
  return [
    CSV_COLUMNS,
    ...tables.flatMap(({ columns, categories, unknown }) => [
      ...categories.map(({ values, count, selected, rate, share, impactRatio, interval, flags }) => [
        columns.join(' × '),
        values.join(' × '),
        count,
        selected,
        rate,
        share,
        impactRatio ?? '',
        interval?.low ?? '',
        interval?.high ?? '',
        flags.join(' '),
      ]),
      ...(unknown.count === 0
        ? []
        : [[columns.join(' × '), '(unknown)', unknown.count, unknown.selected, '', '', '', '', '', '']]),
    ]),
  ];
}

/** The same as CSV (RFC 4180). */
export function auditCsv(report: AuditReport): string {
  return auditRows(report)
    .map((row) => `${row.map((cell) => (typeof cell === 'number' ? String(cell) : textCell(cell))).join(',')}\r\n`)
    .join('');
}
