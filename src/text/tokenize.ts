import {
  addressAt,
  addressEnd,
  markUrl,
  markUrlBackwards,
  startsAddress,
  WWW_LENGTH as ADDRESS_START,
} from './addresses.js';
import { BULLET, isBlank, Unit, UNITS } from './characters.js';
import { MIN_CAPITALS_LENGTH } from './fusion.js';
import {
  CARRY_SHIFT,
  findPlain,
  findShort,
  HASH_BASIS,
  HASH_PRIME,
  LETTER_BITS,
  LETTER_MASK,
  LOW_MASK,
  MAX_SHORT_LENGTH,
  type Lexicon,
} from './lexicon.js';
import type { NormalizedText } from './normalize.js';
import { Gap, Shape, type Tokens } from './tokens.js';
import { readWord } from './word.js';

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const units = UNITS;
const FOLDED = Unit.Folded;
const WORD = Unit.Word;
const UPPER_UNIT = Unit.Upper;
const LOWER_UNIT = Unit.Lower;
const DIGIT_UNIT = Unit.Digit;
const SPACE_UNIT = Unit.Space;
const NEWLINE_UNIT = Unit.Newline;
const FIGURE_UNIT = Unit.Figure;
const SIGN_UNIT = Unit.Sign;
const BULLET_UNIT = Unit.Bullet;
const ADDRESS_UNIT = Unit.Address;
const JOINING = Unit.Figure | Unit.Sign;
const BASIS = HASH_BASIS;
const PRIME = HASH_PRIME;
const BOTH_CASES = Unit.Upper | Unit.Lower;
const WWW_LENGTH = ADDRESS_START;
const CAPITALS_LENGTH = MIN_CAPITALS_LENGTH;
const BITS = LETTER_BITS;
const LETTER = LETTER_MASK;
const LOW = LOW_MASK;
const CARRY = CARRY_SHIFT;
const MAX_SHORT = MAX_SHORT_LENGTH;
/** What no letter of a short word has: beyond ASCII, or a figure. */
const NOT_SHORT = 0xff80 | Unit.Digit;

const NEWLINE_GAP = Gap.Newline;
const BLANK_LINE_GAP = Gap.BlankLine;
const SPACE_GAP = Gap.Space;
const BULLET_GAP = Gap.Bullet;
const DOT_GAP = Gap.Dot;

const DOT = 0x2e;
const STAR = 0x2a;
const ANGLE = 0x3c;

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

function createTokens(capacity: number): Tokens {
  return {
    text: { codes: new Uint16Array(1), length: 0, runs: null, sparse: false },
    count: 0,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    words: new Int32Array(capacity + 1),
    gaps: new Uint16Array(capacity + 1),
    shapes: new Uint8Array(capacity),
    hashes: new Int32Array(capacity),
    lows: new Int32Array(capacity),
    highs: new Int32Array(capacity),
    marks: new Int32Array(capacity),
    terms: new Int32Array(capacity),
    tallies: new Uint8Array(capacity),
  };
}

let scratch = createTokens(0);

/** The arrays that are reused, grown for a text of `length` units where need be. */
function scratchFor(length: number): Tokens {
  if (scratch.starts.length < (length >> 1) + 2) scratch = createTokens(length + 2);
  return scratch;
}

// Code that is compiled before its rare branch was ever taken is thrown away when that happens: take it now.
scratchFor(16384);

/**
 * Splits a plain text into tokens: runs of letters and digits, with apostrophes inside words dropped, digit groups and
 * decimals kept whole (`150,000`, `3.5`). A sign is part of a word only where the lexicon has that word (`c++`, `c#`, `.net`).
 * Words that lost the break between them (`strategyTake`) are parted where that gives known words.
 * Linear in the text. The result is valid until the next call (its arrays are reused).
 */
export function tokenize(text: NormalizedText, lexicon: Lexicon): Tokens {
  const tokens = scratchFor(text.length);
  tokens.text = text;
  scan(tokens, lexicon);
  lookUp(tokens, lexicon);
  return tokens;
}

/** Word number of a token that is yet to be looked up. */
const PENDING = -1;

/** Fills in the tokens; plain words are left to be looked up, with their hashes in `hashes`. */
function scan(tokens: Tokens, lexicon: Lexicon): void {
  const { codes, length, sparse } = tokens.text;
  const { starts, ends, words, gaps, shapes, hashes, lows, highs } = tokens;
  const special = sparse ? UPPER_UNIT | DIGIT_UNIT : UPPER_UNIT;
  let count = 0;
  let position = 0;
  let gap: number = NEWLINE_GAP;
  /** Where the address ends that was met last. */
  let urlEnd = 0;
  let lineStart = true;
  while (position < length) {
    const first = units[codes[position]!]!;
    if (first & WORD) {
      gaps[count] = gap;
      const start = position;
      let hash = BASIS;
      let kinds = 0;
      let folds = 0;
      let low = 0;
      let high = 0;
      let unit = first;
      do {
        hash = Math.imul(hash ^ (unit & FOLDED), PRIME);
        high = (high << BITS) | (low >>> CARRY);
        low = ((low << BITS) & LOW) | (unit & LETTER);
        folds |= (kinds >>> 1) & unit;
        kinds |= unit;
        unit = units[codes[++position]!]!;
      } while (unit & WORD);
      // The plain case: a word beside no sign that may be part of it, which is not two words run together.
      if (
        (((unit & JOINING) | (gap & DOT_GAP) | ((folds | (kinds & DIGIT_UNIT)) & special)) === 0 ||
          isApart(codes, start, unit, kinds, (folds | (kinds & DIGIT_UNIT)) & special)) &&
        (position - start < CAPITALS_LENGTH ||
          (kinds & BOTH_CASES) !== BOTH_CASES ||
          !(units[codes[start + 1]!]! & UPPER_UNIT))
      ) {
        starts[count] = start;
        ends[count] = position;
        hashes[count] = hash;
        lows[count] = (kinds & NOT_SHORT) === 0 && position - start <= MAX_SHORT ? low : 0;
        highs[count] = high;
        words[count] = PENDING;
        shapes[count++] = shapeOf(first, kinds, position - start);
      } else {
        tokens.count = count;
        position = readWord(tokens, lexicon, start, length, sparse);
        count = tokens.count;
      }
      gap = 0;
      lineStart = false;
      if (start < urlEnd) markUrl(tokens, start, count);
      else if (position - start === WWW_LENGTH && startsAddress(tokens.text, start))
        urlEnd = addressEnd(tokens.text, position);
    } else if (first & SPACE_UNIT) {
      gap |= SPACE_GAP;
      position++;
    } else if (first & NEWLINE_UNIT) {
      gap |= gap & NEWLINE_GAP ? NEWLINE_GAP | BLANK_LINE_GAP : NEWLINE_GAP;
      lineStart = true;
      position++;
    } else {
      const code = codes[position]!;
      if (first & BULLET_UNIT && isBullet(tokens.text, position, lineStart, gap)) gap |= BULLET_GAP;
      else {
        gap |= GAP_OF[code]!;
        lineStart = false;
        if (first & ADDRESS_UNIT && position >= urlEnd) {
          const end = addressAt(tokens.text, position, gap, count);
          if (end > 0) {
            urlEnd = end;
            tokens.count = count;
            if (code !== ANGLE) markUrlBackwards(tokens);
          }
        }
      }
      position++;
    }
  }
  gaps[count] = gap | NEWLINE_GAP;
  words[count] = 0;
  tokens.count = count;
}

/** Looks the plain words up. */
function lookUp(tokens: Tokens, lexicon: Lexicon): void {
  const { starts, ends, words, hashes, lows, highs, count } = tokens;
  const { codes } = tokens.text;
  for (let token = 0; token < count; token++) {
    if (words[token] !== PENDING) continue;
    const low = lows[token]!;
    words[token] =
      low === 0
        ? findPlain(lexicon, codes, starts[token]!, ends[token]!, hashes[token]!)
        : findShort(lexicon, low, highs[token]!, hashes[token]!);
  }
}

/** True for one of the signs of bullets that is one: before a blank, at a line's start; a star also inside a line. */
function isBullet(text: NormalizedText, position: number, lineStart: boolean, gap: number): boolean {
  const { codes, length, sparse } = text;
  const code = codes[position]!;
  if (position + 1 < length && !isBlank(codes[position + 1]!)) return false;
  return lineStart || (code === STAR && (endsInSpace(gap) || (sparse && isCapitalAt(text, position + 2))));
}

function isCapitalAt({ codes, length }: NormalizedText, index: number): boolean {
  return index < length && (units[codes[index]!]! & UPPER_UNIT) !== 0;
}

/** True where the sign beside a word is no part of it: a comma or full stop behind letters, a full stop in front of a space. */
function isApart(codes: Uint16Array, start: number, unit: number, kinds: number, fused: number): boolean {
  if (fused !== 0 || unit & SIGN_UNIT) return false;
  if (unit & FIGURE_UNIT && (kinds & (UPPER_UNIT | LOWER_UNIT)) === 0) return false;
  return start === 0 || codes[start - 1] !== DOT;
}

/** The shape of a word of `size` letters and digits, whose units are together `kinds` and begin with `first`. */
function shapeOf(first: number, kinds: number, size: number): number {
  let shape = first & UPPER_UNIT ? Shape.Initial : 0;
  if (kinds & LOWER_UNIT) shape |= Shape.Lower;
  else if (kinds & UPPER_UNIT && size > 1) shape |= Shape.AllUpper;
  if (kinds & DIGIT_UNIT) shape |= kinds & (UPPER_UNIT | LOWER_UNIT) ? Shape.Digit : Shape.Number | Shape.Digit;
  return shape;
}

function endsInSpace(gap: number): boolean {
  return gap === Gap.Space || gap === (Gap.Space | Gap.Dot);
}
