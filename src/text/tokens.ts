import type { NormalizedText } from './normalize.js';

/** What stands between a token and the one before it, as bits. */
export const Gap = {
  Space: 1,
  Newline: 2,
  BlankLine: 4,
  Bullet: 8,
  Hyphen: 16,
  Slash: 32,
  Dot: 64,
  Comma: 128,
  Colon: 256,
  Semicolon: 512,
  Open: 1024,
  Close: 2048,
  And: 4096,
  Stop: 8192,
  Other: 16384,
  Fused: 32768,
} as const;

/** How a token is written, as bits. */
export const Shape = { Initial: 1, AllUpper: 2, Lower: 4, Number: 8, Digit: 16, Url: 32, Plus: 64 } as const;

/**
 * The tokens of one text, as parallel arrays of `count` entries: half-open spans into the plain text, word numbers
 * of the lexicon (0 for other words), the gap before each, and its shape. `gaps[count]` is the gap after the last, `words[count]` 0.
 */
export interface Tokens {
  text: NormalizedText;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  words: Int32Array;
  gaps: Uint16Array;
  shapes: Uint8Array;
  /** Its hash; of a short word (see `LexiconData`) that stands alone its letters too, `lows` being 0 for any other. */
  hashes: Int32Array;
  lows: Int32Array;
  highs: Int32Array;
  /** What each token may begin and is, as bits of `Trigger` and `Word`; its term, -1 for none; its tally (see `ReadingWords`): filled in by `markWords`. */
  marks: Int32Array;
  terms: Int32Array;
  tallies: Uint8Array;
}
