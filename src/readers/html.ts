import { decodeHTML } from 'entities';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { TextView } from '../types.js';
import { isEscapedMarkup, isMarkup, through, unescapeView } from './escaped.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose content is no text of the page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
]);
/** Elements that break the line. */
const BLOCKS = new Set(
  `address article aside blockquote br dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
  li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** True where a text is HTML: it has block elements, or a document's head; or where all its markup is escaped (`&lt;p&gt;`). */
export function looksLikeHtml(text: string): boolean {
  return (
    isEscapedMarkup(text) ||
    (/<(?:!doctype html|html|body|p|br|li|ul|div|h[1-6]|table)(?:\s[^<>]{0,500})?\/?>/i.test(text) &&
      /<\/?[a-z]/i.test(text))
  );
}

/**
 * The readable text of an HTML page or fragment, with the way back to its source: blocks on lines of their own, list items behind
 * bullets; scripts, styles and hidden elements left out. Markup and entities that were escaped once more are read too.
 */
export function readHtml(html: string): TextView {
  const view = readOnce(html);
  return unescapeView(isMarkup(view.text) ? through(view, readOnce(view.text)) : view);
}

/** Iterative, so that no depth overflows. */
function readOnce(html: string): TextView {
  const builder = createViewBuilder(html);
  const tree = parse(html, { sourceCodeLocationInfo: true });
  type Step = { readonly node: Node } | { readonly close: string };
  const open: Step[] = [{ node: tree }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if ('close' in step) {
      builder.breakLine();
      continue;
    }
    const { node } = step;
    if (node.nodeName === '#text') {
      builder.addText((node as DefaultTreeAdapterTypes.TextNode).value, node.sourceCodeLocation ?? null);
      continue;
    }
    if (node.nodeName === '#comment' || SILENT.has(node.nodeName) || isHidden(node)) continue;
    if (BLOCKS.has(node.nodeName)) {
      builder.breakLine();
      if (node.nodeName === 'li') builder.addMark('• ', node.sourceCodeLocation?.startOffset ?? null);
      open.push({ close: node.nodeName });
    }
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let i = children.length - 1; i >= 0; i--) open.push({ node: children[i]! });
  }
  return builder.view();
}

function isHidden(node: Node): boolean {
  if (!('attrs' in node)) return false;
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}

/** An entity in the source of a text node. */
const ENTITY = /&(?:#\d{1,20}|#x[\da-f]{1,20}|[a-z][a-z\d]{1,31});?/giy;

interface ViewBuilder {
  breakLine(): void;
  addMark(mark: string, at: number | null): void;
  /** Adds a text node's value; each unit is mapped to its place in the source, an entity to its whole span. */
  addText(value: string, location: { startOffset: number; endOffset: number } | null): void;
  view(): TextView;
}

function createViewBuilder(source: string): ViewBuilder {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = 0;
  const put = (unit: string, start: number, end: number): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  return {
    breakLine() {
      if (units.length > 0 && units[units.length - 1] !== '\n') put('\n', last, last);
    },
    addMark(mark, at) {
      for (const unit of mark) put(unit, at ?? last, at ?? last);
    },
    addText(value, location) {
      let at = location?.startOffset ?? last;
      const end = location?.endOffset ?? last;
      for (let i = 0; i < value.length; i++) {
        at = align(source, at, end, value, i);
        let width = 1;
        let units = 1;
        if (source[at] === '&' && at < end) ({ width, units } = entityAt(source, at, end));
        else if (source[at] === '\r' && source[at + 1] === '\n') width = 2;
        const stop = Math.min(end, at + width);
        // White space of the source says nothing in HTML.
        put(/[\t\n\f\r]/.test(value[i]!) ? ' ' : value[i]!, at, stop);
        // What one entity stands for keeps its whole span.
        if (units > 1 && i + 1 < value.length) put(value[++i]!, at, stop);
        at = stop;
      }
      last = Math.max(last, end);
    },
    view: () => ({ text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }),
  };
}

/** Farthest that text which the parser moved elsewhere is looked for. */
const MAX_JUMP = 2000;
/** Units that must agree where the text goes on behind a jump. */
const JUMP_UNITS = 4;

/** Where in the source unit `index` of a text node's value stands: at `at`, or behind what the parser left out of the node. */
function align(source: string, at: number, end: number, value: string, index: number): number {
  const unit = value[index]!;
  const position = skipMarkup(source, at, end, unit);
  const found = source[position];
  if (position >= end || found === unit || found === '&' || (/\s/.test(unit) && /\s/.test(found!))) return position;
  const ahead = source
    .slice(position, Math.min(end, position + MAX_JUMP))
    .indexOf(value.slice(index, index + JUMP_UNITS));
  return ahead < 0 ? position : position + ahead;
}

/** Behind the tags and null characters at `at` that are no part of a text node whose next unit is `unit`. */
function skipMarkup(source: string, at: number, end: number, unit: string): number {
  let position = at;
  while (position < end) {
    const code = source[position]!;
    if (code === '\0' && unit !== '\0') position++;
    else if (code === '<' && unit !== '<') {
      const isComment = source.startsWith('<!--', position);
      const close = isComment ? source.indexOf('-->', position + 4) + 2 : source.indexOf('>', position);
      if (close < position || close >= end) return position;
      position = close + 1;
    } else return position;
  }
  return Math.min(position, end);
}

/** Length of the entity at `at` and how many units it stands for; 1 and 1 where the ampersand stands for itself. */
function entityAt(source: string, at: number, end: number): { width: number; units: number } {
  ENTITY.lastIndex = at;
  const name = ENTITY.exec(source)?.[0].slice(0, end - at) ?? '';
  // Without its semicolon an old entity may be the beginning of a longer word: the longest that decodes whole is it.
  for (let width = name.length; width > 2; width--) {
    const entity = name.slice(0, width);
    const decoded = decodeHTML(entity);
    const isWhole = entity.endsWith(';')
      ? !decoded.endsWith(';') || decoded === ';'
      : decodeHTML(entity.slice(0, -1)) + entity.at(-1) !== decoded;
    if (decoded !== entity && decoded.length <= 2 && isWhole) return { width, units: decoded.length };
  }
  return { width: 1, units: 1 };
}
