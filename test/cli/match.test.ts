import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MatchReport } from '../../src/explain/report.js';
import { POSTING, smallPackFile, withSmallPack } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { smallPack } from '../support/small-taxonomy.js';

const json = (args: readonly string[], input: string): MatchReport =>
  JSON.parse(withSmallPack([...args, '--json'], input).out) as MatchReport;

test('a posting on standard input is answered', () => {
  const { code, out, err } = withSmallPack(['match'], POSTING);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Data Scientist +\d+ %/);
});

test('a posting in a file is answered alike', () => {
  const path = join(temporaryFolder(), 'ad.txt');
  writeFileSync(path, POSTING);
  expect(withSmallPack(['match', path]).out).toBe(withSmallPack(['match', '-'], POSTING).out);
});

test('the report in JSON has the form that others build on', () => {
  const report = json(['match'], POSTING);
  expect(Object.keys(report)).toEqual([
    'format',
    'pack',
    'kind',
    'role',
    'confidence',
    'margin',
    'score',
    'roles',
    'years',
    'allYears',
    'degree',
    'allDegrees',
    'level',
    'people',
    'pay',
    'extras',
    'place',
    'arrangement',
    'employment',
    'travel',
    'authorisation',
    'sponsorship',
    'clearance',
    'languages',
    'licences',
    'skills',
    'explanation',
    'counterfactual',
    'notes',
    'receipt',
  ]);
  expect(report).toMatchObject({
    format: 1,
    pack: smallPack().id,
    kind: 'posting',
    role: 'data-scientist',
    level: { level: 'senior' },
  });
  expect(report.explanation!.value).toBe(Math.round(report.score * 10_000));
});

test('a title from outside is read', () => {
  expect(
    json(
      ['match', '--title', 'Staff Software Engineer'],
      'We write code with other people in a large building downtown every day.',
    ).role,
  ).toBe('principal-software-engineer');
});

test('what the caller says it is, it is', () => {
  expect(json(['match', '--as', 'resume'], POSTING).kind).toBe('resume');
});

test('HTML is read as HTML, with a note', () => {
  const report = json(
    ['match'],
    `<ul>${POSTING.split('\n')
      .map((line) => `<li>${line}</li>`)
      .join('')}</ul>`,
  );
  expect(report.role).toBe('data-scientist');
  expect(report.notes.map((note) => note.code)).toContain('text.html');
});

test.each([
  ['nothing', '', 'text.empty'],
  ['white space', ' \n\t ', 'text.empty'],
  ['a few words', 'Data Scientist in Oslo', 'text.too-short'],
  [
    'something else',
    'You cook dishes for guests in our kitchen and lead a brigade of six cooks at night and on weekends.',
    'match.no-role',
  ],
])('%s is an abstention: 1, with its note', (_, input, code) => {
  const run = withSmallPack(['match', '--json'], input);
  expect([run.code, run.err]).toEqual([1, '']);
  const report = JSON.parse(run.out) as MatchReport;
  expect([report.role, report.notes.at(-1)?.code]).toEqual(['none', code]);
  expect(withSmallPack(['match'], input)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^None of the roles +\d+ %/),
  });
});

test('the answer says without what it would be another', () => {
  const ad = `We want a person for models.\nRequirements\n- Java and CI/CD\n- Docker and Kubernetes\n- SQL\n${'More of the same work every day. '.repeat(6)}`;
  const { out } = withSmallPack(['match', '--title', 'Data Scientist'], ad);
  expect(out.replace(/\s+/g, ' ')).toContain('Without the title “Data Scientist” it would read as Software Engineer.');
  expect(json(['match', '--title', 'Data Scientist'], ad).counterfactual).toMatchObject({
    without: [{ kind: 'title', label: 'Data Scientist', places: [{ field: 'title', start: 0, end: 14 }] }],
    role: 'software-engineer',
    proof: 'smallest',
  });
});

test('where nothing decides alone, the answer says so', () => {
  const { out } = withSmallPack(['match', '--title', 'Data Scientist'], `${POSTING}- deep learning\n- A/B testing\n`);
  expect(out.replace(/\s+/g, ' ')).toContain('No single piece of evidence decides it.');
});

test('--vs prints why the one and not the other', () => {
  const { code, out } = withSmallPack(['match', '--vs', 'data-scientist,software-engineer'], POSTING);
  expect(code).toBe(0);
  expect(out).toMatch(/^Data Scientist \(A\) .* against Software Engineer \(B\)/);
  expect(out.trim().split('\n').at(-1)).toMatch(/^ *sum /);
});

test('--vs takes titles for ids', () => {
  expect(withSmallPack(['match', '--vs', 'Data Scientist, Backend Engineer'], POSTING).out).toMatch(
    /^Data Scientist \(A\)/,
  );
});

test('--vs in JSON has rows that sum to the difference', () => {
  const comparison = JSON.parse(
    withSmallPack(['match', '--vs', 'data-scientist,software-engineer', '--json'], POSTING).out,
  ) as { difference: number; rows: { difference: number }[] };
  expect(comparison.rows.reduce((sum, row) => sum + row.difference, 0)).toBe(comparison.difference);
});

test('--vs --all prints every row', () => {
  const some = withSmallPack(['match', '--vs', 'data-scientist,software-engineer'], POSTING.repeat(3)).out;
  const all = withSmallPack(['match', '--vs', 'data-scientist,software-engineer', '--all'], POSTING.repeat(3)).out;
  expect(all.split('\n').length).toBeGreaterThanOrEqual(some.split('\n').length);
  expect(all).not.toContain('--all shows them');
});

test('the same input gives the same bytes, in any place and time', () => {
  const first = withSmallPack(['match', '--json'], POSTING);
  for (const env of [{ LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, { TZ: 'Pacific/Kiritimati' }, { LC_ALL: 'C' }])
    expect(withSmallPack(['match', '--json'], POSTING, env)).toEqual(first);
});

test('the pack is asked for by its path, and the answer names it', () => {
  expect(smallPackFile()).toMatch(/small\.pack$/);
  expect(json(['match'], POSTING).pack).toMatch(/^small@/);
});

test('a posting asks, a résumé shows', () => {
  expect(withSmallPack(['match', '--as', 'posting'], POSTING).out).toMatch(/asks for[\s\S]*What it demands/);
  expect(withSmallPack(['match', '--as', 'resume'], POSTING).out).toMatch(/shows[\s\S]*What it shows/);
});
