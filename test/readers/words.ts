/** A hyphen inside a word, also where a line ends behind it: programs guess differently whether it is the word's own. */
const HYPHEN = /(?<=[\p{L}\p{N}])[-\u00ad\u2010\u2011]+\s*(?=[\p{L}\p{N}])/gu;

/** How often each word stands in a text, hyphens left out. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words =
    text
      .normalize('NFKC')
      .replace(HYPHEN, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Share of the words of one text that another holds too, 0 to 1. */
export function keptShare(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  let all = 0;
  let kept = 0;
  for (const [word, count] of before) {
    all += count;
    kept += Math.min(count, after.get(word) ?? 0);
  }
  return all === 0 ? 1 : kept / all;
}
