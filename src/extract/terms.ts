import { fold } from '../text/characters.js';
import { HASH_BASIS, HASH_PRIME } from '../text/lexicon.js';
import { stem } from '../text/stem.js';
import { Shape } from '../text/tokenize.js';
import type { Pack } from '../pack/load.js';
import type { TermEvidence } from '../types.js';
import { sectionCounts, sectionKind, spanOf, type Reading } from './reading.js';

/** Length of words whose stems are looked up when the lexicon lacks them. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 24;
/** Rows of the memo of stems: one word each, the last one seen. */
const MEMO_ROWS = 8192;

/** A memo of stems, exact: it keeps the letters. What it holds changes the speed, never the answer. */
interface StemMemo {
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
  const { tokens, pack } = reading;
  const { codes } = tokens.text;
  const start = tokens.starts[token]!;
  const length = tokens.ends[token]! - start;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return -1;
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

/**
 * Counts the terms of the role documents in the sections that count, each occurrence weighted by its section (thousandths).
 * In the order of their first place.
 */
export function readTerms(
  reading: Reading,
  weightOf: (section: ReturnType<typeof sectionKind>) => number,
): TermEvidence[] {
  const { pack, tokens, segments, sections, field } = reading;
  const memo = memoOf(pack);
  const places = new Map<number, number>();
  const quantities: number[] = [];
  const firsts: number[] = [];
  const terms: number[] = [];
  for (let s = 0; s < segments.count; s++) {
    if (!sectionCounts(reading, s)) continue;
    const weight = weightOf(sectionKind(reading, s));
    if (weight === 0) continue;
    const end = segments.endTokens[s]!;
    for (let i = sections.bodies[s]!; i < end; i++) {
      const word = tokens.words[i]!;
      let term: number;
      if (word !== 0) term = pack.wordTerms[word]!;
      else if (tokens.shapes[i]! & (Shape.Url | Shape.Digit)) continue;
      else term = termOfUnknown(reading, i, memo);
      if (term < 0) continue;
      const place = places.get(term);
      if (place === undefined) {
        places.set(term, terms.length);
        terms.push(term);
        quantities.push(weight);
        firsts.push(i);
      } else quantities[place]! += weight;
    }
  }
  return terms.map((term, place) => ({
    term,
    quantity: quantities[place]!,
    field,
    ...spanOf(reading, firsts[place]!, firsts[place]! + 1),
  }));
}
