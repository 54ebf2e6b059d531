import fc from 'fast-check';
import createWink from 'wink-bm25-text-search';
import { expect, test } from 'vitest';
import { bm25 } from '../../src/score/bm25.js';
import { bm25Weights, idf, type TermDocument } from '../../src/taxonomy/bm25-weights.js';
import { holds, holdsFor } from '../support/properties.js';
import { smallPackData } from '../support/small-taxonomy.js';

/** BM25's term frequency the other way round: as the harmonic form 1 / (1/(k1+1) + K / (f (k1+1))), K = k1 (1 - b + b dl/avgdl). */
function independently(f: number, dl: number, avgdl: number, k1: number, b: number): number {
  if (f === 0) return 0;
  const K = k1 * (1 - b) + (k1 * b * dl) / avgdl;
  return 1 / (1 / (k1 + 1) + K / (f * (k1 + 1)));
}

const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const saturationOf = fc.double({ min: 0, max: 5, noNaN: true });

test('the formula agrees with another way to write it', () => {
  holds(positive, positive, positive, saturationOf, share, (f, dl, avgdl, k1, b) => {
    const value = bm25(f, dl, avgdl, k1, b);
    expect(Math.abs(value - independently(f, dl, avgdl, k1, b))).toBeLessThanOrEqual(1e-9 * Math.max(1, value));
  });
});

test.each([
  [1, 100, 100, 1.2, 0.75, 1],
  [2, 100, 100, 1.2, 0.75, 1.375],
  [1, 200, 100, 1.2, 0.75, 2.2 / 3.1],
  [1, 50, 100, 1.2, 0.75, 2.2 / 1.75],
  [5, 100, 100, 0, 0.75, 1],
  [3, 900, 100, 1.2, 0, 6.6 / 4.2],
])('f %d, dl %d, avgdl %d, k1 %d, b %d give %d', (f, dl, avgdl, k1, b, expected) => {
  expect(bm25(f, dl, avgdl, k1, b)).toBeCloseTo(expected, 12);
});

test('more of a term never lowers its weight, and the weight stays below k1 + 1', () => {
  holds(positive, positive, positive, saturationOf, share, (f, dl, avgdl, k1, b) => {
    const value = bm25(f, dl, avgdl, k1, b);
    expect(bm25(f * 2, dl, avgdl, k1, b)).toBeGreaterThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(k1 + 1 + 1e-12);
  });
});

test('a longer document never raises the weight of a term', () => {
  holds(positive, positive, positive, saturationOf, share, (f, dl, avgdl, k1, b) => {
    expect(bm25(f, dl * 2, avgdl, k1, b)).toBeLessThanOrEqual(bm25(f, dl, avgdl, k1, b));
  });
});

test('a rarer term has the greater idf, and none is below 0', () => {
  holds(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (total, df) => {
    fc.pre(df < total);
    expect(idf(df, total)).toBeGreaterThan(idf(df + 1, total));
    expect(idf(df + 1, total)).toBeGreaterThan(0);
  });
});

const term = fc.constantFrom(
  'python',
  'sql',
  'model',
  'data',
  'factori',
  'constructor',
  '__proto__',
  'hasownproperty',
  'x',
);
const field = fc.array(term, { maxLength: 12 });
const corpus = fc
  .array(fc.record({ title: field, body: field }), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((fields, index): TermDocument => ({ id: String(index), fields })))
  .filter((list) => list.some((document) => Object.values(document.fields).some((terms) => terms.length > 0)));
const WEIGHTS = { title: 3, body: 1 };

test('the compiled weights are those of the formula, counted by hand', () => {
  holds(corpus, (documents) => {
    const result = bm25Weights(documents, WEIGHTS, 1.2, 0.75);
    const count = (document: TermDocument, stem: string): number =>
      document.fields['title']!.filter((word) => word === stem).length * 3 +
      document.fields['body']!.filter((word) => word === stem).length;
    expect(result.lengths).toEqual(
      documents.map((document) => document.fields['title']!.length * 3 + document.fields['body']!.length),
    );
    let at = 0;
    result.stems.forEach((stem, index) => {
      const holders = documents
        .map((document, i) => [i, count(document, stem)] as const)
        .filter(([, frequency]) => frequency > 0);
      expect(result.df[index]).toBe(holders.length);
      for (const [i, frequency] of holders) {
        expect([result.documents[at], result.frequencies[at]]).toEqual([i, frequency]);
        at++;
      }
    });
    expect(at).toBe(result.documents.length);
  });
});

test('the formula gives the scores of wink-bm25-text-search', () => {
  holdsFor(200, corpus, fc.uniqueArray(term, { minLength: 1, maxLength: 4 }), (documents, query) => {
    fc.pre(documents.length >= 3);
    const { stems, df, documents: holders, frequencies, lengths, avgdl } = bm25Weights(documents, WEIGHTS, 1.2, 0.75);
    const scores = new Map<string, number>();
    let at = 0;
    stems.forEach((stem, index) => {
      for (let k = 0; k < df[index]!; k++, at++) {
        if (!(query as readonly string[]).includes(stem)) continue;
        const id = String(holders[at]);
        const weight =
          idf(df[index]!, documents.length) * bm25(frequencies[at]!, lengths[holders[at]!]!, avgdl, 1.2, 0.75);
        scores.set(id, (scores.get(id) ?? 0) + weight);
      }
    });
    const wink = createWink();
    wink.defineConfig({ fldWeights: WEIGHTS, bm25Params: { k1: 1.2, b: 0.75, k: 1 } });
    wink.definePrepTasks([(text) => text.split(' ').filter((word) => word !== '')]);
    for (const { id, fields } of documents)
      wink.addDoc({ title: fields['title']!.join(' '), body: fields['body']!.join(' ') }, id);
    wink.consolidate(9);
    const found = wink.search(query.join(' '), 100);
    expect(new Map(found).size).toBe(scores.size);
    for (const [id, score] of found) expect(Math.abs(score - scores.get(id)!)).toBeLessThan(1e-7);
  });
});

test('the ticks of the pack are the formula, rounded', () => {
  const { terms, roles } = smallPackData();
  const scale = 0.5 * 10_000;
  let at = 0;
  for (let index = 0; index < terms.df.length; index++) {
    for (let k = 0; k < terms.df[index]!; k++, at++) {
      const weight =
        Math.log(1 + (roles.length - terms.df[index]! + 0.5) / (terms.df[index]! + 0.5)) *
        independently(terms.frequencies[at]!, roles[terms.roles[at]!]!.length, terms.avgdl, 1.2, 0.75);
      expect(Math.abs(terms.ticks[at]! - scale * weight)).toBeLessThanOrEqual(0.5 + 1e-6);
    }
  }
  expect(at).toBe(terms.ticks.length);
});
