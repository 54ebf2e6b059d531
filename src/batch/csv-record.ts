import { rounded } from '../explain/report.js';
import { requiredDegree } from '../extract/degree.js';
import type { Pack } from '../pack/load.js';
import { textCell } from '../csv-cell.js';
import { scoringNumbers } from '../score/numbers.js';
import type { Note, Strength } from '../types.js';
import type { Answer } from './answer.js';
import { fingerprint } from './fingerprint.js';
import { putText } from './sink.js';
import type { RecordField, RecordOptions, RecordWriter } from './tag-record.js';

type Cells = (answer: Answer, readingNotes: readonly Note[]) => readonly string[];

/** Writes records as rows of CSV, as RFC 4180 has it; several things in a cell stand with "; " between. */
export function csvWriter(pack: Pack, options: RecordOptions): RecordWriter {
  const { ticksPerPoint } = scoringNumbers(pack);
  const columnCount = columnsOf(options.fields).length;
  const cells: Readonly<Record<RecordField, Cells>> = {
    role: ({ role }) => [textCell(role)],
    confidence: ({ confidence }) => [String(rounded(confidence))],
    margin: ({ margin }) => [String(rounded(margin))],
    score: ({ ticks }) => [String(ticks / ticksPerPoint)],
    roles: ({ top }) => [list(top(options.top).map(({ id, confidence }) => `${id} ${rounded(confidence)}`))],
    level: ({ analysis }) => [analysis.level?.level ?? ''],
    years: ({ analysis: { years } }) => [number(years?.min), number(years?.max)],
    degree: ({ analysis }) => [requiredDegree(analysis.degree) ?? ''],
    pay: ({ analysis: { pay } }) => [number(pay?.min), number(pay?.max), pay?.currency ?? '', pay?.period ?? ''],
    skills: ({ analysis: { mentions } }) => {
      const of = (wanted: Strength): string => {
        const ids = new Set<string>();
        for (const { skill, strength, polarity } of mentions)
          if (polarity === 'asserted' && strength === wanted && options.skills?.[skill] !== 0)
            ids.add(pack.data.skills[skill]!.id);
        return list([...ids]);
      };
      return [of('required'), of('preferred'), of('unstated')];
    },
    fingerprint: ({ analysis: { document } }) => [fingerprint(document.view?.text ?? document.text) ?? ''],
    notes: ({ notes }, readingNotes) => [list([...readingNotes, ...notes].map(({ code }) => code))],
  };
  return {
    tagged(sink, id, answer, readingNotes) {
      const row = [textCell(id ?? '')];
      for (const field of options.fields) row.push(...cells[field](answer, readingNotes));
      putText(sink, `${row.join(',')},,,\n`);
    },
    failed(sink, id, { code, message, line, offset }) {
      const empty = ','.repeat(columnCount - 1 - ERROR_COLUMNS.length);
      putText(
        sink,
        `${textCell(id ?? '')}${empty},${textCell(`${code}: ${message}`)},${number(line)},${number(offset)}\n`,
      );
    },
  };
}

const COLUMNS: Readonly<Partial<Record<RecordField, readonly string[]>>> = {
  years: ['years_min', 'years_max'],
  pay: ['pay_min', 'pay_max', 'pay_currency', 'pay_period'],
  skills: ['skills_required', 'skills_preferred', 'skills_unstated'],
};
const ERROR_COLUMNS = ['error', 'error_line', 'error_offset'];

/** The first line of the table. */
export function csvHeader(fields: readonly RecordField[]): string {
  return columnsOf(fields).join(',');
}

function columnsOf(fields: readonly RecordField[]): string[] {
  return ['id', ...fields.flatMap((field) => COLUMNS[field] ?? [field]), ...ERROR_COLUMNS];
}

function list(items: readonly string[]): string {
  return textCell(items.join('; '));
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
