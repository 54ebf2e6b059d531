const BITS = 32;

/** A set of word numbers as one bit of each word's marks: asked so often that a hash table would be too slow. Word 0 is in none. */
export interface WordSet {
  readonly has: (word: number) => boolean;
}

/** Makes the sets of one lexicon; as many share an array of marks as it has bits. */
export function wordSets(wordCount: number): (words: readonly number[]) => WordSet {
  let shared = new Int32Array(0);
  let made = 0;
  return (words) => {
    if (made % BITS === 0) shared = new Int32Array(wordCount + 1);
    const marks = shared;
    const bit = 1 << (made++ % BITS);
    for (const word of words) marks[word]! |= bit;
    marks[0] = 0;
    return { has: (word) => (marks[word]! & bit) !== 0 };
  };
}
