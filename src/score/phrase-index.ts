/** Phrases that name something (titles that name roles, aliases that name skills), by their words. Words are numbered in the order of the alphabet. */
export interface PhraseIndex {
  /** Number of each word. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** Per word how rare it is among what is named (idf, see `PackTerms`). */
  readonly rarities: Float64Array;
  /** Phrases that have each word, `[starts[w], starts[w + 1])`, in rising order. */
  readonly starts: Int32Array;
  readonly phrases: Int32Array;
  /** Per phrase what it names, its number among that one's phrases (0 for its name proper), and the sum of the rarities of its words. */
  readonly owners: Int32Array;
  readonly ranks: Int32Array;
  readonly weights: Float64Array;
}

/** A phrase as stems, each once. */
export interface OwnedPhrase {
  readonly owner: number;
  readonly rank: number;
  readonly stems: readonly string[];
}

/** @param idf of a word, by the number of owners that have it */
export function phraseIndex(phrases: readonly OwnedPhrase[], idf: (df: number) => number): PhraseIndex {
  const counts = new Map<string, { lists: number[]; owners: number; last: number }>();
  phrases.forEach(({ owner, stems }, phrase) => {
    for (const stem of stems) {
      const held = counts.get(stem);
      if (held === undefined) counts.set(stem, { lists: [phrase], owners: 1, last: owner });
      else {
        held.lists.push(phrase);
        if (held.last !== owner) held.owners++;
        held.last = owner;
      }
    }
  });
  const words = [...counts.keys()].sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const lists = words.map((word) => counts.get(word)!.lists);
  const rarities = Float64Array.from(words, (word) => idf(counts.get(word)!.owners));
  const starts = new Int32Array(words.length + 1);
  lists.forEach((list, word) => (starts[word + 1] = starts[word]! + list.length));
  const all = new Int32Array(starts[words.length]!);
  const weights = new Float64Array(phrases.length);
  lists.forEach((list, word) => {
    all.set(list, starts[word]);
    for (const phrase of list) weights[phrase]! += rarities[word]!;
  });
  return {
    numbers,
    words,
    rarities,
    starts,
    phrases: all,
    owners: Int32Array.from(phrases, ({ owner }) => owner),
    ranks: Int32Array.from(phrases, ({ rank }) => rank),
    weights,
  };
}

/** True where the phrase has the word. */
export function phraseHas({ starts, phrases }: PhraseIndex, word: number, phrase: number): boolean {
  let low = starts[word]!;
  const end = starts[word + 1]!;
  for (let high = end; low < high;) {
    const middle = (low + high) >>> 1;
    if (phrases[middle]! < phrase) low = middle + 1;
    else high = middle;
  }
  return low < end && phrases[low] === phrase;
}
