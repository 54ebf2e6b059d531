import { expect, test } from 'vitest';
import { given, node } from '../../src/explain/tree.js';
import { verify } from '../../src/explain/verify.js';
import { smallPack } from '../support/small-taxonomy.js';

const DOCUMENT = { title: 'Java', text: 'We use Python' };
const problems = (explanation: Parameters<typeof verify>[0]): string[] =>
  verify(explanation, DOCUMENT, smallPack()).map(({ path, problem }) => `${path.join(' > ')}: ${problem}`);

test('a sound explanation has no problems', () => {
  expect(problems(node(smallPack(), 'sum', 'root', [given('a', 1), given('b', 2)]))).toEqual([]);
});

test('a wrong value is named with its path', () => {
  const inner = node(smallPack(), 'product', 'inner', [given('a', 2), given('b', 3)]);
  expect(problems(node(smallPack(), 'sum', 'root', [{ ...inner, value: 7 }]))).toEqual([
    'root > inner: product of the details is not 7',
  ]);
});

test('a value that is off by the last bit is found', () => {
  const sum = node(smallPack(), 'sum', 'root', [given('a', 0.1), given('b', 0.2)]);
  expect(problems(sum)).toEqual([]);
  expect(problems({ ...sum, value: 0.3 })).toHaveLength(1);
});

test('minus zero is not zero', () => {
  expect(problems({ ...node(smallPack(), 'sum', 'root', []), value: -0 })).toHaveLength(1);
});

test.each([NaN, Infinity, -Infinity])('the value %d is not finite', (value) => {
  expect(problems(given('root', value))).toEqual(['root: the value is not finite']);
});

test.each([
  ['words of the text', { field: 'text', start: 7, end: 13, text: 'Python' }, []],
  ['words of the title', { field: 'title', start: 0, end: 4, text: 'Java' }, []],
  ['other words', { field: 'text', start: 7, end: 13, text: 'python' }, ['root: the evidence is not in the text']],
  [
    'words at another place',
    { field: 'text', start: 6, end: 12, text: 'Python' },
    ['root: the evidence is not in the text'],
  ],
  [
    'words of the other field',
    { field: 'title', start: 7, end: 13, text: 'Python' },
    ['root: the evidence is not in the text'],
  ],
] as const)('evidence that is %s', (_, evidence, expected) => {
  expect(problems({ ...given('root', 1), evidence })).toEqual(expected);
});

test('a statement of an unknown role is found', () => {
  expect(problems({ ...given('root', 1), statement: { role: 'chef', start: 0, end: 1, text: '#' } })).toEqual([
    'root: the statement is not in the role document',
  ]);
});

test('an explanation of any depth is checked', () => {
  let deep = given('leaf', 1);
  for (let i = 0; i < 20_000; i++) deep = { op: 'sum', value: 1, label: 'x', details: [deep] };
  expect(verify(deep, DOCUMENT, smallPack())).toEqual([]);
});
