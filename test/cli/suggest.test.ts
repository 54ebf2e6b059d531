import { expect, test } from 'vitest';
import { knownRole, nearest } from '../../src/cli/suggest.js';
import { smallPack } from '../support/small-taxonomy.js';

const WORDS = ['data-scientist', 'software-engineer', 'match'];

test.each([
  ['data-scientst', 'data-scientist'],
  ['DATA-SCIENTIST', 'data-scientist'],
  ['mtach', 'match'],
  ['sofware-enginer', 'software-engineer'],
  ['xyzzy', null],
  ['', null],
])('nearest to %j is %j', async (word, expected) => {
  expect(await nearest(word, WORDS)).toBe(expected);
});

test('of equally near words the first is taken', async () => {
  expect(await nearest('abcdX', ['abcdY', 'abcdZ'])).toBe('abcdY');
});

test('nothing is near to nothing', async () => {
  expect(await nearest('match', [])).toBeNull();
});

test.each(['data-scientist', 'Data Scientist', ' DATA SCIENTIST ', 'Machine Learning Scientist'])(
  '%j is a known role',
  async (name) => {
    expect(await knownRole(name, smallPack())).toBe('data-scientist');
  },
);

test.each(['constructor', '__proto__', 'none', ''])('%j is no role', async (name) => {
  await expect(knownRole(name, smallPack())).rejects.toMatchObject({ code: 'role.unknown' });
});
