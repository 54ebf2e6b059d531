import { factRecords } from '../explain/fact-records.js';
import type { FitReport } from '../explain/fit-report.js';
import { skillRecords } from '../explain/report.js';
import { viewSpan } from '../extract/view-text.js';
import type { Fit } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import { asRead } from './as-read.js';
import { adviceRemark, adviceText, careerRows, knockOutText, skillRows } from './fit-lines.js';
import { closingTexts, evidenceLabel, FIT_TITLES, fitEvidence, scoreRows } from './fit-text.js';
import { quoteParts, signed } from './layout.js';
import { SHEET_QUOTE_WIDTH } from './match-sheet.js';
import { documentContent, placeOf } from './remarks.js';
import { shownBlocks, type Block, type EvidenceRow, type Sheet } from './sheet.js';

/** The whole report on one résumé, as blocks: what `rolefit fit` prints, and the résumé with what was read of it. */
export function fitSheet(fit: Fit, given: FitReport, pack: Pack): Sheet {
  const { document } = fit.resume;
  const report = asRead(given, document);
  const { against, advice, knockOuts, notes } = report;
  const scores = scoreRows(report);
  const title = `Fit for ${against.title}: ${scores === null ? 'not judged' : `${scores.whole} of 100`}`;
  const bars = (scores?.rows ?? []).map(({ name, amount, max, share }) => ({
    name,
    amount: `${amount} of ${max}`,
    share,
  }));
  const judged: Block[] = [
    { heading: '', kind: 'bars', rows: bars, isRanked: false },
    { heading: FIT_TITLES.evidence, kind: 'evidence', rows: evidence(fit, report) },
    { heading: FIT_TITLES.skills, kind: 'rows', rows: skillRows(report) },
    { heading: FIT_TITLES.career, kind: 'rows', rows: careerRows(report) },
    {
      heading: FIT_TITLES.advice,
      kind: 'evidence',
      rows: advice.map((entry) => ({
        points: signed(entry.gain),
        label: adviceText(entry),
        quote: null,
        statement: null,
      })),
    },
    { heading: '', kind: 'texts', texts: [adviceRemark(report)], dim: true },
  ];
  const blocks: Block[] = [
    ...(scores === null ? [] : judged),
    { heading: FIT_TITLES.knockOuts, kind: 'list', items: knockOuts.map(knockOutText) },
    { heading: 'Notes', kind: 'list', items: notes.map(({ message }) => message) },
    {
      heading: 'The résumé',
      ...documentContent(
        fit.resume,
        asRead(skillRecords(fit.resume, pack), document),
        factRecords(fit.resume, pack),
        statements(report),
        pack,
      ),
    },
    { heading: '', kind: 'texts', texts: closingTexts(report), dim: true },
  ];
  return { title, blocks: shownBlocks(blocks) };
}

function evidence({ resume }: Fit, report: FitReport): EvidenceRow[] {
  return fitEvidence(report).map((row) => {
    const { source, start, end } = viewSpan(resume.document, row.evidence!);
    const { statement } = row;
    return {
      points: signed(row.score),
      label: evidenceLabel(row),
      quote: quoteParts(source, start, end, SHEET_QUOTE_WIDTH),
      statement: statement === null ? null : { from: 'role' in statement ? 'role' : 'asks', text: statement.text },
    };
  });
}

/** What is asked for, by the place of the words that speak for it. */
function statements({ demands }: FitReport): Map<string, string> {
  const found = new Map<string, string>();
  for (const { evidence, statement } of demands)
    if (evidence !== null && statement !== null) found.set(placeOf(evidence), `asked for by “${statement.text}”`);
  return found;
}
