import { RolefitError } from '../../../errors.js';
import { contrast } from '../../../explain/contrast.js';
import { roleNumber } from '../../../explain/explain.js';
import { matchReceipt } from '../../../explain/receipt.js';
import { counterfactualRecord, matchReport, reportWith } from '../../../explain/report.js';
import { analyze } from '../../../extract/analyze.js';
import type { Pack } from '../../../pack/load.js';
import type { ReadDocument } from '../../../readers/document.js';
import { jsonText } from '../../../render/json.js';
import { decidesText } from '../../../render/match-text.js';
import { match } from '../../../score/match.js';
import type { Match } from '../../../types.js';
import { contrastModel } from '../model/contrast-model.js';
import { matchModel } from '../model/match-model.js';
import { shownDocument, type Shown } from '../model/places.js';
import { roleModel, roleTitles } from '../model/role-model.js';
import { loadPagePack } from '../pack.js';
import { documentOf } from './documents.js';
import { answerFit, fitReportText } from './fits.js';
import type { Answers, Questions, Source, Topic } from './protocol.js';

let pack: Pack | undefined;
/** Whether a text has come. */
let isAsked = false;
/** The match that was asked for last. */
let held: { readonly read: ReadDocument; readonly result: Match; readonly shown: Shown } | undefined;

function ready(): Pack {
  if (pack === undefined) throw new RolefitError('pack.unreadable', 'the pack is not loaded; load the page anew');
  return pack;
}

function latest(): NonNullable<typeof held> {
  if (held === undefined) throw new RolefitError('usage', 'there is no text yet; paste one');
  return held;
}

/** How a document from there is shown: what is typed stands as it is typed. */
export function showing(source: Source): 'as-given' | 'as-read' {
  return source.from === 'typed' ? 'as-given' : 'as-read';
}

/** Role documents that are read while nothing is asked, so that the engine knows its way when the first text comes. */
const WARM_UPS = 16;

/** Reads some of the role documents, one at a time, until something is asked. */
async function warmUp(loaded: Pack): Promise<void> {
  for (const { document } of loaded.data.profiles.slice(0, WARM_UPS)) {
    await new Promise((resolve) => setTimeout(resolve));
    if (isAsked) return;
    const read = { text: document };
    const result = match(analyze(read, loaded), loaded);
    matchModel(result, matchReport(result, loaded), shownDocument(read, 'as-given'), loaded);
  }
}

export const answersTo: { readonly [T in Topic]: (ask: Questions[T]) => Answers[T] | Promise<Answers[T]> } = {
  async load({ pack: address }) {
    pack = await loadPagePack(address);
    void warmUp(pack);
    return { pack: pack.id, roles: roleTitles(pack) };
  },
  async match({ source }) {
    isAsked = true;
    const read = await documentOf(source);
    const result = match(analyze(read.document, ready()), ready());
    const shown = shownDocument(read.document, showing(source));
    held = { read, result, shown };
    const report = reportWith(null, result, ready(), read.notes);
    return matchModel(result, report, shown, ready());
  },
  decides() {
    const { read, result } = latest();
    const report = reportWith(counterfactualRecord(result, ready()), result, ready(), read.notes);
    return { text: decidesText(result, report, ready()) };
  },
  contrast({ first, second }) {
    const { result, shown } = latest();
    return contrastModel(contrast(result, first, second, ready()), shown, ready());
  },
  fit(ask) {
    isAsked = true;
    return answerFit(ask, ready());
  },
  roles: () => roleTitles(ready()),
  role: ({ id }) => roleModel(roleNumber(ready(), id), ready()),
  async report({ of, form }) {
    if (of === 'fit') return { text: await fitReportText(form, ready()) };
    const { read, result } = latest();
    const receipt = matchReceipt(read.document, ready(), ROLEFIT_VERSION);
    const report = matchReport(result, ready(), read.notes, receipt);
    if (form === 'json') return { text: jsonText(report) };
    const { matchSheet } = await import('../../../render/match-sheet.js');
    const sheet = matchSheet(result, report, ready());
    if (form === 'html') return { text: (await import('../../../render/sheet-html.js')).sheetHtml(sheet) };
    return { text: (await import('../../../render/sheet-markdown.js')).sheetMarkdown(sheet) };
  },
};
