import { expect, test } from 'vitest';
import { evaluate, given, node, type Explanation } from '../../src/explain/tree.js';
import { smallPack } from '../support/small-taxonomy.js';

const leaves = (...values: number[]): Explanation[] => values.map((value) => given('x', value));

test.each([
  ['sum', [1, 2, 3.5], 6.5],
  ['sum', [], 0],
  ['product', [2, 3, 0.5], 3],
  ['product', [], 1],
  ['round', [2.5], 3],
  ['round', [-2.5], -2],
  ['saturation', [2000, 1000], 4 / 3],
  ['bm25', [2, 100, 100, 1.2, 0.75], 1.375],
] as const)('%s of %j is %d', (op, values, expected) => {
  expect(node(smallPack(), op, 'x', leaves(...values)).value).toBeCloseTo(expected, 12);
});

test('idf looks its document frequency up in the table of the pack', () => {
  expect(node(smallPack(), 'idf', 'idf', leaves(2)).value).toBe(smallPack().data.terms.idf[2]);
});

test('a leaf is its own value', () => {
  expect(evaluate(given('x', 7), smallPack())).toBe(7);
});

test('a node has the value that its details give', () => {
  const made = node(smallPack(), 'sum', 'x', leaves(1, 2));
  expect(Object.is(evaluate(made, smallPack()), made.value)).toBe(true);
  expect(evaluate({ ...made, value: 4 }, smallPack())).toBe(3);
});
