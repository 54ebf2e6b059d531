import { EXPAND, EXPANSIONS, REPLACEMENT, SKIP } from './characters.js';

/**
 * A text made plain for the tokenizer, with the way back to the text as given.
 * `codes[0..length)` are UTF-16 units; `starts` and `ends` give for each the half-open span in the text as given,
 * or are null where every unit stands at its own place.
 */
export interface NormalizedText {
  readonly codes: Uint16Array;
  readonly length: number;
  readonly starts: Uint32Array | null;
  readonly ends: Uint32Array | null;
}

const BACKSLASH = 0x5c;
const CARRIAGE_RETURN = 0x0d;
const MARKDOWN_ESCAPABLE = new Set('+-#*_.()[]!&~`>|{}$='.split('').map((c) => c.charCodeAt(0)));

/** Longest expansion of one unit (the ellipsis). */
const GROWTH = 3;

/** True where `text` needs a map back: it has a unit that is skipped or becomes several. */
function needsMap(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      if (code === CARRIAGE_RETURN) return true;
      if (code === BACKSLASH && MARKDOWN_ESCAPABLE.has(text.charCodeAt(i + 1))) return true;
    } else if (REPLACEMENT[code] === SKIP || REPLACEMENT[code] === EXPAND || (code & 0xf800) === 0xd800) return true;
  }
  return false;
}

/**
 * The ASCII letter or digit that a mathematical letter (U+1D400 to U+1D7FF, often used as fake bold) stands for, or 0.
 * The letters are 13 alphabets of 52 from U+1D400, the digits 5 sets of 10 from U+1D7CE.
 */
function plainMathematical(codePoint: number): number {
  if (codePoint >= 0x1d400 && codePoint <= 0x1d6a3) {
    const letter = (codePoint - 0x1d400) % 52;
    return letter < 26 ? 0x41 + letter : 0x61 + letter - 26;
  }
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return 0x30 + ((codePoint - 0x1d7ce) % 10);
  return 0;
}

function normalizeWithMap(text: string): NormalizedText {
  const codes = new Uint16Array(text.length * GROWTH);
  const starts = new Uint32Array(text.length * GROWTH);
  const ends = new Uint32Array(text.length * GROWTH);
  let length = 0;
  const put = (code: number, start: number, end: number): void => {
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CARRIAGE_RETURN) {
      if (text.charCodeAt(i + 1) !== 0x0a) put(0x0a, i, i + 1);
    } else if (code === BACKSLASH && MARKDOWN_ESCAPABLE.has(text.charCodeAt(i + 1))) {
      continue;
    } else if ((code & 0xf800) === 0xd800) {
      const codePoint = text.codePointAt(i)!;
      const units = codePoint > 0xffff ? 2 : 1;
      const plain = plainMathematical(codePoint);
      put(plain === 0 ? 0x20 : plain, i, i + units);
      i += units - 1;
    } else {
      const replacement = REPLACEMENT[code]!;
      if (replacement === SKIP) {
        // A mark belongs to the letter before it.
        if (code >= 0x300 && code <= 0x36f && length > 0) ends[length - 1] = i + 1;
      } else if (replacement === EXPAND) {
        const expansion = EXPANSIONS.get(code)!;
        for (let k = 0; k < expansion.length; k++) put(expansion.charCodeAt(k), i, i + 1);
      } else put(replacement === 0 ? code : replacement, i, i + 1);
    }
  }
  return { codes, length, starts, ends };
}

let scratch = new Uint16Array(16384);

/**
 * Makes `text` plain: one kind of space, quote, dash, bullet and line break; ligatures, full-width and mathematical
 * letters spelled out; soft hyphens, zero-width and direction marks dropped. Letter case stays.
 * The result is valid until the next call (its buffer is reused).
 */
export function normalize(text: string): NormalizedText {
  if (needsMap(text)) return normalizeWithMap(text);
  if (scratch.length < text.length) scratch = new Uint16Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const replacement = REPLACEMENT[code]!;
    scratch[i] = replacement === 0 ? code : replacement;
  }
  return { codes: scratch, length: text.length, starts: null, ends: null };
}

/** Start in the text as given of the plain unit at `index`. */
export function sourceStart(text: NormalizedText, index: number): number {
  return text.starts === null ? index : text.starts[index]!;
}

/** End in the text as given of the plain units before `index` (exclusive). */
export function sourceEnd(text: NormalizedText, index: number): number {
  return text.ends === null || index === 0 ? index : text.ends[index - 1]!;
}
