import { stem } from '../text/stem.js';
import type { PhraseIndex } from './phrase-index.js';
import type { TitleIndex } from './title-index.js';

/** How a word of a title is the same as one of the pack's. */
export type Likeness = 'same' | 'plural' | 'form' | 'typo' | 'kin' | 'software';

/** A word of the index that a word of a title may stand for. */
export interface Like {
  readonly word: number;
  readonly likeness: Likeness;
}

/** Letters that kindred words begin with alike: operator and operations, accounting and accountant. */
const KIN_LETTERS = 6;
/** Part of the longer one that they are at the least. */
const KIN_SHARE = 0.5;
/** Letters of each half of a word that is taken apart, at the least. */
const HALF_LETTERS = 3;
/** Words of fewer letters are never taken for misspelled. */
const TYPO_LETTERS = 5;

/**
 * The words of the index that a word may stand for: itself; those of the same stem; where there is none of either, those one slip of a letter away; and those
 * that begin alike.
 * @param isKnown true for a word that the pack has elsewhere: it is not taken for misspelled
 */
export function alike(word: string, index: TitleIndex, isKnown: boolean): Like[] {
  const { numbers, words } = index;
  const own = numbers.get(word);
  const found: Like[] = own === undefined ? [] : [{ word: own, likeness: 'same' }];
  for (const form of index.byStem.get(stem(word)) ?? [])
    if (form !== own) found.push({ word: form, likeness: isPlural(word, words[form]!) ? 'plural' : 'form' });
  if (found.length === 0 && !isKnown) found.push(...typos(word, words));
  const taken = new Set(found.map((like) => like.word));
  if (word.length >= KIN_LETTERS)
    for (const other of beginning(word.slice(0, KIN_LETTERS), words))
      if (
        !taken.has(other) &&
        commonLength(word, words[other]!) >= KIN_SHARE * Math.max(word.length, words[other]!.length)
      )
        found.push({ word: other, likeness: 'kin' });
  return found;
}

function isPlural(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}s` || long === `${short}es` || (short.endsWith('y') && long === `${short.slice(0, -1)}ies`);
}

/** Two words of the index that make up one which is not in it, the longest first one; null where there are none. */
export function halves(stem: string, { numbers }: PhraseIndex): readonly [string, string] | null {
  for (let cut = stem.length - HALF_LETTERS; cut >= HALF_LETTERS; cut--) {
    const [first, second] = [stem.slice(0, cut), stem.slice(cut)];
    if (numbers.has(first) && numbers.has(second)) return [first, second];
  }
  return null;
}

function typos(stem: string, words: readonly string[]): Like[] {
  if (stem.length < TYPO_LETTERS) return [];
  const found: Like[] = [];
  for (const word of beginning(stem.charAt(0), words))
    if (words[word]!.length >= TYPO_LETTERS - 1 && isOneSlip(stem, words[word]!))
      found.push({ word, likeness: 'typo' });
  return found;
}

/** Numbers of the words that begin with some letters. */
function* beginning(letters: string, words: readonly string[]): Generator<number> {
  let low = 0;
  for (let high = words.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < letters) low = middle + 1;
    else high = middle;
  }
  for (; low < words.length && words[low]!.startsWith(letters); low++) yield low;
}

function commonLength(a: string, b: string): number {
  let k = 0;
  while (k < a.length && k < b.length && a.charCodeAt(k) === b.charCodeAt(k)) k++;
  return k;
}

/** True where one letter too many, one too few, a wrong one or two in the wrong order make one of the other (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  const k = commonLength(short, long);
  if (short.length < long.length) return short.slice(k) === long.slice(k + 1);
  if (short.slice(k + 1) === long.slice(k + 1)) return true;
  return (
    short.charAt(k) === long.charAt(k + 1) &&
    short.charAt(k + 1) === long.charAt(k) &&
    short.slice(k + 2) === long.slice(k + 2)
  );
}
