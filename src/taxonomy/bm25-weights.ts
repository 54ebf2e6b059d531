import createWink from 'wink-bm25-text-search';
import { RolefitError } from '../errors.js';
import { bm25 } from '../score/bm25.js';

/** A role document cut into weighted fields of terms. */
export interface TermDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export interface TermWeights {
  readonly avgdl: number;
  /** dl per document, in the order given. */
  readonly lengths: readonly number[];
  /** idf by document frequency 0..N. */
  readonly idf: readonly number[];
  readonly stems: readonly string[];
  readonly df: readonly number[];
  /** Postings term after term: document index and weighted frequency. */
  readonly documents: readonly number[];
  readonly frequencies: readonly number[];
}

/** Greatest difference allowed between wink's weight and the formula that explanations show. */
const TOLERANCE = 1e-8;
/** wink needs at least so many documents; empty ones fill up a small taxonomy. */
const WINK_MIN_DOCUMENTS = 3;

/** ln(1 + (N - n + 0.5) / (n + 0.5)): the idf of Robertson and Sparck Jones (1976), kept above zero by the 1 as in Lucene. */
export function idf(df: number, documentCount: number): number {
  return Math.log((documentCount - df + 0.5) / (df + 0.5) + 1);
}

/**
 * Sets the BM25 weights of every term in every role document with wink-bm25-text-search, and holds them against the formula
 * that explanations evaluate.
 * @throws RolefitError `taxonomy.bm25-mismatch` where the two differ by more than 1e-8.
 */
export function bm25Weights(
  documents: readonly TermDocument[],
  fieldWeights: Readonly<Record<string, number>>,
  k1: number,
  b: number,
): TermWeights {
  const weighted = Object.fromEntries(Object.entries(fieldWeights).filter(([, weight]) => weight > 0));
  const names = Object.keys(weighted);
  const engine = createWink();
  engine.defineConfig({ fldWeights: weighted, bm25Params: { k1, b, k: 1 } });
  engine.definePrepTasks([(input) => (input === '' ? [] : input.split(' '))]);
  const filler = Math.max(0, WINK_MIN_DOCUMENTS - documents.length);
  for (const document of documents) {
    engine.addDoc(Object.fromEntries(names.map((name) => [name, (document.fields[name] ?? []).join(' ')])), `role:${document.id}`);
  }
  for (let i = 0; i < filler; i++) engine.addDoc(Object.fromEntries(names.map((name) => [name, ''])), `filler:${i}`);
  engine.consolidate(9);

  const frequencies = documents.map((document) => {
    const counts = new Map<string, number>();
    for (const name of names) {
      for (const term of document.fields[name] ?? []) counts.set(term, (counts.get(term) ?? 0) + weighted[name]!);
    }
    return counts;
  });
  const lengths = documents.map((document) =>
    names.reduce((sum, name) => sum + (document.fields[name]?.length ?? 0) * weighted[name]!, 0),
  );
  const total = documents.length + filler;
  const avgdl = lengths.reduce((sum, length) => sum + length, 0) / total;
  const holdersOf = new Map<string, number[]>();
  frequencies.forEach((counts, index) => {
    for (const term of counts.keys()) {
      const held = holdersOf.get(term);
      if (held === undefined) holdersOf.set(term, [index]);
      else held.push(index);
    }
  });
  const stems = [...holdersOf.keys()].sort();
  const result = { stems, df: [] as number[], documents: [] as number[], frequencies: [] as number[] };
  const tokens = engine.getTokens();
  const docs = engine.getDocs();
  for (const stem of stems) {
    const holders = holdersOf.get(stem)!;
    result.df.push(holders.length);
    for (const index of holders) {
      const frequency = frequencies[index]!.get(stem)!;
      result.documents.push(index);
      result.frequencies.push(frequency);
      const ours = idf(holders.length, total) * bm25(frequency, lengths[index]!, avgdl, k1, b);
      const winks = docs[`role:${documents[index]!.id}`]!.freq[tokens[stem]!]!;
      if (!(Math.abs(ours - winks) <= TOLERANCE)) {
        throw new RolefitError(
          'taxonomy.bm25-mismatch',
          `term "${stem}" in ${documents[index]!.id}: wink has ${winks}, the formula ${ours}; the wink package has changed its formula`,
        );
      }
    }
  }
  return { avgdl, lengths, idf: Array.from({ length: total + 1 }, (_, df) => idf(df, total)), ...result };
}
