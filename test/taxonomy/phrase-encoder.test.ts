import { expect, test } from 'vitest';
import { buildLexicon } from '../../src/text/lexicon.js';
import { Join } from '../../src/text/phrases.js';
import { createEncoder, foldWord, signedWords, signLexicon, splitPhrase } from '../../src/taxonomy/phrase-encoder.js';

test.each([
  ['C++', ['c++']],
  ['C#', ['c#']],
  ['.NET', ['.net']],
  ['CompTIA Security+', ['security+']],
  ['C++/C# for .NET', ['c++', 'c#', '.net']],
  ['ASP.NET', []],
  ['Node.js', []],
  ['C++11', []],
  ['a+b', []],
  ['plain words', []],
])('the words with signs in %j are %j', (phrase, words) => {
  expect(signedWords(phrase)).toEqual(words);
});

test.each([
  ['Résumé', 'resume'],
  ['O’Brien', 'obrien'],
  ['C++', 'c++'],
  ['.NET', '.net'],
  ['ﬁnance', 'finance'],
  ['Ｐｙｔｈｏｎ', 'python'],
])('%s folds to %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  ['Machine Learning', ['machine', 'learning'], [Join.Space]],
  ['machine-learning', ['machine', 'learning'], [Join.Space]],
  ['CI/CD', ['ci', 'cd'], [Join.Slash]],
  ['Node.js', ['node', 'js'], [Join.Dot]],
  ['R&D', ['r', 'd'], [Join.And]],
  ["Bachelor's", ['bachelors'], []],
  ['PostgreSQL', ['postgresql'], []],
  ['C++ and C#', ['c++', 'and', 'c#'], [Join.Space, Join.Space]],
  ['150,000', ['150000'], []],
])('%j is the words %j with the joins %j', (text, words, joins) => {
  expect(splitPhrase(text, signLexicon(['C++', 'C#']))).toEqual({ words, joins });
});

test('a sign is part of a word only where a name has it so', () => {
  expect(splitPhrase('C++', buildLexicon([])).words).toEqual(['c']);
});

test('an encoder numbers its words in the order of their first use', () => {
  const encoder = createEncoder(buildLexicon([]));
  expect([encoder.add('b'), encoder.add('a'), encoder.add('b')]).toEqual([1, 2, 1]);
  expect(encoder.encode('a c b')).toEqual({ words: [2, 3, 1], joins: [0, 0], payload: 0 });
  expect(encoder.words()).toEqual(['b', 'a', 'c']);
});

test.each(['constructor', '__proto__', 'toString'])('"%s" is numbered like any word', (word) => {
  const encoder = createEncoder(buildLexicon([]));
  expect([encoder.add(word), encoder.add('x'), encoder.add(word)]).toEqual([1, 2, 1]);
});
