import { points, type MatchReport } from '../explain/report.js';
import type { Explanation } from '../explain/tree.js';
import { viewSpan } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import type { Document, Match } from '../types.js';
import { asRead, rejectedAsRead } from './as-read.js';
import { factRows } from './fact-lines.js';
import { demandRows, uncounted } from './facts.js';
import { quoteParts, signed, someOf } from './layout.js';
import * as told from './match-text.js';
import { documentContent, statementsByPlace } from './remarks.js';
import { shownBlocks, type Block, type EvidenceRow, type Sheet } from './sheet.js';

/** Columns of a quote on a page. */
export const SHEET_QUOTE_WIDTH = 150;
const SHOWN_GAPS = 24;
/** Points below which evidence is only summed: it would be printed as 0.0. */
const LEAST_SHOWN = 0.05;

/** The whole report on one document, as blocks: what `rolefit match` prints, and the text with what was read of it. */
export function matchSheet(result: Match, given: MatchReport, pack: Pack): Sheet {
  const report = asRead(given, result.analysis.document);
  const { explanation, skills, notes } = report;
  const why = told.whyText(result, report, pack);
  const { texts, more } = uncounted(skills, rejectedAsRead(result.analysis, pack));
  const judged = explanation !== null && told.isJudged(result, report) ? explanation : null;
  const blocks: Block[] = [
    { heading: '', kind: 'bars', rows: told.rankingRows(result, pack), isRanked: true },
    { heading: '', kind: 'texts', texts: [why, told.decidesText(result, report, pack)] },
    {
      heading: 'The text',
      ...documentContent(result.analysis, skills, report, statementsByPlace(judged), pack),
    },
    {
      heading: judged === null ? '' : `Evidence for ${judged.label} (${points(judged.value, pack).toFixed(1)} points)`,
      kind: 'evidence',
      rows: judged === null ? [] : evidence(result.analysis.document, judged, pack),
    },
    { heading: told.demandTitle(report), kind: 'rows', rows: demandRows(report) },
    { heading: 'Not counted', kind: 'list', items: more === '' ? texts : [...texts, more] },
    { heading: 'Facts', kind: 'rows', rows: factRows(report) },
    {
      heading: told.GAP_TITLE,
      kind: 'texts',
      texts: result.role === 'none' || explanation === null ? [] : [someOf(told.gapNames(explanation), SHOWN_GAPS)],
    },
    { heading: 'Notes', kind: 'list', items: notes.map(({ message }) => message).filter((text) => text !== why) },
    { heading: '', kind: 'texts', texts: [closing(report)], dim: true },
  ];
  return { title: told.titleOf(result.role, pack), blocks: shownBlocks(blocks) };
}

function evidence(document: Document, explanation: Explanation, pack: Pack): EvidenceRow[] {
  const all = told.evidenceRows(explanation);
  const shown = all.filter(({ value }) => Math.abs(points(value, pack)) >= LEAST_SHOWN);
  const rows = shown.map((row): EvidenceRow => {
    const place = row.evidence === undefined ? null : viewSpan(document, row.evidence);
    return {
      points: signed(points(row.value, pack)),
      label: row.label,
      quote: place === null ? null : quoteParts(place.source, place.start, place.end, SHEET_QUOTE_WIDTH),
      statement: row.statement === undefined ? null : { from: 'role', text: row.statement.text },
    };
  });
  const plain = (ticks: number, label: string): EvidenceRow => ({
    points: signed(points(ticks, pack)),
    label,
    quote: null,
    statement: null,
  });
  const rest = all.slice(shown.length).reduce((sum, { value }) => sum + value, 0);
  const words = told.wordsRow(explanation);
  return [
    ...rows,
    ...(shown.length < all.length
      ? [plain(rest, `${all.length - shown.length} more, each worth less than ${LEAST_SHOWN}`)]
      : []),
    ...(words === null ? [] : [plain(words.value, words.text)]),
  ];
}

function closing({ pack, receipt }: MatchReport): string {
  return receipt === undefined ? `Pack ${pack}.` : `Pack ${pack}, rolefit ${receipt.version}, input ${receipt.input}.`;
}
