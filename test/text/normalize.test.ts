import { expect, test } from 'vitest';
import { normalize, sourceEnd, sourceStart } from '../../src/text/normalize.js';
import { codesToText, plain } from '../support/reading.js';
import { holds } from '../support/properties.js';
import { ODD_CHARACTERS, unicodeSoup } from '../support/texts.js';

const PLAIN: readonly (readonly [kind: string, given: string, plain: string])[] = [
  ['plain letters stay as they are, case too', 'Python and SQL', 'Python and SQL'],
  ['curly quotes become straight', 'Bachelor\u2019s \u201cdegree\u201d', 'Bachelor\'s "degree"'],
  ['dashes become hyphens', '7\u201314 \u2014 years \u2212', '7-14 - years -'],
  ['bullets of every kind become one', '\u25aa a \u2023 b \u25cf c \u2713 d', '\u2022 a \u2022 b \u2022 c \u2022 d'],
  ['spaces of every kind become one', 'a\u00a0b\u202fc\u3000d\u2003e', 'a b c d e'],
  ['CR LF is one line break', 'a\r\nb', 'a\nb'],
  ['a lone CR is a line break', 'a\rb', 'a\nb'],
  ['line and paragraph separators are line breaks', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
  ['vertical tab and form feed are line breaks', 'a\vb\fc', 'a\nb\nc'],
  ['tabs and control characters are spaces', 'a\tb\u001bc\u0000d\u009be', 'a b c d e'],
  ['soft hyphens are dropped', 'Kuber\u00adnetes', 'Kubernetes'],
  ['zero-width and direction marks are dropped', 'Py\u200bth\u200don \u202eSQL\u202c\ufeff', 'Python SQL'],
  ['combining marks are dropped', 're\u0301sume\u0301', 'resume'],
  ['variation selectors are dropped', '\u2713\ufe0f done', '\u2022 done'],
  ['ligatures are spelled out', '\ufb01nance o\ufb03ce \ufb02ow', 'finance office flow'],
  ['sharp s and the Latin ligatures are spelled out', 'Stra\u00dfe \u00e6on \u0152uvre', 'Strasse aeon OEuvre'],
  ['an ellipsis is three dots', 'and more\u2026', 'and more...'],
  [
    'full-width letters, digits and signs become ASCII',
    '\uff30\uff39\uff34\uff28\uff2f\uff2e \uff15\uff0b',
    'PYTHON 5+',
  ],
  [
    'mathematical letters and digits become ASCII',
    '\u{1d40f}\u{1d432}\u{1d42d}\u{1d421}\u{1d428}\u{1d427} \u{1d7d3}',
    'Python 5',
  ],
  ['an emoji is a space', 'a\u{1f680}b', 'a b'],
  ['a lone surrogate is a space', 'a\ud83db\ude80c', 'a b c'],
  ['a Markdown escape loses its backslash', 'C\\+\\+ \\- a\\_b', 'C++ - a_b'],
  ['a backslash before a letter stays', 'C:\\temp', 'C:\\temp'],
  [
    'UTF-8 read as Windows-1252 is read as meant',
    'â€¢ Bachelorâ€™s â€œdegreeâ€\u009d 7â€“14 cafÃ©Â·s andâ€¦',
    '\u2022 Bachelor\'s "degree" 7-14 caf\u00e9\u2022s and...',
  ],
  ['UTF-8 read as Latin-1, too', 'masterâ\u0080\u0099s Â\u00a0 ï\u0082·', "master's   \u2022"],
  ['misread letters that begin such characters themselves', 'naÃ¯ve chÃ¢teau', 'naïve château'],
  ['letters that only look like it stay', 'Âme, NÃO, â la carte, naïf', 'Âme, NÃO, â la carte, naïf'],
  ['accented letters stay, so that only comparing folds them', 'R\u00e9sum\u00e9', 'R\u00e9sum\u00e9'],
];

test.each(PLAIN)('%s', (_, given, expected) => {
  expect(plain(given)).toBe(expected);
});

test.each(Object.entries(ODD_CHARACTERS))('what stands behind a %s keeps its place', (_, odd) => {
  const text = `Go ${odd} Python`;
  const normalized = normalize(text);
  const at = codesToText(normalized.codes, 0, normalized.length).indexOf('Python');
  expect(text.slice(sourceStart(normalized, at), sourceEnd(normalized, at + 6))).toBe('Python');
});

test.each(Object.entries(ODD_CHARACTERS))('a %s inside a word belongs to the span of the word around it', (_, odd) => {
  const text = `Py${odd}thon`;
  const normalized = normalize(text);
  expect(sourceStart(normalized, 0)).toBe(0);
  expect(sourceEnd(normalized, normalized.length)).toBe(text.length);
});

test('a combining mark belongs to the letter before it', () => {
  const text = 'cafe\u0301 x';
  const normalized = normalize(text);
  expect(text.slice(sourceStart(normalized, 0), sourceEnd(normalized, 4))).toBe('cafe\u0301');
});

test('every unit of a ligature points to the whole ligature', () => {
  const normalized = normalize('o\ufb03ce');
  for (const index of [1, 2, 3])
    expect([sourceStart(normalized, index), sourceEnd(normalized, index + 1)]).toEqual([1, 2]);
});

test('both halves of a surrogate pair are one span', () => {
  const normalized = normalize('a\u{1f680}b');
  expect([sourceStart(normalized, 1), sourceEnd(normalized, 2)]).toEqual([1, 3]);
});

test('the characters that a misread one stands as are one span', () => {
  const normalized = normalize('â€¢ aâ€™s');
  expect([sourceStart(normalized, 0), sourceEnd(normalized, 1)]).toEqual([0, 3]);
  expect([sourceStart(normalized, 3), sourceEnd(normalized, 4)]).toEqual([5, 8]);
});

test('a text without odd characters needs no map', () => {
  expect(normalize('Python, SQL \u2013 and r\u00e9sum\u00e9').runs).toBeNull();
});

test('the map rises, and each unit has a place of at least one character inside the text', () => {
  holds(unicodeSoup, (text) => {
    const normalized = normalize(text);
    let start = 0;
    let end = 0;
    for (let i = 0; i < normalized.length; i++) {
      const from = sourceStart(normalized, i);
      const to = sourceEnd(normalized, i + 1);
      expect(from).toBeGreaterThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
      expect(to).toBeGreaterThan(from);
      start = from;
      end = to;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});

test('ASCII letters and digits come through unchanged and at their own place', () => {
  holds(unicodeSoup, (text) => {
    const normalized = normalize(text);
    const seen: string[] = [];
    for (let i = 0; i < normalized.length; i++) {
      const source = text.slice(sourceStart(normalized, i), sourceStart(normalized, i) + 1);
      if (!/^[A-Za-z0-9]$/.test(source)) continue;
      expect(String.fromCharCode(normalized.codes[i]!)).toBe(source);
      seen.push(source);
    }
    expect(seen.join('')).toBe(text.replace(/[^A-Za-z0-9]/g, ''));
  });
});

test('plain text stays plain: normalizing twice changes nothing', () => {
  holds(unicodeSoup, (text) => {
    // A backslash that stood before another, or came of a full-width one, may escape what follows when read again; Markdown does the same.
    const once = plain(text.replace(/[\\\uff3c]/g, ''));
    expect(plain(once)).toBe(once);
  });
});
