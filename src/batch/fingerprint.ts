/** Digits of a fingerprint: one for each of as many bins of shingles. */
export const FINGERPRINT_LENGTH = 16;
/** Fewest shingles of three words that a fingerprint is made of. */
const MIN_SHINGLES = 8;
const BIN_SHIFT = 28;
const DIGITS = '0123456789abcdef';
/** Offset basis and prime of FNV-1a (Fowler, Noll, Vo). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const least = new Uint32Array(FINGERPRINT_LENGTH);

/**
 * A fingerprint of 64 bits by which near-duplicates are found: one-permutation minhash (Li, Owen and Zhang 2012) over shingles of three
 * words, four bits of each bin's least hash (Li and König 2010); a bin without a shingle borrows from the next (Shrivastava and Li 2014).
 * The share of equal digits estimates J + (1 - J) / 16, where J is the Jaccard similarity of the shingles. Case in ASCII does not
 * matter, nor which of the signs that `folded` knows, or blanks, stand between words.
 * @returns 16 hexadecimal digits, or null for a text of fewer than 10 words
 */
export function fingerprint(text: string): string | null {
  least.fill(0xffffffff);
  let shingles = -2;
  let before = 0;
  let last = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    let code = folded(text.charCodeAt(i));
    if (code === 0) continue;
    let word = BASIS;
    do {
      word = Math.imul(word ^ code, PRIME);
      code = ++i < length ? folded(text.charCodeAt(i)) : 0;
    } while (code !== 0);
    if (++shingles > 0) {
      const hash = mixed(Math.imul(Math.imul(before, 31) ^ last, 37) ^ word);
      const bin = hash >>> BIN_SHIFT;
      if (hash < least[bin]!) least[bin] = hash;
    }
    before = last;
    last = word;
  }
  return shingles < MIN_SHINGLES ? null : digits();
}

/** What ASCII folds to: small letters and digits; 0 for what stands between words. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const small = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  return (small >= 0x61 && small <= 0x7a) || (small >= 0x30 && small <= 0x39) ? small : 0;
});

/** A letter or digit; 0 for what stands between words: beyond ASCII Latin-1 signs, general punctuation to arrows and shapes, and ideographic punctuation. */
function folded(code: number): number {
  if (code < 0x80) return FOLDED[code]!;
  return code >= 0xc0 && (code < 0x2000 || code >= 0x2c00) && (code < 0x3000 || code > 0x303f) ? code : 0;
}

/** The final mix of MurmurHash3 (Appleby 2011). */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function digits(): string {
  let result = '';
  for (let bin = 0; bin < FINGERPRINT_LENGTH; bin++) {
    let steps = 0;
    while (least[(bin + steps) % FINGERPRINT_LENGTH] === 0xffffffff) steps++;
    result += DIGITS[(least[(bin + steps) % FINGERPRINT_LENGTH]! + steps) & 15];
  }
  return result;
}
