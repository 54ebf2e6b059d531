import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { POSTING, rolefit } from '../support/command.js';
import { changedTaxonomy, temporaryFolder } from '../support/folders.js';
import { SMALL_ROOT } from '../support/small-taxonomy.js';

const ALONE = ['--taxonomy', SMALL_ROOT, '--alone'];

/** A folder with one role of its own, for a trade that no other role has. */
function ownFolder(skill = 'python'): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'taxonomy/roles'), { recursive: true });
  mkdirSync(join(root, 'corpus/roles'), { recursive: true });
  writeFileSync(
    join(root, 'taxonomy/roles/beekeeper.yaml'),
    `id: beekeeper\ntitle: Beekeeper\ntitles: [Apiarist]\nsummary: Keeps bees and sells honey.\nskills:\n  - { skill: ${skill}, importance: useful, quote: "Python for the hive sensors" }\nresponsibilities:\n  - { group: Hives, items: ["Keeps hives and swarms of honeybees."] }\n`,
  );
  writeFileSync(
    join(root, 'corpus/roles/beekeeper.md'),
    '# Beekeeper\n\n## Overview\nA beekeeper tends hives.\n\n## Responsibilities\n- Keeps hives and swarms of honeybees.\n- Harvests honey, wax and propolis.\n\n## Skills\n- Python for the hive sensors\n',
  );
  return root;
}

const SLOW = 120_000;

test('a folder of one role is laid over the built-in taxonomy', { timeout: SLOW }, () => {
  const folder = ownFolder();
  const { code, out, err } = rolefit(['match', '--title', 'Apiarist', '--taxonomy', folder], { input: POSTING });
  expect(code).toBe(0);
  expect(out).toMatch(/^Beekeeper +\d+ %/);
  expect(err).toMatch(/: compiled in \d+\.\d s; "rolefit taxonomy compile --taxonomy .* -o own\.pack"/);
});

test('one line for each fault, with the folder as it was given', { timeout: SLOW }, () => {
  const { code, out, err } = rolefit(['roles', '--taxonomy', ownFolder('pyton')]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^rolefit: .*taxonomy\/roles\/beekeeper\.yaml:6: there is no skill "pyton"; .*\n$/);
});

test('lint over the built-in taxonomy speaks of the folder only', { timeout: SLOW }, () => {
  const { code, out, err } = rolefit(['taxonomy', 'lint', '--taxonomy', ownFolder()]);
  expect(code).toBe(0);
  for (const line of out.split('\n').filter((line) => /^\S/.test(line))) expect(line).toContain('beekeeper');
  expect(err).toMatch(/^\d+ skills, \d+ roles: 0 errors/);
});

test.each([
  ['match', ['match', ...ALONE]],
  ['extract', ['extract', ...ALONE]],
  ['explain', ['explain', ...ALONE]],
])('%s works with a taxonomy that stands alone', (_, args) => {
  const { code, out, err } = rolefit([...args, '--json'], { input: POSTING });
  expect([code, (JSON.parse(out) as { pack: string }).pack]).toEqual([0, expect.stringMatching(/^own@/)]);
  expect(err).toContain('compiled in');
});

test('roles, roles show and skills do as well', () => {
  expect(rolefit(['roles', ...ALONE]).out.split('\n')).toHaveLength(5);
  expect(rolefit(['roles', 'show', 'data-scientist', ...ALONE]).out).toContain('Data Scientist');
  expect(rolefit(['skills', 'python', ...ALONE]).out).toContain('python');
});

test('every fault of a folder has its line', () => {
  const root = changedTaxonomy('taxonomy/roles/data-scientist.yaml', (text) =>
    text.replace('skill: python', 'skill: pyton').replace('Designs A/B', 'Designed A/B'),
  );
  const { code, err } = rolefit(['match', '--taxonomy', root, '--alone'], { input: POSTING });
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/^taxonomy\/roles\/data-scientist\.yaml:\d+: .*"pyton"/),
    expect.stringMatching(/^taxonomy\/roles\/data-scientist\.yaml:\d+: the quote "Designed A\/B testing" is not in/),
    expect.stringMatching(/^rolefit: .*: it has 2 faults; mend them$/),
  ]);
});

test.each([
  [['roles', '--alone'], /--alone: .*give that too/],
  [['roles', '--pack', 'x', '--taxonomy', SMALL_ROOT], /--pack and --taxonomy: .*give one of the two/],
  [['roles', '--taxonomy', 'no-such-folder'], /no-such-folder: there is no such folder; give the one/],
  [['roles', '--taxonomy', join(SMALL_ROOT, 'corpus')], /there is no folder taxonomy\/ in it; give the folder/],
  [
    ['taxonomy', 'lint', '--root', SMALL_ROOT, '--taxonomy', SMALL_ROOT],
    /--root and --taxonomy: .*give one of the two/,
  ],
  [['taxonomy', 'compile', '--taxonomy', SMALL_ROOT, '--alone'], /say with -o FILE where its pack goes/],
])('%j is refused in one line', (args, message) => {
  const { code, out, err } = rolefit(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('--root says the same as --taxonomy with --alone', () => {
  const folder = temporaryFolder();
  cpSync(SMALL_ROOT, folder, { recursive: true });
  expect(rolefit(['taxonomy', 'lint', '--root', folder, '--json'])).toEqual(
    rolefit(['taxonomy', 'lint', '--taxonomy', folder, '--alone', '--json']),
  );
});
