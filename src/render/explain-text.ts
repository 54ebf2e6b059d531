import { points } from '../explain/report.js';
import type { Explanation } from '../explain/tree.js';
import type { Pack } from '../pack/load.js';
import { heading } from './facts.js';
import { safe } from '../safe.js';
import { clip, padEnd, signed, wrap, type Style } from './layout.js';

/** Entries of one part shown before they are summed up. */
const SHOWN_ENTRIES = 15;

/** One role's whole arithmetic: parts, contributions, and for each the formula with its numbers, the text and the statement. */
export function renderExplanation(explanation: Explanation, pack: Pack, style: Style, all: boolean): string {
  const total = points(explanation.value, pack);
  const lines = [heading(`${explanation.label}: ${total} points`, style), ''];
  for (const part of explanation.details ?? []) {
    lines.push(heading(`${padEnd(part.label, 30)} ${signed(points(part.value, pack)).padStart(8)}`, style));
    const entries = (part.details ?? []).slice().sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const shown = all ? entries : entries.slice(0, SHOWN_ENTRIES);
    for (const entry of shown) lines.push(...entryLines(entry, pack, style));
    if (entries.length > shown.length) {
      const rest = entries.slice(SHOWN_ENTRIES).reduce((sum, entry) => sum + entry.value, 0);
      lines.push(
        style.dim(
          `  ${signed(points(rest, pack)).padStart(8)}  ${entries.length - shown.length} more (--all shows them)`,
        ),
      );
    }
    lines.push('');
  }
  lines.push(...wrap(`A contribution is rounded to 1/10,000 point; the parts sum to ${total} exactly.`, '', ''));
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: Explanation, pack: Pack, style: Style): string[] {
  const lines = [`  ${signed(points(entry.value, pack)).padStart(8)}  ${clip(safe(entry.label), 66)}`];
  const formula = formulaOf(entry, pack);
  if (formula !== '') lines.push(...wrap(formula, '            ', '              ').map(style.dim));
  if (entry.evidence !== undefined)
    lines.push(
      ...wrap(
        `text ${entry.evidence.field === 'title' ? 'title ' : ''}${entry.evidence.start}–${entry.evidence.end}: “${safe(entry.evidence.text)}”`,
        '            ',
        '              ',
      ),
    );
  if (entry.statement !== undefined)
    lines.push(
      ...wrap(`role document: ${safe(entry.statement.text)}`, '            ', '              ').map(style.dim),
    );
  return lines;
}

/** The arithmetic of an entry on one line: names with their numbers, joined as its ops say. */
function formulaOf(entry: Explanation, pack: Pack): string {
  if (entry.details === undefined) return '';
  const term = (node: Explanation): string => {
    switch (node.op) {
      case 'given':
        return `${node.label} ${number(node.value)}`;
      case 'idf':
        return `idf ${number(node.value)} (${node.details!.map(term).join(', ')})`;
      case 'bm25':
      case 'saturation':
      case 'max':
      case 'min':
      case 'best':
      case 'ratio':
      case 'covered':
        return `${node.label} ${number(node.value)} (${node.details!.map(term).join(', ')})`;
      case 'round':
      case 'product':
        return node.details!.map(term).join(' × ');
      case 'sum':
        return node.details!.map(term).join(' + ');
    }
  };
  return `= ${entry.details.map(term).join(' × ')} ÷ ${pack.data.scoring['ticksPerPoint']!.value}`;
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 10_000) / 10_000);
}
