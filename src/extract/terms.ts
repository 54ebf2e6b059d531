import { fold } from '../text/characters.js';
import { HASH_BASIS, HASH_PRIME } from '../text/lexicon.js';
import { stem } from '../text/stem.js';
import { Shape } from '../text/tokens.js';
import type { Pack } from '../pack/load.js';
import type { TermCounts, TermEvidence } from '../types.js';
import { endOf, sectionCounts, sectionKind, startOf, type Reading } from './reading.js';

/** Length of words whose stems are looked up when the lexicon lacks them. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 24;
/** Rows of the memos of stems, for short words and for others: one word each, the last one seen. */
const SHORT_ROWS = 32_768;
const MEMO_ROWS = 4096;
/** Numbers of a row of the memo of short words: the letters of the word in two (see `LexiconData`), its term. */
const ROW = 4;

/** A memo of stems, exact: it keeps the letters. What it holds changes the speed, never the answer. */
interface StemMemo {
  readonly short: Int32Array;
  readonly letters: Uint16Array;
  readonly lengths: Uint8Array;
  readonly terms: Int32Array;
}

const memos = new WeakMap<Pack, StemMemo>();
const letters = new Uint16Array(MAX_LENGTH);

function memoOf(pack: Pack): StemMemo {
  let memo = memos.get(pack);
  if (memo === undefined) {
    memo = {
      short: new Int32Array(SHORT_ROWS * ROW),
      letters: new Uint16Array(MEMO_ROWS * MAX_LENGTH),
      lengths: new Uint8Array(MEMO_ROWS),
      terms: new Int32Array(MEMO_ROWS),
    };
    memos.set(pack, memo);
  }
  return memo;
}

/** Term number of a word that the lexicon lacks, by its stem; -1 for none. */
function termOfUnknown(reading: Reading, token: number, memo: StemMemo): number {
  const { tokens } = reading;
  const length = tokens.ends[token]! - tokens.starts[token]!;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return -1;
  const low = tokens.lows[token]!;
  if (low === 0) return termOfLong(reading, token, length, memo);
  const { short } = memo;
  const hash = tokens.hashes[token]!;
  const row = ((hash ^ (hash >>> 15)) & (SHORT_ROWS - 1)) * ROW;
  if (short[row] === low && short[row + 1] === tokens.highs[token]) return short[row + 2]!;
  const term = termOfLong(reading, token, length, memo);
  short[row] = low;
  short[row + 1] = tokens.highs[token]!;
  short[row + 2] = term;
  return term;
}

/** The same for any word of `length` units; -1 too for one that has other letters than a to z. */
function termOfLong(reading: Reading, token: number, length: number, memo: StemMemo): number {
  const { tokens, pack } = reading;
  const { codes } = tokens.text;
  const start = tokens.starts[token]!;
  let hash = HASH_BASIS;
  for (let i = 0; i < length; i++) {
    const code = fold(codes[start + i]!);
    if (code < 0x61 || code > 0x7a) return -1;
    letters[i] = code;
    hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  const row = (hash ^ (hash >>> 15)) & (MEMO_ROWS - 1);
  const offset = row * MAX_LENGTH;
  if (memo.lengths[row] === length) {
    let k = 0;
    while (k < length && memo.letters[offset + k] === letters[k]) k++;
    if (k === length) return memo.terms[row]!;
  }
  const word = String.fromCharCode(...letters.subarray(0, length));
  const term = pack.wordTerms[pack.lexicon.indexOf(stem(word))]!;
  memo.lengths[row] = length;
  memo.letters.set(letters.subarray(0, length), offset);
  memo.terms[row] = term;
  return term;
}

/** Counts of terms as they are taken; its arrays are as long as the pack has terms. */
export interface TermCounter {
  count: number;
  titleCount: number;
  readonly terms: Int32Array;
  readonly quantities: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Per term its entry, to be believed only where that entry is of the term. */
  readonly entries: Int32Array;
}

const counters = new WeakMap<Pack, TermCounter>();

/** An empty counter; valid until the next one is asked for. */
export function termCounter(pack: Pack): TermCounter {
  let counter = counters.get(pack);
  if (counter === undefined) {
    const size = pack.data.terms.df.length;
    const array = (): Int32Array => new Int32Array(size);
    counter = {
      count: 0,
      titleCount: 0,
      terms: array(),
      quantities: array(),
      starts: array(),
      ends: array(),
      entries: array(),
    };
    counters.set(pack, counter);
  }
  counter.count = 0;
  counter.titleCount = 0;
  return counter;
}

/**
 * Counts the terms of the role documents in the sections that count, each occurrence weighted by its section (thousandths).
 * @param denied half-open ranges of tokens, in order, that are not counted: what the text denies
 */
export function countTerms(
  reading: Reading,
  weightOf: (section: ReturnType<typeof sectionKind>) => number,
  counter: TermCounter,
  denied: readonly number[],
): void {
  const { pack, tokens, segments, sections } = reading;
  const { words, shapes, terms: termsOfTokens } = tokens;
  const memo = memoOf(pack);
  const { terms, quantities, starts, ends, entries } = counter;
  let { count } = counter;
  let d = 0;
  for (let s = 0; s < segments.count; s++) {
    if (!sectionCounts(reading, s)) continue;
    const weight = weightOf(sectionKind(reading, s));
    if (weight === 0) continue;
    const end = segments.endTokens[s]!;
    for (let i = sections.bodies[s]!; i < end; i++) {
      let term = termsOfTokens[i]!;
      if (words[i] === 0 && (shapes[i]! & UNSTEMMED) === 0) term = termOfUnknown(reading, i, memo);
      if (term < 0) continue;
      while (d < denied.length && denied[d + 1]! <= i) d += 2;
      if (d < denied.length && denied[d]! <= i) continue;
      const entry = entries[term]!;
      if (entry < count && terms[entry] === term) {
        quantities[entry]! += weight;
        continue;
      }
      entries[term] = count;
      terms[count] = term;
      quantities[count] = weight;
      starts[count] = startOf(reading, i);
      ends[count++] = endOf(reading, i + 1);
    }
  }
  counter.count = count;
  if (reading.field === 'title') counter.titleCount = count;
}

const UNSTEMMED = Shape.Url | Shape.Digit;

/** What was counted, to keep; in one buffer, which costs less than four. */
export function countedTerms({ count, titleCount, terms, quantities, starts, ends }: TermCounter): TermCounts {
  const all = new Int32Array(count * 4);
  for (let i = 0; i < count; i++) {
    all[i] = terms[i]!;
    all[count + i] = quantities[i]!;
    all[2 * count + i] = starts[i]!;
    all[3 * count + i] = ends[i]!;
  }
  return {
    count,
    titleCount,
    terms: all.subarray(0, count),
    quantities: all.subarray(count, 2 * count),
    starts: all.subarray(2 * count, 3 * count),
    ends: all.subarray(3 * count),
  };
}

/** Entry `index` of the counts. */
export function termEvidence(counts: TermCounts, index: number): TermEvidence {
  return {
    term: counts.terms[index]!,
    quantity: counts.quantities[index]!,
    field: index < counts.titleCount ? 'title' : 'text',
    start: counts.starts[index]!,
    end: counts.ends[index]!,
  };
}
