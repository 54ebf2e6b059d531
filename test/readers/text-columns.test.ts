import { expect, test } from 'vitest';
import { columnsOf } from '../../src/readers/text-columns.js';

const LEFT = [
  'Contact',
  'ada@example.org',
  '',
  'Skills',
  'Python',
  'SQL',
  'Docker',
  '',
  'Languages',
  'English',
  'Dutch',
];
const RIGHT = [
  'Experience',
  'Data Engineer, Lumen Harbor',
  'March 2019 – present',
  '- Built pipelines in Python and Airflow',
  '- Kept PostgreSQL clean',
  '',
  'Analyst, Ferry Works',
  '2016 – 2019',
  '- Wrote reports in SQL',
  '',
  'Education',
];

const beside = (gap: (left: string) => string): string =>
  `Ada Example\n\n${LEFT.map((left, i) => (RIGHT[i] === '' ? left : left + gap(left) + RIGHT[i]!)).join('\n')}\n`;
const ordered = [...LEFT, '', ...RIGHT].filter((line) => line !== '');

test.each([
  ['blanks', beside((left) => ' '.repeat(24 - left.length))],
  ['tabs', beside(() => '\t')],
])('columns parted by %s are read one after the other', (_, text) => {
  const { text: read, note } = columnsOf(text)!;
  expect(read!.split('\n').filter((line) => line !== '')).toEqual(['Ada Example', ...ordered]);
  expect(note.code).toBe('text.columns');
});

test('columns of which one has no heading are noted and left', () => {
  const text = RIGHT.map(
    (right, i) => `${['London', 'UK', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'][i]!.padEnd(20)}${right}`,
  ).join('\n');
  expect(columnsOf(text)).toMatchObject({ text: null, note: { code: 'text.columns' } });
});

test.each([
  ['dates at the right', RIGHT.map((line, i) => `${line.padEnd(50)}${2010 + i}`).join('\n')],
  ['a grid of skills', Array.from({ length: 9 }, () => 'Python      SQL      Docker').join('\n')],
  ['one column', [...LEFT, ...RIGHT].join('\n')],
  ['indented code', Array.from({ length: 20 }, (_, i) => `        line ${i}`).join('\n')],
  ['nothing', ''],
])('%s are no columns', (_, text) => {
  expect(columnsOf(text)).toBeNull();
});
