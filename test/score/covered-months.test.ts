import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredMonths } from '../../src/score/fit-time.js';
import { holds } from '../support/properties.js';

const of = (...list: readonly (readonly [number, number, number])[]) =>
  list.map(([from, to, share]) => ({ from, to, share }));

test.each([
  ['nothing', of(), 0],
  ['one', of([0, 12, 1]), 12],
  ['two that overlap', of([0, 12, 1], [6, 18, 1]), 18],
  ['one within another', of([0, 12, 1], [3, 6, 1]), 12],
  ['a gap', of([0, 6, 1], [12, 18, 1]), 12],
  ['the greater share where two overlap', of([0, 12, 0.5], [6, 18, 1]), 15],
  ['a lesser share within a greater', of([0, 12, 1], [3, 6, 0.5]), 12],
])('%s', (_, intervals, months) => {
  expect(coveredMonths(intervals)).toBe(months);
});

test('of a limited number those of the greatest shares count', () => {
  expect(coveredMonths(of([0, 120, 0.2]), 24)).toBeCloseTo(4.8, 9);
  expect(coveredMonths(of([0, 120, 0.2], [120, 132, 1]), 24)).toBeCloseTo(14.4, 9);
});

test('it is the sum over months of the greatest share', () => {
  const interval = fc
    .record({ from: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), share: fc.constantFrom(0.25, 0.5, 1) })
    .map(({ from, length, share }) => ({ from, to: from + length, share }));
  holds(fc.array(interval, { maxLength: 8 }), (intervals) => {
    let sum = 0;
    for (let month = 0; month < 100; month++)
      sum += Math.max(0, ...intervals.filter(({ from, to }) => from <= month && month < to).map(({ share }) => share));
    expect(coveredMonths(intervals)).toBeCloseTo(sum, 9);
  });
});
