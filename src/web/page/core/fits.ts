import { RolefitError } from '../../../errors.js';
import { roleNumber } from '../../../explain/explain.js';
import { fitReport } from '../../../explain/fit-report.js';
import { fitReceipt } from '../../../explain/receipt.js';
import { whatIf } from '../../../explain/what-if.js';
import { analyze } from '../../../extract/analyze.js';
import type { Demands, Fit } from '../../../fit-types.js';
import type { Pack } from '../../../pack/load.js';
import { jsonText } from '../../../render/json.js';
import { fit } from '../../../score/fit.js';
import { roleDemands } from '../../../score/fit-role.js';
import { demandsOfPosting, notesOfPosting } from '../../../score/posting-document.js';
import type { Month, Note } from '../../../types.js';
import { fitModel, type FitModel } from '../model/fit-model.js';
import { shownDocument } from '../model/places.js';
import { documentOf } from './documents.js';
import type { Against, Form, Questions } from './protocol.js';
import { sheetText } from './sheets.js';

/** The fit that was asked for last, with what the readers noted. */
let held: { readonly result: Fit; readonly notes: readonly Note[] } | undefined;

/** What "present" means: the month by the clock, as on the command line. */
function thisMonth(): Month {
  const today = new Date();
  return { year: today.getUTCFullYear(), month: today.getUTCMonth() + 1 };
}

async function demandsOf(against: Against, pack: Pack): Promise<{ demands: Demands; notes: readonly Note[] }> {
  if ('role' in against) return { demands: roleDemands(pack, roleNumber(pack, against.role)), notes: [] };
  const { document, notes } = await documentOf(against.posting);
  return { demands: demandsOfPosting(document, pack), notes: notesOfPosting(notes) };
}

/** How a résumé stands, and how it would with the edits that are switched on. */
export async function answerFit({ resume, against, edits }: Questions['fit'], pack: Pack): Promise<FitModel> {
  const { demands, notes: ofPosting } = await demandsOf(against, pack);
  const { document, notes } = await documentOf(resume);
  const result = fit(analyze(document, pack, { as: 'resume', asOf: thisMonth() }), demands, pack);
  held = { result, notes: [...ofPosting, ...notes] };
  const report = fitReport(result, pack, fitReceipt(result, pack, ROLEFIT_VERSION), held.notes);
  const shown = shownDocument(document, resume.from === 'typed' ? 'as-given' : 'as-read');
  return fitModel(result, report, whatIf(result, pack), edits, shown, pack);
}

/** The report on the fit that was asked for last. */
export async function fitReportText(form: Form, pack: Pack): Promise<string> {
  if (held === undefined) throw new RolefitError('usage', 'there is no résumé yet; paste one');
  const { result, notes } = held;
  const report = fitReport(result, pack, fitReceipt(result, pack, ROLEFIT_VERSION), notes);
  if (form === 'json') return jsonText(report);
  const { fitSheet } = await import('../../../render/fit-sheet.js');
  return sheetText(fitSheet(result, report, pack), form);
}
