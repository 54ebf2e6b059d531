import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPack } from '../../src/pack/builtin.js';
import { filesUnder, ROOT } from '../support/project.js';
import { read, type Case } from './reading.js';

/** The floor: so many hand-written cases stand in the tables. */
const MIN_CASES = 1100;

interface Table {
  readonly about: string;
  readonly cases: readonly Case[];
}

const pack = loadPack();
/** The texts of no role and the parts of résumés have forms and tests of their own, in test/score and test/extract. */
const isTable = (path: string): boolean => !/^test\/cases\/(?:none|resume)\//.test(path);
const tables = filesUnder('test/cases', '.yaml')
  .filter(isTable)
  .map((path) => [path, parse(readFileSync(join(ROOT, path), 'utf8')) as Table] as const);

test.each(tables)('%s', (_, { cases }) => {
  for (const { text, title, as, why: _why, ...expected } of cases) {
    const found = read({ text, ...(title === undefined ? {} : { title }) }, as, pack);
    expect.soft(found.of(expected), JSON.stringify(text)).toEqual(expected);
  }
});

test('the tables hold the cases that they promise, none twice', () => {
  const texts = tables.flatMap(([, { cases }]) => cases.map(({ title, text }) => `${title ?? ''}\n${text}`));
  expect(texts.length).toBeGreaterThanOrEqual(MIN_CASES);
  expect(new Set(texts).size).toBe(texts.length);
});

test('every case expects something', () => {
  for (const [path, { cases }] of tables)
    for (const { text, title: _title, as: _as, why: _why, ...expected } of cases)
      expect(Object.keys(expected).length, `${path}: ${JSON.stringify(text)}`).toBeGreaterThan(0);
});
