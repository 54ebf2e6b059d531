import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../../src/explain/contrast.js';
import { explain } from '../../src/explain/explain.js';
import { extractReport, matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { renderContrast } from '../../src/render/contrast-text.js';
import { renderExplanation } from '../../src/render/explain-text.js';
import { renderExtract } from '../../src/render/extract-text.js';
import { PLAIN } from '../../src/render/layout.js';
import { renderMatch } from '../../src/render/match-text.js';
import { renderRole, renderRoles } from '../../src/render/role-text.js';
import type { Pack } from '../../src/pack/load.js';
import type { Document } from '../../src/types.js';
import { holds, holdsFor } from '../support/properties.js';
import { mentionsOf, read } from '../support/reading.js';
import { packWith, smallPack, smallSource } from '../support/small-taxonomy.js';
import { steeringLines } from '../support/steering.js';
import { anyDocument } from '../support/texts.js';

/** Everything that the terminal can show of a document. */
function shown(document: Document, pack: Pack): string {
  const analysis = analyze(document, pack);
  const result = match(analysis, pack);
  const [a, b] = result.ranking.filter((entry) => entry.role >= 0);
  return [
    renderMatch(result, matchReport(result, pack), pack, PLAIN),
    renderExtract(extractReport(analysis, pack), document, PLAIN),
    renderExplanation(explain(result, a!.id, pack), pack, PLAIN, true),
    renderContrast(contrast(result, a!.id, b!.id, pack), pack, PLAIN, true),
  ].join('\n');
}

test('no text brings control, direction or invisible characters to the terminal', () => {
  holds(anyDocument, (document) => {
    expect(steeringLines(shown(document, smallPack()))).toEqual([]);
  });
});

test('a text of terminal commands shows as letters', () => {
  const attack =
    '\u001b[31mPython\u001b[0m and \u009b2J Docker \u001b]0;title\u0007 SQL \u202eavaJ\u202c Kubernetes\u0008\u0008';
  expect(steeringLines(shown({ title: attack, text: `Requirements\n- ${attack}` }, smallPack()))).toEqual([]);
});

test('names of a pack from elsewhere cannot steer the terminal either', () => {
  const evil = (name: string): string => `${name}\u001b[31m\u202e`;
  const source = smallSource();
  const pack = packWith({
    skills: source.skills.map((skill) => ({
      ...skill,
      name: evil(skill.name),
      aliases: [skill.name, ...skill.aliases],
    })),
    roles: source.roles.map((role) => ({
      ...role,
      title: evil(role.title),
      titles: role.titles.map(evil),
      summary: evil(role.summary),
    })),
  });
  const text =
    'Software Engineer\nRequirements\n- Java, Docker and Kubernetes\n- SQL and code reviews\nWe build services that people depend on.';
  const all = [
    shown({ text }, pack),
    renderRoles(pack, PLAIN),
    ...pack.data.roles.map((_, index) => renderRole(index, pack, PLAIN)),
  ];
  expect(all.flatMap(steeringLines)).toEqual([]);
});

/** Words that are properties of every JavaScript object. */
const OBJECT_WORDS = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
  'isPrototypeOf',
  'prototype',
  '__defineGetter__',
] as const;

test('words that are properties of every object are words like others', () => {
  const word = fc.constantFrom(...OBJECT_WORDS);
  holds(fc.array(word, { minLength: 1, maxLength: 20 }), (list) => {
    expect(mentionsOf(`${list.join(' ')}. Requirements: Python, ${list.join(', ')}`)).toEqual(['python required']);
  });
});

test.each(OBJECT_WORDS)('a skill whose id, name and alias are %s works like any other', (word) => {
  const source = smallSource();
  const pack = packWith({
    skills: [
      ...source.skills,
      { id: word, name: word, kind: 'tool', aliases: [`${word} tool`], broader: [], origin: 'x.yaml:1' },
    ],
    roles: source.roles.map((role) =>
      role.id === 'software-engineer'
        ? {
            ...role,
            skills: [
              ...role.skills,
              { skill: word, importance: 'core' as const, quote: 'Docker, Kubernetes and PostgreSQL.' },
            ],
          }
        : role,
    ),
  });
  const document = { text: `Requirements: ${word}, Python` };
  expect(mentionsOf(document.text, pack)).toEqual([`${word} required`, 'python required']);
  const result = match(analyze(document, pack), pack);
  const without = match(analyze({ text: 'Requirements: Python' }, pack), pack);
  const score = ({ ranking }: typeof result): number =>
    ranking.find((entry) => entry.id === 'software-engineer')!.ticks;
  expect(score(result)).toBeGreaterThan(score(without));
  expect(explain(result, 'software-engineer', pack).value).toBe(
    result.ranking.find((entry) => entry.id === 'software-engineer')!.ticks,
  );
});

test.each(OBJECT_WORDS)('a role document that speaks of %s compiles, under a heading of that name too', (word) => {
  const roles = smallSource().roles.map((role) => ({
    ...role,
    document: `${role.document}\n## ${word}\n- We use the ${word} of things here\n\n## Skills\n- ${word} daily\n`,
  }));
  const pack = packWith({ roles });
  expect(analyze({ text: `We use the ${word} daily` }, pack).terms.count).toBeGreaterThan(0);
});

test.each([
  '<script>alert(1)</script>',
  '{{constructor.constructor("return process")()}}',
  '${process.exit(1)}',
  '$(rm -rf /)',
  "'; DROP TABLE roles; --",
  '=cmd|"/c calc"!A1',
  '%s%s%n',
  '../../../etc/passwd',
  "$& $` $' $1",
])('%j is read as words', (attack) => {
  expect(mentionsOf(`Python ${attack}\nSQL`)).toEqual(['python unstated', 'sql unstated']);
});

test('reading a text changes nothing about objects', () => {
  holdsFor(100, anyDocument, ({ text }) => {
    read(`__proto__ constructor ${text}`);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
