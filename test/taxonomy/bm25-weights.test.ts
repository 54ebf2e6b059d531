import { expect, test, vi } from 'vitest';
import { bm25Weights, idf } from '../../src/taxonomy/bm25-weights.js';

const documents = [
  { id: 'a', fields: { title: ['data', 'scientist'], body: ['model', 'model', 'data'] } },
  { id: 'b', fields: { title: ['engineer'], body: ['servic'] } },
  { id: 'c', fields: { title: ['analyst'], body: [] } },
];

test('terms, frequencies and lengths are counted by the weight of their field', () => {
  const weights = bm25Weights(documents, { title: 3, body: 1 }, 1.2, 0.75);
  expect(weights.stems).toEqual(['analyst', 'data', 'engineer', 'model', 'scientist', 'servic']);
  expect(weights.lengths).toEqual([9, 4, 3]);
  expect(weights.avgdl).toBeCloseTo(16 / 3, 12);
  expect(weights.df).toEqual([1, 1, 1, 1, 1, 1]);
  expect(weights.frequencies).toEqual([3, 4, 3, 2, 3, 1]);
});

test('a field of weight 0 does not take part', () => {
  const weights = bm25Weights(documents, { title: 3, body: 0 }, 1.2, 0.75);
  expect(weights.stems).not.toContain('model');
  expect(weights.lengths).toEqual([6, 3, 3]);
});

test('the table of idf covers every document frequency', () => {
  const { idf: table } = bm25Weights(documents, { title: 1, body: 1 }, 1.2, 0.75);
  expect(table).toEqual([0, 1, 2, 3].map((df) => idf(df, 3)));
});

test('fewer documents than wink needs are filled up with empty ones', () => {
  expect(bm25Weights(documents.slice(0, 1), { title: 1, body: 1 }, 1.2, 0.75).idf).toHaveLength(4);
});

test('a wink of another formula is found out, with the term and the document', async () => {
  vi.resetModules();
  vi.doMock('wink-bm25-text-search', async (original) => {
    const { default: create } = await original<{ default: () => Record<string, unknown> }>();
    return {
      default: () => {
        const engine = create() as { getDocs: () => Record<string, { freq: Record<number, number> }> };
        const { getDocs } = engine;
        return { ...engine, getDocs: () => Object.fromEntries(Object.entries(getDocs()).map(([id, document]) => [id, { ...document, freq: Object.fromEntries(Object.entries(document.freq).map(([token, weight]) => [token, weight + 1e-6])) }])) };
      },
    };
  });
  const { bm25Weights: changed } = await import('../../src/taxonomy/bm25-weights.js');
  expect(() => changed(documents, { title: 3, body: 1 }, 1.2, 0.75)).toThrow(expect.objectContaining({ code: 'taxonomy.bm25-mismatch', message: expect.stringMatching(/term "\w+" in [abc]: wink has/) }));
  vi.doUnmock('wink-bm25-text-search');
});
