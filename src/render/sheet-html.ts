import { safe } from '../safe.js';
import { escapeHtml, htmlPage } from './html.js';
import type { Run } from './marked-text.js';
import { SHEET_STYLE, SHEET_STYLE_HASH } from './sheet-style.js';
import type { BarRow, Block, EvidenceRow, Legend, Sheet } from './sheet.js';

/** A report as one page of HTML that holds all it shows: no script, nothing from elsewhere, every text escaped. */
export function sheetHtml({ title, blocks }: Sheet): string {
  const body = [`<h1>${line(title)}</h1>`, ...blocks.flatMap((block) => [headingOf(block), contentOf(block)])];
  return htmlPage(
    `${safe(title)} · rolefit`,
    SHEET_STYLE,
    `'${SHEET_STYLE_HASH}'`,
    body.filter((part) => part !== '').join('\n'),
  );
}

/** One line of text from outside, as markup. */
function line(text: string): string {
  return escapeHtml(safe(text));
}

function headingOf({ heading }: Block): string {
  return heading === '' ? '' : `<h2>${line(heading)}</h2>`;
}

function contentOf(block: Block): string {
  switch (block.kind) {
    case 'bars':
      return bars(block.rows, block.isRanked);
    case 'texts':
      return block.texts
        .filter((text) => text !== '')
        .map((text) => `<p${block.dim === true ? ' class="dim"' : ''}>${line(text)}</p>`)
        .join('\n');
    case 'rows':
      return `<dl>${block.rows.map(([label, text]) => `<dt>${line(label)}</dt><dd>${line(text)}</dd>`).join('\n')}</dl>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${line(item)}</li>`).join('\n')}</ul>`;
    case 'evidence':
      return `<ul class="why">${block.rows.map(evidence).join('\n')}</ul>`;
    case 'document':
      return `${legend(block.legend)}<div class="text">${block.fields.map(field).join('')}</div>`;
  }
}

/** The bar is a picture of the amount beside it; of ranked ones the first is the answer. */
function bars(rows: readonly BarRow[], isRanked: boolean): string {
  const cells = rows.map(
    ({ name, amount, share }) =>
      `<tr><th scope="row">${line(name)}</th><td class="n">${line(amount)}</td><td class="b"><svg aria-hidden="true" viewBox="0 0 1000 1" preserveAspectRatio="none"><rect width="${Math.round(share * 1000)}" height="1"/></svg></td></tr>`,
  );
  return `<table class="bars${isRanked ? ' ranked' : ''}">${cells.join('\n')}</table>`;
}

function evidence({ points, label, quote, statement }: EvidenceRow): string {
  const quoted =
    quote === null ? '' : `<q>${escapeHtml(quote.before)}<b>${escapeHtml(quote.own)}</b>${escapeHtml(quote.after)}</q>`;
  const beside = statement === null ? '' : `<span class="dim">${line(statement.from)}: ${line(statement.text)}</span>`;
  const less = points.startsWith('+') ? '' : ' less';
  return `<li><span class="n${less}">${line(points)}</span><div>${line(label)}${quoted}${beside}</div></li>`;
}

function legend(entries: readonly Legend[]): string {
  if (entries.length === 0) return '';
  const shown = entries.map(({ mark, text }) =>
    mark === 'fact'
      ? `<u>${line(text)}</u>`
      : mark === 'aside'
        ? `<span class="aside">${line(text)}</span>`
        : marked(mark, line(text), ''),
  );
  return `<ul class="legend">${shown.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}

/** A field of the document; the first is the title. */
function field(runs: readonly Run[], index: number): string {
  const text = runs.map(run).join('');
  return text === '' ? '' : index === 0 ? `<div>${text}</div>` : text;
}

function run({ text, mark, isFact, isAside, told }: Run): string {
  let shown = textWithLines(text);
  const title = told.length === 0 ? '' : ` title="${told.map(line).join('; ')}"`;
  if (isFact) shown = mark === null ? `<u${title}>${shown}</u>` : `<u>${shown}</u>`;
  if (mark !== null) shown = marked(mark, shown, title);
  return isAside ? `<span class="aside">${shown}</span>` : shown;
}

function marked(mark: NonNullable<Run['mark']>, shown: string, title: string): string {
  if (mark === 'denied') return `<del${title}>${shown}</del>`;
  if (mark === 'uncounted') return `<s${title}>${shown}</s>`;
  return `<mark class="${mark}"${title}>${shown}</mark>`;
}

/** Text whose line breaks are kept. */
function textWithLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((part) => escapeHtml(part.replaceAll('\t', ' ')))
    .join('\n');
}
