import { contrast } from '../explain/contrast.js';
import { UNJUDGEABLE } from '../extract/notes.js';
import { viewSpan } from '../extract/view-text.js';
import type { Explanation } from '../explain/tree.js';
import type { MatchReport } from '../explain/report.js';
import { points } from '../explain/report.js';
import type { Pack } from '../pack/load.js';
import type { Match, Part } from '../types.js';
import { asRead, rejectedAsRead } from './as-read.js';
import { factLines } from './fact-lines.js';
import { demandRows, heading, noteLines, rowLines, uncountedLines } from './facts.js';
import { safe } from '../safe.js';
import { bar, clip, padEnd, quoteAround, signed, someOf, wrap, type Style } from './layout.js';

const TITLE_WIDTH = 38;
/** Roles with less than this are not worth a line. */
const LEAST_SHOWN = 0.005;
const SHOWN_EVIDENCE = 8;
const SHOWN_WORDS = 12;
const SHOWN_GAPS = 8;
const QUOTE_WIDTH = 70;

/** The answer to a person: ranked roles, why, the evidence, demands, facts, gaps, notes. Fits 80 columns. */
export function renderMatch(result: Match, given: MatchReport, pack: Pack, style: Style): string {
  const report = asRead(given, result.analysis.document);
  const lines: string[] = [...rankingLines(result, pack, style), ''];
  const why = whyText(result, report, pack);
  if (why !== '') lines.push(...wrap(why, '', ''));
  const decides = decidesText(result, report, pack);
  if (decides !== '') lines.push(...wrap(decides, '', ''));
  if (why !== '') lines.push('');
  if (isJudged(result, report)) lines.push(...evidenceLines(result, report, pack, style));
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push(heading(title, style), ...body, '');
  };
  section(demandTitle(report), rowLines(demandRows(report), style));
  section('Not counted', uncountedLines(report.skills, rejectedAsRead(result.analysis, pack), style));
  section('Facts', factLines(report, style));
  if (result.role !== 'none' && report.explanation !== null) section(GAP_TITLE, gapLines(report.explanation, style));
  section('Notes', noteLines(report.notes.filter((note) => note.message !== why)));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Whether there is evidence to show for the role. */
export function isJudged(result: Match, { explanation }: MatchReport): boolean {
  return explanation !== null && explanation.value !== 0 && result.notes.every(({ code }) => !UNJUDGEABLE.has(code));
}

export function demandTitle({ kind }: MatchReport): string {
  return kind === 'resume' ? 'What it shows' : 'What it demands';
}

export const GAP_TITLE = 'Usual for this role, absent here';

export function titleOf(id: string, pack: Pack): string {
  const index = pack.roleIndex.get(id);
  return index === undefined ? 'None of the roles' : pack.data.roles[index]!.title;
}

/** The first roles with their confidence in words, and as a share. */
export function rankingRows({ top }: Match, pack: Pack): { name: string; amount: string; share: number }[] {
  return top(5)
    .filter((entry, index) => index === 0 || entry.confidence >= LEAST_SHOWN)
    .map(({ id, confidence }) => ({
      name: titleOf(id, pack),
      amount: `${(confidence * 100).toFixed(0)} %`,
      share: confidence,
    }));
}

function rankingLines(result: Match, pack: Pack, style: Style): string[] {
  return rankingRows(result, pack).map(({ name, amount, share }, index) => {
    const row = `${padEnd(clip(name, TITLE_WIDTH), TITLE_WIDTH)}${amount.padStart(6)}  ${style.accent(bar(share))}`;
    return index === 0 ? style.bold(row) : row;
  });
}

/** One plain sentence or two: what decides, and what sets the first role above the second. */
export function whyText(result: Match, report: MatchReport, pack: Pack): string {
  if (result.role === 'none') {
    const note = result.notes.find((entry) => entry.code === 'match.no-role' || entry.code.startsWith('text.'));
    return note?.message ?? '';
  }
  const { explanation } = report;
  const title = titleOf(result.role, pack);
  const named = (part: string): Explanation | undefined => explanation?.details?.find((node) => node.part === part);
  const reasons: string[] = [];
  const titleNode = named('title')?.details?.[0];
  if (titleNode?.evidence !== undefined)
    reasons.push(
      `${titleNode.evidence.field === 'title' || titleNode.label.startsWith('the title') ? 'its title' : 'the text'} says “${safe(titleNode.evidence.text)}”`,
    );
  const skills = (named('skills')?.details ?? []).filter((node) => node.value > 0).sort((a, b) => b.value - a.value);
  if (skills.length > 0)
    reasons.push(
      `it ${report.kind === 'resume' ? 'shows' : 'asks for'} ${listed(skills.slice(0, 4).map((node) => node.label))}`,
    );
  const words = (named('terms')?.details ?? []).slice().sort((a, b) => b.value - a.value);
  if (reasons.length < 2 && words.length > 0)
    reasons.push(`it speaks of ${listed(distinct(words.map((node) => safe(node.label).toLowerCase())).slice(0, 4))}`);
  const level = named('level')?.details?.[0];
  if (level !== undefined) reasons.push(level.label);
  const second = result.top(3).find((entry) => entry.role >= 0 && entry.id !== result.role);
  const over = second === undefined ? '' : overText(result, second.id, pack);
  return `${title}: ${listed(reasons)}.${over}`;
}

function overText(result: Match, secondId: string, pack: Pack): string {
  const rows = contrast(result, result.role, secondId, pack).rows.filter(
    (row) => row.difference > 0 && row.part !== 'absent' && row.part !== 'against',
  );
  // A single word tells less than a skill or a title, even where it weighs more.
  const telling = [...rows.filter((row) => row.part !== 'terms'), ...rows.filter((row) => row.part === 'terms')];
  const labels = distinct(
    telling.slice(0, 3).map((row) => (row.part === 'title' || row.part === 'level' ? `the ${row.label}` : row.label)),
  );
  return labels.length === 0 ? '' : ` Over ${titleOf(secondId, pack)} chiefly for ${listed(labels)}.`;
}

/** Without what the answer would be another, in one sentence; empty where the answer is none. */
export function decidesText(result: Match, { counterfactual }: MatchReport, pack: Pack): string {
  if (result.role === 'none') return '';
  if (counterfactual === null) return 'No single piece of evidence decides it.';
  const pieces = counterfactual.without.map(({ kind, label }) => `${PIECE_NAMES[kind] ?? ''}“${safe(label)}”`);
  const then = counterfactual.role === 'none' ? 'none of the roles' : titleOf(counterfactual.role, pack);
  return `Without ${listed(pieces)} it would read as ${then}.`;
}

const PIECE_NAMES: Readonly<Record<string, string>> = { title: 'the title ', level: 'the level ', word: 'the word ' };

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function listed(items: readonly string[]): string {
  const unique = distinct(items.map(safe));
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} and ${unique[unique.length - 1]}`;
}

/** What the score is made of but for words, the weightiest first. */
export function evidenceRows({ details }: Explanation): Explanation[] {
  const parts = (details ?? []).filter(({ part }) => part !== 'terms');
  const rows = parts.flatMap((part) => (part.details ?? []).filter(({ value }) => value !== 0));
  return rows.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** The words of the role document that are found, the weightiest first, and what they are worth together; null without any. */
export function wordsRow({ details }: Explanation): { readonly text: string; readonly value: number } | null {
  const terms = details?.find(({ part }) => part === 'terms');
  if (terms === undefined) return null;
  const words = distinct(
    (terms.details ?? [])
      .slice()
      .sort((a, b) => b.value - a.value)
      .map(({ label }) => safe(label).toLowerCase()),
  );
  const more = words.length > SHOWN_WORDS ? `, … (${words.length} words)` : '';
  return {
    text: `words of its role document: ${words.slice(0, SHOWN_WORDS).join(', ')}${more}`,
    value: terms.value,
  };
}

function evidenceLines(result: Match, report: MatchReport, pack: Pack, style: Style): string[] {
  const explanation = report.explanation!;
  const pts = (node: Explanation): number => points(node.value, pack);
  const lines = [
    heading(`Evidence for ${explanation.label} (${points(explanation.value, pack).toFixed(1)} points)`, style),
  ];
  const rows = evidenceRows(explanation);
  const { document } = result.analysis;
  for (const row of rows.slice(0, SHOWN_EVIDENCE)) {
    lines.push(
      `  ${(row.value < 0 ? style.bad : style.good)(signed(pts(row)).padStart(6))}  ${clip(safe(row.label), 68)}`,
    );
    if (row.evidence !== undefined) {
      const { source, start, end } = viewSpan(document, row.evidence);
      lines.push(`          ${quoteAround(source, start, end, QUOTE_WIDTH - 2, style.bold)}`);
    }
    if (row.statement !== undefined)
      lines.push(...wrap(safe(row.statement.text), '          role: ', '                ').map(style.dim));
  }
  if (rows.length > SHOWN_EVIDENCE) {
    const rest = rows.slice(SHOWN_EVIDENCE).reduce((sum, node) => sum + pts(node), 0);
    lines.push(`  ${signed(rest).padStart(6)}  ${rows.length - SHOWN_EVIDENCE} more`);
  }
  const words = wordsRow(explanation);
  if (words !== null)
    lines.push(...wrap(words.text, `  ${signed(points(words.value, pack)).padStart(6)}  `, '          '));
  return [...lines, ''];
}

/** What is usual for the role and absent, the weightiest first. */
export function gapNames(explanation: Explanation): string[] {
  const nodesOf = (part: Part): readonly Explanation[] =>
    explanation.details?.find((node) => node.part === part)?.details ?? [];
  const gaps = [...nodesOf('absent'), ...nodesOf('skills').filter((node) => node.value === 0)];
  return gaps.map(({ label }) => safe(shortGap(label)));
}

function gapLines(explanation: Explanation, style: Style): string[] {
  const names = gapNames(explanation);
  return names.length === 0 ? [] : wrap(someOf(names, SHOWN_GAPS), '  ', '  ').map((line) => style.dim(line));
}

/** "Java (core)", and what the text has of it otherwise: "Java (core, only negated in the text)". */
function shortGap(label: string): string {
  return label.replace(/ \((\w+)\): not in the text$/, ' ($1)').replace(/ \((\w+)\): (.*)$/, ' ($1, $2)');
}
