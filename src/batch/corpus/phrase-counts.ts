/** Different phrases that are counted at once; beyond it those met least are forgotten. */
const MAX_PHRASES = 100_000;

/** Counts of phrases in bounded room, by lossy counting (Manku and Motwani 2002). */
export interface PhraseCounts {
  readonly counts: Map<string, PhraseCount>;
  /** Most times that a phrase may have been met beyond what is counted. */
  lost: number;
}

interface PhraseCount {
  readonly phrase: string;
  count: number;
  /** Most times that it may have been met and forgotten before it was counted (Δ in the paper). */
  readonly before: number;
}

export function emptyPhrases(): PhraseCounts {
  return { counts: new Map(), lost: 0 };
}

/** Counts a phrase once; its first spelling is kept. */
export function addPhrase(phrases: PhraseCounts, phrase: string): void {
  const key = phrase.toLowerCase();
  const known = phrases.counts.get(key);
  if (known !== undefined) {
    known.count++;
    return;
  }
  while (phrases.counts.size >= MAX_PHRASES) {
    phrases.lost++;
    for (const [one, { count, before }] of phrases.counts)
      if (count + before <= phrases.lost) phrases.counts.delete(one);
  }
  phrases.counts.set(key, { phrase, count: 1, before: phrases.lost });
}

/** The phrases met most, at least `least` times. */
export function topPhrases({ counts }: PhraseCounts, most: number, least: number): { phrase: string; count: number }[] {
  return [...counts]
    .filter(([, { count }]) => count >= least)
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, { phrase, count }]) => ({ phrase, count }));
}
