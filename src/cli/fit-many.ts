import { RolefitError } from '../errors.js';
import { analyze } from '../extract/analyze.js';
import type { Pack } from '../pack/load.js';
import type { ReadDocument } from '../readers/document.js';
import { inOrder } from '../readers/files.js';
import { fitCsv, fitRecord, renderRows, type FitRow } from '../render/fit-table.js';
import { jsonLine } from '../render/json.js';
import { safe } from '../safe.js';
import { fit } from '../score/fit.js';
import type { Demands } from '../fit-types.js';
import type { Month, Note } from '../types.js';
import type { FitOptions } from './fit.js';
import { readOrFault } from './input.js';
import { EXIT, print, printJson, remark, styleFor } from './output.js';

/** Fits of several résumés, or of one against several roles: a table, JSON, CSV or NDJSON, in input order or ranked. A file that cannot be read is a line of its own. */
export async function runFits(
  paths: readonly string[],
  demands: readonly Demands[],
  postingNotes: readonly Note[],
  pack: Pack,
  asOf: Month,
  options: FitOptions,
): Promise<number> {
  if (demands.length > 1 && paths.length > 1)
    throw new RolefitError('usage', '--all-roles: takes one résumé; give --role ID or --posting FILE for several');
  if (paths.length === 0) remark('rolefit: fit: there is no file to read in what was given');
  const rows: FitRow[] = [];
  for await (const [file, read] of inOrder(paths, (path) => readOrFault(path, options))) {
    if (read instanceof RolefitError) {
      rows.push({ file, result: { code: read.code, message: read.message } });
      continue;
    }
    if (file.endsWith('.json') && isOtherJson(read)) {
      remark(`rolefit: ${safe(file)}: skipped: it is JSON and no résumé (a JSON Resume has "basics" and "work")`);
      continue;
    }
    const resume = analyze(read.document, pack, { as: 'resume', asOf });
    for (const each of demands) {
      const result = fit(resume, each, pack);
      rows.push({ file, result: { ...result, notes: [...postingNotes, ...read.notes, ...result.notes] } });
    }
  }
  const ordered = options.rank ? ranked(rows) : rows;
  if (options.csv) print(fitCsv(ordered, pack));
  else if (options.ndjson) for (const row of ordered) print(jsonLine(fitRecord(row, pack)));
  else if (options.json) printJson({ format: 1, pack: pack.id, fits: ordered.map((row) => fitRecord(row, pack)) });
  else {
    const nameOf = ({ file, result }: FitRow): string =>
      demands.length > 1 && !('code' in result) ? result.demands.title : file;
    print(renderRows(ordered, nameOf, pack, await styleFor(options.color)));
  }
  for (const { file, result } of rows) if ('code' in result) remark(`rolefit: ${safe(file)}: ${safe(result.message)}`);
  if (rows.some(({ result }) => 'code' in result)) return EXIT.wrong;
  return rows.some(({ result }) => !('code' in result) && !result.abstains) ? EXIT.answered : EXIT.abstained;
}

/** True for data of another kind, as folders hold beside résumés: JSON that no reader made a document of, or an advertisement. */
function isOtherJson({ document, record }: ReadDocument): boolean {
  return record === 'JobPosting' || (record === undefined && /^\s*[[{]/.test(document.text));
}

/** By score, then name; what has no score comes last. */
function ranked(rows: readonly FitRow[]): FitRow[] {
  const score = ({ result }: FitRow): number => ('code' in result ? -2 : result.abstains ? -1 : result.ticks);
  const name = ({ file, result }: FitRow): string => ('code' in result ? file : `${file}\n${result.demands.title}`);
  return [...rows].sort((a, b) => score(b) - score(a) || (name(a) < name(b) ? -1 : 1));
}
