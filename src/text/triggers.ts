import type { PhraseTable } from './phrases.js';
import type { Segments } from './segments.js';
import { Shape, type Tokens } from './tokens.js';

/** What a token may begin, as bits: reading looks closer only where one is set. */
export const Trigger = {
  Alias: 1,
  Cue: 2,
  Title: 8,
  LevelPhrase: 16,
  Degree: 32,
  Equivalent: 64,
  Years: 128,
  Fact: 256,
  /** A token with a digit in it. */
  Figure: 512,
} as const;

/**
 * Per word number, which phrases it may begin, and which it is alone; and which may begin with two words, by a hash of the two:
 * now and then a bit too many, never one too few.
 */
export interface TriggerTable {
  readonly begins: Int32Array;
  readonly alone: Int32Array;
  readonly pairs: Int32Array;
}

/** A table of triggers as it is stored. */
export interface TriggerData {
  readonly begins: ArrayLike<number>;
  readonly alone: ArrayLike<number>;
  readonly pairs: ArrayLike<number>;
}

export function openTriggers({ begins, alone, pairs }: TriggerData): TriggerTable {
  return { begins: new Int32Array(begins), alone: new Int32Array(alone), pairs: new Int32Array(pairs) };
}

/** Entries of the table of pairs, a power of two: with as many as three for each pair, hardly one is hit by chance. */
const PAIR_SLOTS = 1 << 17;

function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15;
}

/** The triggers of one text, in order; those of segment `s` are `[firsts[s], firsts[s + 1])`, and `seen[s]` has all their bits. */
export interface Triggers {
  count: number;
  tokens: Int32Array;
  masks: Int32Array;
  firsts: Int32Array;
  seen: Int32Array;
}

/** Builds the table: `phrases` are found by their first two words, `words` each by itself. */
export function buildTriggers(
  wordCount: number,
  phrases: readonly (readonly [number, PhraseTable])[],
  words: readonly (readonly [number, Iterable<number>])[],
): TriggerTable {
  const begins = new Int32Array(wordCount + 1);
  const alone = new Int32Array(wordCount + 1);
  const pairs = new Int32Array(PAIR_SLOTS);
  for (const [bit, table] of phrases) {
    table.eachBeginning((first, second) => {
      begins[first]! |= bit;
      if (second === 0) alone[first]! |= bit;
      else pairs[pairSlot(first, second)]! |= bit;
    });
  }
  for (const [bit, list] of words) {
    for (const word of list) {
      begins[word]! |= bit;
      alone[word]! |= bit;
    }
  }
  // Word 0 is any unknown word.
  begins[0] = 0;
  return { begins, alone, pairs };
}

let scratch = createTriggers(0, 0);

function createTriggers(tokenCount: number, segmentCount: number): Triggers {
  return {
    count: 0,
    tokens: new Int32Array(tokenCount),
    masks: new Int32Array(tokenCount),
    firsts: new Int32Array(segmentCount + 1),
    seen: new Int32Array(segmentCount),
  };
}

function scratchFor(tokenCount: number, segmentCount: number): Triggers {
  if (scratch.tokens.length < tokenCount || scratch.seen.length < segmentCount)
    scratch = createTriggers(tokenCount * 2, segmentCount * 2);
  return scratch;
}

// Code that is compiled before its rare branch was ever taken is thrown away when that happens: take it now.
scratchFor(4096, 1024);

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const DIGIT = Shape.Digit;
const FIGURE = Trigger.Figure;

/** Finds the triggers of a text. Linear in the tokens. The result is valid until the next call (its arrays are reused). */
export function findTriggers(tokens: Tokens, segments: Segments, { begins, alone, pairs }: TriggerTable): Triggers {
  const triggers = scratchFor(tokens.count, segments.count);
  const { words, shapes } = tokens;
  const { tokens: places, masks, firsts, seen } = triggers;
  let count = 0;
  for (let s = 0; s < segments.count; s++) {
    firsts[s] = count;
    let all = 0;
    const end = segments.endTokens[s]!;
    let next = words[segments.firstTokens[s]!]!;
    for (let i = segments.firstTokens[s]!; i < end; i++) {
      const word = next;
      next = words[i + 1]!;
      let mask = begins[word]!;
      if (mask !== 0) mask &= alone[word]! | pairs[pairSlot(word, next)]!;
      if (shapes[i]! & DIGIT) mask |= FIGURE;
      if (mask === 0) continue;
      places[count] = i;
      masks[count++] = mask;
      all |= mask;
    }
    seen[s] = all;
  }
  firsts[segments.count] = count;
  triggers.count = count;
  return triggers;
}
