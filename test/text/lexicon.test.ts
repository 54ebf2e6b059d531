import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLexicon, hashWord, MAX_WORD_LENGTH } from '../../src/text/lexicon.js';
import { holds } from '../support/properties.js';

const words = fc.uniqueArray(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: MAX_WORD_LENGTH }),
    fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'c++', '.net'),
  ),
  { maxLength: 200 },
);

test('a lexicon finds its words, each under its own number', () => {
  holds(words, (list) => {
    const lexicon = buildLexicon(list);
    list.forEach((word, index) => {
      expect(lexicon.indexOf(word)).toBe(index + 1);
      expect(lexicon.wordAt(index + 1)).toBe(word);
    });
  });
});

test('a lexicon finds nothing else', () => {
  holds(words, fc.string({ maxLength: MAX_WORD_LENGTH }), (list, other) => {
    fc.pre(!list.includes(other));
    expect(buildLexicon(list).indexOf(other)).toBe(0);
  });
});

test('words of the same hash are kept apart by their letters', () => {
  // Two words with the same 32-bit FNV-1a hash over their code units.
  const [a, b] = ['costarring', 'liquid'];
  expect(hashWord(a!)).toBe(hashWord(b!));
  const lexicon = buildLexicon([a!, b!]);
  expect([lexicon.indexOf(a!), lexicon.indexOf(b!)]).toEqual([1, 2]);
  expect(buildLexicon([a!]).indexOf(b!)).toBe(0);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
  '"%s" is no word of a lexicon that lacks it',
  (word) => {
    expect(buildLexicon(['python']).indexOf(word)).toBe(0);
  },
);

test('a word longer than any is not found', () => {
  expect(buildLexicon(['python']).indexOf('x'.repeat(MAX_WORD_LENGTH + 1))).toBe(0);
});
