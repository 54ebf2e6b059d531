import type { DemandRecord, FitReport } from '../explain/fit-report.js';
import { FIT_PART_LABELS } from '../explain/fit-tree.js';
import { monthText } from '../extract/resume/months.js';
import { UNJUDGEABLE } from '../extract/notes.js';
import { viewSpan } from '../extract/view-text.js';
import type { Fit } from '../fit-types.js';
import { safe } from '../safe.js';
import { apportion } from '../score/apportion.js';
import type { Document, Note } from '../types.js';
import { asRead } from './as-read.js';
import { heading, noteLines } from './facts.js';
import { adviceLines, careerRows, knockOutLines, remarkedLines, skillRows } from './fit-lines.js';
import { bar, clip, MAX_WIDTH, padEnd, quoteAround, signed, widthOf, wrap, type Style } from './layout.js';

const SHOWN_EVIDENCE = 6;
/** What is printed as more than +0.0. */
const LEAST_SHOWN = 0.05;
const QUOTE_WIDTH = 68;
const LABEL_WIDTH = 70;
const DIGEST_LENGTH = 12;

export const FIT_TITLES = {
  evidence: 'What it rests on most',
  skills: 'Skills',
  career: 'Career',
  advice: 'What would raise it, where it is true',
  knockOuts: 'Knock-outs, never scored',
} as const;

/** The fit to a person: score and parts, what is shown, listed and missing, what would raise it, knock-outs, notes. Fits 80 columns. */
export function renderFit(fit: Fit, given: FitReport, style: Style): string {
  const report = asRead(given, fit.resume.document);
  const lines: string[] = [...scoreLines(report, style), ''];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push(heading(title, style), ...body, '');
  };
  if (!report.abstains) {
    section(FIT_TITLES.evidence, evidenceLines(fit.resume.document, report, style));
    section(FIT_TITLES.skills, remarkedLines(skillRows(report), style));
    section(FIT_TITLES.career, remarkedLines(careerRows(report), style));
    section(FIT_TITLES.advice, adviceLines(report, style));
  }
  section(FIT_TITLES.knockOuts, knockOutLines(report, style));
  section('Notes', noteLines(report.notes));
  lines.push(...closingLines(report, style));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A whole and its parts to a tenth of a point, so that what is printed adds up and, where `maxima` are given as printed, none is above its own. */
export function tenths(
  whole: number,
  parts: readonly number[],
  maxima: readonly string[] = [],
): { readonly whole: string; readonly parts: readonly string[] } {
  const total = Math.round(whole * 10);
  const weights = parts.map((part) => Math.round(part * 10_000));
  const text = (count: number): string => (count / 10).toFixed(1);
  const shares = apportion(total, weights);
  // What rounding puts above the maximum as printed goes to the part that it leaves furthest below its own amount.
  const room = shares.map((share, index) => (index in maxima ? Math.round(Number(maxima[index]) * 10) - share : 0));
  room.forEach((_, from) => {
    for (; room[from]! < 0; room[from]!++, shares[from]!--) {
      const to = furthestBelow(shares, parts, room);
      if (to < 0) break;
      room[to]!--;
      shares[to]!++;
    }
  });
  return { whole: text(total), parts: shares.map(text) };
}

/** The part with room whose share falls furthest below its amount; -1 where none has room. */
function furthestBelow(shares: readonly number[], parts: readonly number[], room: readonly number[]): number {
  let best = -1;
  const lack = (index: number): number => parts[index]! * 10 - shares[index]!;
  shares.forEach((_, index) => {
    if (room[index]! > 0 && (best < 0 || lack(index) > lack(best))) best = index;
  });
  return best;
}

/** Why a fit is not judged; undefined where it is. */
export function unjudgedNote({ abstains, notes }: FitReport): Note | undefined {
  return abstains ? notes.find(({ code }) => code === 'fit.not-judged' || UNJUDGEABLE.has(code)) : undefined;
}

/** The score and its parts as printed, so that they add up, with what each is of; null where it abstains. */
export function scoreRows({ parts, score }: FitReport): {
  readonly whole: string;
  readonly rows: readonly { name: string; amount: string; max: string; share: number }[];
} | null {
  if (score === null) return null;
  const scores = parts.map((part) => part.score!);
  const maxima = tenths(
    parts.reduce((sum, { max }) => sum + max, 0),
    parts.map(({ max }) => max),
  ).parts;
  const shown = tenths(score, scores, maxima);
  return {
    whole: shown.whole,
    rows: parts.map(({ part, max }, index) => ({
      name: FIT_PART_LABELS[part],
      amount: shown.parts[index]!,
      max: maxima[index]!,
      share: scores[index]! / max,
    })),
  };
}

function scoreLines(report: FitReport, style: Style): string[] {
  const title = `Fit for ${safe(report.against.title)}`;
  const scores = scoreRows(report);
  if (scores === null) return [style.bold(clip(`${title}: not judged`, MAX_WIDTH))];
  const { whole, rows } = scores;
  const total = `${whole} of 100`;
  const name = clip(title, MAX_WIDTH - total.length - 2);
  const lines = [style.bold(`${name}${' '.repeat(MAX_WIDTH - widthOf(name) - total.length)}${total}`)];
  for (const { name: part, amount, max, share } of rows)
    lines.push(`  ${padEnd(part, 24)}${amount.padStart(5)} of ${max.padStart(5)}  ${style.accent(bar(share))}`);
  return lines;
}

/** The demands that earn most; words of the résumé that serve several stand once. */
export function fitEvidence({ demands }: FitReport): DemandRecord[] {
  const rows = demands.filter(({ score, evidence }) => score >= LEAST_SHOWN && evidence !== null);
  rows.sort((a, b) => b.score - a.score);
  const seen = new Set<number>();
  return rows.filter(({ evidence }) => !seen.has(evidence!.start) && seen.add(evidence!.start));
}

export function evidenceLabel(row: DemandRecord): string {
  return `${row.demand}${isAsked(row) ? ' asked' : ''}: ${row.how ?? ''}`;
}

/** The demands that earn most, with the résumé's words and the statement. */
function evidenceLines(document: Document, report: FitReport, style: Style): string[] {
  const lines: string[] = [];
  for (const row of fitEvidence(report).slice(0, SHOWN_EVIDENCE)) {
    const { source, start, end } = viewSpan(document, row.evidence!);
    lines.push(
      `  ${style.good(signed(row.score).padStart(6))}  ${clip(safe(evidenceLabel(row)), LABEL_WIDTH)}`,
      `          ${quoteAround(source, start, end, QUOTE_WIDTH, style.bold)}`,
      ...asked(row).map(style.dim),
    );
  }
  return lines;
}

/** Whether a demand is a measure that is asked for and may be met by another, not a skill or a duty. */
function isAsked({ part, standing }: DemandRecord): boolean {
  return part === 'education' || part === 'experience' || (part === 'level' && standing === null);
}

function asked({ statement }: DemandRecord): string[] {
  if (statement === null) return [];
  return wrap(safe(statement.text), `          ${'role' in statement ? 'role: ' : 'asks: '}`, '                ');
}

export function closingTexts({ pack, receipt, notScored }: FitReport): string[] {
  return [
    `Never looked at: ${notScored}.`,
    'It weighs what a text says and decides about no one; whoever decides reads what it rests on.',
    `Pack ${pack}, rolefit ${receipt.version}, as of ${receipt.asOf === null ? 'no month' : monthText(receipt.asOf)}, input ${receipt.input.slice(0, DIGEST_LENGTH)}.`,
  ];
}

function closingLines(report: FitReport, style: Style): string[] {
  return closingTexts(report)
    .flatMap((text) => wrap(text, '', ''))
    .map(style.dim);
}
