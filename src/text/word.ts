import { CLASS, DIGIT, fold, LETTER, UPPER } from './characters.js';
import {
  figurePoint,
  findWithDot,
  fusionPoint,
  isDigitGroup,
  MIN_CAPITALS_LENGTH,
  MIN_FUSED_LENGTH,
} from './fusion.js';
import { HASH_BASIS, HASH_PRIME, MAX_WORD_LENGTH, type Lexicon } from './lexicon.js';
import { Gap, Shape, type Tokens } from './tokens.js';

const APOSTROPHE = 0x27;
const PLUS = 0x2b;
const HASH = 0x23;
const DOT = 0x2e;
const COMMA = 0x2c;

const chars = new Uint16Array(MAX_WORD_LENGTH + 2);

/** Reads the word at `start`, appends its token (or tokens, where two words are fused) and returns where it ends. */
export function readWord(tokens: Tokens, lexicon: Lexicon, start: number, length: number, sparse: boolean): number {
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
    const isCapitals = size >= MIN_CAPITALS_LENGTH && lower > 0 && UPPER[codes[start + 1]!] === 1;
    if (word === 0 && (folds > 0 || isCapitals || (sparse && digits > 0 && upper + lower >= MIN_FUSED_LENGTH))) {
      // "discipline8+ years", "strategyTake" lost the break between them.
      const figure = sparse && digits > 0 ? figurePoint(codes, start, end, lexicon) : 0;
      const cut = figure > 0 || (folds === 0 && !isCapitals) ? figure : fusionPoint(codes, start, end, lexicon, sparse);
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
  tokens.hashes[index] = hash;
  tokens.lows[index] = 0;
  tokens.shapes[index] = shape;
  return end;
}

function isWordCode(code: number): boolean {
  const kind = CLASS[code]!;
  return kind === LETTER || kind === DIGIT;
}
