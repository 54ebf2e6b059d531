import { textCell } from '../csv-cell.js';
import { points } from '../explain/report.js';
import type { Pack } from '../pack/load.js';
import { safe } from '../safe.js';
import { FIT_PARTS, type Fit } from '../fit-types.js';
import { bar, clip, MAX_WIDTH, padEnd, type Style, widthOf } from './layout.js';

/** A résumé's fit in one row, or why there is none. */
export interface FitRow {
  readonly file: string;
  readonly result: Fit | { readonly code: string; readonly message: string };
}

/** What names a fit in a table: the résumé's file, or the role where one résumé is held against several. */
export type Named = (row: FitRow) => string;

const SCORE_WIDTH = 7;
const NAME_WIDTH = 44;

/** One line for each row: score, name, bar. */
export function renderRows(rows: readonly FitRow[], nameOf: Named, pack: Pack, style: Style): string {
  return rows.map((row) => `${rowLine(row, nameOf, pack, style)}\n`).join('');
}

function rowLine(row: FitRow, nameOf: Named, pack: Pack, style: Style): string {
  const name = safe(nameOf(row));
  const { result } = row;
  if ('code' in result) return clip(`${'error'.padStart(SCORE_WIDTH)}  ${name}: ${safe(result.message)}`, MAX_WIDTH);
  if (result.abstains) return clip(`${'–'.padStart(SCORE_WIDTH)}  ${name}: not judged`, MAX_WIDTH);
  const score = points(result.ticks, pack);
  return `${style.bold(score.toFixed(1).padStart(SCORE_WIDTH))}  ${padEnd(clipStart(name, NAME_WIDTH), NAME_WIDTH)}  ${style.accent(bar(score / 100))}`;
}

/** The end of a name that is too wide: files of a folder differ there. */
function clipStart(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  const kept = [...name];
  while (widthOf(kept.join('')) > width - 1) kept.shift();
  return `…${kept.join('')}`;
}

/** What is said of a fit in a record. */
export function fitRecord({ file, result }: FitRow, pack: Pack) {
  if ('code' in result) return { format: 1, pack: pack.id, file, error: result };
  const { demands, parts, ticks, max, abstains, knockOuts, notes } = result;
  return {
    format: 1,
    pack: pack.id,
    file,
    against: { role: demands.role === null ? null : pack.data.roles[demands.role]!.id, title: demands.title },
    score: abstains ? null : points(ticks, pack),
    max: points(max, pack),
    abstains,
    parts: parts.map((part) => ({
      part: part.part,
      score: abstains ? null : points(part.ticks, pack),
      max: points(part.max, pack),
    })),
    knockOuts: knockOuts.map(({ kind, asked, verdict }) => ({
      kind,
      asked: typeof asked === 'number' ? pack.data.skills[asked]!.name : asked,
      verdict,
    })),
    notes,
  };
}

const COLUMNS = ['file', 'against', 'score', ...FIT_PARTS, 'knockOuts', 'notes', 'error'] as const;

/** Rows as CSV (RFC 4180), with a header. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function fitCsv(rows: readonly FitRow[], pack: Pack): string {
  return [COLUMNS, ...rows.map((row) => csvCells(row, pack))]
    .map((cells) => `${cells.map(textCell).join(',')}\r\n`)
    .join('');
}

function csvCells({ file, result }: FitRow, pack: Pack): string[] {
  if ('code' in result) return [file, '', '', ...FIT_PARTS.map(() => ''), '', '', result.message];
  const { demands, parts, abstains } = result;
  const scoreOf = (name: string): string => {
    const part = parts.find((entry) => entry.part === name);
    return part === undefined || abstains ? '' : String(points(part.ticks, pack));
  };
  return [
    file,
    demands.role === null ? demands.title : pack.data.roles[demands.role]!.id,
    abstains ? '' : String(points(result.ticks, pack)),
    ...FIT_PARTS.map(scoreOf),
    result.knockOuts.map(({ kind, verdict }) => `${kind} ${verdict}`).join('; '),
    result.notes.map(({ code }) => code).join(' '),
    '',
  ];
}
