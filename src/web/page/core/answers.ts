import { RolefitError } from '../../../errors.js';
import { counterfactualRecord, reportWith } from '../../../explain/report.js';
import { analyze } from '../../../extract/analyze.js';
import type { Pack } from '../../../pack/load.js';
import type { ReadDocument } from '../../../readers/document.js';
import { decidesText } from '../../../render/match-text.js';
import { match } from '../../../score/match.js';
import type { Match } from '../../../types.js';
import { matchModel } from '../model/match-model.js';
import { shownDocument, type Shown } from '../model/places.js';
import { roleTitles } from '../model/role-titles.js';
import { loadDocuments, loadPagePack } from '../pack.js';
import { documentOf } from './documents.js';
import type { Answers, Questions, Source, Topic } from './protocol.js';
import { warmUp } from './warm-up.js';

let pack: Pack | undefined;
/** Where the pack was loaded from. */
let packAddress = '';
/** The pack with its role documents, from when they were first wanted. */
let told: Promise<Pack> | undefined;
/** Whether a text has come. */
let isAsked = false;
/** The match that was asked for last. */
let held: { readonly read: ReadDocument; readonly result: Match; readonly shown: Shown } | undefined;

function ready(): Pack {
  if (pack === undefined) throw new RolefitError('pack.unreadable', 'the pack is not loaded; load the page anew');
  return pack;
}

/** The pack with its role documents, which are loaded when they are first wanted; after a failure the next who wants them tries again. */
function withRoles(): Promise<Pack> {
  told ??= loadDocuments(ready(), packAddress).then(
    (whole) => (pack = whole),
    (error: unknown) => {
      told = undefined;
      throw error;
    },
  );
  return told;
}

function latest(): NonNullable<typeof held> {
  if (held === undefined) throw new RolefitError('usage', 'there is no text yet; paste one');
  return held;
}

/** How a document from there is shown: what is typed stands as it is typed. */
export function showing(source: Source): 'as-given' | 'as-read' {
  return source.from === 'typed' ? 'as-given' : 'as-read';
}

// What the first answer does not need is loaded when it is asked for.
export const answersTo: { readonly [T in Topic]: (ask: Questions[T]) => Answers[T] | Promise<Answers[T]> } = {
  async load({ pack: address }) {
    packAddress = address;
    pack = await loadPagePack(address);
    void warmUp(pack, () => isAsked);
    return { pack: pack.id, roles: roleTitles(pack) };
  },
  async documents() {
    return { roles: roleTitles(await withRoles()) };
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
  async contrast({ first, second }) {
    const { contrastOf } = await import('../model/contrast-model.js');
    const { result, shown } = latest();
    return contrastOf(result, first, second, shown, ready());
  },
  async fit(ask) {
    isAsked = true;
    const { answerFit } = await import('./fits.js');
    return answerFit(ask, await withRoles());
  },
  async role({ id }) {
    const { roleModelOf } = await import('../model/role-model.js');
    return roleModelOf(id, await withRoles());
  },
  async report({ of, form }) {
    const whole = await withRoles();
    if (of === 'fit') return { text: await (await import('./fits.js')).fitReportText(form, whole) };
    const { read, result } = latest();
    return { text: await (await import('./match-reports.js')).matchReportText(read, result, form, whole) };
  },
};
