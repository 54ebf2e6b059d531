import { safe, visible } from '../safe.js';
import type { Run } from './marked-text.js';
import type { Block, EvidenceRow, Legend, Sheet } from './sheet.js';

/** A report as Markdown (CommonMark with the tables of GitHub's); no text from outside is markup in it. */
export function sheetMarkdown({ title, blocks }: Sheet): string {
  const parts = [`# ${inline(title)}`, ...blocks.flatMap((block) => [headingOf(block), contentOf(block)])];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What Markdown or HTML could take for markup anywhere in a line. */
const MARKUP = /[\\`*_~[\]<>&|$#@]|!(?=\[)|:(?=\/\/)|(?<=\bwww)\./gi;
/** And what only begins one. */
const OPENING = /^(?:[-+=:]|\d+(?=[.)]))/;

/** One line of text from outside, such that none of it is markup wherever it stands. */
function inline(text: string): string {
  return begun(escaped(safe(text)));
}

function escaped(text: string): string {
  return text.replace(MARKUP, (character) => `\\${character}`);
}

function begun(text: string): string {
  return text.replace(OPENING, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function headingOf({ heading }: Block): string {
  return heading === '' ? '' : `## ${inline(heading)}`;
}

function contentOf(block: Block): string {
  switch (block.kind) {
    case 'bars':
      return table(
        ['', ''],
        block.rows.map(({ name, amount }) => [name, amount]),
      );
    case 'texts':
      return block.texts
        .filter((text) => text !== '')
        .map(inline)
        .join('\n\n');
    case 'rows':
      return table(['', ''], block.rows);
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'evidence':
      return block.rows.map(evidence).join('\n');
    case 'document':
      return [legend(block.legend), block.fields.map(quoted).filter(isShown).join('\n>\n')]
        .filter(isShown)
        .join('\n\n');
  }
}

/** What the signs in the text mean, those that it has. */
function legend(entries: readonly Legend[]): string {
  const told = entries.flatMap(({ mark, text }) => {
    const look = LOOKS[mark as keyof typeof LOOKS];
    return look === undefined ? [] : [`${look.sign}${text}${look.sign} is ${look.name}`];
  });
  return told.length === 0 ? '' : `In the text ${told.join(', ')}.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(inline)))].join('\n');
}

function evidence({ points, label, quote, statement }: EvidenceRow): string {
  const lines = [`- **${points}** ${inline(label)}`];
  if (quote !== null) {
    const own = emphasized(quote.before, quote.own, quote.after, '**');
    lines.push(`  “${escaped(visible(quote.before))}${own}${escaped(visible(quote.after))}”`);
  }
  if (statement !== null) lines.push(`  ${inline(statement.from)}: ${inline(statement.text)}`);
  return lines.join('\\\n');
}

function isShown(text: string): boolean {
  return text !== '';
}

const BOLD = { sign: '**', name: 'bold' } as const;
const SLANTED = { sign: '*', name: 'slanted' } as const;
/** How words of the text look. */
const LOOKS: Readonly<Partial<Record<NonNullable<Run['mark']>, { readonly sign: string; readonly name: string }>>> = {
  required: BOLD,
  shown: BOLD,
  preferred: { sign: '***', name: 'bold and slanted' },
  named: SLANTED,
  listed: SLANTED,
  denied: { sign: '~~', name: 'struck through' },
};

/** A field of the document as a quote, its lines kept. */
function quoted(runs: readonly Run[]): string {
  let text = '';
  runs.forEach((run, index) => {
    const sign = run.mark === null ? undefined : LOOKS[run.mark]?.sign;
    // Two that touch would be read as one with more signs.
    if (sign === undefined || /[*~]$/.test(text)) text += escapedLines(run.text);
    else text += emphasized(runs[index - 1]?.text ?? '', run.text, runs[index + 1]?.text ?? '', sign);
  });
  const lines = text
    .trim()
    .split('\n')
    .map((line) => begun(line.trim()));
  if (text.trim() === '') return '';
  return lines
    .map((line, index) => (line === '' ? '>' : `> ${line}${(lines[index + 1] ?? '') === '' ? '' : '\\'}`))
    .join('\n');
}

function escapedLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((part) => escaped(visible(part.replaceAll('\t', ' '))))
    .join('\n');
}

/** Words between signs where Markdown reads those as emphasis there, which depends on the characters beside them; else as they are. */
function emphasized(before: string, own: string, after: string, sign: string): string {
  const text = safe(own);
  const opens = /^[a-z0-9]/i.test(text) || /(?:^|[\s“(/,;:-])$/.test(before);
  const closes = /[a-z0-9]$/i.test(text) || /^(?:$|[\s”)/,;:.-])/.test(after);
  return text !== '' && opens && closes ? `${sign}${escaped(text)}${sign}` : escaped(text);
}
