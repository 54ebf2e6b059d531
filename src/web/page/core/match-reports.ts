import { matchReceipt } from '../../../explain/receipt.js';
import { matchReport } from '../../../explain/report.js';
import type { Pack } from '../../../pack/load.js';
import type { ReadDocument } from '../../../readers/document.js';
import { jsonText } from '../../../render/json.js';
import type { Match } from '../../../types.js';
import type { Form } from './protocol.js';
import { sheetText } from './sheets.js';

/** The report on a match, as the command writes it. */
export async function matchReportText(read: ReadDocument, result: Match, form: Form, pack: Pack): Promise<string> {
  const receipt = matchReceipt(read.document, pack, ROLEFIT_VERSION);
  const report = matchReport(result, pack, read.notes, receipt);
  if (form === 'json') return jsonText(report);
  const { matchSheet } = await import('../../../render/match-sheet.js');
  return sheetText(matchSheet(result, report, pack), form);
}
