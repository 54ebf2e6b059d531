import { expect, test } from 'vitest';
import { explain, PART_LABELS } from '../../src/explain/explain.js';
import type { Explanation } from '../../src/explain/tree.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import type { Document, Part } from '../../src/types.js';
import { nodesOf } from '../support/explanations.js';
import { smallPack } from '../support/small-taxonomy.js';

function explained(document: Document, role: string): Explanation {
  return explain(match(analyze(document, smallPack()), smallPack()), role, smallPack());
}

function part(explanation: Explanation, name: Part): Explanation {
  return explanation.details!.find((node) => node.part === name)!;
}

const POSTING = {
  title: 'Staff Software Engineer',
  text: 'Requirements\n- Java and PostgreSQL\n- code reviews\nYou mentor senior engineers in many teams.',
};

test('the root is a role, its details are the parts in a fixed order', () => {
  const root = explained(POSTING, 'principal-software-engineer');
  expect([root.label, root.op]).toEqual(['Principal Software Engineer', 'sum']);
  expect(root.details!.map((node) => [node.part, node.label])).toEqual(
    (['title', 'skills', 'terms', 'level'] as const).map((name) => [name, PART_LABELS[name]]),
  );
});

test('a skill shows its mention, its statement, and the arithmetic down to the numbers of the taxonomy', () => {
  const [java] = part(explained(POSTING, 'principal-software-engineer'), 'skills').details!;
  expect(java).toMatchObject({
    op: 'round',
    label: 'Java',
    evidence: { field: 'text', start: 15, end: 19, text: 'Java' },
    statement: { role: 'principal-software-engineer', text: 'Deep command of Java or C++.' },
  });
  const leaves = nodesOf(java!)
    .filter(({ node }) => node.op === 'given')
    .map(({ node }) => [node.label, node.value]);
  expect(leaves).toContainEqual(['points per unit of weight', 1]);
  expect(leaves).toContainEqual(['mentions, weighted by strength and section (thousandths)', 1000]);
  // Half of the roles ask for Java and no postings were counted: ln(1 - 0.7 + 0.7 / 0.5).
  const weight = leaves.find(([label]) => String(label).startsWith('weight of evidence'))!;
  expect(weight[1]).toBeCloseTo(Math.log(1 - 0.7 + 0.7 / 0.5), 12);
});

test('a skill met through a narrower one says so', () => {
  const labels = part(explained(POSTING, 'software-engineer'), 'skills').details!.map((node) => node.label);
  expect(labels).toContain('relational database (through PostgreSQL)');
});

test('a term shows idf, tf, dl, avgdl, k1, b and the count in the text', () => {
  const [term] = part(explained(POSTING, 'principal-software-engineer'), 'terms').details!;
  const ops = nodesOf(term!).map(({ node }) => node.op);
  for (const op of ['round', 'product', 'idf', 'bm25', 'saturation', 'given']) expect(ops).toContain(op);
  const given = nodesOf(term!)
    .filter(({ node }) => node.op === 'given')
    .map(({ node }) => node.label)
    .join();
  for (const name of ['df', 'tf', 'dl', 'avgdl', 'k1', 'b', 'k3']) expect(given).toContain(name);
});

test('a title shows its words', () => {
  expect(part(explained(POSTING, 'principal-software-engineer'), 'title').details).toMatchObject([
    { op: 'given', evidence: { field: 'title', text: 'Staff Software Engineer' } },
  ]);
});

test("a broader role's title says that it is one", () => {
  const document = { title: 'Software Engineer, Staff', text: 'We write Java.' };
  expect(part(explained(document, 'principal-software-engineer'), 'title').details![0]!.label).toBe(
    'the title names the role that this one narrows',
  );
});

test('a level that speaks against the role says which one it means', () => {
  expect(
    part(explained({ title: 'Junior Engineer', text: 'Code.' }, 'principal-software-engineer'), 'against').details,
  ).toMatchObject([
    { label: 'the level is junior; this role means staff, principal, lead', evidence: { text: 'Junior' } },
  ]);
  expect(part(explained({ text: 'Code.' }, 'principal-software-engineer'), 'against').details![0]!.label).toBe(
    'no level is stated; this role means staff, principal, lead',
  );
});

test('a level without the craft of the broader role says so', () => {
  const [against] = part(
    explained({ title: 'Staff Nurse', text: 'You care.' }, 'principal-software-engineer'),
    'against',
  ).details!;
  expect(against!.label).toBe('the level is staff, but too few skills of Software Engineer are in the text');
});

test.each([
  ['We write code.', "nothing of the role's domain is mentioned"],
  ['We use SCADA.', "too little of the role's domain is mentioned"],
  ['We use SCADA and PLC.', "the role's domain is mentioned, but too few skills of Data Scientist are in the text"],
])('a domain that is missing says so: %j', (text, label) => {
  expect(part(explained({ text }, 'industrial-data-scientist'), 'against').details![0]!.label).toBe(label);
});

test('a domain that is met shows its mentions', () => {
  expect(
    part(explained({ text: 'Python, SCADA and PLC.' }, 'industrial-data-scientist'), 'domain')
      .details!.map((node) => node.evidence!.text)
      .sort(),
  ).toEqual(['PLC', 'SCADA']);
});

test('an unknown role is an error with a code', () => {
  expect(() => explained(POSTING, 'chef')).toThrow(
    expect.objectContaining({ code: 'role.unknown', message: expect.stringContaining('"chef"') }),
  );
});

test('none has no explanation of its own', () => {
  expect(() => explained(POSTING, 'none')).toThrow(expect.objectContaining({ code: 'role.unknown' }));
});
