/** BM25 over the role documents; names as in the literature (Robertson and Zaragoza 2009). */
export interface PackTerms {
  readonly k1: number;
  readonly b: number;
  /** Mean of the role documents' lengths. */
  readonly avgdl: number;
  /** idf by document frequency, from 0 to the number of roles: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  readonly idf: ArrayLike<number>;
  /** Per term the number of roles that have it. */
  readonly df: ArrayLike<number>;
  /** Postings, term after term, `df[term]` each: role index (those behind the roles are the occupations outside), weighted frequency, and ticks. */
  readonly roles: ArrayLike<number>;
  readonly frequencies: ArrayLike<number>;
  /** Per term the share of postings at large that lack it. */
  readonly rarities: ArrayLike<number>;
  /** Per term 1 where it is the stem of an everyday word, which counts less; else 0. */
  readonly everyday: ArrayLike<number>;
  readonly ticks: ArrayLike<number>;
}
