import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilities } from '../../src/score/confidence.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';

const TERMS = 100;
/** Of the small taxonomy: two points and 0.03 for each term, in ticks; and its doubts. */
const TEMPERATURE = (2 + 0.03 * TERMS) * 10_000;
const DOUBT = 0.2;
const DOUBT_NAMED = 0.05;
const ranked = fc
  .uniqueArray(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
  .map((list) => list.sort((a, b) => b - a));
const of = (ticks: readonly number[], isNamed = false): number[] =>
  probabilities(smallPack(), Int32Array.from(ticks), TERMS, isNamed)(ticks);

test('probabilities are those of a softmax, mixed with what goes by rank, as near as the table', () => {
  holds(ranked, fc.boolean(), (ticks, isNamed) => {
    const doubt = isNamed ? DOUBT_NAMED : DOUBT;
    const weights = ticks.map((value) => Math.exp((value - ticks[0]!) / TEMPERATURE));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const ranks = ticks.map((_, index) => 0.5 ** index);
    const all = ranks.reduce((total, share) => total + share, 0);
    of(ticks, isNamed).forEach((probability, index) => {
      const expected = (1 - doubt) * (weights[index]! / sum) + doubt * (ranks[index]! / all);
      expect(Math.abs(probability - expected)).toBeLessThan(0.01);
    });
  });
});

test('probabilities sum to 1 and fall with the rank', () => {
  holds(ranked, (ticks) => {
    const list = of(ticks);
    expect(Math.abs(list.reduce((sum, probability) => sum + probability, 0) - 1)).toBeLessThan(1e-9);
    for (let i = 1; i < list.length; i++) expect(list[i]).toBeLessThanOrEqual(list[i - 1]!);
  });
});

test('the same difference is less decisive in a text of more words', () => {
  const [short, long] = [25, 400].map(
    (terms) => probabilities(smallPack(), Int32Array.of(50_000, 0), terms, false)([50_000, 0])[0]!,
  );
  expect(long!).toBeLessThan(short!);
});

test('there is less doubt of a role that the title names', () => {
  expect(of([500_000, 0], true)[0]).toBeGreaterThan(of([500_000, 0], false)[0]!);
});

test('equal scores are equally probable', () => {
  for (const probability of of([500, 500, 500, 500])) expect(probability).toBeCloseTo(0.25, 12);
});

test('a score far behind has no probability but by its rank', () => {
  expect(of([2_000_000_000, 0])).toEqual([1 - DOUBT / 3, DOUBT / 3].map((value) => expect.closeTo(value, 12)));
});

test('no scores have no probabilities', () => {
  expect(of([])).toEqual([]);
});
