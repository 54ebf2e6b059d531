import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilities } from '../../src/score/confidence.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';

const TEMPERATURE = 3 * 10_000;
const ranked = fc
  .array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
  .map((list) => list.sort((a, b) => b - a));

test('probabilities are those of a softmax, as near as the table', () => {
  holds(ranked, (ticks) => {
    const weights = ticks.map((value) => Math.exp((value - ticks[0]!) / TEMPERATURE));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    probabilities(smallPack(), ticks).forEach((probability, index) => {
      expect(Math.abs(probability - weights[index]! / sum)).toBeLessThan(0.01);
    });
  });
});

test('probabilities sum to 1 and fall with the rank', () => {
  holds(ranked, (ticks) => {
    const list = probabilities(smallPack(), ticks);
    expect(Math.abs(list.reduce((sum, probability) => sum + probability, 0) - 1)).toBeLessThan(1e-9);
    for (let i = 1; i < list.length; i++) expect(list[i]).toBeLessThanOrEqual(list[i - 1]!);
  });
});

test('equal scores are equally probable', () => {
  expect(probabilities(smallPack(), [500, 500, 500, 500])).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('a score far behind has no probability', () => {
  expect(probabilities(smallPack(), [2_000_000_000, 0])).toEqual([1, 0]);
});

test('no scores have no probabilities', () => {
  expect(probabilities(smallPack(), [])).toEqual([]);
});
