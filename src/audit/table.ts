import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { parse, type CsvError } from 'csv-parse/sync';
import { RolefitError } from '../errors.js';
import { fileFault } from '../file-faults.js';
import { safe } from '../safe.js';
import type { Row } from './read.js';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Largest table that is read, in bytes: it is held in memory as a whole. */
const MAX_BYTES = 200_000_000;

/**
 * Reads a table with a header: CSV with commas or semicolons, or tabs, in UTF-8; standard input for `-`.
 * @throws RolefitError `input.missing`, `input.folder`, `input.unreadable`, `input.too-large`, `input.undecodable`
 */
export async function readTable(path: string): Promise<Table> {
  const bytes = path === '-' ? await standardInput() : fileBytes(path);
  return parseTable(bytes, path === '-' ? 'standard input' : path);
}

export function parseTable(bytes: Uint8Array, name: string): Table {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RolefitError('input.undecodable', `${name}: this is not UTF-8; save it as CSV in UTF-8`);
  }
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    const { lines, code } = error as CsvError & { readonly lines?: number };
    throw new RolefitError(
      'input.unreadable',
      `${name}${lines === undefined ? '' : `:${lines}`}: this row cannot be read (${FAULTS[code] ?? code}); every row needs a cell for each column`,
    );
  }
  const columns = (records[0]?.record ?? []).map(safe);
  if (columns.length === 0)
    throw new RolefitError('input.unreadable', `${name}: there is no header; the first line names the columns`);
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined)
    throw new RolefitError('input.unreadable', `${name}: two columns are called "${twice}"; give each its own name`);
  return {
    columns,
    rows: records.slice(1).map(({ record, info }) => ({
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index]!])),
      line: info.lines,
    })),
  };
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'it has more or fewer cells than the header',
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  INVALID_OPENING_QUOTE: 'a quote opens inside a cell',
  CSV_INVALID_CLOSING_QUOTE: 'something stands behind a closing quote',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'something stands behind a closing quote',
};

/** What parts the cells: of tab, semicolon and comma the one that the first line has most of. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = end < 0 ? text : text.slice(0, end);
  const count = (mark: string): number => header.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function fileBytes(path: string): Uint8Array {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT';
    throw new RolefitError(
      isMissing ? 'input.missing' : 'input.unreadable',
      isMissing
        ? `${path}: there is no such file; check the path, or use - for standard input`
        : `${path}: ${fileFault(error, 'read')}`,
    );
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new RolefitError('input.folder', `${path}: this is a folder; give one file`);
    checkSize(stat.size, path);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    total += chunk.length;
    checkSize(total, 'standard input');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function checkSize(size: number, name: string): void {
  if (size > MAX_BYTES)
    throw new RolefitError(
      'input.too-large',
      `${name}: more than ${MAX_BYTES / 1e6} MB; keep only the columns that are needed`,
    );
}
