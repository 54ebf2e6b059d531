import { integers, narrow, type Numbers } from './arrays.js';
import { Unit, UNITS } from './characters.js';

/** The words that the pack knows, numbered from 1; word 0 is any other. */
export interface Lexicon {
  readonly wordCount: number;
  /** See `LexiconData`; of fixed types, since every word of a text is looked up in them. */
  readonly letters: Numbers;
  readonly starts: Int32Array;
  readonly slots: Numbers;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  /** Word number of the folded word `chars[0..length)` with that FNV-1a hash, or 0. */
  find(chars: Uint16Array, length: number, hash: number): number;
  /** Word number of a folded word given as a string, or 0. */
  indexOf(word: string): number;
  wordAt(index: number): string;
}

/**
 * A lexicon as flat arrays: word `w` is `letters[starts[w - 1]..starts[w])`; `slots` is an open-addressing table of word numbers. A short word
 * (up to 12 letters from a to z) also stands in `lows[w]` and `highs[w]`, so that it is compared at once: five bits a letter, the last six letters in the
 * low one. For other words both are 0.
 */
export interface LexiconData {
  readonly letters: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly slots: ArrayLike<number>;
  readonly lows: ArrayLike<number>;
  readonly highs: ArrayLike<number>;
}

/** Letters of a short word at most; each is one of a to z. */
export const MAX_SHORT_LENGTH = 12;
/** Bits of a letter, a number from 1 to 26; of a number that holds six; and how far the first of these six stands. */
export const LETTER_BITS = 5;
export const LETTER_MASK = 31;
export const LOW_MASK = (1 << 30) - 1;
export const CARRY_SHIFT = 25;

/** The letters of a short word as two numbers, the low one first; null for other words. */
function packLetters(word: string): readonly [number, number] | null {
  if (!/^[a-z]{1,12}$/.test(word)) return null;
  let low = 0;
  let high = 0;
  for (let k = 0; k < word.length; k++) {
    high = (high << LETTER_BITS) | (low >>> CARRY_SHIFT);
    low = ((low << LETTER_BITS) & LOW_MASK) | (word.charCodeAt(k) & LETTER_MASK);
  }
  return [low, high];
}

/** Offset basis and prime of the 32-bit FNV-1a hash (Fowler, Noll, Vo 1991). */
export const HASH_BASIS = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** Longest word that is looked up, in UTF-16 units; longer ones are never in a lexicon. */
export const MAX_WORD_LENGTH = 64;

/** The table has so many slots for each word. */
const SLOTS_PER_WORD = 3;
const MIN_SLOTS = 256;

export function hashWord(word: string): number {
  let hash = HASH_BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME);
  return hash;
}

function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Lays out `words` (folded, distinct) for look-up. Word `words[i]` gets number `i + 1`. */
export function compileLexicon(words: readonly string[]): LexiconData {
  let size = MIN_SLOTS;
  while (size < words.length * SLOTS_PER_WORD) size *= 2;
  const slots = new Int32Array(size);
  const lows = new Int32Array(words.length + 1);
  const highs = new Int32Array(words.length + 1);
  const starts = [0];
  const letters: number[] = [];
  words.forEach((word, i) => {
    for (let k = 0; k < word.length; k++) letters.push(word.charCodeAt(k));
    starts.push(letters.length);
    let slot = slotOf(hashWord(word), size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
    const packed = packLetters(word);
    if (packed !== null) [lows[i + 1], highs[i + 1]] = packed;
  });
  return { letters: narrow(letters), starts: integers(starts), slots: narrow(Array.from(slots)), lows, highs };
}

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const units = UNITS;
const FOLDED = Unit.Folded;

/** Word number of the plain units `codes[start..end)`, folded on the way, or 0; `hash` is that of the folded word. */
export function findPlain(
  { letters, starts, slots }: Lexicon,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const mask = slots.length - 1;
  const length = end - start;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const index = slots[slot]!;
    if (index === 0) return 0;
    const from = starts[index - 1]!;
    if (starts[index]! - from !== length) continue;
    let k = 0;
    while (k < length && letters[from + k] === (units[codes[start + k]!]! & FOLDED)) k++;
    if (k === length) return index;
  }
}

/** Word number of a short word of such letters, or 0; `hash` is that of the word. */
export function findShort({ slots, lows, highs }: Lexicon, low: number, high: number, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const index = slots[slot]!;
    if (index === 0 || (lows[index] === low && highs[index] === high)) return index;
  }
}

/** Opens a lexicon for look-ups. */
export function openLexicon(data: LexiconData): Lexicon {
  const letters = narrow(data.letters);
  const starts = integers(data.starts);
  const slots = narrow(data.slots);
  const mask = slots.length - 1;
  const find = (chars: Uint16Array, length: number, hash: number): number => {
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const index = slots[slot]!;
      if (index === 0) return 0;
      const from = starts[index - 1]!;
      if (starts[index]! - from !== length) continue;
      let k = 0;
      while (k < length && letters[from + k] === chars[k]) k++;
      if (k === length) return index;
    }
  };
  const buffer = new Uint16Array(MAX_WORD_LENGTH);
  /** Words that were asked for, no more than there are. */
  const texts = new Map<number, string>();
  return {
    wordCount: starts.length - 1,
    letters,
    starts,
    slots,
    lows: integers(data.lows),
    highs: integers(data.highs),
    find,
    indexOf(word) {
      if (word.length > MAX_WORD_LENGTH) return 0;
      for (let k = 0; k < word.length; k++) buffer[k] = word.charCodeAt(k);
      return find(buffer, word.length, hashWord(word));
    },
    wordAt(index) {
      const known = texts.get(index);
      if (known !== undefined) return known;
      let word = '';
      if (index > 0) for (let k = starts[index - 1]!; k < starts[index]!; k++) word += String.fromCharCode(letters[k]!);
      texts.set(index, word);
      return word;
    },
  };
}

/** Builds a lexicon in memory. */
export function buildLexicon(words: readonly string[]): Lexicon {
  return openLexicon(compileLexicon(words));
}
