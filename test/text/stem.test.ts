import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '../../src/text/stem.js';
import { holds } from '../support/properties.js';
import { unicodeSoup } from '../support/texts.js';

/** From Porter's paper (1980), steps 1 to 5. */
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['conflated', 'conflat'],
  ['hopping', 'hop'],
  ['conditional', 'condit'],
  ['digitizer', 'digit'],
  ['operating', 'oper'],
  ['triplicate', 'triplic'],
  ['goodness', 'good'],
  ['adjustable', 'adjust'],
  ['probate', 'probat'],
  ['controll', 'control'],
])('%s has the stem %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test.each(['aws', 'sql', 'go', 'c++', '.net', 'python3', 's3', 'résumé', 'ci', 'работы', ''])(
  '%j is a name more than a word and stays',
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test('a very long word stays', () => {
  const long = 'ing'.repeat(20);
  expect(stem(long)).toBe(long);
});

test('a stem is never longer than its word and never empty', () => {
  holds(
    fc.oneof(unicodeSoup, fc.string({ unit: fc.constantFrom(...'abcdeginorst'), minLength: 1, maxLength: 40 })),
    (word) => {
      const found = stem(word);
      expect(found.length).toBeLessThanOrEqual(word.length);
      expect(found === '').toBe(word === '');
    },
  );
});

test.each([
  ['customer', 'custom'],
  ['production', 'product'],
  ['generative', 'general'],
  ['experiments', 'experience'],
  ['industrial', 'industry'],
  ['marketing', 'market'],
])('%s is no relative of %s', (word, other) => {
  expect(stem(word)).not.toBe(stem(other));
});

test('a word that is its own stem has its plural for a relative', () => {
  expect(stem('customers')).toBe(stem('customer'));
  expect(stem('experiments')).toBe(stem('experimentation'));
});
