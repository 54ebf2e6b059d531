import type { Note } from '../types.js';

/** How a text is kept from a person's eyes, as a word for notes. */
export type HiddenKind =
  | 'white'
  | 'near white'
  | 'tiny'
  | 'off the page'
  | 'drawn invisibly'
  | 'transparent'
  | 'behind something'
  | 'in a layer that is off'
  | 'marked as hidden'
  | 'not displayed'
  | 'of zero width'
  | 'a comment'
  | 'metadata';

/** A text that nobody sees on the page. */
export interface HiddenText {
  readonly kind: HiddenKind;
  readonly text: string;
  /** Where it stands, in words: `page 2`, `paragraph 14`. */
  readonly place: string;
  readonly start?: number;
  readonly end?: number;
}

/** Longest quotation of a hidden text in a note, in characters. */
const MAX_QUOTE = 160;
/** Most notes on hidden text; the rest is counted. */
const MAX_NOTES = 24;
/** Fewest words for which comments and metadata, which honest files have too, are listed. */
const MIN_WORDS = 6;
/** Share of those words that must not stand in the text itself. */
const MIN_NEW_SHARE = 0.5;

/** The notes on hidden texts: one for each kind and place, with its beginning. */
export function hiddenNotes(found: readonly HiddenText[], visible: string): Note[] {
  const groups = new Map<string, HiddenText & { texts: string[] }>();
  for (const hidden of found) {
    if (!/\p{L}/u.test(hidden.text.replace(/\b(?:page|of)\b/gi, ''))) continue;
    const key = `${hidden.kind} ${hidden.place}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...hidden, texts: [hidden.text] });
    else group.texts.push(hidden.text);
  }
  if (groups.size === 0) return [];
  const known = new Set(wordsOf(visible));
  const notes: Note[] = [];
  let left = 0;
  for (const { kind, place, texts, start, end } of groups.values()) {
    const text = texts.join(' ').replace(/\s+/g, ' ').trim();
    if ((kind === 'a comment' || kind === 'metadata') && !isWorthListing(text, known)) continue;
    if (notes.length >= MAX_NOTES) {
      left++;
      continue;
    }
    notes.push({
      code: 'text.hidden',
      message: `Hidden text (${kind}, ${place}) is not counted: "${clip(text)}"`,
      ...(start === undefined || end === undefined ? {} : { start, end }),
    });
  }
  if (left > 0) notes.push({ code: 'text.hidden', message: `${left} more hidden texts are not counted.` });
  return notes;
}

function isWorthListing(text: string, known: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.length >= MIN_WORDS && words.filter((word) => !known.has(word)).length >= words.length * MIN_NEW_SHARE;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

function clip(text: string): string {
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE)}…`;
}

/** Signs without a width, and tag characters that carry letters nobody sees. */
const ZERO_WIDTH = /[\u200b\u200c\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f]/g;
const MANY = 3;

/**
 * What stands in characters of zero width: letters in tag characters, and words broken by invisible signs. Null where a text has hardly
 * any; joiners that Indic, Arabic and emoji writing needs do not count.
 */
export function zeroWidthText(text: string): string | null {
  if (!/[\u200b\u200c\u2060-\u2064\ufeff\udb40]/.test(text)) return null;
  const tags = [...text.matchAll(/\udb40([\udc20-\udc7e])/g)].map(([, low]) =>
    String.fromCharCode(low!.charCodeAt(0) - 0xdc00),
  );
  if (tags.length >= MANY) return tags.join('');
  const broken = text.match(/[\p{Script=Latin}\d]+(?:[\u200b\u2060-\u2064\ufeff]+[\p{Script=Latin}\d]+)+/gu) ?? [];
  const signs = broken.join('').match(ZERO_WIDTH) ?? [];
  return signs.length >= MANY ? broken.map((word) => word.replace(ZERO_WIDTH, '')).join(' ') : null;
}

/** Contrast of two colours `#rrggbb`, 1 (none) to 21, as WCAG 2 reckons it. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Colours of one document are few, and each of its letters asks for them. */
const luminances = new Map<string, number>();
const MAX_KNOWN = 1000;

function luminanceOf(color: string): number {
  let value = luminances.get(color);
  if (value === undefined) {
    value = reckonLuminance(color);
    if (luminances.size >= MAX_KNOWN) luminances.clear();
    luminances.set(color, value);
  }
  return value;
}

function reckonLuminance(color: string): number {
  const part = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Contrast below which nobody reads a text, and below which it has the colour of the paper itself. */
export const UNREADABLE_CONTRAST = 1.25;
const SAME_CONTRAST = 1.02;

/** How a text in `color` on `ground` is hidden; null where it can be read. */
export function hiddenByColor(color: string, ground: string): HiddenKind | null {
  const contrast = contrastOf(color, ground);
  if (contrast >= UNREADABLE_CONTRAST) return null;
  return contrast < SAME_CONTRAST ? 'white' : 'near white';
}
