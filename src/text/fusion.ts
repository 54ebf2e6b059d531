import { CLASS, DIGIT, fold, LETTER, UPPER } from './characters.js';
import { HASH_BASIS, HASH_PRIME, MAX_WORD_LENGTH, type Lexicon } from './lexicon.js';

const APOSTROPHE = 0x27;
const DOT = 0x2e;

const dotted = new Uint16Array(MAX_WORD_LENGTH + 2);

/** The word `.net` for the letters `net`, where the lexicon has it; else 0. */
export function findWithDot(chars: Uint16Array, size: number, lexicon: Lexicon): number {
  dotted[0] = DOT;
  let hash = Math.imul(HASH_BASIS ^ DOT, HASH_PRIME);
  for (let i = 0; i < size; i++) {
    dotted[i + 1] = chars[i]!;
    hash = Math.imul(hash ^ chars[i]!, HASH_PRIME);
  }
  return lexicon.find(dotted, size + 1, hash);
}

/** Shortest word before a capital that is parted from it in a text that has its breaks. */
const MIN_LOST_HEADING_LENGTH = 8;

/** Shortest word that may hold one of capitals before another: "REQUIREMENTSBachelor". */
export const MIN_CAPITALS_LENGTH = MIN_LOST_HEADING_LENGTH + 3;

/** Words that begin small and turn big inside are split without knowing both halves when the first is this long. */
export const MIN_FUSED_LENGTH = 3;

/**
 * Where an unknown word with a capital inside is to be parted, or 0: at the first capital that leaves two known words;
 * or at the first capital, in a word that begins with a small letter (`upwardSign`), and in a text that lost its breaks (`sparse`)
 * also behind a known word (`UsAcme`) or before one (`CAJob`).
 */
export function fusionPoint(codes: Uint16Array, start: number, end: number, lexicon: Lexicon, sparse: boolean): number {
  const isName = !sparse && UPPER[codes[start]!] === 1;
  let first = 0;
  for (let i = start + 2; i < end - 1; i++) {
    if (UPPER[codes[i]!] !== 1) continue;
    const afterSmall = UPPER[codes[i - 1]!] !== 1 && CLASS[codes[i - 1]!] === LETTER;
    const beforeSmall = UPPER[codes[i + 1]!] !== 1;
    if (!afterSmall && !beforeSmall) continue;
    if (first === 0 && afterSmall) first = i;
    const isKnown = lookUp(codes, start, i, lexicon) !== 0;
    // "QualificationsBachelor's" is no name, "FullStory" may be one.
    if (isName && i - start < MIN_LOST_HEADING_LENGTH) continue;
    if ((isKnown || (sparse && !afterSmall && end - i >= MIN_FUSED_LENGTH)) && lookUp(codes, i, end, lexicon) !== 0)
      return i;
  }
  if (isArticle(codes, start, end) && lookUp(codes, start, end - 1, lexicon) !== 0) return end - 1;
  if (beginsDotted(codes, end) && end - 1 - start >= (isName ? MIN_LOST_HEADING_LENGTH : MIN_FUSED_LENGTH)) {
    if (lookUp(codes, start, end - 1, lexicon) !== 0) return end - 1;
  }
  if (UPPER[codes[start]!] !== 1) return first - start >= MIN_FUSED_LENGTH && end - first >= 2 ? first : 0;
  return sparse && first > 0 && end - first >= MIN_FUSED_LENGTH && lookUp(codes, start, first, lexicon) !== 0
    ? first
    : 0;
}

const CAPITAL_A = 0x41;
const BLANK = 0x20;

/** True where a word ends in a capital A that begins a sentence: "needA degree", "drivenA strong". */
function isArticle(codes: Uint16Array, start: number, end: number): boolean {
  const before = codes[end - 2]!;
  const next = codes[end + 1]!;
  return (
    codes[end - 1] === CAPITAL_A &&
    end - start > MIN_FUSED_LENGTH &&
    CLASS[before] === LETTER &&
    UPPER[before] !== 1 &&
    codes[end] === BLANK &&
    CLASS[next] === LETTER &&
    UPPER[next] !== 1
  );
}

/** True where the last letter of a word begins a dotted abbreviation: "coursesB.S. in Physics". */
function beginsDotted(codes: Uint16Array, end: number): boolean {
  return UPPER[codes[end - 1]!] === 1 && codes[end] === DOT && UPPER[codes[end + 1]!] === 1;
}

/** Where figures begin behind a known word of small letters in an unknown word, or 0. */
export function figurePoint(codes: Uint16Array, start: number, end: number, lexicon: Lexicon): number {
  let i = start;
  while (i < end && CLASS[codes[i]!] === LETTER) i++;
  if (i - start < MIN_FUSED_LENGTH || i === end || UPPER[codes[i - 1]!] === 1) return 0;
  for (let k = i; k < end; k++) if (CLASS[codes[k]!] !== DIGIT) return 0;
  return lookUp(codes, start, i, lexicon) === 0 ? 0 : i;
}

function lookUp(codes: Uint16Array, start: number, end: number, lexicon: Lexicon): number {
  let hash = HASH_BASIS;
  let size = 0;
  for (let i = start; i < end && size < MAX_WORD_LENGTH; i++) {
    if (codes[i] === APOSTROPHE) continue;
    const folded = fold(codes[i]!);
    dotted[size++] = folded;
    hash = Math.imul(hash ^ folded, HASH_PRIME);
  }
  return lexicon.find(dotted, size, hash);
}

/** True where exactly three digits follow a comma: `150,000`, not `1,2`. */
export function isDigitGroup(codes: Uint16Array, from: number, length: number): boolean {
  let i = from;
  while (i < length && i < from + 4 && CLASS[codes[i]!] === DIGIT) i++;
  return i === from + 3;
}
