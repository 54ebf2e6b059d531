import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLexicon } from '../../src/text/lexicon.js';
import { normalize } from '../../src/text/normalize.js';
import { compilePhrases } from '../../src/text/phrase-trie.js';
import { Join, joinOfGap, openPhrases, type Phrase, type PhraseTable } from '../../src/text/phrases.js';
import { tokenize } from '../../src/text/tokenize.js';
import { Gap, type Tokens } from '../../src/text/tokens.js';
import { holds } from '../support/properties.js';

function buildPhraseTable(phrases: readonly Phrase[], wordCount: number): PhraseTable {
  return openPhrases(compilePhrases(phrases, wordCount));
}

const WORDS = ['a', 'b', 'c', 'd', 'machine', 'learning', 'ci', 'cd', 'node', 'js'];
const lexicon = buildLexicon(WORDS);

function phrase(text: string, payload: number): Phrase {
  const tokens = tokenize(normalize(text), lexicon);
  return {
    words: Array.from(tokens.words.subarray(0, tokens.count)),
    joins: Array.from(tokens.gaps.subarray(1, tokens.count), (gap) => Math.max(0, joinOfGap(gap))),
    payload,
  };
}

/** What stands at the first token of a text: the payload of the longest phrase and the words it took, or null. */
function longest(phrases: readonly string[], text: string): { payload: number; words: number } | null {
  const table = buildPhraseTable(phrases.map(phrase), lexicon.wordCount);
  const tokens = tokenize(normalize(text), lexicon);
  const payload = table.longestAt(tokens, 0, tokens.count);
  return payload < 0 ? null : { payload, words: table.end };
}

test('the longest phrase wins', () => {
  expect(longest(['machine', 'machine learning'], 'machine learning')).toEqual({ payload: 1, words: 2 });
});

test('a shorter phrase stays where the longer one breaks off', () => {
  expect(longest(['machine', 'machine learning a b'], 'machine learning a c')).toEqual({ payload: 0, words: 1 });
});

test('of two equal phrases the first stays', () => {
  expect(longest(['machine learning', 'machine-learning'], 'machine learning')).toEqual({ payload: 0, words: 2 });
});

test.each([
  ['machine learning', 'machine learning', true],
  ['machine learning', 'machine-learning', true],
  ['machine learning', 'machine\nlearning', true],
  ['machine learning', 'MACHINE  Learning', true],
  ['machine learning', 'machine/learning', false],
  ['machine learning', 'machine. learning', false],
  ['machine learning', 'machine, learning', false],
  ['machine learning', 'machine\n\nlearning', false],
  ['machine learning', 'machine (learning', false],
  ['machine learning', 'machine • learning', false],
  ['ci/cd', 'CI/CD', true],
  ['ci/cd', 'CI / CD', true],
  ['ci/cd', 'CI CD', true],
  ['ci/cd', 'CI-CD', true],
  ['ci/cd', 'CI & CD', false],
  ['ci & cd', 'CI&CD', true],
  ['ci & cd', 'CI/CD', false],
  ['node.js', 'Node.js', true],
  ['node.js', 'Node js', true],
  ['node.js', 'Node/js', false],
  ['a, b', 'a, b', true],
  ['a, b', 'a b', true],
  ['a b', 'a, b', false],
])('the phrase %j in the text %j: %s', (name, text, expected) => {
  expect(longest([name], text) !== null).toBe(expected);
});

test('a phrase does not run over its limit', () => {
  const table = buildPhraseTable([phrase('machine learning', 0)], lexicon.wordCount);
  expect(table.longestAt(tokenize(normalize('machine learning'), lexicon), 0, 1)).toBe(-1);
});

test('an unknown word ends every phrase', () => {
  expect(longest(['a b'], 'a zebra b')).toBeNull();
});

test('words that begin no phrase are marked so', () => {
  const table = buildPhraseTable([phrase('machine learning', 7)], lexicon.wordCount);
  expect(WORDS.filter((word) => table.begins[lexicon.indexOf(word)] !== 0)).toEqual(['machine']);
});

test.each([
  [Gap.Space, Join.Space],
  [Gap.Hyphen, Join.Space],
  [Gap.Newline, Join.Space],
  [Gap.Slash, Join.Slash],
  [Gap.Dot, Join.Dot],
  [Gap.And | Gap.Space, Join.And],
  [Gap.Comma | Gap.Space, Join.Comma],
  [Gap.Colon, Join.Colon],
  [Gap.Bullet, -1],
  [Gap.Newline | Gap.BlankLine, -1],
  [Gap.Semicolon, -1],
  [Gap.Stop | Gap.Space, -1],
  [Gap.Open, Join.Other],
  [Gap.Close | Gap.Space, Join.Other],
  [Gap.Open | Gap.Comma, -1],
  [Gap.Fused, -1],
  [Gap.Dot | Gap.Newline, -1],
])('the gap %i is the join %i', (gap, join) => {
  expect(joinOfGap(gap)).toBe(join);
});

/** Tries every phrase at every place: no trie, no order, no shortcuts. */
function naiveLongest(
  phrases: readonly Phrase[],
  tokens: Tokens,
  index: number,
  limit: number,
): { payload: number; end: number } | null {
  let best: { payload: number; end: number } | null = null;
  for (const { words, joins, payload } of phrases) {
    if (words.length === 0 || index + words.length > limit) continue;
    if (best !== null && index + words.length <= best.end) continue;
    let fits = true;
    for (let i = 0; i < words.length && fits; i++) {
      if (tokens.words[index + i] !== words[i] || words[i] === 0) fits = false;
      if (i === 0) continue;
      const join = joinOfGap(tokens.gaps[index + i]!);
      if (join === -1 || (join !== Join.Space && join !== joins[i - 1])) fits = false;
    }
    if (fits) best = { payload, end: index + words.length };
  }
  return best;
}

const word = fc.constantFrom(...WORDS);
const separator = fc.constantFrom(
  ' ',
  ' ',
  '-',
  '/',
  '.',
  ', ',
  ' & ',
  '|',
  ': ',
  '\n',
  '\n\n',
  '; ',
  ' (',
  '!',
  ' • ',
);
const joined = (parts: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(parts, separator), { minLength, maxLength })
    .map((list) => list.map(([part, sign], i) => (i === list.length - 1 ? part : part + sign)).join(''));

test('the trie finds what trying every phrase at every place finds', () => {
  holds(
    fc.array(joined(word, 1, 5), { maxLength: 25 }),
    joined(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constant('zebra') }), 1, 30),
    fc.nat(3),
    (names, text, short) => {
      const phrases = names.map(phrase);
      const table = buildPhraseTable(phrases, lexicon.wordCount);
      const tokens = tokenize(normalize(text), lexicon);
      for (let index = 0; index < tokens.count; index++) {
        const limit = Math.max(index + 1, tokens.count - short);
        const payload = table.longestAt(tokens, index, limit);
        const found = payload < 0 ? null : { payload, end: table.end };
        expect(found).toEqual(naiveLongest(phrases, tokens, index, limit));
      }
    },
  );
});
