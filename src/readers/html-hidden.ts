import type { DefaultTreeAdapterTypes } from 'parse5';
import { hiddenByColor, type HiddenKind } from './hidden.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Declarations = ReadonlyMap<string, string>;

/** Tells how an element is kept from the reader's eyes; null where it is seen. */
export type SightOfElement = (element: Element) => HiddenKind | null;

const MAX_RULES = 2000;
const MAX_ANCESTORS = 60;
/** Colours by name that hide or ground a text. */
const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff', snow: '#fffafa', ivory: '#fffff0', ghostwhite: '#f8f8ff', whitesmoke: '#f5f5f5', floralwhite: '#fffaf0', mintcream: '#f5fffa',
  azure: '#f0ffff', black: '#000000', navy: '#000080', gray: '#808080', grey: '#808080', red: '#ff0000', blue: '#0000ff', green: '#008000',
}; // prettier-ignore

/** Reads a page's own style sheets; an element's style is what its tag, classes, id and style attribute say. */
export function sightOf(root: Node): SightOfElement {
  const rules = new Map<string, Map<string, string>>();
  let hasForeignSheet = false;
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === 'style') addRules(rules, textOf(node));
    else if (node.nodeName === 'link' && /\bstylesheet\b/i.test(attribute(node as Element, 'rel')))
      hasForeignSheet = true;
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!);
  }
  const styleOf = (element: Element): Declarations => {
    const style = new Map<string, string>();
    const add = (declarations: Declarations | undefined): void =>
      declarations?.forEach((value, name) => style.set(name, value));
    const tag = element.nodeName;
    add(rules.get(tag));
    for (const one of attribute(element, 'class').split(/\s+/).slice(0, 30)) {
      if (one === '') continue;
      add(rules.get(`.${one}`));
      add(rules.get(`${tag}.${one}`));
    }
    add(rules.get(`#${attribute(element, 'id')}`));
    add(declarationsOf(attribute(element, 'style')));
    return style;
  };
  return (element) => {
    if (element.attrs.length === 0 && !rules.has(element.nodeName)) return null;
    if (element.attrs.some(({ name }) => name === 'hidden')) return 'not displayed';
    const style = styleOf(element);
    return hiddenByBox(style) ?? hiddenByInk(element, style, styleOf, hasForeignSheet);
  };
}

function hiddenByBox(style: Declarations): HiddenKind | null {
  const value = (name: string): string => style.get(name) ?? '';
  if (value('display') === 'none' || /^(?:hidden|collapse)$/.test(value('visibility'))) return 'not displayed';
  if (style.has('opacity') && numberOf(value('opacity')) <= 0.06) return 'transparent';
  if (style.has('font-size') && isLength(value('font-size')) && pixels(value('font-size')) <= 2) return 'tiny';
  const isPlaced = /^(?:absolute|fixed)$/.test(value('position'));
  if (isPlaced && ['left', 'top', 'right', 'bottom'].some((side) => pixels(value(side)) <= -500)) return 'off the page';
  if (pixels(value('text-indent')) <= -500 || pixels(value('margin-left')) <= -2000) return 'off the page';
  if (isPlaced && numberOf(value('z-index')) < 0) return 'behind something';
  if (
    /^hidden|^clip/.test(value('overflow')) &&
    ['width', 'height', 'max-width', 'max-height'].some((side) => isLength(value(side)) && pixels(value(side)) <= 1)
  )
    return 'of zero width';
  if (
    /^rect\(\s*0(?:px)?[ ,]+0(?:px)?[ ,]+0(?:px)?[ ,]+0/.test(value('clip')) ||
    /inset\((?:50|100)%/.test(value('clip-path'))
  )
    return 'of zero width';
  return /scale[xy]?\(0(?:\.0\d*)?\)/i.test(value('transform')) ? 'of zero width' : null;
}

function hiddenByInk(
  element: Element,
  style: Declarations,
  styleOf: (element: Element) => Declarations,
  hasForeignSheet: boolean,
): HiddenKind | null {
  const ink = style.get('color') ?? (element.nodeName === 'font' ? attribute(element, 'color') : '');
  if (ink === '') return null;
  if (ink === 'transparent' || /^rgba\([^)]*,\s*0(?:\.0\d*)?\)$/.test(ink))
    return style.has('-webkit-text-fill-color') || style.has('background-clip') ? null : 'transparent';
  const color = colorOf(ink);
  if (color === null) return null;
  let node: Node | null = element;
  for (let depth = 0; node !== null && depth < MAX_ANCESTORS; depth++) {
    if ('attrs' in node) {
      const own = node === element ? style : styleOf(node);
      const ground = own.get('background-color') ?? own.get('background') ?? (attribute(node, 'bgcolor') || undefined);
      if (
        own.has('background-image') ||
        (ground !== undefined && colorOf(ground) === null && !/^(?:transparent|none|inherit)$/.test(ground))
      )
        return null;
      const found = ground === undefined ? null : colorOf(ground);
      if (found !== null) return hiddenByColor(color, found);
      // A sheet that was not read may lay a colour behind it.
      if (hasForeignSheet && (attribute(node, 'class') !== '' || attribute(node, 'id') !== '')) return null;
    }
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return hiddenByColor(color, '#ffffff');
}

function addRules(rules: Map<string, Map<string, string>>, sheet: string): void {
  // What holds for some media only is left out: it says nothing of the page as it is read.
  const flat = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .slice(0, 500_000);
  let count = 0;
  for (const [, selectors, body] of flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (count++ > MAX_RULES) return;
    for (const selector of selectors!.split(',')) {
      const name = selector.trim();
      if (!/^[a-z0-9]*(?:[.#][\w-]+)?$/i.test(name) || name === '') continue;
      const known = rules.get(name) ?? new Map<string, string>();
      for (const [key, value] of declarationsOf(body!)) known.set(key, value);
      rules.set(name, known);
    }
  }
}

function declarationsOf(text: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace(/!important/i, '')
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function textOf(node: Node): string {
  return 'childNodes' in node ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : '';
}

function isLength(value: string): boolean {
  return /^-?[\d.]+/.test(value);
}

function numberOf(value: string): number {
  return Number.parseFloat(value);
}

/** A length in pixels, roughly. */
function pixels(value: string): number {
  const units: Readonly<Record<string, number>> = { em: 16, rem: 16, pt: 1.33, cm: 38, in: 96, vw: 12, vh: 8, '%': 10 };
  const unit = /[a-z%]+$/.exec(value)?.[0] ?? 'px';
  return numberOf(value) * (units[unit] ?? 1);
}

function colorOf(value: string): string | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})\b/i.exec(value)?.[1];
  if (hex !== undefined)
    return `#${hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex}`.toLowerCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value);
  if (parts !== null)
    return `#${parts
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  return NAMED[/^[a-z]+/.exec(value)?.[0] ?? ''] ?? null;
}
