import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from '../../src/taxonomy/provenance.js';
import { holds } from '../support/properties.js';

const DOCUMENT = '# Title\n\n- Python is the\n  working language.\n- SQL for queries.\n- Python again.\n';
const found = (quote: string): string => {
  const { start, end } = findQuote(DOCUMENT, quote, 'roles/x.yaml:3', 'corpus/x.md');
  return DOCUMENT.slice(start, end);
};

test.each([
  ['word for word', 'SQL for queries', 'SQL for queries'],
  ['over a line break', 'Python is the working language.', 'Python is the\n  working language.'],
  ['with other white space', ' SQL   for\nqueries. ', 'SQL for queries.'],
  ['behind a false start', 'Python again', 'Python again'],
  ['at the end', 'again.', 'again.'],
  ['a part of a word', 'quer', 'quer'],
])('a quote is found %s', (_, quote, text) => {
  expect(found(quote)).toBe(text);
});

test.each(['python is the', 'Pythonis the', 'SQL for queries!', 'SQL  queries', 'work ing language'])('the quote %j is not there', (quote) => {
  expect(() => found(quote)).toThrow(expect.objectContaining({ code: 'taxonomy.quote-not-found' }));
});

test('a missing quote names the claim, the document and the nearest text', () => {
  expect(() => found('SQL for all the queries')).toThrow('roles/x.yaml:3: the quote "SQL for all the queries" is not in corpus/x.md; nearest text: "- SQL for queries."');
});

test('a long quote and a long line are shortened in the message', () => {
  try {
    findQuote('word '.repeat(500), 'other '.repeat(500), 'a:1', 'b');
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message.length).toBeLessThan(300);
    expect((error as Error).message).not.toContain('\n');
  }
});

test('any run of words of a document is found, however its white space is written', () => {
  const word = fc.constantFrom('Python', 'is', 'the', 'a', 'SQL', 'and', 'model.');
  const space = fc.constantFrom(' ', '\n', '  \n  ', '\t');
  holds(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), space, (list, from, count, other) => {
    const document = list.map(([text, gap]) => text + gap).join('');
    const start = from % list.length;
    const words = list.slice(start, start + 1 + (count % (list.length - start))).map(([text]) => text);
    const span = findQuote(document, words.join(other), 'a:1', 'b');
    expect(document.slice(span.start, span.end).split(/\s+/)).toEqual(words);
  });
});
