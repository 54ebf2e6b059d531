import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolefit } from '../support/command.js';
import { changedTaxonomy, temporaryFolder } from '../support/folders.js';
import { SMALL_ROOT } from '../support/small-taxonomy.js';

test('a pack that cannot be written is refused in one line', () => {
  const { code, out, err } = rolefit(['taxonomy', 'compile', '--root', SMALL_ROOT, '-o', '/dev/null/x.pack']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^rolefit: .*x\.pack: cannot be written: [a-z ,;]+\n$/);
});

test('a sound taxonomy has nothing to say', () => {
  expect(rolefit(['taxonomy', 'lint', '--root', SMALL_ROOT])).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringMatching(/^\d+ skills, 4 roles: 0 errors, 0 warnings, \d+ remarks \(listed with --remarks\)\n$/),
  });
});

test('remarks are listed when asked for, and are no fault', () => {
  const { code, out } = rolefit(['taxonomy', 'lint', '--root', SMALL_ROOT, '--remarks']);
  expect(code).toBe(0);
  expect(out).toMatch(/^taxonomy\/skills\/\w+\.yaml:\d+: remark: .*\[skill-orphan\]$/ms);
});

test('faults are listed with file and line, and it ends with 1', () => {
  const root = changedTaxonomy('taxonomy/skills/languages.yaml', (text) => text.replace('[python3]', '[golang]'));
  const { code, out } = rolefit(['taxonomy', 'lint', '--root', root]);
  expect(code).toBe(1);
  expect(out).toMatch(/^taxonomy\/skills\/languages\.yaml:\d+: error: .*golang.*/);
});

test('findings in JSON have severity, code and place', () => {
  const root = changedTaxonomy('taxonomy/skills/languages.yaml', (text) => text.replace('[python3]', '[golang]'));
  const { findings } = JSON.parse(rolefit(['taxonomy', 'lint', '--root', root, '--json']).out) as {
    findings: { severity: string }[];
  };
  expect(findings.filter(({ severity }) => severity !== 'remark')).toMatchObject([
    {
      severity: 'error',
      code: 'alias-collision',
      where: expect.stringMatching(/^taxonomy\/skills\/languages\.yaml:\d+$/),
    },
  ]);
});

test('a taxonomy is compiled to a file that the other commands take', () => {
  const folder = temporaryFolder();
  const output = join(folder, 'deep/mine.pack');
  const { code, out, err } = rolefit([
    'taxonomy',
    'compile',
    '--root',
    SMALL_ROOT,
    '--output',
    output,
    '--name',
    'mine',
  ]);
  expect([code, out]).toEqual([0, '']);
  expect(err).toMatch(/mine\.pack: 4 roles, 3\d skills, .*digest [0-9a-f]{12}\n$/);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['mine.pack']);
  expect(rolefit(['roles', '--json', '--pack', output]).out).toContain('"pack": "mine@');
});

test('compiling twice gives the same file', () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b']) rolefit(['taxonomy', 'compile', '--root', SMALL_ROOT, '--output', join(folder, name)]);
  expect(readFileSync(join(folder, 'a')).equals(readFileSync(join(folder, 'b')))).toBe(true);
});

test('a taxonomy with a fault writes nothing', () => {
  const folder = temporaryFolder();
  const root = changedTaxonomy('corpus/roles/data-scientist.md', (text) =>
    text.replace('Python is the working language', 'Python is used'),
  );
  const { code, err } = rolefit(['taxonomy', 'compile', '--root', root, '--output', join(folder, 'x.pack')]);
  expect(code).toBe(2);
  expect(err).toMatch(/nearest text: "- Python is used/);
  expect(existsSync(join(folder, 'x.pack'))).toBe(false);
});
