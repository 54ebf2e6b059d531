/**
 * The saturated, length-normalised term frequency of BM25 (Robertson and Zaragoza 2009), to be multiplied by idf:
 * f (k1 + 1) / (f + k1 (1 - b + b dl / avgdl)).
 * @param f weighted frequency of the term in the document, at least 0
 */
export function bm25(f: number, dl: number, avgdl: number, k1: number, b: number): number {
  return (f * (k1 + 1)) / (k1 * (1 - b + b * (dl / avgdl)) + f);
}

/**
 * How much a role that asks for much is held back, so that long profiles do not win by length: the length norm of BM25 turned into a
 * factor, 1 / (1 - b + b total / mean).
 */
export function lengthFactor(total: number, mean: number, b: number): number {
  return mean === 0 ? 1 : 1 / (1 - b + b * (total / mean));
}
