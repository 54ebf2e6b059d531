import { misreadAt, misreadWidth } from './mojibake.js';
import { BREAKS, EXPAND, EXPANSIONS, REPLACEMENT, SKIP } from './characters.js';

/**
 * A text made plain for the tokenizer, with the way back to the text as given.
 * `codes[0..length)` are UTF-16 units, with a 0 behind the last; `runs` says where in the text as given they stand, and is
 * null where every unit stands at its own place.
 */
export interface NormalizedText {
  readonly codes: Uint16Array;
  readonly length: number;
  readonly runs: Runs | null;
  /** True for a text that lost its line breaks: then words may be fused in any way. */
  readonly sparse: boolean;
}

/**
 * Runs of plain units that stand side by side in the text as given, too: run `r` begins with the plain unit `firsts[r]`, which was
 * the unit `starts[r]` of the text; the units of a run are `widths[r]` wide, other than 1 only in runs of a single unit.
 */
export interface Runs {
  readonly count: number;
  readonly firsts: Uint32Array;
  readonly starts: Uint32Array;
  readonly widths: Uint32Array;
}

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const replacements = REPLACEMENT;
const SPECIAL = EXPAND;

const BACKSLASH = 0x5c;
const CARRIAGE_RETURN = 0x0d;
const LINE_BREAK = 0x0a;
const MARKDOWN_ESCAPABLE = new Set('+-#*_.()[]!&~`>|{}$='.split('').map((c) => c.charCodeAt(0)));
/** A text with fewer line breaks than one in so many characters has lost its breaks. */
const SPARSE_BREAKS = 500;
/** Runs behind the one found last that are tried before all are searched. */
const NEAR_RUNS = 4;
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

let codes = new Uint16Array(0);
let length = 0;

/** The buffer that is reused, grown for a text of `total` units where need be. */
function codesFor(total: number): Uint16Array {
  if (codes.length <= total * GROWTH) codes = new Uint16Array(total * GROWTH + 1);
  return codes;
}

// Code that is compiled before its rare branch was ever taken is thrown away when that happens: take it now.
codesFor(16384);

const runs = {
  count: 0,
  firsts: new Uint32Array(64),
  starts: new Uint32Array(64),
  widths: new Uint32Array(64),
};

/** From the next plain unit on, units come from `start` of the text, `width` wide. */
function addRun(start: number, width: number): void {
  const last = runs.count - 1;
  if (last >= 0 && runs.firsts[last] === length) runs.count--;
  if (runs.count === runs.firsts.length) {
    for (const key of ['firsts', 'starts', 'widths'] as const) {
      const grown = new Uint32Array(runs.count * 2);
      grown.set(runs[key]);
      runs[key] = grown;
    }
  }
  const index = runs.count++;
  runs.firsts[index] = length;
  runs.starts[index] = start;
  runs.widths[index] = width;
}

/**
 * Makes `text` plain: one kind of space, quote, dash, bullet and line break; ligatures, full-width and mathematical
 * letters spelled out; soft hyphens, zero-width and direction marks dropped. Letter case stays.
 * The result is valid until the next call (its buffers are reused).
 */
export function normalize(text: string): NormalizedText {
  const total = text.length;
  const plain = codesFor(total);
  runs.count = 0;
  length = 0;
  let breaks = 1;
  let at = 0;
  for (let i = 0; i < total; i++) {
    const code = text.charCodeAt(i);
    const replacement = replacements[code]!;
    if (replacement === 0) plain[at++] = code;
    else if (replacement > SPECIAL) plain[at++] = replacement;
    else if (code === LINE_BREAK) {
      plain[at++] = code;
      breaks++;
    } else {
      length = at;
      i = readSpecial(text, i, code, replacement);
      if (length > at && plain[at] === LINE_BREAK) breaks++;
      at = length;
    }
  }
  plain[at] = 0;
  return { codes: plain, length: at, runs: runs.count === 0 ? null : runs, sparse: at > breaks * SPARSE_BREAKS };
}

/** Reads a unit at `i` that is dropped, becomes several or is looked at with the one behind it; returns the last unit read. */
function readSpecial(text: string, i: number, code: number, replacement: number): number {
  if (replacement === SKIP) {
    // A mark belongs to the letter before it.
    if (code >= 0x300 && code <= 0x36f && length > 0) widenLast(i + 1);
    addRun(i + 1, 1);
    return i;
  }
  if (code === BACKSLASH) {
    if (MARKDOWN_ESCAPABLE.has(text.charCodeAt(i + 1))) addRun(i + 1, 1);
    else codes[length++] = code;
    return i;
  }
  if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_BREAK) {
    addRun(i + 1, 1);
    return i;
  }
  if (BREAKS.has(code)) {
    codes[length++] = LINE_BREAK;
    return i;
  }
  if ((code & 0xf800) === 0xd800) {
    const codePoint = text.codePointAt(i)!;
    const width = codePoint > 0xffff ? 2 : 1;
    const letter = plainMathematical(codePoint);
    if (width === 2) addRun(i, width);
    codes[length++] = letter === 0 ? 0x20 : letter;
    if (width === 2) addRun(i + width, 1);
    return i + width - 1;
  }
  const expansion = EXPANSIONS.get(code);
  if (expansion === undefined) return readMisread(text, i, code);
  expand(expansion, i, 1);
  return i;
}

/** Puts `expansion` in the place of `width` units from `i` on. */
function expand(expansion: string, i: number, width: number): void {
  for (let k = 0; k < expansion.length; k++) {
    addRun(i, width);
    codes[length++] = expansion.charCodeAt(k);
  }
  addRun(i + width, 1);
}

/** Reads a letter at `i` that may be the first of several that stand for one character ("â€¢"); returns the last unit read. */
function readMisread(text: string, i: number, code: number): number {
  const meant = misreadAt(text, i);
  if (meant === 0) {
    codes[length++] = code;
    return i;
  }
  const width = misreadWidth(code);
  const replacement = replacements[meant]!;
  if (replacement === SKIP) addRun(i + width, 1);
  else if (replacement === SPECIAL && !BREAKS.has(meant))
    expand(EXPANSIONS.get(meant) ?? String.fromCharCode(meant), i, width);
  else
    expand(
      String.fromCharCode(replacement === 0 ? meant : replacement === SPECIAL ? LINE_BREAK : replacement),
      i,
      width,
    );
  return i + width - 1;
}

/** Makes the last plain unit end at `end` of the text as given. */
function widenLast(end: number): void {
  const start = sourceOf(runs, length - 1);
  length--;
  addRun(start, end - start);
  length++;
}

/** Where the plain unit at `index` stands in the text as given. */
function sourceOf(map: Runs, index: number): number {
  const run = runOf(map, index);
  return run < 0 ? index : map.starts[run]! + index - map.firsts[run]!;
}

/** The run that was found last: what is asked next mostly stands in it or soon behind it. */
let lastRun = 0;

/** The run of a plain unit; -1 before the first. */
function runOf({ count, firsts }: Runs, index: number): number {
  for (let run = lastRun, end = Math.min(count, run + NEAR_RUNS); run < end && firsts[run]! <= index; run++)
    if (run + 1 === count || firsts[run + 1]! > index) return (lastRun = run);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firsts[middle]! <= index) low = middle + 1;
    else high = middle;
  }
  lastRun = Math.max(0, low - 1);
  return low - 1;
}

/** Start in the text as given of the plain unit at `index`. */
export function sourceStart({ runs: map }: NormalizedText, index: number): number {
  return map === null ? index : sourceOf(map, index);
}

/** End in the text as given of the plain units before `index` (exclusive). */
export function sourceEnd({ runs: map }: NormalizedText, index: number): number {
  if (map === null || index === 0) return index;
  const run = runOf(map, index - 1);
  return run < 0 ? index : map.starts[run]! + index - 1 - map.firsts[run]! + map.widths[run]!;
}
