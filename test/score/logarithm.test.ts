import { expect, test } from 'vitest';
import { logarithm } from '../../src/score/logarithm.js';

test('it is the natural logarithm', () => {
  for (const x of [1, 1.5, 2, 3, 10, 0.1, 1e-6, 12_345.678, 1e12])
    expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(1e-12 * Math.max(1, Math.abs(Math.log(x))));
});
