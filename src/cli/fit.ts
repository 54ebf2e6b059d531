import { RolefitError } from '../errors.js';
import { fitReport } from '../explain/fit-report.js';
import { fitReceipt } from '../explain/receipt.js';
import { roleNumber } from '../explain/explain.js';
import { analyze } from '../extract/analyze.js';
import type { Pack } from '../pack/load.js';
import { renderFit, unjudgedNote } from '../render/fit-text.js';
import { fit } from '../score/fit.js';
import { roleDemands } from '../score/fit-role.js';
import { demandsOfPosting, notesOfPosting } from '../score/posting-document.js';
import { filesOf, isFolder } from '../readers/files.js';
import type { Demands } from '../fit-types.js';
import type { Note } from '../types.js';
import { monthOf } from './as-of.js';
import { readInput, type DocumentOptions } from './input.js';
import { safe } from '../safe.js';
import { EXIT, print, printJson, remark, styleFor } from './output.js';
import { packFor } from './pack.js';
import { checkFiles, wantsFiles } from './report-options.js';
import { knownRole } from './suggest.js';
import { version } from './version.js';

export interface FitOptions extends Omit<DocumentOptions, 'as' | 'title'> {
  readonly role?: string;
  readonly posting?: string;
  readonly allRoles?: boolean;
  readonly rank?: boolean;
  readonly csv?: boolean;
  readonly ndjson?: boolean;
  readonly asOf?: string;
  readonly html?: string;
  readonly markdown?: string;
}

/** `rolefit fit`: how résumés stand against a role, a posting, or every role. */
export async function runFit(given: readonly string[], options: FitOptions): Promise<number> {
  checkUse(given, options);
  checkFiles(options, ...given, options.posting);
  const asOf = monthOf(options.asOf);
  const pack = await packFor(options);
  const { demands, notes: postingNotes } = await demandsOf(options, pack);
  const isOne = given.length === 1 && !isFolder(given[0]!);
  if (!isOne || demands.length !== 1 || options.csv || options.ndjson) {
    if (wantsFiles(options))
      throw new RolefitError(
        'usage',
        '--html and --markdown: tell of one résumé and one role or posting, without --csv and --ndjson',
      );
    const { runFits } = await import('./fit-many.js');
    return runFits(isOne ? given : filesOf(given), demands, postingNotes, pack, asOf, options);
  }
  const { document, notes } = await readInput(given[0]!, options);
  const result = fit(analyze(document, pack, { as: 'resume', asOf }), demands[0]!, pack);
  const report = fitReport(result, pack, fitReceipt(result, pack, version()), [...postingNotes, ...notes]);
  if (wantsFiles(options)) {
    const { fitSheet } = await import('../render/fit-sheet.js');
    await (await import('./report-files.js')).writeSheet(fitSheet(result, report, pack), options);
    const unjudged = unjudgedNote(report);
    if (unjudged !== undefined && options.json !== true) remark(`rolefit: not judged: ${safe(unjudged.message)}`);
  }
  if (options.json) printJson(report);
  else if (!wantsFiles(options)) print(renderFit(result, report, await styleFor(options.color)));
  return result.abstains ? EXIT.abstained : EXIT.answered;
}

/** @throws RolefitError `usage` for options that say nothing, or contradict each other */
function checkUse(given: readonly string[], { role, posting, allRoles, json, csv, ndjson }: FitOptions): void {
  const against = [role, posting, allRoles].filter((value) => value !== undefined && value !== false).length;
  if (against !== 1)
    throw new RolefitError(
      'usage',
      'fit: say what a résumé is to fit with one of --role ID, --posting FILE and --all-roles; "rolefit roles" lists the roles',
    );
  if ([json, csv, ndjson].filter((value) => value === true).length > 1)
    throw new RolefitError('usage', '--json, --csv and --ndjson: give one of them');
  if (posting === '-' && given.includes('-'))
    throw new RolefitError(
      'usage',
      '--posting -: the résumé is read from standard input; give a file for one of the two',
    );
}

/** What the résumés are held against, and what the reader noted of a posting. @throws RolefitError `role.unknown`, `input.…` */
async function demandsOf(
  { role, posting, ...options }: FitOptions,
  pack: Pack,
): Promise<{ readonly demands: Demands[]; readonly notes: readonly Note[] }> {
  if (role !== undefined)
    return { demands: [roleDemands(pack, roleNumber(pack, await knownRole(role, pack)))], notes: [] };
  if (posting === undefined) return { demands: pack.data.roles.map((_, index) => roleDemands(pack, index)), notes: [] };
  const { document, notes: noted } = await readInput(posting, options);
  return { demands: [demandsOfPosting(document, pack)], notes: notesOfPosting(noted) };
}
