import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPack } from '../../src/pack/load.js';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import type { Finding } from '../../src/taxonomy/finding.js';
import { lintTaxonomy } from '../../src/taxonomy/lint.js';
import { neighboursOf, roleEvidence } from '../../src/taxonomy/lint-evidence.js';
import { readPostings, type SourcedPosting } from '../../src/taxonomy/postings.js';
import type { SourcedRole, TaxonomySource } from '../../src/taxonomy/read.js';
import { temporaryFolder } from '../support/folders.js';
import { smallSource } from '../support/small-taxonomy.js';

const DATA = 'We look for someone who trains predictive models.\nRequirements\n- Python and statistics\n- machine learning and SQL\n- A/B testing';
const CODE = 'We look for someone who builds services.\nRequirements\n- Java and CI/CD\n- Docker and Kubernetes\n- Relational databases';

function posting(role: string, title: string, text: string, accept: string[] = []): SourcedPosting {
  return { role, title, text, accept, why: 'It says so.', path: `${role}.md`, folder: role, lineOf: () => `${role}.md:2` };
}

/** Findings about examples and what roles have of their own. */
function found(postings: readonly SourcedPosting[], source: TaxonomySource = smallSource()): Finding[] {
  return lintTaxonomy(source, postings).filter(({ code }) => /^(example|role)/.test(code));
}

const shown = (findings: readonly Finding[]): string[] => findings.map(({ severity, code, where }) => `${severity} ${code} at ${where}`);

/** The small taxonomy with one more role, made from another. */
function withCopy(of: string, change: Partial<SourcedRole>): TaxonomySource {
  const source = smallSource();
  const role = source.roles.find(({ id }) => id === of)!;
  return { ...source, roles: [...source.roles, { ...role, id: 'copy', title: 'Copyist', titles: ['Copy Clerk'], origin: 'copy.yaml:1', ...change }] };
}

test('examples that rank right are no finding', () => {
  expect(found([posting('data-scientist', 'Data Scientist', DATA), posting('software-engineer', 'Engineer', CODE)])).toEqual([]);
});

test('an example that ranks wrong is worth a warning that says what ranks first', () => {
  const findings = found([posting('data-scientist', 'Engineer', CODE)]);
  expect(shown(findings)).toEqual(['warning example-wrong at data-scientist.md:2']);
  expect(findings[0]!.message).toMatch(/^the example is data-scientist, but software-engineer ranks first \(\d+ % against \d+ %\)/);
});

test('an answer that is accepted is right', () => {
  expect(found([posting('data-scientist', 'Engineer', CODE, ['software-engineer'])])).toEqual([]);
});

test('an example that ranks wrong only without its title is a remark', () => {
  expect(shown(found([posting('data-scientist', 'Data Scientist', CODE)]))).toEqual(['remark example-wrong at data-scientist.md:2']);
});

test('an example of a role that is missing is an error', () => {
  expect(shown(found([posting('chef', 'Chef', DATA)]))).toEqual(['error example-role at chef.md:2']);
});

test('a role that comes first on most examples of another is named', () => {
  const findings = found([1, 2, 3].map((n) => posting('data-scientist', 'Engineer', `${CODE}\n- ${n} years`)));
  expect(shown(findings).filter((line) => line.includes('alike'))).toEqual(['warning roles-alike at taxonomy/roles/data-scientist.yaml:1']);
  expect(findings.find(({ code }) => code === 'roles-alike')!.message).toContain('software-engineer ranks first on 3 and this role on 0');
});

test('two roles within a small margin of each other are named', () => {
  const source = withCopy('data-scientist', {});
  const findings = found([1, 2, 3].map((n) => posting('copy', 'Opening', `${DATA}\n- ${n} years`, [])), source);
  expect(findings.some(({ code, message }) => code === 'roles-alike' && message.includes('data-scientist'))).toBe(true);
});

test('a role that has nothing of its own is named, with its neighbours', () => {
  const findings = found([], withCopy('data-scientist', {}));
  expect(shown(findings)).toContain('warning role-indistinct at copy.yaml:1');
  expect(findings.find(({ where }) => where === 'copy.yaml:1')!.message).toContain('(data-scientist, ');
});

test('a skill or a word that carries a role alone is named', () => {
  const role = smallSource().roles.find(({ id }) => id === 'data-scientist')!;
  const bare = { responsibilities: [], experience: [], education: [], practices: [], challenges: [], careerPath: [], market: [], pay: [], trends: [] };
  const source = withCopy('data-scientist', { ...bare, skills: role.skills.slice(0, 1), document: '# Copyist\n\n## Skills\n- Python is the working language\n' });
  const scoring = { ...source.scoring, skillPoints: { ...source.scoring['skillPoints']!, value: 5 } };
  const messages = [...found([], source), ...found([], { ...source, scoring })].filter(({ code }) => code === 'role-dominated').map(({ message }) => message);
  expect(messages.some((message) => /^the skill python alone gives \d+ % of all that copy can earn/.test(message))).toBe(true);
  expect(messages.some((message) => message.startsWith('the word "language" alone'))).toBe(true);
});

test('neighbours are the roles that share most, nearest first', () => {
  const pack = buildPack(compileTaxonomy(smallSource(), 'small'));
  const ids = neighboursOf(pack.roleIndex.get('data-scientist')!, roleEvidence(pack)).map(({ role }) => pack.data.roles[role]!.id);
  expect(ids[0]).toBe('industrial-data-scientist');
  expect(ids).toHaveLength(3);
});

test('example postings are read with their answers and lines, and a fault in one is named', () => {
  const root = temporaryFolder();
  expect(readPostings(root)).toEqual([]);
  const folder = join(root, 'corpus/postings/data-scientist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '01-a.md'), '---\ntitle: Analyst\nrole: data-scientist\nwhy: Models.\n---\nThe text.\n');
  const [example] = readPostings(root);
  expect(example).toMatchObject({ role: 'data-scientist', title: 'Analyst', accept: [], text: 'The text.\n', folder: 'data-scientist', path: 'corpus/postings/data-scientist/01-a.md' });
  expect(example!.lineOf(['role'])).toBe('corpus/postings/data-scientist/01-a.md:3');
  writeFileSync(join(folder, '02-b.md'), '---\ntitle: Analyst\nwhat: x\n---\n');
  expect(() => readPostings(root)).toThrow(/02-b\.md:\d/);
  writeFileSync(join(folder, '02-b.md'), 'no front matter');
  expect(() => readPostings(root)).toThrow(/02-b\.md:1: it does not begin with its answer/);
});
