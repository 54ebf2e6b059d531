import { expect, test } from 'vitest';
import { buildLexicon, MAX_WORD_LENGTH } from '../../src/text/lexicon.js';
import { normalize } from '../../src/text/normalize.js';
import { tokenize } from '../../src/text/tokenize.js';
import { Gap, Shape } from '../../src/text/tokens.js';
import { holds } from '../support/properties.js';
import { tokensOf } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';
import { unicodeSoup } from '../support/texts.js';

/** The table of the package survey: none of nine tokenizers had it right. `Node.js`, `CI/CD` and the like are phrases of several tokens. */
const TOKENS: readonly (readonly [text: string, ...tokens: string[]])[] = [
  ['C++', 'C++'],
  ['C#', 'C#'],
  ['.NET', '.NET'],
  ['Node.js', 'Node', 'js'],
  ['scikit-learn', 'scikit', 'learn'],
  ['CI/CD', 'CI', 'CD'],
  ['A/B testing', 'A', 'B', 'testing'],
  ['PyTorch/TensorFlow', 'PyTorch', 'TensorFlow'],
  ['R, Go', 'R', 'Go'],
  ['9+ years', '9', 'years'],
  ['7-14+ years', '7', '14', 'years'],
  ['Ph.D.', 'Ph', 'D'],
  ["Master's", "Master's"],
  ['Master’s', 'Master’s'],
  ['Résumé', 'Résumé'],
  ['Re\u0301sume\u0301', 'Re\u0301sume\u0301'],
  ['R&D', 'R', 'D'],
  ['$150,000', '150,000'],
  ['C++, C# and .NET', 'C++', 'C#', 'and', '.NET'],
  ['(C++)', 'C++'],
  ['C++/C#', 'C++', 'C#'],
  ['C++11', 'C++', '11'],
  ['C++.', 'C++'],
  ['C+', 'C'],
  ['F#', 'F'],
  ['ASP.NET', 'ASP', 'NET'],
  ['obj.join', 'obj', 'join'],
  ['3.5', '3.5'],
  ['1,2', '1', '2'],
  ['1,000,000', '1,000,000'],
  ['1,0000', '1', '0000'],
  ['Python3', 'Python3'],
  ['5-10yrs', '5', '10yrs'],
  ['JavaScript', 'JavaScript'],
  ['Kuber\u00adnetes', 'Kuber\u00adnetes'],
  ['Ｐｙｔｈｏｎ', 'Ｐｙｔｈｏｎ'],
  ['работа 5 лет', 'работа', '5', 'лет'],
  ["'quoted'", 'quoted'],
  [''],
  ['— … !!! 🚀'],
];

test.each(TOKENS.map(([text, ...tokens]) => [text, tokens] as const))('%j is cut into %j', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test.each([
  ['strategyTake', 'strategy', 'Take'],
  ['upwardSign', 'upward', 'Sign'],
])('%s lost the break between its words and is parted', (text, ...parts) => {
  expect(tokensOf(text)).toEqual(parts);
});

test.each(['JavaScript', 'PyTorch', 'PostgreSQL', 'McDonald', 'iOS', 'YouTube'])(
  '%s is one word and is not parted',
  (text) => {
    expect(tokensOf(text)).toEqual([text]);
  },
);

test.each([
  ['a b', Gap.Space],
  ['a\nb', Gap.Newline],
  ['a\n\nb', Gap.Newline | Gap.BlankLine],
  ['a\n- b', Gap.Newline | Gap.Bullet | Gap.Space],
  ['a • b', Gap.Space | Gap.Bullet],
  ['a-b', Gap.Hyphen],
  ['a/b', Gap.Slash],
  ['a.b', Gap.Dot],
  ['a, b', Gap.Comma | Gap.Space],
  ['a: b', Gap.Colon | Gap.Space],
  ['a; b', Gap.Semicolon | Gap.Space],
  ['a (b', Gap.Open | Gap.Space],
  ['a) b', Gap.Close | Gap.Space],
  ['a&b', Gap.And],
  ['a! b', Gap.Stop | Gap.Space],
  ['a|b', Gap.Other],
  ['a "b', Gap.Space],
])('between the words of %j stands the gap %i', (text, expected) => {
  expect(tokenize(normalize(text), smallPack().lexicon).gaps[1]).toBe(expected);
});

test.each([
  ['Word', Shape.Initial | Shape.Lower],
  ['WORD', Shape.Initial | Shape.AllUpper],
  ['word', Shape.Lower],
  ['W', Shape.Initial],
  ['150,000', Shape.Number | Shape.Digit],
  ['9+', Shape.Number | Shape.Digit | Shape.Plus],
  ['S3', Shape.Initial | Shape.AllUpper | Shape.Digit],
  ['python3', Shape.Lower | Shape.Digit],
])('%s is written in the shape %i', (text, expected) => {
  expect(tokenize(normalize(text), smallPack().lexicon).shapes[0]).toBe(expected);
});

test.each([
  'Write to python@docker.com today',
  'See https://docker.com/python for more',
  'See http://java.docker.com:80/sql?python=1 for more',
  'See https://acme.com/learnPython for more',
])('the words of the address in %j are no words', (text) => {
  expect(knownWords(text)).toEqual([]);
});

/** Those of a few words that are words in a text. */
function knownWords(text: string): string[] {
  const { lexicon } = smallPack();
  const { words, count } = tokenize(normalize(text), lexicon);
  const known = new Map(['python', 'docker', 'java', 'sql'].map((word) => [lexicon.indexOf(word), word]));
  return Array.from(words.subarray(0, count)).flatMap((word) => known.get(word) ?? []);
}

test.each([
  'See https://acme.com"Python',
  '"https://acme.com"Python"',
  '(https://acme.com)Python',
  '[docs](https://acme.com/java)Python',
  'https://acme.com/wiki/Java_(sql)_docker)Python',
  'https://acme.com<br>Python',
  '<https://acme.com/java>Python',
  'https://acme.com/java,Python',
  'https://acme.com;python',
  'mail java@acme.com,python',
  'www.acme.com,python',
  'www.acme.com/java)python',
  '<a href="https://acme.com/java" title="SQL and Docker">Python</a>',
  '<svg class="java" id=sql>python</svg>',
  '<java/>python</sql>',
  '[apply](javascript:void(java)) python',
  'javascript:java(sql); python',
])('of the words in %j only Python is one', (text) => {
  expect(knownWords(text)).toEqual(['python']);
});

test.each([
  ['https://acme.com/java,python,sql', []],
  ['https://acme.com/?q=java,python', []],
  ['https://acme.com/@java/12,5,python', []],
  ['List<Java> and <python> or <SQL>', ['java', 'python', 'sql']],
  ['java < python and sql=docker > 1', ['java', 'python', 'sql', 'docker']],
  ['JavaScript:java,python', ['java', 'python']],
  ['javascript:java,python', ['java', 'python']],
] as const)('the known words of %j are %j', (text, known) => {
  expect(knownWords(text)).toEqual(known);
});

test('addresses without end take no time', () => {
  for (const text of ['a@', 'a@b,', '<a ', 'javascript:a', '://', 'https://a(']) tokensOf(text.repeat(50_000));
});

test('a decimal is another word than its digits, a group of thousands is not', () => {
  const numbers = buildLexicon(['35', '3.5', '35000']);
  const wordOf = (text: string): string => numbers.wordAt(tokenize(normalize(text), numbers).words[0]!);
  expect(['35', '3.5', '35,000', '3.50'].map(wordOf)).toEqual(['35', '3.5', '35000', '']);
});

test('a word that is as long as it likes is one token', () => {
  const long = 'x'.repeat(MAX_WORD_LENGTH * 3);
  expect(tokensOf(`a ${long} b`)).toEqual(['a', long, 'b']);
});

test('tokens rise, do not overlap and hold at least one letter or digit', () => {
  holds(unicodeSoup, (text) => {
    const tokens = tokenize(normalize(text), smallPack().lexicon);
    let end = 0;
    for (let i = 0; i < tokens.count; i++) {
      expect(tokens.starts[i]).toBeGreaterThanOrEqual(end);
      expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i]!);
      end = tokens.ends[i]!;
    }
    expect(end).toBeLessThanOrEqual(tokens.text.length);
  });
});

test('every letter and digit of a text is in a token', () => {
  holds(unicodeSoup, (text) => {
    const covered = tokensOf(text)
      .join('')
      .replace(/[^A-Za-z0-9]/g, '');
    expect(covered).toBe(text.replace(/[^A-Za-z0-9]/g, ''));
  });
});
