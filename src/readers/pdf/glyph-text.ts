import type { Glyph } from './painted.js';
import type { PlacedGlyph } from './fragments.js';

/** Accents that old fonts draw by themselves, and the combining marks they stand for. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '\u00b4': '\u0301',
  '\u02c6': '\u0302',
  '^': '\u0302',
  '\u02dc': '\u0303',
  '~': '\u0303',
  '\u00af': '\u0304',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u00a8': '\u0308',
  '\u02da': '\u030a',
  '\u02dd': '\u030b',
  '\u02c7': '\u030c',
  '\u00b8': '\u0327',
  '\u02db': '\u0328',
};
/** Bullets of symbol fonts, which have no letter of their own (TeX's among them). */
const SYMBOL_BULLETS =
  // oxlint-disable-next-line no-control-regex
  /[\u0088\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0e0\uf06c\uf06e\uf071\uf0a8\u25cf\u25aa\u25a0\u25e6\u2023\u2043\u2219\u27a2\u25ba\u25b8]/g;
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/g;
/** Names of icons that some fonts give for the letters of one sign. */
const ICON_NAME = /^[A-Za-z][A-Za-z0-9-]{4,}$/;
const LIGATURES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc]/g;
/** One drawn hyphen that a font names by all the signs that it may stand for. */
const HYPHENS = /^[-\u00ad\u2010\u2011]{2,}$/;
/** Share of a letter's height within which two equal letters are one drawn twice. */
const TWICE = 0.12;

/** The letters of a drawn character: ligatures taken apart, bullets made one, icons and what nobody sees left out. */
export function readableText(text: string): string {
  if (text.length === 1 && text >= ' ' && text <= '~') return text;
  if (ICON_NAME.test(text)) return '';
  if (HYPHENS.test(text)) return '-';
  return text
    .replace(SYMBOL_BULLETS, '•')
    .replace(PRIVATE, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(UNSEEN, (sign) => (sign === '\u00ad' ? '-' : /[\t\n\r]/.test(sign) ? ' ' : ''));
}

/** Characters in the frame of their own direction, letters drawn twice once, and accents put on their letters. */
export function cleanGlyphs(glyphs: readonly Glyph[]): PlacedGlyph[] {
  const placed: PlacedGlyph[] = [];
  const seen = new Map<string, PlacedGlyph[]>();
  let accent: PlacedGlyph | null = null;
  for (const glyph of glyphs) {
    const { run } = glyph;
    const text = readableText(glyph.text);
    const next = place(glyph, text);
    if (text === '' || run.size === 0) continue;
    if (next.isSpace) {
      placed.push(next);
      continue;
    }
    const key = `${text}${Math.round(next.y / 4)}`;
    const same = seen.get(key) ?? [];
    if (same.some((one) => isTwice(one, next))) continue;
    same.push(next);
    seen.set(key, same);
    if (accent !== null) {
      const merged = withAccent(next, accent);
      if (merged === null) placed.push(accent, next);
      else placed.push(merged);
      accent = null;
      continue;
    }
    if (Object.hasOwn(ACCENTS, text)) {
      const last = placed[placed.length - 1];
      const merged = last === undefined ? null : withAccent(last, next);
      if (merged === null) accent = next;
      else placed[placed.length - 1] = merged;
      continue;
    }
    placed.push(next);
  }
  if (accent !== null) placed.push(accent);
  return placed;
}

function place(glyph: Glyph, text: string): PlacedGlyph {
  const { run } = glyph;
  const turn = (-run.angle * Math.PI) / 180;
  const [cos, sin] = run.angle === 0 ? [1, 0] : [Math.cos(turn), Math.sin(turn)];
  const x0 = glyph.x * cos - glyph.y * sin;
  return {
    text,
    x0,
    x1: x0 + glyph.width,
    y: glyph.x * sin + glyph.y * cos,
    size: run.size,
    order: run.order,
    font: run.font,
    isSpace: text === ' ' || /^\s*$/.test(text),
  };
}

function isTwice(one: PlacedGlyph, next: PlacedGlyph): boolean {
  const near = TWICE * next.size;
  return Math.abs(one.x0 - next.x0) < near && Math.abs(one.y - next.y) < near && Math.abs(one.size - next.size) < 0.5;
}

/** A letter with the accent that is drawn over it; null where the two do not overlap. */
function withAccent(letter: PlacedGlyph, accent: PlacedGlyph): PlacedGlyph | null {
  const middle = (accent.x0 + accent.x1) / 2;
  if (!/^\p{L}$/u.test(letter.text) || Math.abs(letter.size - accent.size) > letter.size * 0.3) return null;
  if (middle < letter.x0 || middle > letter.x1 || Math.abs(letter.y - accent.y) > letter.size * 0.6) return null;
  const text = (letter.text === '\u0131' ? 'i' : letter.text) + ACCENTS[accent.text]!;
  const composed = text.normalize('NFC');
  return composed.length === 1 ? { ...letter, text: composed } : null;
}
