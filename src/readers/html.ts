import { decodeHTML } from 'entities';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { TextView } from '../types.js';
import { isEscapedMarkup, isMarkup, through, unescapeView } from './escaped.js';
import type { HiddenText } from './hidden.js';
import { sightOf } from './html-hidden.js';
import { BLOCKS, hasOwnLines } from './html-lines.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose content is no text of the page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
]);
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
 * bullets; scripts, styles and hidden elements left out. The source's own line breaks count in a `pre`, and where they carry its lines
 * (`hasOwnLines`). Markup and entities that were escaped once more are read too.
 * @param hidden takes what is hidden, with its place
 */
export function readHtml(html: string, hidden?: HiddenText[]): TextView {
  const view = readOnce(html, hidden);
  if (!isMarkup(view.text)) return unescapeView(view);
  const inner: HiddenText[] = [];
  const whole = through(view, readOnce(view.text, inner));
  for (const { start, end, ...one } of inner) {
    const span =
      start === undefined || end === undefined || end <= start
        ? {}
        : { start: view.starts[start]!, end: view.ends[end - 1]! };
    hidden?.push({ ...one, place: 'escaped markup', ...span });
  }
  return unescapeView(whole);
}

/** Iterative, so that no depth overflows. */
function readOnce(html: string, hidden?: HiddenText[]): TextView {
  const builder = createViewBuilder(html);
  const tree = parse(html, { sourceCodeLocationInfo: true });
  const sight = sightOf(tree);
  type Step = { readonly node: Node; readonly lined: boolean } | { readonly close: string };
  const open: Step[] = [{ node: tree, lined: hasOwnLines(html) }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if ('close' in step) {
      builder.breakLine();
      continue;
    }
    const { node } = step;
    const lined = step.lined || node.nodeName === 'pre';
    if (node.nodeName === '#text') {
      builder.addText((node as DefaultTreeAdapterTypes.TextNode).value, node.sourceCodeLocation ?? null, lined);
      continue;
    }
    if (node.nodeName === '#comment') hidden?.push(...commentOf(node as DefaultTreeAdapterTypes.CommentNode));
    if (node.nodeName === 'head') hidden?.push(...metadataOf(node as DefaultTreeAdapterTypes.Element));
    if (node.nodeName === '#comment' || SILENT.has(node.nodeName)) continue;
    const kind = 'attrs' in node ? sight(node) : null;
    if (kind !== null) {
      hidden?.push({ kind, ...placeOf(node), text: innerText(node) });
      continue;
    }
    if (BLOCKS.has(node.nodeName)) {
      builder.breakLine();
      if (node.nodeName === 'li') builder.addMark('• ', node.sourceCodeLocation?.startOffset ?? null);
      open.push({ close: node.nodeName });
    }
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let i = children.length - 1; i >= 0; i--) open.push({ node: children[i]!, lined });
  }
  return builder.view();
}

function commentOf(node: DefaultTreeAdapterTypes.CommentNode): HiddenText[] {
  // Conditions for old browsers and markup that was switched off are no text.
  return /^\[|<\/?[a-z]/i.test(node.data) ? [] : [{ kind: 'a comment', ...placeOf(node), text: node.data }];
}

function metadataOf(head: DefaultTreeAdapterTypes.Element): HiddenText[] {
  return head.childNodes.flatMap((node) => {
    if (node.nodeName !== 'meta') return [];
    const value = (name: string): string =>
      (node as DefaultTreeAdapterTypes.Element).attrs.find((one) => one.name === name)?.value ?? '';
    return /^(?:keywords|description|subject|abstract)$/i.test(value('name'))
      ? [{ kind: 'metadata' as const, ...placeOf(node), text: value('content') }]
      : [];
  });
}

/** Where a node begins, as a line of the source and as a span. */
function placeOf(node: Node): { place: string; start?: number; end?: number } {
  const location = node.sourceCodeLocation;
  return location
    ? { place: `line ${location.startLine}`, start: location.startOffset, end: location.endOffset }
    : { place: 'the page' };
}

/** All the text inside a node. */
function innerText(node: Node): string {
  const parts: string[] = [];
  const open: Node[] = [node];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.nodeName === '#text') parts.push((one as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in one && !SILENT.has(one.nodeName))
      for (let i = one.childNodes.length - 1; i >= 0; i--) open.push(one.childNodes[i]!);
  }
  return parts.join(' ');
}

/** An entity in the source of a text node. */
const ENTITY = /&(?:#\d{1,20}|#x[\da-f]{1,20}|[a-z][a-z\d]{1,31});?/giy;

interface ViewBuilder {
  breakLine(): void;
  addMark(mark: string, at: number | null): void;
  /** Adds a text node's value; each unit is mapped to its place in the source, an entity to its whole span. Its line breaks stay where it is lined. */
  addText(value: string, location: { startOffset: number; endOffset: number } | null, lined: boolean): void;
  view(): TextView;
}

function createViewBuilder(source: string): ViewBuilder {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = 0;
  /** True right behind the break of a tag: one of the source there is the same. */
  let isBroken = false;
  const put = (unit: string, start: number, end: number): void => {
    if (unit !== ' ') isBroken = false;
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  return {
    breakLine() {
      if (units.length === 0 || units[units.length - 1] === '\n') return;
      put('\n', last, last);
      isBroken = true;
    },
    addMark(mark, at) {
      for (const unit of mark) put(unit, at ?? last, at ?? last);
    },
    addText(value, location, lined) {
      let at = location?.startOffset ?? last;
      const end = location?.endOffset ?? last;
      for (let i = 0; i < value.length; i++) {
        at = align(source, at, end, value, i);
        let width = 1;
        let units = 1;
        if (source[at] === '&' && at < end) ({ width, units } = entityAt(source, at, end));
        else if (source[at] === '\r' && source[at + 1] === '\n') width = 2;
        const stop = Math.min(end, at + width);
        const isLine = lined && value[i] === '\n';
        // White space of the source says nothing in HTML.
        if (isLine && isBroken) isBroken = false;
        else put(!isLine && /[\t\n\f\r]/.test(value[i]!) ? ' ' : value[i]!, at, stop);
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
