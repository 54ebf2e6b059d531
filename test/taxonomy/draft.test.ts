import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import { draftDocument } from '../../src/taxonomy/draft-document.js';
import { draftRole, type Draft } from '../../src/taxonomy/draft.js';
import { lintTaxonomy } from '../../src/taxonomy/lint.js';
import type { SourcedRole } from '../../src/taxonomy/read.js';
import { parseYaml } from '../../src/taxonomy/yaml-file.js';
import { roleSchema } from '../../src/taxonomy/schemas.js';
import { SMALL_ROOT, smallPack, smallSource } from '../support/small-taxonomy.js';

const TEXT = `Query Engineer

Also called database developer, SQL developer or the "warehouse hand".

A query engineer writes SQL for everyone else. SQL is what the day is made of.

What you will do
- Write SQL and tune relational databases.
- Automate with Python.

Requirements
- 4 years of experience with SQL
- Python
- Bachelor's degree in computer science

Nice to have
- Docker

Benefits
- free lunch and PostgreSQL courses
`;

function draft(text: string, options: { title?: string; id?: string } = {}): Draft {
  return draftRole(text, 'role.txt', options, smallSource(), smallPack());
}

test('the draft has the title, other titles, skills by importance, years, degree and duties of the document', () => {
  const { role } = draft(TEXT);
  expect(role).toMatchObject({
    id: 'query-engineer',
    title: 'Query Engineer',
    titles: ['Database Developer', 'SQL Developer', 'Warehouse Hand'],
    summary: 'A query engineer writes SQL for everyone else.',
    responsibilities: [{ group: 'What you will do', items: ['Write SQL and tune relational databases.', 'Automate with Python.'] }],
    experience: [{ min: 4, in: 'sql', quote: '4 years of experience with SQL' }],
    education: [{ degree: 'bachelor', fields: ['computer-science'], importance: 'expected' }],
  });
  const importance = Object.fromEntries(role.skills.map((entry) => [entry.skill, entry.importance]));
  expect(importance).toMatchObject({ sql: 'core', python: 'expected', docker: 'useful' });
});

test.each([
  ['Also called apiarist or hive technician, keeps the query plans.', ['Apiarist', 'Hive Technician']],
  ['Also called data wrangler, who writes SQL, and more.', ['Data Wrangler']],
  ['Also called sales representative and SQL clerk.', ['Sales Representative', 'SQL Clerk']],
])('%s names the titles %j', (sentence, titles) => {
  expect(draft(TEXT.replace(/Also called [^\n]+/, sentence)).role.titles).toEqual(titles);
});

test('no control character of the document comes into a draft', () => {
  const { profile, document } = draft(TEXT.replace('tune relational', 'tune \u001b[31m\u202erelational').replaceAll('\n', '\r\n'));
  // oxlint-disable-next-line no-control-regex
  expect(profile + document).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('what does not count says nothing of the role', () => {
  const { document, role } = draft(TEXT);
  expect(document).toContain('## Notes\n### Benefits\n- free lunch and PostgreSQL courses');
  expect(role.skills.map(({ skill }) => skill)).not.toContain('postgresql');
});

test('every quote stands in the document word for word, and every line of the document in the text', () => {
  const { document, role } = draft(TEXT);
  const quotes = [...role.skills, ...role.experience, ...role.education].map(({ quote }) => quote);
  for (const quote of [...quotes, ...role.responsibilities.flatMap(({ items }) => items)]) expect(document).toContain(quote);
  for (const line of document.split('\n')) expect(TEXT).toContain(line.replace(/^#+ (Overview|Responsibilities|Skills|Notes)?/, ''));
});

test('the draft passes lint and compiles', () => {
  const { profile, document } = draft(TEXT);
  const { value, lineOf } = parseYaml(profile, 'q.yaml', roleSchema);
  const role: SourcedRole = { ...value, origin: 'q.yaml:1', document, documentOrigin: 'q.md', lineOf };
  const source = { ...smallSource(), roles: [...smallSource().roles, role] };
  expect(lintTaxonomy(source).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(compileTaxonomy(source, 'x').roles).toHaveLength(5);
});

test('its own document ranks it, and its neighbours are named', () => {
  const { ranking, neighbours } = draft(TEXT);
  expect(ranking.slice(0, 2).map(({ id }) => id)).toContain('query-engineer');
  expect(neighbours).toHaveLength(3);
});

test.each(['data-scientist', 'software-engineer', 'principal-software-engineer'])('the role document of %s stays as it is, and gives a profile for it', (id) => {
  const text = readFileSync(join(SMALL_ROOT, `corpus/roles/${id}.md`), 'utf8');
  const { document, role, review } = draft(text);
  expect(document.trim()).toBe(text.trim());
  expect(role.id).toBe(id);
  expect(review[0]).toContain('stands in its place');
});

test('title and id may be given', () => {
  expect(draft(TEXT, { title: 'Récord Keeper (RK)' }).role).toMatchObject({ id: 'record-keeper', title: 'Récord Keeper (RK)' });
  expect(draft(TEXT, { id: 'qe' }).role.id).toBe('qe');
});

test.each([
  ['a text without a title', 'We write SQL all day, every day, and nothing else, for all of our customers.\nPython too.', {}, /--title/],
  ['a text without a skill', 'Beekeeper\n\nTends hives all day.', {}, /no skill that the taxonomy knows/],
  ['nothing', '', {}, /--title/],
  ['an id that is none', TEXT, { id: 'Query Engineer' }, /--id Query Engineer: /],
])('%s is refused', (_, text, options, message) => {
  expect(() => draft(text, options)).toThrow(message);
});

test('quotes and colons in a text are no YAML', () => {
  const { role } = draft(`Query Engineer: "SQL" #1\n\nSkills\n- SQL: {the "best"} \\ [x], # yes\n- Python`, { title: 'Query "X": Engineer' });
  expect(role.title).toBe('Query "X": Engineer');
  expect(role.skills.find(({ skill }) => skill === 'sql')!.quote).toBe('SQL: {the "best"} \\ [x], # yes');
});

test('a numbered line of a few words opens a group', () => {
  const { role } = draft(
    'Query Engineer\n\nOverview\n\nwide image\n\nA query engineer writes SQL for all teams of the house.\n\nResponsibilities\n\n1. Queries\n\n- Write SQL.\n\n2. Order and care\n\n- Tune databases.\n\nRequirements\n\n- Python\n- SQL',
  );
  expect(role.responsibilities).toEqual([
    { group: 'Queries', items: ['Write SQL.'] },
    { group: 'Order and care', items: ['Tune databases.'] },
  ]);
  expect(role.summary).toBe('A query engineer writes SQL for all teams of the house.');
});

test('a title that another role has is named', () => {
  expect(draft(TEXT, { title: 'Backend Engineer' }).review.join('\n')).toContain('"Backend Engineer" is a title of software-engineer already');
});

test('line breaks of any kind, bullets and numbers of Markdown are no part of a quote', () => {
  const { text } = draftDocument('# Query Engineer\r\n\r\n## Skills\r\n1. **SQL**\r\n- **Python:** every day\r\n## Tools\r\n* Docker\r\n', undefined, smallPack());
  expect(text).toBe('# Query Engineer\n\n## Skills\n1. **SQL**\n- **Python:** every day\n## Tools\n* Docker\n');
  expect(draft(text).role.skills.map(({ quote }) => quote).sort()).toEqual(['**Python:** every day', 'Docker', 'SQL']);
});
