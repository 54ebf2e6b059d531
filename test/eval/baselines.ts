import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import createWink from 'wink-bm25-text-search';
import { FUNCTION_WORDS, STOP_WORDS } from '../../src/text/stop-words.js';

/** A role document as it stands in the corpus. */
export interface RoleDocument {
  readonly id: string;
  /** Markdown. */
  readonly document: string;
}

/** Ranks the roles for a text: ids, the best first. It never says none. */
export type Ranker = (text: string) => string[];

/** Figures of others on the same records (top-1, top-3, macro-F1), as the README of the development data gives them. */
export const PUBLISHED = [
  {
    name: 'TF-IDF + logistic regression, trained on tune',
    on: 'check, masked, 50 labels',
    top1: 0.62,
    top3: 0.85,
    macroF1: 0.62,
  },
  {
    name: 'the same, trained on both folds',
    on: "2,262 other companies' ads",
    top1: 0.61,
    top3: 0.84,
    macroF1: 0.47,
  },
] as const;

const stems = new Map<string, string>();

/** Lower-case words without stop words, as Porter stems. */
export function plainTerms(text: string, stopWords: ReadonlySet<string> = STOP_WORDS): string[] {
  const terms: string[] = [];
  for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
    if (stopWords.has(word)) continue;
    let stem = stems.get(word);
    if (stem === undefined) stems.set(word, (stem = PorterStemmer.stem(word)));
    terms.push(stem);
  }
  return terms;
}

/** A role document cut at its headings of the second order; what stands before the first is the title. */
export function fieldsOf(document: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = 'title';
  for (const line of document.split('\n')) {
    const heading = /^##\s+(.*)$/.exec(line);
    if (heading !== null) name = heading[1].trim().toLowerCase();
    else fields.set(name, `${fields.get(name) ?? ''}${line}\n`);
  }
  return fields;
}

/** Plain wink-bm25-text-search: one field of weight 1 per heading, its default parameters. */
export function winkRanker(documents: readonly RoleDocument[]): Ranker {
  const cut = documents.map(({ document }) => fieldsOf(document));
  const names = new Set(cut.flatMap((fields) => [...fields.keys()]));
  const weights: Record<string, number> = {};
  for (const name of names) weights[name] = 1;
  const engine = createWink();
  engine.defineConfig({ fldWeights: weights });
  engine.definePrepTasks([(text) => plainTerms(text)]);
  documents.forEach(({ id }, index) => {
    const fields: Record<string, string> = {};
    for (const name of names) fields[name] = cut[index].get(name) ?? '';
    engine.addDoc(fields, id);
  });
  engine.consolidate();
  return (text) => ordered(engine.search(text, documents.length));
}

/** Plain BM25 (k1 1.2, b 0.75) over short texts; each id by the best of its texts. */
export function bm25Ranker(texts: readonly { readonly id: string; readonly text: string }[]): Ranker {
  const counted = texts.map(({ text }) => counts(plainTerms(text, FUNCTION_WORDS)));
  const lengths = counted.map((terms) => [...terms.values()].reduce((sum, tf) => sum + tf, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const holders = new Map<string, number[]>();
  counted.forEach((terms, index) => {
    for (const term of terms.keys()) holders.set(term, [...(holders.get(term) ?? []), index]);
  });
  return (query) => {
    const scores = new Map<string, number>();
    const own = new Map<number, number>();
    for (const term of plainTerms(query, FUNCTION_WORDS)) {
      const held = holders.get(term) ?? [];
      const idf = Math.log(1 + (texts.length - held.length + 0.5) / (held.length + 0.5));
      for (const index of held) {
        const tf = counted[index].get(term)!;
        own.set(index, (own.get(index) ?? 0) + (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * lengths[index]) / mean)));
      }
    }
    for (const [index, score] of own) scores.set(texts[index].id, Math.max(scores.get(texts[index].id) ?? 0, score));
    return ordered([...scores]);
  };
}

/** Cosine of TF-IDF vectors, (1 + ln tf) · (1 + ln((1 + N) / (1 + df))), over whole role documents. */
export function tfidfRanker(documents: readonly RoleDocument[]): Ranker {
  const score = cosines(documents.map(({ document }) => document));
  return (text) => {
    const scores = score(text);
    return ordered(documents.map(({ id }, role) => [id, scores[role]]));
  };
}

/** The sum of these cosines over the fields of the role documents. */
export function tfidfFieldRanker(documents: readonly RoleDocument[]): Ranker {
  const cut = documents.map(({ document }) => fieldsOf(document));
  const names = [...new Set(cut.flatMap((fields) => [...fields.keys()]))];
  const scores = names.map((name) => cosines(cut.map((fields) => fields.get(name) ?? '')));
  return (text) => {
    const byField = scores.map((score) => score(text));
    return ordered(documents.map(({ id }, role) => [id, byField.reduce((sum, field) => sum + field[role], 0)]));
  };
}

/** Cosine of a text, as far as its terms are known, with each of the documents. */
function cosines(documents: readonly string[]): (text: string) => Float64Array {
  const counted = documents.map((document) => counts(plainTerms(document)));
  const df = new Map<string, number>();
  for (const terms of counted) for (const term of terms.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const weigh = (tf: number, term: string): number =>
    (1 + Math.log(tf)) * (1 + Math.log((1 + documents.length) / (1 + (df.get(term) ?? 0))));
  const postings = new Map<string, { role: number; weight: number }[]>();
  counted.forEach((terms, role) => {
    let squares = 0;
    for (const [term, tf] of terms) squares += weigh(tf, term) ** 2;
    for (const [term, tf] of terms) {
      const list = postings.get(term) ?? [];
      list.push({ role, weight: weigh(tf, term) / Math.sqrt(squares) });
      postings.set(term, list);
    }
  });
  return (text) => {
    const scores = new Float64Array(documents.length);
    const own = counts(plainTerms(text));
    let squares = 0;
    for (const [term, tf] of own) if (postings.has(term)) squares += weigh(tf, term) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (const [term, tf] of own) {
      for (const { role, weight } of postings.get(term) ?? []) scores[role] += (weight * weigh(tf, term)) / length;
    }
    return scores;
  };
}

function counts(terms: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const term of terms) result.set(term, (result.get(term) ?? 0) + 1);
  return result;
}

function ordered(scores: readonly (readonly [string, number])[]): string[] {
  const found = scores.filter(([, score]) => score > 0);
  return found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
