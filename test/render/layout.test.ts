import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bar, clip, PLAIN, MAX_WIDTH, padEnd, quoteAround, signed, widthOf, wrap } from '../../src/render/layout.js';
import { safe } from '../../src/safe.js';
import { holds } from '../support/properties.js';
import { unicodeSoup } from '../support/texts.js';

test.each([
  ['a  b\n\tc', 'a b c'],
  ['  a  ', 'a'],
  ['a\u001b[31mb', 'a[31mb'],
  ['a\u009b2Jb', 'a2Jb'],
  ['a\u202eb\u2066c\u200fd', 'abcd'],
  ['a\u200bb\u00adc\u2060d', 'abcd'],
  ['a\ud83db', 'a\ufffdb'],
  ['a\ude80b', 'a\ufffdb'],
  ['🚀', '🚀'],
  ['Résumé – “C++”', 'Résumé – “C++”'],
  ['', ''],
])('%j is safe as %j', (text, expected) => {
  expect(safe(text)).toBe(expected);
});

test('what is safe stays as it is', () => {
  holds(unicodeSoup, (text) => {
    expect(safe(safe(text))).toBe(safe(text));
  });
});

test.each([
  ['abc', 3],
  ['', 0],
  ['日本', 4],
  ['한국', 4],
  ['🚀', 2],
  ['e\u0301', 1],
  ['ａ', 2],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('no line is wider than asked for, whatever the text', () => {
  holds(unicodeSoup, fc.integer({ min: 20, max: 100 }), (soup, width) => {
    for (const line of wrap(safe(soup), '  - ', '    ', width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });
});

test('wrapping loses nothing but white space', () => {
  holds(unicodeSoup, fc.integer({ min: 20, max: 100 }), (soup, width) => {
    const text = safe(soup);
    expect(wrap(text, '  ', '  ', width).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
  });
});

test('words are kept whole where a line has room for them', () => {
  expect(wrap('one two three four', '> ', '. ', 10)).toEqual(['> one two', '. three', '. four']);
});

test('a word wider than a line is cut', () => {
  expect(wrap('abcdefghij', '', '', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('a clipped text is as wide as asked for at most, and ends in an ellipsis where something is gone', () => {
  holds(unicodeSoup, fc.integer({ min: 2, max: 60 }), (soup, width) => {
    const text = safe(soup);
    const cut = clip(text, width);
    expect(widthOf(cut)).toBeLessThanOrEqual(width);
    expect(cut === text || cut.endsWith('…')).toBe(true);
  });
});

test('a padded text has its width', () => {
  expect([padEnd('日本', 6), padEnd('abc', 2)]).toEqual(['日本  ', 'abc']);
});

test.each([
  [0, ''],
  [1, '█'.repeat(24)],
  [0.5, '█'.repeat(12)],
  [1 / 64, '▍'],
])('a share of %d is the bar %j', (share, expected) => {
  expect(bar(share)).toBe(expected);
});

test.each([
  [1.25, '+1.3'],
  [-1.25, '−1.3'],
  [0, '+0.0'],
])('%d points are %s', (points, expected) => {
  expect(signed(points)).toBe(expected);
});

test('the words of a span stand in their quotation, which is as wide as asked for', () => {
  holds(
    unicodeSoup,
    fc.constantFrom('Python', 'C++', 'machine learning'),
    unicodeSoup,
    fc.integer({ min: 40, max: 80 }),
    (before, own, after, width) => {
      const quote = quoteAround(
        before + own + after,
        before.length,
        before.length + own.length,
        width,
        (text) => `[${text}]`,
      );
      expect(quote).toContain(`[${own}]`);
      expect(quote).toMatch(/^“.*”$/);
      expect(widthOf(quote) - 2).toBeLessThanOrEqual(width);
    },
  );
});

test('a quotation stays within the sentence of its span', () => {
  expect(quoteAround('One two. We use Python here. Three', 16, 22, 60, (text) => `*${text}*`)).toBe(
    '“We use *Python* here”',
  );
});

test('without colours there are none', () => {
  expect(PLAIN.bold('x')).toBe('x');
});

test('a terminal has eighty columns', () => {
  expect(MAX_WIDTH).toBe(80);
});
