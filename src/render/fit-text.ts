import { viewSpan } from '../extract/view-text.js';
import { FIT_PART_LABELS } from '../explain/fit-tree.js';
import type { AdviceRecord, DemandRecord, FitReport } from '../explain/fit-report.js';
import type { TextEvidence } from '../explain/tree.js';
import { apportion } from '../score/apportion.js';
import { safe } from '../safe.js';
import type { Fit } from '../fit-types.js';
import type { Document, Month } from '../types.js';
import { heading, labelled, noteLines } from './facts.js';
import { bar, clip, MAX_WIDTH, padEnd, quoteAround, signed, widthOf, wrap, type Style } from './layout.js';

const SHOWN_EVIDENCE = 6;
const SHOWN_NAMES = 24;
const QUOTE_WIDTH = 68;
const DIGEST_LENGTH = 12;

/** The fit to a person: score and parts, what is shown, listed and missing, what would raise it, knock-outs, notes. Fits 80 columns. */
export function renderFit(fit: Fit, report: FitReport, style: Style): string {
  const lines: string[] = [...scoreLines(report, style), ''];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push(heading(title, style), ...body, '');
  };
  if (!report.abstains) {
    section('What it rests on', evidenceLines(fit.resume.document, report, style));
    section('Skills', skillLines(report, style));
    section('Career', careerLines(report, style));
    section('What would raise it, where it is true', adviceLines(report, style));
  }
  section('Knock-outs, reported and never scored', knockOutLines(report, style));
  section('Notes', noteLines(report.notes));
  lines.push(...closingLines(report, style));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Tenths of a point of a whole and its parts, so that what is printed adds up. */
export function tenths(score: number, parts: readonly number[]): { readonly whole: string; readonly parts: string[] } {
  const whole = Math.round(score * 10);
  const shares = apportion(
    whole,
    parts.map((part) => Math.round(part * 10_000)),
  );
  return { whole: (whole / 10).toFixed(1), parts: shares.map((share) => (share / 10).toFixed(1)) };
}

function scoreLines(report: FitReport, style: Style): string[] {
  const { parts, against, abstains } = report;
  const title = `Fit for ${safe(against.title)}`;
  if (abstains) return [style.bold(clip(`${title}: not judged`, MAX_WIDTH))];
  const shown = tenths(
    report.score,
    parts.map(({ score }) => score),
  );
  const total = `${shown.whole} of 100`;
  const name = clip(title, MAX_WIDTH - total.length - 2);
  const lines = [style.bold(`${name}${' '.repeat(MAX_WIDTH - widthOf(name) - total.length)}${total}`)];
  parts.forEach(({ part, score, max }, index) => {
    const amount = `${shown.parts[index]!.padStart(5)} of ${max.toFixed(1).padStart(4)}`;
    lines.push(`  ${padEnd(FIT_PART_LABELS[part], 24)}${amount}  ${style.accent(bar(score / max))}`);
  });
  return lines;
}

/** The demands that earn most, with the résumé's words and the statement. */
function evidenceLines(document: Document, { demands }: FitReport, style: Style): string[] {
  const rows = demands.filter(({ score, evidence }) => score > 0 && evidence !== null);
  rows.sort((a, b) => b.score - a.score);
  return rows.slice(0, SHOWN_EVIDENCE).flatMap((row) => {
    const { source, start, end } = viewSpan(document, row.evidence!);
    return [
      `  ${style.good(signed(row.score).padStart(6))}  ${clip(safe(`${row.demand}: ${row.how ?? ''}`), 70)}`,
      `          ${quoteAround(source, start, end, QUOTE_WIDTH, style.bold)}`,
      ...asked(row).map(style.dim),
    ];
  });
}

function asked({ statement }: DemandRecord): string[] {
  if (statement === null) return [];
  return wrap(safe(statement.text), `          ${'role' in statement ? 'role: ' : 'asks: '}`, '                ');
}

const ORDER: Readonly<Record<string, number>> = {
  core: 0,
  required: 1,
  expected: 1,
  unstated: 2,
  preferred: 3,
  useful: 3,
};

/** Skills by how they stand: shown, only listed, missing; the weightiest first. */
function skillLines({ demands }: FitReport, style: Style): string[] {
  const skills = demands.filter(({ standing }) => standing !== null);
  skills.sort((a, b) => ORDER[a.standing!]! - ORDER[b.standing!]! || b.full - a.full);
  const line = (label: string, rows: readonly DemandRecord[]): string[] => {
    if (rows.length === 0) return [];
    const names = rows
      .slice(0, SHOWN_NAMES)
      .map(({ demand, standing }) => (standing === 'core' ? `${safe(demand)} (core)` : safe(demand)));
    if (rows.length > SHOWN_NAMES) names.push(`and ${rows.length - SHOWN_NAMES} more`);
    return labelled(label, names.join(' · '), style);
  };
  const isWanted = ({ part }: DemandRecord): boolean => part !== 'preferred';
  return [
    ...line(
      'Shown',
      skills.filter(({ backing }) => backing === 'shown' || backing === 'project'),
    ),
    ...line(
      'Only listed',
      skills.filter(({ backing }) => backing === 'listed'),
    ),
    ...line(
      'Missing',
      skills.filter((row) => row.backing === null && isWanted(row)),
    ),
    ...line('Nice to have', skills.filter((row) => row.backing === null && !isWanted(row)).slice(0, SHOWN_NAMES)),
  ];
}

function span(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    years > 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'month' : 'months'}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || 'none';
}

function careerLines({ career, demands }: FitReport, style: Style): string[] {
  const lines = labelled('Work', `${span(career.months)} in all`, style);
  for (const { part, demand, score, full, how, evidence } of demands) {
    if (part === 'experience')
      lines.push(
        ...labelled(
          'Asked',
          `${safe(demand)}: ${Math.round((100 * score) / full)} %${how === null ? '' : `, by ${how}`}`,
          style,
        ),
      );
    else if (part === 'education' || (part === 'level' && evidence !== null && demand.startsWith('level')))
      lines.push(
        ...labelled(
          part === 'level' ? 'Level' : 'Education',
          `${safe(demand)}: ${how === null ? 'nothing found' : `${how}${quoted(evidence)}`}`,
          style,
        ),
      );
  }
  if (career.led !== null) lines.push(...labelled('People', `“${safe(career.led.text)}”`, style));
  return lines;
}

function quoted(evidence: TextEvidence | null): string {
  return evidence === null ? '' : ` (“${safe(evidence.text)}”)`;
}

function adviceLines({ advice }: FitReport, style: Style): string[] {
  return advice.flatMap((entry) =>
    wrap(adviceText(entry), `  ${style.good(signed(entry.gain).padStart(6))}  `, '          '),
  );
}

/** An edit in words; what is put in stands in it as it is. */
export function adviceText({ kind, label, insert, asOf, job }: AdviceRecord): string {
  if (kind === 'time') return `one more year in the work that goes on (read in ${monthText(asOf)})`;
  const line = safe(insert!.text.replace(/^[\s#*•·–-]*/, '').replace(/^Education\s+/, ''));
  if (kind === 'degree') return `${safe(label)}: one line of education, “${line}”`;
  return `${safe(label)} shown in a job: one bullet${job === null ? '' : ` as ${clip(safe(job), 40)}`}, “${line}”`;
}

const VERDICT_WORDS: Readonly<Record<string, string>> = {
  met: 'met',
  unmet: 'not met',
  unstated: 'the résumé does not say',
};

function knockOutLines({ knockOuts }: FitReport, style: Style): string[] {
  return knockOuts.flatMap(({ kind, asked, verdict, statement, evidence }) => [
    ...labelled(kind, `${safe(asked)}: ${VERDICT_WORDS[verdict]!}${quoted(evidence)}`, style),
    ...wrap(`asks: ${safe(statement.text)}`, '              ', '                ').map(style.dim),
  ]);
}

function monthText(month: Month | null): string {
  return month === null ? 'no month' : `${month.year}-${String(month.month).padStart(2, '0')}`;
}

function closingLines({ pack, receipt, notScored }: FitReport, style: Style): string[] {
  return [
    ...wrap(`Never looked at: ${notScored}.`, '', ''),
    ...wrap('It weighs what a text says. It decides about no one, and a person should read what it rests on.', '', ''),
    ...wrap(
      `Pack ${pack}, rolefit ${receipt.version}, as of ${monthText(receipt.asOf)}, input ${receipt.input.slice(0, DIGEST_LENGTH)}.`,
      '',
      '',
    ),
  ].map(style.dim);
}
