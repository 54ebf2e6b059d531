import { BULLET, CLASS, DIGIT, fold, LETTER, NEWLINE, SPACE, UPPER } from './characters.js';
import { HASH_BASIS, HASH_PRIME, MAX_WORD_LENGTH, type Lexicon } from './lexicon.js';
import { figurePoint, findWithDot, fusionPoint, isDigitGroup, MIN_FUSED_LENGTH } from './fusion.js';
import { hasSparseBreaks, type NormalizedText } from './normalize.js';

/** What stands between a token and the one before it, as bits. */
export const Gap = {
  Space: 1,
  Newline: 2,
  BlankLine: 4,
  Bullet: 8,
  Hyphen: 16,
  Slash: 32,
  Dot: 64,
  Comma: 128,
  Colon: 256,
  Semicolon: 512,
  Open: 1024,
  Close: 2048,
  And: 4096,
  Stop: 8192,
  Other: 16384,
  Fused: 32768,
} as const;

/** How a token is written, as bits. */
export const Shape = { Initial: 1, AllUpper: 2, Lower: 4, Number: 8, Digit: 16, Url: 32, Plus: 64 } as const;

/**
 * The tokens of one text, as parallel arrays of `count` entries: half-open spans into the plain text, word numbers
 * of the lexicon (0 for other words), the gap before each, and its shape. `gaps[count]` is the gap after the last.
 */
export interface Tokens {
  text: NormalizedText;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  words: Int32Array;
  gaps: Uint16Array;
  shapes: Uint8Array;
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const HASH = 0x23;
const DOT = 0x2e;
const COMMA = 0x2c;
const STAR = 0x2a;
const AT = 0x40;

const GAP_OF = new Uint16Array(65536).fill(Gap.Other);
for (const [characters, bit] of [
  [' ', Gap.Space],
  ['-', Gap.Hyphen],
  ['/\\', Gap.Slash],
  ['.', Gap.Dot],
  [',', Gap.Comma],
  [':', Gap.Colon],
  [';', Gap.Semicolon],
  ['([{<', Gap.Open],
  [')]}>', Gap.Close],
  ['&+', Gap.And],
  ['!?', Gap.Stop],
  ['\'"', 0],
  ['*_', 0],
] as const) {
  for (let i = 0; i < characters.length; i++) GAP_OF[characters.charCodeAt(i)] = bit;
}
GAP_OF[BULLET] = Gap.Bullet;

const chars = new Uint16Array(MAX_WORD_LENGTH + 2);

function createTokens(capacity: number): Tokens {
  return {
    text: { codes: new Uint16Array(0), length: 0, starts: null, ends: null },
    count: 0,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    words: new Int32Array(capacity),
    gaps: new Uint16Array(capacity + 1),
    shapes: new Uint8Array(capacity),
  };
}

let scratch = createTokens(8192);

/**
 * Splits a plain text into tokens: runs of letters and digits, with apostrophes inside words dropped, digit groups and
 * decimals kept whole (`150,000`, `3.5`). A sign is part of a word only where the lexicon has that word (`c++`, `c#`, `.net`).
 * Words that lost the break between them (`strategyTake`) are parted where that gives known words.
 * Linear in the text. The result is valid until the next call (its arrays are reused).
 */
export function tokenize(text: NormalizedText, lexicon: Lexicon): Tokens {
  const { codes, length } = text;
  if (scratch.starts.length < length / 2 + 2) scratch = createTokens(length + 2);
  const tokens = scratch;
  tokens.text = text;
  tokens.count = 0;
  const { gaps } = tokens;
  let position = 0;
  let gap: number = Gap.Newline;
  let inUrl = false;
  let lineStart = true;
  const sparse = hasSparseBreaks(text);
  while (position < length) {
    const code = codes[position]!;
    const kind = CLASS[code]!;
    if (kind === LETTER || kind === DIGIT) {
      const before = tokens.count;
      gaps[before] = gap;
      position = readWord(tokens, lexicon, position, length, sparse);
      const marked = inUrl ? tokens.count : before;
      for (let token = before; token < marked; token++) {
        tokens.shapes[token]! |= Shape.Url;
        tokens.words[token] = 0;
      }
      const start = tokens.starts[before]!;
      if (start + WWW_LENGTH === position && startsAddress(text, start)) inUrl = true;
      gap = 0;
      lineStart = false;
      continue;
    }
    if (kind === SPACE) {
      gap |= Gap.Space;
      inUrl = false;
    } else if (kind === NEWLINE) {
      gap |= gap & Gap.Newline ? Gap.Newline | Gap.BlankLine : Gap.Newline;
      inUrl = false;
      lineStart = true;
    } else {
      const next = position + 1 < length ? codes[position + 1]! : 0x20;
      if (
        isBlank(next) &&
        (lineStart
          ? code === HYPHEN || code === STAR || code === PLUS
          : code === STAR && (endsInSpace(gap) || (sparse && isCapitalAt(text, position + 2))))
      ) {
        gap |= Gap.Bullet;
      } else {
        gap |= GAP_OF[code]!;
        lineStart = false;
        if (code === AT && gap === Gap.Other && tokens.count > 0 && !isBlank(next)) {
          inUrl = true;
          markUrlBackwards(tokens);
        } else if (
          code === 0x3a &&
          next === 0x2f &&
          position + 2 < length &&
          codes[position + 2] === 0x2f &&
          gap === Gap.Colon
        ) {
          inUrl = true;
          markUrlBackwards(tokens);
        }
      }
    }
    position++;
  }
  gaps[tokens.count] = gap | Gap.Newline;
  return tokens;
}

function isCapitalAt({ codes, length }: NormalizedText, index: number): boolean {
  return index < length && UPPER[codes[index]!] === 1;
}

function endsInSpace(gap: number): boolean {
  return gap === Gap.Space || gap === (Gap.Space | Gap.Dot);
}

function isBlank(code: number): boolean {
  const kind = CLASS[code]!;
  return kind === SPACE || kind === NEWLINE;
}

const WWW_LENGTH = 3;
const SMALL_W = 0x77;

/** True for `www.` in front of a name. */
function startsAddress({ codes, length }: NormalizedText, start: number): boolean {
  for (let i = start; i < start + WWW_LENGTH; i++) if (fold(codes[i]!) !== SMALL_W) return false;
  return (
    start + WWW_LENGTH + 1 < length && codes[start + WWW_LENGTH] === DOT && !isBlank(codes[start + WWW_LENGTH + 1]!)
  );
}

/** Marks the tokens of an address that stand before its `@` or `://`, up to the last space. */
function markUrlBackwards(tokens: Tokens): void {
  const separated = Gap.Space | Gap.Newline | Gap.Bullet | Gap.Open | Gap.Comma | Gap.Colon;
  for (let i = tokens.count - 1; i >= 0 && !(tokens.shapes[i]! & Shape.Url); i--) {
    tokens.shapes[i]! |= Shape.Url;
    tokens.words[i] = 0;
    if (tokens.gaps[i]! & separated) break;
  }
}

/** Reads the word at `start`, appends its token (or tokens, where two words are fused) and returns where it ends. */
function readWord(tokens: Tokens, lexicon: Lexicon, start: number, length: number, sparse: boolean): number {
  const { codes } = tokens.text;
  let end = start;
  let hash = HASH_BASIS;
  let size = 0;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let folds = 0;
  while (end < length) {
    const code = codes[end]!;
    const kind = CLASS[code]!;
    if (kind === LETTER) {
      const folded = fold(code);
      if (UPPER[code] === 1) {
        upper++;
        if (lower > 0) folds++;
      } else lower++;
      hash = Math.imul(hash ^ folded, HASH_PRIME);
      if (size < MAX_WORD_LENGTH) chars[size] = folded;
      size++;
    } else if (kind === DIGIT) {
      digits++;
      hash = Math.imul(hash ^ code, HASH_PRIME);
      if (size < MAX_WORD_LENGTH) chars[size] = code;
      size++;
    } else if (code === APOSTROPHE && digits === 0 && end + 1 < length && CLASS[codes[end + 1]!] === LETTER) {
      // An apostrophe inside a word is dropped: master's = masters.
    } else if (
      (code === COMMA || code === DOT) &&
      digits > 0 &&
      upper + lower === 0 &&
      end + 1 < length &&
      CLASS[codes[end + 1]!] === DIGIT &&
      (code === DOT || isDigitGroup(codes, end + 1, length))
    ) {
      if (code === DOT) {
        hash = Math.imul(hash ^ code, HASH_PRIME);
        if (size < MAX_WORD_LENGTH) chars[size] = code;
        size++;
      }
    } else break;
    end++;
  }
  let shape = UPPER[codes[start]!] === 1 ? Shape.Initial : 0;
  if (upper > 0 && lower === 0 && upper + digits > 1) shape |= Shape.AllUpper;
  if (lower > 0) shape |= Shape.Lower;
  if (digits > 0) shape |= upper + lower === 0 ? Shape.Number | Shape.Digit : Shape.Digit;
  let word = 0;
  let from = start;
  if (size < MAX_WORD_LENGTH) {
    // A sign behind the word, where the lexicon has the word with it.
    if (end < length && (codes[end] === PLUS || codes[end] === HASH)) {
      const sign = codes[end]!;
      if (shape & Shape.Number) shape |= Shape.Plus;
      let after = end + 1;
      let signHash = Math.imul(hash ^ sign, HASH_PRIME);
      chars[size] = sign;
      let signs = 1;
      if (sign === PLUS && after < length && codes[after] === PLUS && size + 1 < MAX_WORD_LENGTH) {
        chars[size + 1] = PLUS;
        signHash = Math.imul(signHash ^ PLUS, HASH_PRIME);
        signs = 2;
        after++;
      }
      if (signs === 2 || after >= length || CLASS[codes[after]!] !== LETTER) {
        word = lexicon.find(chars, size + signs, signHash);
        if (word !== 0) end = after;
      }
    }
    if (word === 0 && start > 0 && codes[start - 1] === DOT && (start === 1 || !isWordCode(codes[start - 2]!))) {
      word = findWithDot(chars, size, lexicon);
      if (word !== 0) {
        from = start - 1;
        tokens.gaps[tokens.count]! &= ~Gap.Dot;
      }
    }
    if (word === 0) word = lexicon.find(chars, size, hash);
    if (word === 0 && (folds > 0 || (sparse && digits > 0 && upper + lower >= MIN_FUSED_LENGTH))) {
      // "discipline8+ years", "strategyTake" lost the break between them.
      const figure = sparse && digits > 0 ? figurePoint(codes, start, end, lexicon) : 0;
      const cut = figure > 0 || folds === 0 ? figure : fusionPoint(codes, start, end, lexicon, sparse);
      if (cut > 0) {
        const middle = readWord(tokens, lexicon, start, cut, sparse);
        tokens.gaps[tokens.count] = Gap.Fused;
        return readWord(tokens, lexicon, middle, length, sparse);
      }
    }
  }
  const index = tokens.count++;
  tokens.starts[index] = from;
  tokens.ends[index] = end;
  tokens.words[index] = word;
  tokens.shapes[index] = shape;
  return end;
}

function isWordCode(code: number): boolean {
  const kind = CLASS[code]!;
  return kind === LETTER || kind === DIGIT;
}
