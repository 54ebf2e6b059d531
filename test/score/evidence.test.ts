import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broaderShare, saturation, skillEvidence, skillTicks, termTicks } from '../../src/score/evidence.js';
import { scoringNumbers } from '../../src/score/numbers.js';
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
    expect(Number.isInteger(termTicks(weight, saturation(count, saturating)))).toBe(true);
    expect(Math.abs(termTicks(weight, saturation(count, saturating)) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
  });
});

test('what a skill earns is that of one plain mention, times the saturated mentions and the share, rounded', () => {
  holds(ticks, quantity, k3, thousandths, (full, mentions, saturating, share) => {
    const exact = (full * mentions * (saturating + 1000) * share) / (saturating + mentions) / 1e6;
    expect(Math.abs(skillTicks(full, saturation(mentions, saturating), share / 1000) - exact)).toBeLessThanOrEqual(
      0.5 + 1e-6,
    );
  });
});

test('more mentions and a nearer skill never earn less', () => {
  holds(ticks, quantity, thousandths, thousandths, (full, mentions, share, more) => {
    const earned = skillTicks(full, saturation(mentions, 2000), share / 1000);
    expect(skillTicks(full, saturation(mentions + more, 2000), share / 1000)).toBeGreaterThanOrEqual(earned);
    expect(skillTicks(full, saturation(mentions, 2000), Math.max(share, more) / 1000)).toBeGreaterThanOrEqual(earned);
  });
});

test.each([
  [0, 1000],
  [1, 400],
  [2, 160],
])('%i steps up the broader skills count %i thousandths', (depth, expected) => {
  expect(broaderShare(depth, 400)).toBe(expected);
});

const found = (text: string) => skillEvidence(read(text), scoringNumbers(smallPack()));

test('the strongest mention of a skill is its evidence', () => {
  expect(found('Nice to have\n- Python\nRequirements\n- Python').get(skillNumber('python'))!.mention).toBe(1);
});

test('of equally strong mentions the first is the evidence', () => {
  expect(found('Requirements\n- Python\n- Python').get(skillNumber('python'))!.mention).toBe(0);
});

test('mentions add up, each by its strength', () => {
  expect(found('Requirements\n- Python').get(skillNumber('python'))!.quantity).toBe(1000);
  expect(found('Requirements\n- Python\n- Python').get(skillNumber('python'))!.quantity).toBe(2000);
  expect(found('Nice to have\n- Python\nRequirements\n- Python').get(skillNumber('python'))!.quantity).toBe(1600);
});

test('a mention counts by its section too', () => {
  const numbers = { ...scoringNumbers(smallPack()), skillSection: { requirements: 500 } };
  expect(skillEvidence(read('Requirements\n- Python'), numbers).get(skillNumber('python'))!.quantity).toBe(500);
});

test('a denied mention is no evidence', () => {
  expect(found('No Java. Python').has(skillNumber('java'))).toBe(false);
});

test('a skill that is denied once and asserted once has its assertion as evidence', () => {
  expect(found('No Java. We use Java').get(skillNumber('java'))!.mention).toBe(1);
});
