import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../src/score/apportion.js';
import { holds } from '../support/properties.js';

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [10, [3, 1], [8, 2]],
  [7, [0, 0], [0, 0]],
  [0, [2, 5], [0, 0]],
  [5, [], []],
])('%i by %j is %j', (total, weights, shares) => {
  expect(apportion(total, weights)).toEqual(shares);
});

test('the shares are whole, within one of their part, and sum to the whole', () => {
  holds(fc.nat(1_000_000), fc.array(fc.nat(3000), { minLength: 1, maxLength: 40 }), (total, weights) => {
    const shares = apportion(total, weights);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    expect(shares.reduce((all, share) => all + share, 0)).toBe(sum === 0 ? 0 : total);
    if (sum === 0) return;
    shares.forEach((share, i) => expect(Math.abs(share - (total * weights[i]!) / sum)).toBeLessThan(1));
  });
});
