import { child, elements, type XmlElement } from './xml.js';

/** What of a run's looks decides whether it is seen. */
export interface Looks {
  readonly isVanished: boolean;
  /** Colour as `#rrggbb`; null for the automatic one, which can always be read. */
  readonly color: string | null;
  /** Height of the letters in points. */
  readonly size: number;
  /** Width of the letters in percent. */
  readonly scale: number;
  /** Opacity, 0 to 1. */
  readonly alpha: number;
  /** Colour behind the letters as `#rrggbb`; null where the run sets none. */
  readonly ground: string | null;
}

export const PLAIN_LOOKS: Looks = { isVanished: false, color: null, size: 11, scale: 100, alpha: 1, ground: null };

/** A paragraph or character style, resolved through those it is based on. */
export interface Style {
  readonly runs: readonly XmlElement[];
  readonly isHeading: boolean;
  readonly numbering: XmlElement | undefined;
}

export interface Styles {
  readonly base: Looks;
  readonly of: (id: string | undefined) => Style;
}

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '#000000', blue: '#0000ff', cyan: '#00ffff', darkBlue: '#00008b', darkCyan: '#008b8b', darkGray: '#a9a9a9',
  darkGreen: '#006400', darkMagenta: '#800080', darkRed: '#8b0000', darkYellow: '#808000', green: '#00ff00',
  lightGray: '#d3d3d3', magenta: '#ff00ff', red: '#ff0000', white: '#ffffff', yellow: '#ffff00',
}; // prettier-ignore
const LIGHT_THEME = new Set(['background1', 'bg1', 'light1', 'lt1']);
const NO_STYLE: Style = { runs: [], isHeading: false, numbering: undefined };
const MAX_BASES = 20;

/** The styles of `styles.xml`. */
export function readStyles(root: XmlElement | null): Styles {
  const sheet = root === null ? undefined : child(root, 'styles');
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const style of sheet === undefined ? [] : elements(sheet)) {
    const id = style.attributes['styleId'];
    if (style.name !== 'style' || id === undefined) continue;
    byId.set(id, style);
    if (style.attributes['type'] === 'paragraph' && style.attributes['default'] === '1') defaultParagraph = id;
  }
  const defaults = child(child(child(sheet, 'docDefaults'), 'rPrDefault'), 'rPr');
  const cache = new Map<string, Style>();
  const resolve = (id: string): Style => {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const chain: XmlElement[] = [];
    for (let at = byId.get(id); at !== undefined && chain.length < MAX_BASES;) {
      chain.unshift(at);
      at = byId.get(child(at, 'basedOn')?.attributes['val'] ?? '');
    }
    const own = byId.get(id);
    const name = child(own, 'name')?.attributes['val'] ?? id;
    const paragraph = chain.map((style) => child(style, 'pPr'));
    const style: Style = {
      runs: chain.flatMap((one) => child(one, 'rPr') ?? []),
      isHeading:
        /^(?:heading|title|überschrift|titre)/i.test(name) ||
        paragraph.some((one) => child(one, 'outlineLvl') !== undefined),
      numbering: paragraph.flatMap((one) => child(one, 'numPr') ?? []).at(-1),
    };
    cache.set(id, style);
    return style;
  };
  return {
    base: [defaults, ...(defaultParagraph === undefined ? [] : resolve(defaultParagraph).runs)].reduce(
      (looks, properties) => applyRun(looks, properties),
      PLAIN_LOOKS,
    ),
    of: (id) => (id === undefined || !byId.has(id) ? NO_STYLE : resolve(id)),
  };
}

/** The looks of a run whose properties are these, over those it inherits. */
export function applyRun(looks: Looks, properties: XmlElement | undefined): Looks {
  if (properties === undefined) return looks;
  const next = { ...looks };
  for (const { name, attributes, children } of elements(properties)) {
    const value = attributes['val'];
    if (name === 'vanish' || name === 'specVanish') next.isVanished = !/^(?:0|false|off)$/.test(value ?? '');
    else if (name === 'color') next.color = colorOf(value, attributes['themeColor']);
    else if (name === 'sz') next.size = Number(value) / 2 || next.size;
    else if (name === 'w') next.scale = Number.parseFloat(value ?? '100');
    else if (name === 'shd') next.ground = groundOf(attributes) ?? next.ground;
    else if (name === 'highlight') next.ground = HIGHLIGHTS[value ?? ''] ?? next.ground;
    else if (name === 'textFill') Object.assign(next, fillOf(children));
  }
  return next;
}

/** The colour that shading lays behind a text; null where it lays none. */
export function groundOf(shading: Readonly<Record<string, string>> | undefined): string | null {
  const fill = shading?.['fill'];
  if (shading?.['val'] === 'solid') return colorOf(shading['color'], undefined);
  return fill === undefined || fill === 'auto' ? null : colorOf(fill, undefined);
}

function colorOf(value: string | undefined, theme: string | undefined): string | null {
  if (value !== undefined && /^[\da-f]{6}$/i.test(value)) return `#${value.toLowerCase()}`;
  return theme !== undefined && LIGHT_THEME.has(theme) ? '#ffffff' : null;
}

/** Colour and opacity of Word's text fill; its alpha is the share that is transparent, in thousandths of a percent. */
function fillOf(children: XmlElement['children']): Partial<Looks> {
  for (const fill of children) {
    if (typeof fill === 'string') continue;
    if (fill.name === 'noFill') return { alpha: 0 };
    if (fill.name !== 'solidFill') continue;
    const color = elements(fill)[0];
    const alpha = child(color, 'alpha')?.attributes['val'];
    return {
      color: colorOf(color?.attributes['val'], color?.attributes['val']),
      ...(alpha === undefined ? {} : { alpha: 1 - Number(alpha) / 100_000 }),
    };
  }
  return {};
}
