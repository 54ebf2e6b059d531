import { decodeHTML } from 'entities';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { TextView } from '../types.js';

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

/** True where a text is HTML: it has block elements, or a document's head. */
export function looksLikeHtml(text: string): boolean {
  return (
    /<(?:!doctype html|html|body|p|br|li|ul|div|h[1-6]|table)(?:\s[^<>]{0,500})?\/?>/i.test(text) &&
    /<\/?[a-z]/i.test(text)
  );
}

/**
 * The readable text of an HTML page or fragment, with the way back to its source: blocks on lines of their own, list items behind
 * bullets; scripts, styles and hidden elements left out. Iterative, so that no depth overflows.
 */
export function readHtml(html: string): TextView {
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
        at = skipMarkup(source, at, end, value[i]!);
        let width = 1;
        if (source[at] === '&' && at < end) width = entityWidth(source, at, end);
        else if (source[at] === '\r' && source[at + 1] === '\n') width = 2;
        const stop = Math.min(end, at + width);
        // White space of the source says nothing in HTML.
        put(/[\t\n\f\r]/.test(value[i]!) ? ' ' : value[i]!, at, stop);
        const code = value.charCodeAt(i);
        const isPair = code >= 0xd800 && code <= 0xdbff;
        if (width > 1 && isPair && i + 1 < value.length) put(value[++i]!, at, stop);
        at = stop;
      }
      last = Math.max(last, end);
    },
    view: () => ({ text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }),
  };
}

/** Behind the tags and null characters at `at` that the parser left out of a text node whose next unit is `unit`. */
function skipMarkup(source: string, at: number, end: number, unit: string): number {
  let position = at;
  while (position < end) {
    const code = source[position]!;
    if (code === '\0' && unit !== '\0') position++;
    else if (code === '<' && unit !== '<') {
      const close = source.startsWith('<!--', position)
        ? source.indexOf('-->', position + 4) + 2
        : source.indexOf('>', position);
      if (close < position || close >= end) return position;
      position = close + 1;
    } else return position;
  }
  return Math.min(position, end);
}

/** Length of the entity at `at`; 1 where the ampersand stands for itself. */
function entityWidth(source: string, at: number, end: number): number {
  ENTITY.lastIndex = at;
  const name = ENTITY.exec(source)?.[0].slice(0, end - at);
  if (name === undefined) return 1;
  // Without its semicolon an old entity may be the beginning of a longer word: the longest that decodes whole is it.
  for (let length = name.length; length > 2; length--) {
    const decoded = decodeHTML(name.slice(0, length));
    if (
      decoded !== name.slice(0, length) &&
      decoded.length <= 2 &&
      !(decoded.length === 2 && decodeHTML(name.slice(0, length - 1)).length === 1)
    )
      return length;
  }
  return 1;
}
