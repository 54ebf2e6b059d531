import { expect, test } from 'vitest';
import { writeOutAliases, type ReadSkill } from '../../src/taxonomy/written-out.js';
import { variantsOf } from '../../src/taxonomy/variants.js';

const read = (id: string, aliases: ReadSkill['skill']['aliases']): ReadSkill => ({
  skill: { id, name: id, kind: 'method', aliases, broader: [] },
  lineOf: (path) => `${id}:${path.join('.')}`,
});

test('a template is written out, and each form knows its line', () => {
  const [skill] = writeOutAliases([read('reports', ['summary', '<build> (weekly|daily) reports'])]);
  expect(skill!.aliases).toHaveLength(9);
  expect(skill!.aliases.slice(1, 4)).toEqual(['build weekly reports', 'build daily reports', 'builds weekly reports']);
  expect(skill!.lineOf(['aliases', 8])).toBe('reports:aliases.1');
  expect(skill!.lineOf(['name'])).toBe('reports:name');
});

test('a form that a skill lists word for word stays that skill’s', () => {
  const [first, second] = writeOutAliases([read('reports', ['<build> reports']), read('craft', ['Building-reports'])]);
  expect(first!.aliases).toEqual(['build reports', 'builds reports', 'built reports']);
  expect(second!.aliases).toEqual(['Building-reports']);
});

test('an earlier template of the skill has the form already', () => {
  const [skill] = writeOutAliases([read('reports', ['(build|make) reports', '(make|keep) reports'])]);
  expect(skill!.aliases).toEqual(['build reports', 'make reports', 'keep reports']);
});

test('a rule stands with each form', () => {
  const rule = { case: 'any' as const, needs: [], unless: ['start' as const] };
  const [skill] = writeOutAliases([read('deploy', [{ text: '<deploy>', ...rule }])]);
  expect(skill!.aliases).toContainEqual({ text: 'deployed', ...rule });
});

test('forms of a template have no other number: "improve process controls" is no improved process', () => {
  const [skill] = writeOutAliases([read('improvement', ['<improve> processes', 'process audits'])]);
  expect(skill!.activities.has('improve processes')).toBe(true);
  expect(skill!.activities.has('process audits')).toBe(false);
  expect(variantsOf('improve processes', 'method', false)).toEqual([]);
  expect(variantsOf('improve processes', 'method')).toEqual(['improve process']);
});
