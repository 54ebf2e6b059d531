import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FitReport } from '../../src/explain/fit-report.js';
import { POSTING, withSmallPack } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { fitOf, RESUME } from '../support/resumes.js';

const ROLE = ['--role', 'data-scientist', '--as-of', '2026-11'];
const report = (args: readonly string[], input = RESUME): FitReport =>
  JSON.parse(withSmallPack(['fit', ...args, '--json'], input).out) as FitReport;

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(temporaryFolder(), 'resumes');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('a résumé is held against a role', () => {
  const { code, out, err } = withSmallPack(['fit', ...ROLE], RESUME);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Fit for Data Scientist +\d+\.\d of 100\n/);
  expect(out).toContain('decides about no one');
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('what is printed of the parts adds up to what is printed of the whole', () => {
  const { out } = withSmallPack(['fit', ...ROLE], RESUME);
  const whole = Number(/(\d+\.\d) of 100/.exec(out)![1]);
  const parts = [...out.matchAll(/^ {2}\S.*? (\d+\.\d) of +\d+\.\d/gm)].map(([, part]) => Number(part));
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 9);
});

test('a role may be named by its title, and one that is not known gets a hint', () => {
  expect(report(['--role', 'Data Scientist']).against.role).toBe('data-scientist');
  const { code, err } = withSmallPack(['fit', '--role', 'data-scientest'], RESUME);
  expect([code, err]).toEqual([2, 'rolefit: there is no role "data-scientest"; did you mean data-scientist?\n']);
});

test('a posting is a role on the fly', () => {
  const path = join(temporaryFolder(), 'ad.txt');
  writeFileSync(path, POSTING);
  const { against, parts, demands } = report(['--posting', path, '--as-of', '2026-11']);
  expect(against.role).toBeNull();
  expect(parts.map(({ part }) => part)).toContain('required');
  const python = demands.find(({ demand }) => demand.startsWith('Python'))!;
  expect([python.demand, python.backing]).toEqual(['Python or R', 'shown']);
  expect(POSTING).toContain(python.statement!.text);
});

test('a posting that states next to nothing is not judged by', () => {
  const path = join(temporaryFolder(), 'ad.txt');
  writeFileSync(
    path,
    'We are looking for a person with Python for our small team in the harbour of Northfield. Please write to us.',
  );
  const { code, out } = withSmallPack(['fit', '--posting', path], RESUME);
  expect(code).toBe(1);
  expect(out).toContain('not judged');
  expect(out).toContain('states one demand, too little');
});

test('a thin posting lets only a part of the points be reached', () => {
  const path = join(temporaryFolder(), 'ad.txt');
  writeFileSync(
    path,
    'Data Scientist\n\nRequirements\n- Python, SQL, statistics and machine learning\n- A/B testing\n',
  );
  const { max, score, notes } = report(['--posting', path, '--as-of', '2026-11']);
  expect(max).toBeLessThan(100);
  expect(score).toBeLessThanOrEqual(max);
  expect(notes.map(({ code }) => code)).toContain('fit.thin-posting');
});

test('the receipt says what the report was made from', () => {
  const { receipt, pack } = report(ROLE);
  expect(receipt).toEqual({
    input: expect.stringMatching(/^[0-9a-f]{64}$/),
    demands: { role: 'data-scientist' },
    pack,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    asOf: { year: 2026, month: 11 },
  });
  expect(report(ROLE).receipt.input).toBe(receipt.input);
  expect(report(ROLE, `${RESUME} `).receipt.input).not.toBe(receipt.input);
});

test('several résumés are told in input order, or ranked; a bad file is a line of its own', () => {
  const folder = folderOf({
    'a.txt': 'Experience\n\nClerk, Ferry Works\n2019 – 2024\n- Sold tickets and counted the till every evening.\n',
    'b.txt': RESUME,
    'c.pdf': Buffer.from('%PDF-1.4 broken'),
  });
  const plain = withSmallPack(['fit', folder, ...ROLE]);
  expect(plain.code).toBe(2);
  expect(plain.out.split('\n').map((line) => /[abc]\.(?:txt|pdf)/.exec(line)?.[0])).toEqual([
    'a.txt',
    'b.txt',
    'c.pdf',
    undefined,
  ]);
  expect(plain.err).toContain('c.pdf');
  const ranked = withSmallPack(['fit', folder, ...ROLE, '--rank']);
  expect(ranked.out.split('\n').map((line) => /[abc]\.(?:txt|pdf)/.exec(line)?.[0])).toEqual([
    'b.txt',
    'a.txt',
    'c.pdf',
    undefined,
  ]);
});

test('JSON of another kind beside résumés is skipped with a line that says so', () => {
  const folder = folderOf({
    'a.txt': RESUME,
    'package.json': JSON.stringify({ name: 'python', version: '1.0.0' }),
    'ad.json': JSON.stringify({ '@type': 'JobPosting', title: 'Data Scientist', description: 'We look for Python.' }),
    'resume.json': JSON.stringify({ basics: { name: 'Ada' }, work: [{ name: 'Acme', position: 'Data Scientist' }] }),
  });
  const { out, err } = withSmallPack(['fit', folder, ...ROLE, '--ndjson']);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toMatch(/package\.json: skipped: it is JSON and no résumé/);
  expect(err).toMatch(/ad\.json: skipped/);
});

test('a job without dates, and jobs that say nothing done, are noted', () => {
  const text = `${RESUME}\nTutor, Northfield Mill\n\nClerk, Harbour Post, 2001 – 2003\n`;
  const undated = RESUME.replace('January 2016 – February 2019\n', '');
  const codes = (resume: string): string[] => fitOf(resume).notes.map(({ code }) => code);
  expect(codes(RESUME)).toEqual([]);
  expect(codes(undated)).toContain('fit.undated-jobs');
  expect(codes(text.replace(/^- .*\n/gm, ''))).toContain('fit.bare-jobs');
});

test('CSV has a header, a row for each, and no formula', () => {
  const folder = folderOf({ '=1+2.txt': RESUME, 'b,"c".txt': RESUME });
  const lines = withSmallPack(['fit', folder, ...ROLE, '--csv']).out.split('\r\n');
  expect(lines[0]).toBe(
    'file,against,score,required,preferred,experience,education,level,responsibilities,knockOuts,notes,error',
  );
  expect(lines[1]).toContain('=1+2.txt,data-scientist,');
  expect(lines[2]).toContain('b,""c"".txt",data-scientist,');
  const cells = withSmallPack(['fit', '=1+2.txt', 'nothing.txt', ...ROLE, '--csv']).out.split('\r\n');
  expect(cells[1]!.startsWith('"\'=1+2.txt"')).toBe(true);
});

test('NDJSON has a line for each', () => {
  const folder = folderOf({ 'a.txt': RESUME, 'b.txt': RESUME });
  const lines = withSmallPack(['fit', folder, ...ROLE, '--ndjson'])
    .out.trim()
    .split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { score: number }).score)).toEqual([
    report(ROLE).score,
    report(ROLE).score,
  ]);
});

test('one résumé is held against every role', () => {
  const { code, out } = withSmallPack(['fit', '--all-roles', '--rank', '--as-of', '2026-11'], RESUME);
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toMatch(/^ *\d+\.\d {2}Data Scientist/);
});

test.each([
  [[], 'say what a résumé is to fit with one of --role ID, --posting FILE and --all-roles'],
  [['--role', 'data-scientist', '--all-roles'], 'say what a résumé is to fit with one of'],
  [['--role', 'data-scientist', '--csv', '--json'], 'give one of them'],
  [['--role', 'data-scientist', '--as-of', 'yesterday'], 'takes a month as in --as-of 2026-11'],
  [['--posting', '-'], 'give a file for one of the two'],
  [['a.txt', 'b.txt', '--all-roles'], 'takes one résumé'],
])('rolefit fit %j is wrong use', (args, message) => {
  const { code, out, err } = withSmallPack(['fit', ...args], RESUME);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err.trim().split('\n').length).toBe(1);
});

const DEMANDS_TEXT =
  '\n\nRequirements\n- 3 years of Python and SQL\n- statistics and machine learning\n- A/B testing\n';
const against = (text: string): string => {
  const path = join(temporaryFolder(), 'ad.txt');
  writeFileSync(path, text);
  return report(['--posting', path]).against.title;
};

test('a posting is called by its first line, whole, whatever titles stand in it', () => {
  expect(against(`Elastic Data Scientist (Growth), Paid Search${DEMANDS_TEXT}`)).toBe(
    'Elastic Data Scientist (Growth), Paid Search',
  );
  expect(against(`# Numbers Person${DEMANDS_TEXT}- You work with a data scientist\n`)).toBe('Numbers Person');
  expect(against(`About us\nWe sell boats.\n\nThe role\nOur next Data Scientist.${DEMANDS_TEXT}`)).toBe(
    'Data Scientist',
  );
  expect(against(`We look for a Data Scientist.${DEMANDS_TEXT}`)).toBe('Data Scientist');
});

test('a folder without files gets one line', () => {
  const { code, out, err } = withSmallPack(['fit', folderOf({}), ...ROLE]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^rolefit: .*no file to read.*\n$/);
});

test('a résumé given as the posting is noted, and a posting in another language is not judged by', () => {
  const path = join(temporaryFolder(), 'ad.txt');
  writeFileSync(path, RESUME);
  expect(report(['--posting', path]).notes.map(({ code }) => code)).toContain('resume.as-posting');
  writeFileSync(
    path,
    'Мы ищем разработчика со знанием языков программирования и баз данных для работы над новым сервисом нашей компании вместе с дружной командой опытных инженеров.',
  );
  const { abstains, notes, score, parts } = report(['--posting', path]);
  expect(abstains).toBe(true);
  expect(score).toBeNull();
  for (const part of parts) expect(part.score).toBeNull();
  expect(notes.map(({ code }) => code)).toContain('text.not-english');
});

test('what the reader notes of a posting is told, of one résumé and of many', () => {
  const path = join(temporaryFolder(), 'ad.html');
  writeFileSync(
    path,
    '<h1>Data Scientist</h1><ul><li>Python required</li><li>SQL required</li><li>Docker required</li><li>statistics required</li></ul><p style="display:none">Kubernetes and Java required of everyone who reads this line here</p>',
  );
  const one = report(['--posting', path]).notes.filter(({ message }) => message.startsWith('The posting: '));
  expect(one.map(({ code }) => code)).toContain('text.hidden');
  const { out } = withSmallPack(['fit', '--posting', path, '--ndjson'], RESUME);
  expect(JSON.parse(out).notes.map(({ code }: { code: string }) => code)).toContain('text.hidden');
});

test('that there is no history is said once, and an empty résumé has no score in a record', () => {
  const { out } = withSmallPack(
    ['fit', ...ROLE],
    'Ada Example\n\nSkills\n\nPython, R, SQL, Docker, statistics, machine learning, A/B testing\n',
  );
  expect(out.match(/no work history/gi)).toHaveLength(1);
  const empty = withSmallPack(['fit', ...ROLE], '\n').out;
  expect(empty).not.toMatch(/work history/i);
  const record = JSON.parse(withSmallPack(['fit', ...ROLE, '--ndjson'], '\n').out) as { score: unknown };
  expect(record.score).toBeNull();
  expect(withSmallPack(['fit', ...ROLE], 'Ada Example').out).not.toContain('the whole posting');
});

test('a degree asked for is told apart from the one found', () => {
  const { out } = withSmallPack(['fit', ...ROLE], RESUME);
  expect(out).not.toMatch(/\+0\.0/);
  expect(out).toMatch(/degree asked: master's degree/);
});
