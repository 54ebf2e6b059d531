import { Shape } from '../text/tokens.js';
import type { Reading } from './reading.js';
import { readsForeign } from './foreign-words.js';
import { HIRING_WORDS } from './vocabulary.js';

/** How much of a field is words, English ones, known ones, letters and letters beyond the Latin ones. */
export interface WordCounts {
  readonly wordCount: number;
  /** Those of the words that are parts of an address. */
  readonly addressCount: number;
  readonly englishCount: number;
  readonly knownCount: number;
  /** Letters, and those of them in another script than the Latin one. */
  readonly letterCount: number;
  readonly foreignCount: number;
  /** True for a short text whose small words are those of another language. */
  readonly readsForeign: boolean;
  /** How many different words of those who offer or seek work there are. */
  readonly hiringCount: number;
}

/** Letters from here on (Greek and beyond) are not Latin. */
const FIRST_FOREIGN_LETTER = 0x370;

/** The text in which each hiring word was seen last, by its number. */
const seenIn = new Uint32Array(HIRING_WORDS.length + 1);
let textNumber = 0;

/** Counts the words of one field. */
export function countWords(reading: Reading): WordCounts {
  const { words, starts, ends, shapes, tallies, count, text } = reading.tokens;
  textNumber = (textNumber + 1) >>> 0;
  let hiringCount = 0;
  let englishCount = 0;
  let unknownCount = 0;
  let addressCount = 0;
  let letterCount = 0;
  let foreignCount = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    const length = ends[i]! - starts[i]!;
    letterCount += length;
    const tally = tallies[i]!;
    englishCount += tally & 1;
    const number = tally >> 1;
    if (number !== 0 && seenIn[number] !== textNumber) {
      seenIn[number] = textNumber;
      hiringCount++;
    }
    if (word !== 0) continue;
    unknownCount++;
    if (shapes[i]! & Shape.Url) addressCount++;
    if (text.codes[starts[i]!]! >= FIRST_FOREIGN_LETTER) foreignCount += length;
  }
  return {
    wordCount: count,
    addressCount,
    englishCount,
    knownCount: count - unknownCount,
    letterCount,
    foreignCount,
    readsForeign: reading.field === 'text' && readsForeign(reading),
    hiringCount,
  };
}
