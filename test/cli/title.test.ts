import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolefit } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';

test('a title is answered with roles, each with the title that says so', () => {
  const { code, out } = rolefit(['title', 'Sr. Backend Eng II', '--top', '1']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Sr\. Backend Eng II\n {4}level senior, from “Sr”\n {2}Backend Engineer +\d+\.\d\n {4}“Backend Engineer”: Backend, Eng \(engineer\)\n$/,
  );
});

test('JSON of one title is a document, of several a line each, from a file too', () => {
  expect(JSON.parse(rolefit(['title', 'Data Engineer', '--json']).out)).toMatchObject({
    format: 1,
    title: 'Data Engineer',
    level: null,
    roles: [{ role: 'data-engineer' }, {}, {}, {}, {}],
    unknown: [],
  });
  const file = join(temporaryFolder(), 'titles.txt');
  writeFileSync(file, 'Data Engineer\r\n\r\nProj Mgr\n');
  const records = rolefit(['title', '--file', file, '--json', '--top', '1'])
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { roles: { role: string }[] });
  expect(records.map(({ roles }) => roles.map(({ role }) => role))).toEqual([['data-engineer'], ['project-manager']]);
});

test('a title like none is 1; wrong use is 2, in one line', () => {
  expect(rolefit(['title', 'Zzyzx'])).toMatchObject({
    code: 1,
    out: 'Zzyzx\n    No role of the pack is meant: no role has a title like it.\n    not known: Zzyzx\n',
  });
  expect(rolefit(['title', 'x', '--top', '0'])).toMatchObject({
    code: 2,
    err: 'rolefit: --top 0: takes a whole number from 1 on\n',
  });
  expect(rolefit(['title', '--file', 'nowhere.txt'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^rolefit: nowhere\.txt: there is no such file; .*\n$/),
  });
});

test('an occupation outside the pack is told, and no role given', () => {
  expect(rolefit(['title', 'Nurse'])).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^Nurse\n {4}No role of the pack is meant: it names nursing and midwifery/),
  });
  expect(JSON.parse(rolefit(['title', 'Nurse', '--json']).out)).toMatchObject({
    roles: [],
    notes: [{ code: 'match.no-role' }],
  });
});

test('an empty title says that it is', () => {
  expect(rolefit(['title', ''])).toMatchObject({ code: 1, out: '(no title)\n    The title is empty.\n' });
  expect(JSON.parse(rolefit(['title', ' ', '--json']).out)).toMatchObject({
    roles: [],
    notes: [{ code: 'text.empty' }],
  });
});

test('no character of a title steers the terminal; a line break is a space', () => {
  const { code, out } = rolefit(['title', 'Data\nEngineer\u001b[31m \u202ex', '--top', '1']);
  expect(code).toBe(0);
  expect(out).toMatch(/^Data Engineer/);
  // oxlint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('JSON of one title has the arithmetic of each score', () => {
  const { roles } = JSON.parse(rolefit(['title', 'Data Engineer', '--json']).out) as {
    roles: { score: number; explanation: { op: string; value: number } }[];
  };
  for (const { score, explanation } of roles) expect(explanation.value / 10_000).toBe(score);
});
