import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DiffReport } from '../../src/explain/diff.js';
import { diffSchema } from '../../src/schemas/diff.js';
import { POSTING, rolefit, withSmallPack } from '../support/command.js';
import { RESUME } from '../support/resumes.js';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const reportOf = (posting: string): string => withSmallPack(['match', '--json'], posting).out;
const before = written('a.json', reportOf(POSTING));
const after = written('b.json', reportOf(POSTING.replace('- Docker', '- Docker\n- PyTorch\n- deep learning')));

test('what moved the score is told, to the tick', () => {
  const { code, out, err } = rolefit(['diff', before, after]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /points\n\nWhat it was made from\n {2}Text +[0-9a-f]{12}… before, [0-9a-f]{12}… now\n {2}Pack +the same\n {2}Version +the same\n/,
  );
  expect(out).toMatch(/What moved it\n/);
  const report = JSON.parse(rolefit(['diff', before, after, '--json']).out) as DiffReport;
  expect(diffSchema.parse(report)).toEqual(report);
  expect(report.difference).not.toBe(0);
  expect(report.parts.reduce((total, part) => total + part.difference, 0)).toBe(report.difference);
});

test('of the same report nothing differs', () => {
  const { code, out } = rolefit(['diff', before, before]);
  expect(code).toBe(0);
  expect(out).toMatch(/The score is the same\./);
  expect(out).toMatch(/No part moved\./);
});

test.each([
  ['a file that is not there', ['diff', before, join(folder, 'none.json')], /none\.json: this file cannot be read/],
  ['what is no JSON', ['diff', before, written('c.json', 'hello')], /c\.json: this is no report/],
  ['JSON that is no report', ['diff', before, written('d.json', '{"format":1}')], /d\.json: this is no report/],
  [
    'deep JSON',
    ['diff', before, written('e.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    /e\.json: this is no report/,
  ],
  [
    'a report that was changed',
    [
      'diff',
      before,
      written('f.json', reportOf(POSTING).replace(/("explanation": \{\s+"op": "sum",\s+"value": )\d+/, '$19')),
    ],
    /f\.json: its explanation does not add up/,
  ],
])('%s is refused in one line', (_, args, message) => {
  const { code, out, err } = rolefit(args);
  expect([code, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(message);
});

test('a report that judged nothing has no score to compare', () => {
  const fitted = (name: string, resume: string): string =>
    written(name, withSmallPack(['fit', '--role', 'data-scientist', '--as-of', '2026-11', '--json'], resume).out);
  const { code, out } = rolefit(['diff', fitted('none.json', '\n'), fitted('some.json', RESUME)]);
  expect(code).toBe(0);
  expect(out).toMatch(/not judged before, \d+\.\d{4} now/);
  expect(out).not.toContain('What moved it');
});
