import type { Reading } from './reading.js';
import { HIRING_WORDS } from './vocabulary.js';

/** How much of a field is words, English ones, known ones, letters and letters beyond the Latin ones. */
export interface WordCounts {
  readonly wordCount: number;
  readonly englishCount: number;
  readonly knownCount: number;
  /** Letters, and those of them in another script than the Latin one. */
  readonly letterCount: number;
  readonly foreignCount: number;
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
  const { words, starts, ends, tallies, count, text } = reading.tokens;
  textNumber = (textNumber + 1) >>> 0;
  let hiringCount = 0;
  let englishCount = 0;
  let unknownCount = 0;
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
    if (text.codes[starts[i]!]! >= FIRST_FOREIGN_LETTER) foreignCount += length;
  }
  return { wordCount: count, englishCount, knownCount: count - unknownCount, letterCount, foreignCount, hiringCount };
}
