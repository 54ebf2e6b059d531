/**
 * The saturated, length-normalised term frequency of BM25 (Robertson and Zaragoza 2009), to be multiplied by idf:
 * f (k1 + 1) / (f + k1 (1 - b + b dl / avgdl)).
 * @param f weighted frequency of the term in the document, at least 0
 */
export function bm25(f: number, dl: number, avgdl: number, k1: number, b: number): number {
  return (f * (k1 + 1)) / (k1 * (1 - b + b * (dl / avgdl)) + f);
}
