import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  broaderShare,
  saturation,
  scoringNumbers,
  skillTicks,
  strongestMentions,
  termTicks,
} from '../../src/score/evidence.js';
import { holds } from '../support/properties.js';
import { read } from '../support/reading.js';
import { skillNumber, smallPack } from '../support/small-taxonomy.js';

const quantity = fc.integer({ min: 0, max: 1_000_000 });
const k3 = fc.integer({ min: 1, max: 10_000 });
const ticks = fc.integer({ min: 0, max: 1_000_000 });
const thousandths = fc.integer({ min: 0, max: 1000 });

test.each([
  [0, 1000, 0],
  [1000, 1000, 1],
  [2000, 1000, 4 / 3],
  [3000, 1000, 1.5],
  [1000, 500, 1],
  [1_000_000_000, 1000, 2],
])('%i thousandths saturate with k3 %i to %d', (count, saturating, expected) => {
  expect(saturation(count, saturating)).toBeCloseTo(expected, 5);
});

test('one occurrence counts one, whatever k3 is', () => {
  holds(k3, (saturating) => {
    expect(saturation(1000, saturating)).toBeCloseTo(1, 12);
  });
});

test('more occurrences never count less, each adds less than the one before, and the sum stays bounded', () => {
  holds(quantity, k3, (count, saturating) => {
    const [a, b, c] = [
      saturation(count, saturating),
      saturation(count + 1000, saturating),
      saturation(count + 2000, saturating),
    ];
    expect(b).toBeGreaterThan(a);
    expect(c - b).toBeLessThan(b - a);
    expect(c).toBeLessThan((saturating + 1000) / 1000);
  });
});

test('what a term earns is its weight times the saturated count, rounded', () => {
  holds(ticks, quantity, k3, (weight, count, saturating) => {
    const exact = (weight * count * (saturating + 1000)) / (saturating + count) / 1000;
    expect(Number.isInteger(termTicks(weight, count, saturating))).toBe(true);
    expect(Math.abs(termTicks(weight, count, saturating) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
  });
});

test('what a skill earns is its full ticks times strength and share, rounded', () => {
  holds(ticks, thousandths, thousandths, (full, strength, share) => {
    expect(Math.abs(skillTicks(full, strength, share) - (full * strength * share) / 1e6)).toBeLessThanOrEqual(
      0.5 + 1e-6,
    );
  });
});

test('a stronger mention and a nearer skill never earn less', () => {
  holds(ticks, thousandths, thousandths, thousandths, (full, strength, share, more) => {
    expect(skillTicks(full, Math.max(strength, more), share)).toBeGreaterThanOrEqual(skillTicks(full, strength, share));
    expect(skillTicks(full, strength, Math.max(share, more))).toBeGreaterThanOrEqual(skillTicks(full, strength, share));
  });
});

test.each([
  [0, 1000],
  [1, 400],
  [2, 160],
])('%i steps up the broader skills count %i thousandths', (depth, expected) => {
  expect(broaderShare(depth, 400)).toBe(expected);
});

test('the strongest mention of a skill is its evidence', () => {
  const analysis = read('Nice to have\n- Python\nRequirements\n- Python');
  const strongest = strongestMentions(analysis, scoringNumbers(smallPack()));
  expect([...strongest]).toEqual([[skillNumber('python'), 1]]);
});

test('of equally strong mentions the first is the evidence', () => {
  const strongest = strongestMentions(read('Requirements\n- Python\n- Python'), scoringNumbers(smallPack()));
  expect([...strongest.values()]).toEqual([0]);
});

test('a denied mention is no evidence', () => {
  expect(strongestMentions(read('No Java. Python'), scoringNumbers(smallPack())).has(skillNumber('java'))).toBe(false);
});

test('a skill that is denied once and asserted once has its assertion as evidence', () => {
  expect(strongestMentions(read('No Java. We use Java'), scoringNumbers(smallPack())).get(skillNumber('java'))).toBe(1);
});
