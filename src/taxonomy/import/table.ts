import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type CsvError } from 'csv-parse/sync';
import { z } from 'zod';
import { RolefitError } from '../../errors.js';

/** What steers a terminal; line breaks inside a cell stay. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** A row that cannot be used, and why. */
export interface Unusable {
  readonly file: string;
  /** Line on which the row begins, from 1 on. */
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
}

export interface Row<T> {
  readonly line: number;
  readonly value: T;
}

/** How the tables of a release are written. */
export interface Layout {
  readonly delimiter: ',' | '\t';
  /** Whether a cell may stand in quotes; where not, a quote is a character like others. */
  readonly quoted: boolean;
}

/** Where rows are read from, and what is told on the way. */
export interface Source {
  readonly folder: string;
  readonly layout: Layout;
  readonly unusable: Unusable[];
  /** Called with the name of each file before it is read. */
  readonly onFile: (file: string) => void;
}

/** The first of the names that the folder has a file of; null for none. */
export function fileOf({ folder }: Pick<Source, 'folder'>, names: readonly string[]): string | null {
  return names.find((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile()) ?? null;
}

/**
 * The rows of a table with a header. Columns that the schema does not name are left alone; a row with another number of cells than the header, or
 * with a cell that the schema refuses, goes to `unusable`.
 * @param names of the file, in the order they are looked for
 * @throws RolefitError `taxonomy.unreadable` where there is no such file, `taxonomy.syntax` with file, line and column where it is no table,
 * `taxonomy.schema` where a column is missing
 */
export function readTable<S extends z.ZodObject>(source: Source, names: readonly string[], schema: S): Row<z.infer<S>>[] {
  const { folder, layout, unusable, onFile } = source;
  const file = fileOf(source, names);
  if (file === null)
    throw new RolefitError('taxonomy.unreadable', `${join(folder, names[0]!)}: there is no such file; give the folder of the release as it was unpacked`);
  onFile(file);
  const records = cells(join(folder, file), layout);
  const header = records[0]?.cells ?? [];
  const columns = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    at: header.indexOf(name),
    needed: !(field as z.ZodType).safeParse(undefined).success,
  }));
  const missing = columns.filter(({ at, needed }) => at < 0 && needed).map(({ name }) => `"${name}"`);
  if (missing.length > 0)
    throw new RolefitError('taxonomy.schema', `${join(folder, file)}:1: there is no column ${missing.join(' and no ')}; it has ${header.join(', ') || 'no header'}`);
  const rows: Row<z.infer<S>>[] = [];
  for (const { cells: row, line } of records.slice(1)) {
    const refuse = (column: string | null, reason: string): void => void unusable.push({ file, line, column, reason });
    if (row.length !== header.length) {
      refuse(null, `it has ${row.length} cells, the header ${header.length}`);
      continue;
    }
    const given = Object.fromEntries(columns.filter(({ at }) => at >= 0).map(({ name, at }) => [name, row[at]!.replace(CONTROL, ' ').trim()]));
    const checked = schema.safeParse(given);
    if (checked.success) rows.push({ line, value: checked.data });
    else refuse(String(checked.error.issues[0]!.path[0] ?? ''), checked.error.issues[0]!.message);
  }
  return rows;
}

/** Rows by what stands in a column that names each; a second row of one goes to the unusable ones. */
export function byColumn<C extends string, T extends Readonly<Record<C, string>>>(rows: readonly Row<T>[], column: C, file: string, { unusable }: Source): Map<string, T> {
  const found = new Map<string, T>();
  for (const { value, line } of rows) {
    const key = value[column];
    if (found.has(key)) unusable.push({ file, line, column, reason: `${key} stands in an earlier row, too` });
    else found.set(key, value);
  }
  return found;
}

interface Cells {
  readonly cells: readonly string[];
  readonly line: number;
}

function cells(path: string, { delimiter, quoted }: Layout): Cells[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is no UTF-8' : 'it cannot be read';
    throw new RolefitError('taxonomy.unreadable', `${path}: ${why}; take the file as it was published`);
  }
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      quote: quoted ? '"' : null,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines - breaksIn(record) }));
  } catch (error) {
    const { lines, column, message } = error as CsvError & { lines?: number; column?: number | string };
    throw new RolefitError('taxonomy.syntax', `${path}:${lines ?? 1}: column ${column ?? 1}: ${message.split('\n')[0]}`);
  }
}

/** Lines of a record beyond its first: a cell in quotes may hold breaks. */
function breaksIn(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
