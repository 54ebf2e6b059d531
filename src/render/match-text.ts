import { contrast } from '../explain/contrast.js';
import { UNJUDGEABLE } from '../extract/notes.js';
import { viewSpan } from '../extract/view-text.js';
import type { Explanation } from '../explain/tree.js';
import type { MatchReport } from '../explain/report.js';
import { points } from '../explain/report.js';
import type { Pack } from '../pack/load.js';
import type { Match, Part } from '../types.js';
import { factLines } from './fact-lines.js';
import { demandLines, heading, noteLines, uncountedLines } from './facts.js';
import { safe } from '../safe.js';
import { bar, clip, padEnd, quoteAround, signed, wrap, type Style } from './layout.js';

const TITLE_WIDTH = 38;
/** Roles with less than this are not worth a line. */
const LEAST_SHOWN = 0.005;
const SHOWN_EVIDENCE = 8;
const SHOWN_WORDS = 12;
const SHOWN_GAPS = 8;
const QUOTE_WIDTH = 70;

/** Notes of texts that there is no judging. */

/** The answer to a person: ranked roles, why, the evidence, demands, facts, gaps, notes. Fits 80 columns. */
export function renderMatch(result: Match, report: MatchReport, pack: Pack, style: Style): string {
  const lines: string[] = [...rankingLines(result, pack, style), ''];
  const why = whyText(result, report, pack);
  if (why !== '') lines.push(...wrap(why, '', ''));
  const decides = decidesText(result, report, pack);
  if (decides !== '') lines.push(...wrap(decides, '', ''));
  if (why !== '') lines.push('');
  const judged = result.notes.every((note) => !UNJUDGEABLE.has(note.code));
  if (report.explanation !== null && report.explanation.value !== 0 && judged)
    lines.push(...evidenceLines(result, report, pack, style));
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push(heading(title, style), ...body, '');
  };
  section(report.kind === 'resume' ? 'What it shows' : 'What it demands', demandLines(report, style));
  const rejected = result.analysis.rejections.map((rejection) => ({
    text: (rejection.field === 'title' ? (result.analysis.document.title ?? '') : result.analysis.document.text).slice(
      rejection.start,
      rejection.end,
    ),
    reason: rejection.reason,
  }));
  section('Not counted', uncountedLines(report.skills, rejected, style));
  section('Facts', factLines(report, style));
  if (result.role !== 'none' && report.explanation !== null)
    section('Usual for this role, absent here', gapLines(report.explanation, style));
  section('Notes', noteLines(report.notes.filter((note) => note.message !== why)));
  return `${lines.join('\n').trimEnd()}\n`;
}

function titleOf(id: string, pack: Pack): string {
  const index = pack.roleIndex.get(id);
  return index === undefined ? 'None of the roles' : pack.data.roles[index]!.title;
}

function rankingLines(result: Match, pack: Pack, style: Style): string[] {
  const shown = result.ranking.slice(0, 5).filter((entry, index) => index === 0 || entry.confidence >= LEAST_SHOWN);
  return shown.map((entry, index) => {
    const title = padEnd(clip(titleOf(entry.id, pack), TITLE_WIDTH), TITLE_WIDTH);
    const percent = `${(entry.confidence * 100).toFixed(0)} %`.padStart(6);
    const row = `${title}${percent}  ${style.accent(bar(entry.confidence))}`;
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
  const second = result.ranking.find((entry) => entry.role >= 0 && entry.id !== result.role);
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

function evidenceLines(result: Match, report: MatchReport, pack: Pack, style: Style): string[] {
  const explanation = report.explanation!;
  const pts = (node: Explanation): number => points(node.value, pack);
  const lines = [
    heading(`Evidence for ${explanation.label} (${points(explanation.value, pack).toFixed(1)} points)`, style),
  ];
  const rows: Explanation[] = [];
  for (const part of explanation.details ?? []) {
    if (part.part === 'terms') continue;
    rows.push(...(part.details ?? []).filter((node) => node.value !== 0));
  }
  rows.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
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
  const terms = explanation.details?.find((node) => node.part === 'terms');
  if (terms !== undefined) {
    const words = distinct(
      (terms.details ?? [])
        .slice()
        .sort((a, b) => b.value - a.value)
        .map((node) => safe(node.label).toLowerCase()),
    );
    const shown = words.slice(0, SHOWN_WORDS).join(', ');
    const more = words.length > SHOWN_WORDS ? `, … (${words.length} words)` : '';
    lines.push(
      ...wrap(`words of its role document: ${shown}${more}`, `  ${signed(pts(terms)).padStart(6)}  `, '          '),
    );
  }
  return [...lines, ''];
}

function gapLines(explanation: Explanation, style: Style): string[] {
  const nodesOf = (part: Part): readonly Explanation[] =>
    explanation.details?.find((node) => node.part === part)?.details ?? [];
  const gaps = [...nodesOf('absent'), ...nodesOf('skills').filter((node) => node.value === 0)];
  const names = gaps.slice(0, SHOWN_GAPS).map(({ label }) => safe(shortGap(label)));
  if (gaps.length === 0) return [];
  const more = gaps.length > SHOWN_GAPS ? ` · and ${gaps.length - SHOWN_GAPS} more` : '';
  return wrap(names.join(' · ') + more, '  ', '  ').map((line) => style.dim(line));
}

/** "Java (core)", and what the text has of it otherwise: "Java (core, only negated in the text)". */
function shortGap(label: string): string {
  return label.replace(/ \((\w+)\): not in the text$/, ' ($1)').replace(/ \((\w+)\): (.*)$/, ' ($1, $2)');
}
