/**
 * Character tables over UTF-16 code units. They are built from fixed ranges, so every engine gives the same answer:
 * no locale, no Unicode property class. Decompositions of assigned characters never change (Unicode stability policy).
 */
import { MOJIBAKE_STARTS } from './mojibake.js';

/** Class of a code unit, as the tokenizer sees it. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const NEWLINE = 4;

/** What `normalize` puts in place of a code unit: 0 leaves it, `SKIP` drops it, `EXPAND` means that it looks closer. */
export const SKIP = 1;
export const EXPAND = 2;
export const BULLET = 0x2022;

const SIZE = 65536;

/** Replacement of each code unit before tokenizing; 0 where nothing is to be done. */
export const REPLACEMENT = new Uint16Array(SIZE);
/** What is to be added to a code unit for lower case without accents; see `fold`. */
const FOLD_SHIFT = new Int16Array(SIZE);
export const CLASS = new Uint8Array(SIZE);
/** 1 for an upper-case letter. */
export const UPPER = new Uint8Array(SIZE);

/**
 * All that the tokenizer asks of a code unit, in one number: the folded unit in the low 16 bits, above them what it is.
 * One look-up for each character is what the speed of reading hangs on.
 */
export const UNITS = new Uint32Array(SIZE);
/** The bits of `UNITS`. */
export const Unit = {
  Folded: 0xffff,
  Upper: 1 << 16,
  /** A letter that is not upper case. */
  Lower: 1 << 17,
  Digit: 1 << 18,
  Space: 1 << 19,
  Newline: 1 << 20,
  /** A sign that may go on with the figures before it: `150,000`, `3.5`. */
  Figure: 1 << 21,
  /** A sign that may go on with the word before it: `master's`, `c++`, `c#`. */
  Sign: 1 << 22,
  /** A sign that is a bullet before a blank: `-`, `*`, `+`. */
  Bullet: 1 << 23,
  /** A sign of an address: `@`, the `:` of `://`, and the `<` of a tag. */
  Address: 1 << 24,
  /** A letter or digit. */
  Word: (1 << 16) | (1 << 17) | (1 << 18),
} as const;

/** A code unit in lower case without its accent, for comparing. */
export function fold(code: number): number {
  return code + FOLD_SHIFT[code]!;
}

/** Characters that stand for several. */
export const EXPANSIONS: ReadonlyMap<number, string> = new Map([
  [0x00df, 'ss'],
  [0x00e6, 'ae'],
  [0x00c6, 'AE'],
  [0x0153, 'oe'],
  [0x0152, 'OE'],
  [0x2026, '...'],
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
]);

/** Characters that end a line. */
export const BREAKS: ReadonlySet<number> = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);

/** True for white space, line breaks too. */
export function isBlank(code: number): boolean {
  return (UNITS[code]! & (Unit.Space | Unit.Newline)) !== 0;
}

function setRange(table: Uint8Array | Uint16Array, from: number, to: number, value: number): void {
  table.fill(value, from, to + 1);
}

function setEach(table: Uint8Array | Uint16Array, codes: string, value: number): void {
  for (let i = 0; i < codes.length; i++) table[codes.charCodeAt(i)] = value;
}

function buildReplacements(): void {
  setRange(REPLACEMENT, 0x00, 0x1f, 0x20);
  setRange(REPLACEMENT, 0x7f, 0x9f, 0x20);
  // Windows-1252 punctuation that was read as Latin-1.
  setEach(REPLACEMENT, '\u0091\u0092\u0060\u00b4\u2018\u2019\u201a\u201b\u2032\u02bc\uff07', 0x27);
  setEach(REPLACEMENT, '\u0093\u0094\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb', 0x22);
  setEach(REPLACEMENT, '\u0096\u0097\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63', 0x2d);
  setEach(
    REPLACEMENT,
    '\u0095\u00b7\u2022\u2023\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25c6\u25c7\u25cb\u25cf\u25e6\u2605\u2606\u2666\u2705\u2713\u2714\u2794\u2799\u279c\u279e\u27a2\u27a4\u2b9a\uf0a7\uf0b7\uf0d8\uf076\uf0fc',
    BULLET,
  );
  for (const code of BREAKS) REPLACEMENT[code] = EXPAND;
  REPLACEMENT[0x5c] = EXPAND;
  setEach(REPLACEMENT, '\u00a0\u1680\u202f\u205f\u3000', 0x20);
  setRange(REPLACEMENT, 0x2000, 0x200a, 0x20);
  // Soft hyphens, zero-width and direction marks, variation selectors, combining marks.
  setEach(REPLACEMENT, '\u00ad\u180e\ufeff', SKIP);
  setRange(REPLACEMENT, 0x200b, 0x200f, SKIP);
  setRange(REPLACEMENT, 0x202a, 0x202e, SKIP);
  setRange(REPLACEMENT, 0x2060, 0x206f, SKIP);
  setRange(REPLACEMENT, 0x0300, 0x036f, SKIP);
  setRange(REPLACEMENT, 0xfe00, 0xfe0f, SKIP);
  for (const code of EXPANSIONS.keys()) REPLACEMENT[code] = EXPAND;
  for (const code of MOJIBAKE_STARTS) REPLACEMENT[code] = EXPAND;
  // Surrogates: looked at in pairs.
  setRange(REPLACEMENT, 0xd800, 0xdfff, EXPAND);
  for (let code = 0xff01; code <= 0xff5e; code++) if (code !== 0xff07) REPLACEMENT[code] = code - 0xfee0;
}

/** Where letters stand that have another case or an accent. */
const FOLDED_RANGES = [
  [0x41, 0x5a],
  [0xc0, 0x17f],
  [0x1cd, 0x21b],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x1e00, 0x1ef9],
] as const;

function buildFolds(): void {
  for (const [from, to] of FOLDED_RANGES) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code);
      const lower = character.toLowerCase();
      FOLD_SHIFT[code] = lower.normalize('NFD').charCodeAt(0) - code;
      if (lower !== character) UPPER[code] = 1;
    }
  }
  for (const [from, to] of ['łl', 'Łl', 'øo', 'Øo', 'đd', 'Đd', 'ıi', 'ðd', 'Ðd', 'þt', 'Þt']) {
    FOLD_SHIFT[(from as string).charCodeAt(0)] = (to as string).charCodeAt(0) - (from as string).charCodeAt(0);
  }
  // A letter whose base has a fold of its own goes all the way: Ǿ, ø, o.
  for (const [from, to] of FOLDED_RANGES) {
    for (let code = from; code <= to; code++) FOLD_SHIFT[code] = fold(fold(code)) - code;
  }
}

function buildClasses(): void {
  setRange(CLASS, 0x30, 0x39, DIGIT);
  setRange(CLASS, 0x41, 0x5a, LETTER);
  setRange(CLASS, 0x61, 0x7a, LETTER);
  setRange(CLASS, 0xc0, 0x2af, LETTER);
  setEach(CLASS, '\u00aa\u00b5\u00ba', LETTER);
  CLASS[0xd7] = OTHER;
  CLASS[0xf7] = OTHER;
  setRange(CLASS, 0x370, 0x1fff, LETTER);
  setRange(CLASS, 0x2c00, 0x2dff, LETTER);
  setRange(CLASS, 0x3040, 0xd7ff, LETTER);
  setRange(CLASS, 0xf900, 0xfaff, LETTER);
  CLASS[0x20] = SPACE;
  CLASS[0x0a] = NEWLINE;
}

function buildUnits(): void {
  // In this order: the bits of a class, by its number.
  const bits = [0, Unit.Lower, Unit.Digit, Unit.Space, Unit.Newline] as const;
  for (let code = 0; code < SIZE; code++) UNITS[code] = code | bits[CLASS[code]!]!;
  for (const [from, to] of FOLDED_RANGES)
    for (let code = from; code <= to; code++) {
      const isUpper = CLASS[code] === LETTER && UPPER[code] === 1;
      UNITS[code] = fold(code) | (isUpper ? Unit.Upper : bits[CLASS[code]!]!);
    }
  for (const sign of [0x2c, 0x2e]) UNITS[sign]! |= Unit.Figure;
  for (const sign of [0x27, 0x2b, 0x23]) UNITS[sign]! |= Unit.Sign;
  for (const sign of [0x2d, 0x2a, 0x2b]) UNITS[sign]! |= Unit.Bullet;
  for (const sign of [0x40, 0x3a, 0x3c]) UNITS[sign]! |= Unit.Address;
}

buildReplacements();
buildFolds();
buildClasses();
buildUnits();
