import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenths } from '../../src/render/fit-text.js';
import { holdsFor } from '../support/properties.js';

const sum = (values: readonly (string | number)[]): number => values.reduce<number>((all, value) => all + +value, 0);

/** Maxima that sum to 100 and the share of each that is earned. */
const rows = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 1000 }), earned: fc.constantFrom(0, 0.5, 0.97, 0.999, 1, 1, 1) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => {
    const whole = sum(parts.map(({ weight }) => weight));
    return parts.map(({ weight, earned }) => ({ max: (100 * weight) / whole, score: (100 * weight * earned) / whole }));
  });

test('printed parts add up to the printed whole, and none is above its maximum as printed', () => {
  holdsFor(2_000, rows, (parts) => {
    const scores = parts.map(({ score }) => score);
    const maxima = tenths(
      100,
      parts.map(({ max }) => max),
    ).parts;
    const shown = tenths(sum(scores), scores, maxima);
    expect(sum(shown.parts)).toBeCloseTo(+shown.whole, 6);
    shown.parts.forEach((part, index) => {
      expect(+part).toBeLessThanOrEqual(+maxima[index]!);
      expect(+part).toBeGreaterThanOrEqual(0);
    });
  });
});
