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
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/giy;

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
        let width = 1;
        if (source[at] === '&' && at < end) width = entityWidth(source, at, value, i);
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

/** Length of the entity at `at`, or 1 where the ampersand stands for itself. */
function entityWidth(source: string, at: number, value: string, index: number): number {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(source);
  if (entity === null) return 1;
  // "&" that the parser left alone is followed by the same letters in the value.
  const literal =
    value[index] === '&' &&
    source.startsWith(value.slice(index, index + 3), at) &&
    value.length - index >= 3 &&
    !entity[0].startsWith('&amp');
  return literal ? 1 : entity[0].length;
}
