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

let mappedCodes = new Uint16Array(0);
let mappedStarts = new Uint32Array(0);
let mappedEnds = new Uint32Array(0);

function normalizeWithMap(text: string): NormalizedText {
  if (mappedCodes.length < text.length * GROWTH) {
    mappedCodes = new Uint16Array(text.length * GROWTH);
    mappedStarts = new Uint32Array(text.length * GROWTH);
    mappedEnds = new Uint32Array(text.length * GROWTH);
  }
  const codes = mappedCodes;
  const starts = mappedStarts;
  const ends = mappedEnds;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const replacement = REPLACEMENT[code]!;
    let plain = code;
    let units = 1;
    if (replacement === 0) {
      if (code === BACKSLASH && MARKDOWN_ESCAPABLE.has(text.charCodeAt(i + 1))) continue;
    } else if (replacement === SKIP) {
      // A mark belongs to the letter before it.
      if (code >= 0x300 && code <= 0x36f && length > 0) ends[length - 1] = i + 1;
      continue;
    } else if (replacement === EXPAND) {
      if ((code & 0xf800) === 0xd800) {
        const codePoint = text.codePointAt(i)!;
        units = codePoint > 0xffff ? 2 : 1;
        plain = plainMathematical(codePoint);
        if (plain === 0) plain = 0x20;
      } else {
        const expansion = EXPANSIONS.get(code)!;
        for (let k = 0; k < expansion.length; k++) {
          codes[length] = expansion.charCodeAt(k);
          starts[length] = i;
          ends[length++] = i + 1;
        }
        continue;
      }
    } else if (code === CARRIAGE_RETURN) {
      if (text.charCodeAt(i + 1) === 0x0a) continue;
      plain = 0x0a;
    } else plain = replacement;
    codes[length] = plain;
    starts[length] = i;
    ends[length++] = i + units;
    i += units - 1;
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
  const { length } = text;
  if (scratch.length < length) scratch = new Uint16Array(length * 2);
  const codes = scratch;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const replacement = REPLACEMENT[code]!;
    if (replacement === 0) {
      if (code === BACKSLASH && MARKDOWN_ESCAPABLE.has(text.charCodeAt(i + 1))) return normalizeWithMap(text);
      codes[i] = code;
    } else if (replacement <= EXPAND || code === CARRIAGE_RETURN) {
      // A unit is skipped or becomes several: from here on a map back is needed.
      return normalizeWithMap(text);
    } else codes[i] = replacement;
  }
  return { codes, length, starts: null, ends: null };
}

/** Start in the text as given of the plain unit at `index`. */
export function sourceStart(text: NormalizedText, index: number): number {
  return text.starts === null ? index : text.starts[index]!;
}

/** End in the text as given of the plain units before `index` (exclusive). */
export function sourceEnd(text: NormalizedText, index: number): number {
  return text.ends === null || index === 0 ? index : text.ends[index - 1]!;
}

/** A text with fewer line breaks than one in so many characters has lost its breaks. */
const SPARSE_BREAKS = 500;

/** True for a text that lost its line breaks: then words may be fused in any way. */
export function hasSparseBreaks(text: NormalizedText): boolean {
  let breaks = 1;
  for (let i = 0; i < text.length; i++) if (text.codes[i] === 0x0a) breaks++;
  return text.length > breaks * SPARSE_BREAKS;
}
