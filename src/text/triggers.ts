import { integers } from './arrays.js';
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

/** What a word is by itself, as bits of the same marks above those of `Trigger`. */
export const Word = {
  /** Says before a name whom one works with or for. */
  Contact: 1 << 16,
  /** Leads to examples: "such", "like". */
  Example: 1 << 17,
  /** Leads to the trade of clients: "in". */
  Inside: 1 << 18,
} as const;

/**
 * Per word number two integers: which phrases it may begin, and above these bits which it is alone; and its place in `pairs`, where stands which
 * phrases may begin with it and a second word, by a hash of the second: now and then a bit too many, never one too few. What follows one word
 * stands together, so that common words find it near at hand.
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

/**
 * All that is asked of every word of a text: per word number what it may begin, its term (-1 for none), and its tally (see `ReadingWords`) with the
 * bits of `Word` above it. Nothing of it is laid out anew when a pack is opened, which a single text would wait for.
 */
export interface WordTable extends TriggerTable {
  readonly terms: Int32Array;
  readonly tallies: Int32Array;
}

/** Bits of a tally. */
const TALLY = 0xff;

export function openWords({ words, pairs }: TriggerData, terms: Int32Array, tallies: Int32Array): WordTable {
  return {
    words: integers(words),
    pairs: pairs instanceof Uint16Array ? pairs : Uint16Array.from(pairs),
    terms,
    tallies,
  };
}

/** Slots that each second word has at the least, so that most other words hit an empty one. */
const SLOTS_PER_PAIR = 2;
/** A place is the first slot, times this, and the binary logarithm of how many slots there are. */
const PLACE_SHIFT = 5;
const SIZE_MASK = (1 << PLACE_SHIFT) - 1;

function pairSlot(place: number, second: number): number {
  const mask = (1 << (place & SIZE_MASK)) - 1;
  return (place >>> PLACE_SHIFT) + ((Math.imul(second, 0x9e3779b1) >>> 15) & mask);
}

/** The triggers of one text, in order; those of segment `s` are `[firsts[s], firsts[s + 1])`, and `seen[s]` has all bits of its tokens' marks. */
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
  const table = new Int32Array(2 * (wordCount + 1));
  const seconds: (Map<number, number> | undefined)[] = Array.from({ length: wordCount + 1 }, () => undefined);
  for (const [bit, list] of phrases) {
    list.eachBeginning((first, second) => {
      table[2 * first]! |= second === 0 ? bit | (bit << BITS) : bit;
      if (second === 0) return;
      const masks = (seconds[first] ??= new Map<number, number>());
      masks.set(second, (masks.get(second) ?? 0) | bit);
    });
  }
  for (const [bit, list] of words) for (const word of list) table[2 * word]! |= bit | (bit << BITS);
  let slots = 0;
  for (let word = 1; word <= wordCount; word++) {
    const count = seconds[word]?.size ?? 0;
    let log = 0;
    while (1 << log < count * SLOTS_PER_PAIR) log++;
    table[2 * word + 1] = (slots << PLACE_SHIFT) | log;
    slots += count === 0 ? 0 : 1 << log;
  }
  const pairs = new Uint16Array(slots);
  for (let word = 1; word <= wordCount; word++)
    for (const [second, mask] of seconds[word] ?? []) pairs[pairSlot(table[2 * word + 1]!, second)]! |= mask;
  // Word 0 is any unknown word.
  table[0] = 0;
  return { words: table, pairs };
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

/** Fills in what each token may begin and is, its term and its tally. Linear in the tokens. */
export function markWords(tokens: Tokens, table: WordTable): void {
  const { words, shapes, marks, terms, tallies, count } = tokens;
  const { words: begins, pairs, terms: termOf, tallies: tallyOf } = table;
  let next = words[0]!;
  for (let i = 0; i < count; i++) {
    const word = next;
    next = words[i + 1]!;
    const both = begins[2 * word]!;
    const alone = both >>> BITS;
    let mask = both & ALL;
    if ((mask & ~alone) !== 0) mask &= alone | pairs[pairSlot(begins[2 * word + 1]!, next)]!;
    terms[i] = termOf[word]!;
    const tally = tallyOf[word]!;
    tallies[i] = tally;
    mask |= tally & ~TALLY;
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
      all |= mask;
      if ((mask & ALL) === 0) continue;
      places[count] = i;
      masks[count++] = mask;
    }
    seen[s] = all;
  }
  firsts[segments.count] = count;
  triggers.count = count;
  return triggers;
}
