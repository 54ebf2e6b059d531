import type { PhraseTable } from './phrases.js';
import type { Segments } from './segments.js';
import { Shape, type Tokens } from './tokens.js';

/** What a token may begin, as bits: reading looks closer only where one is set. */
export const Trigger = {
  Alias: 1,
  Cue: 2,
  LevelTitle: 4,
  Title: 8,
  LevelPhrase: 16,
  Degree: 32,
  Equivalent: 64,
  Years: 128,
  Fact: 256,
  /** A token with a digit in it. */
  Figure: 512,
  /** The phrases of sections: see `SectionTables`. */
  Inside: 1024,
  Tell: 2048,
  Opener: 4096,
  Lead: 8192,
  Heading: 16_384,
} as const;

/** All bits fit in so many. */
const BITS = 16;
const ALL = (1 << BITS) - 1;

/**
 * Per word number, which phrases it may begin, and above these bits which it is alone; and which may begin with two words, by a hash of the
 * two: now and then a bit too many, never one too few.
 */
export interface TriggerTable {
  readonly words: Int32Array;
  readonly pairs: Uint16Array;
}

/** A table of triggers as it is stored. */
export interface TriggerData {
  readonly words: ArrayLike<number>;
  readonly pairs: ArrayLike<number>;
}

export function openTriggers({ words, pairs }: TriggerData): TriggerTable {
  return { words: new Int32Array(words), pairs: new Uint16Array(pairs) };
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
  const both = new Int32Array(wordCount + 1);
  const pairs = new Uint16Array(PAIR_SLOTS);
  for (const [bit, table] of phrases) {
    table.eachBeginning((first, second) => {
      both[first]! |= second === 0 ? bit | (bit << BITS) : bit;
      if (second !== 0) pairs[pairSlot(first, second)]! |= bit;
    });
  }
  for (const [bit, list] of words) for (const word of list) both[word]! |= bit | (bit << BITS);
  // Word 0 is any unknown word.
  both[0] = 0;
  return { words: both, pairs };
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

/** Fills in what each token may begin. Linear in the tokens. */
export function markTriggers({ words, shapes, marks, count }: Tokens, { words: table, pairs }: TriggerTable): void {
  let next = words[0]!;
  for (let i = 0; i < count; i++) {
    const word = next;
    next = words[i + 1]!;
    const both = table[word]!;
    const alone = both >>> BITS;
    let mask = both & ALL;
    if ((mask & ~alone) !== 0) mask &= alone | pairs[pairSlot(word, next)]!;
    marks[i] = shapes[i]! & DIGIT ? mask | FIGURE : mask;
  }
}

/** Lists the tokens that may begin something, segment by segment. The result is valid until the next call (its arrays are reused). */
export function listTriggers({ marks, count: tokenCount }: Tokens, segments: Segments): Triggers {
  const triggers = scratchFor(tokenCount, segments.count);
  const { firstTokens, endTokens } = segments;
  const { tokens: places, masks, firsts, seen } = triggers;
  let count = 0;
  for (let s = 0; s < segments.count; s++) {
    firsts[s] = count;
    let all = 0;
    const end = endTokens[s]!;
    for (let i = firstTokens[s]!; i < end; i++) {
      const mask = marks[i]!;
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
