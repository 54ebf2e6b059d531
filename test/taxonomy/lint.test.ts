import { expect, test } from 'vitest';
import { lintTaxonomy, type Finding } from '../../src/taxonomy/lint.js';
import type { SourcedRole, SourcedSkill, TaxonomySource } from '../../src/taxonomy/read.js';
import { smallSource } from '../support/small-taxonomy.js';

const skill = (id: string, extra: Partial<SourcedSkill> = {}): SourcedSkill => ({ id, name: id, kind: 'tool', aliases: [], broader: [], origin: `x.yaml:${id}`, ...extra });
const findings = (source: TaxonomySource): string[] => lintTaxonomy(source).map(({ severity, code, where }: Finding) => `${severity} ${code} at ${where}`);
const withSkills = (...skills: SourcedSkill[]): string[] => findings({ ...smallSource(), skills: [...smallSource().skills, ...skills] });
const withRole = (change: (role: SourcedRole) => Partial<SourcedRole>): string[] => {
  const source = smallSource();
  return findings({ ...source, roles: source.roles.map((role) => (role.id === 'data-scientist' ? { ...role, ...change(role) } : role)) });
};

test('a sound taxonomy has no findings', () => {
  expect(lintTaxonomy(smallSource())).toEqual([]);
});

test.each([
  ['an alias of two skills', skill('zap', { aliases: ['Golang'] }), 'error alias-collision at x.yaml:zap'],
  ['an alias that differs only in its hyphen', skill('zap', { aliases: ['machine-learning'] }), 'error alias-collision at x.yaml:zap'],
  ['a name that another skill has as an alias', skill('zap', { name: 'cpp' }), 'error alias-collision at x.yaml:zap'],
  ['an everyday word without a rule', skill('zap', { name: 'Notion' }), 'error alias-common-word at x.yaml:zap'],
  ['an alias given twice', skill('zap', { aliases: ['zapper', 'Zapper'] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias without words', skill('zap', { aliases: ['---'] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias as long as a sentence', skill('zap', { aliases: ['one two three four five six seven eight nine'] }), 'warning alias-dead at x.yaml:zap'],
  ['an id given twice', skill('python', { name: 'Zap' }), 'error skill-duplicate at x.yaml:python'],
  ['a broader skill that is missing', skill('zap', { broader: ['nothing'] }), 'error skill-missing at x.yaml:zap'],
  ['a rule with a skill that is missing', skill('zap', { aliases: [{ text: 'zap it', case: 'any', needs: [{ with: ['nothing'] }], unless: [] }] }), 'error skill-missing at x.yaml:zap'],
  ['a skill broader than itself', skill('zap', { broader: ['zap'] }), 'error broader-cycle at x.yaml:zap'],
])('%s is found', (_, extra, finding) => {
  expect(withSkills(extra)).toEqual([finding]);
});

test('a circle of broader skills is found at each of its skills', () => {
  expect(withSkills(skill('s1', { broader: ['s2'] }), skill('s2', { broader: ['s3'] }), skill('s3', { broader: ['s1'] }))).toEqual(['error broader-cycle at x.yaml:s1', 'error broader-cycle at x.yaml:s2', 'error broader-cycle at x.yaml:s3']);
});

test.each(['Notion', 'Spark', 'Go'])('the everyday word %s with a rule is no fault', (name) => {
  const source = smallSource();
  const guarded = skill('go', { name, aliases: [{ text: name, case: 'capital', needs: ['list'], unless: [] }] });
  expect(findings({ ...source, skills: [...source.skills.filter(({ id }) => id !== 'spark' && id !== 'go'), guarded], roles: [] })).toEqual([]);
});

test('an everyday word with a rule that asks for nothing is a fault', () => {
  expect(withSkills(skill('zap', { name: 'Notion', aliases: [{ text: 'Notion', case: 'any', needs: [], unless: [] }] }))).toEqual(['error alias-common-word at x.yaml:zap']);
});

test('a role that asks for a missing skill is found with its line', () => {
  expect(withRole((role) => ({ skills: [{ ...role.skills[0]!, skill: 'nothing' }] }))).toEqual(['error skill-missing at taxonomy/roles/data-scientist.yaml:6']);
});

test('a role that asks for a skill twice is found with its line', () => {
  expect(withRole((role) => ({ skills: [role.skills[0]!, role.skills[0]!] }))).toEqual(['error skill-duplicate at taxonomy/roles/data-scientist.yaml:7']);
});

test('every quote that is gone is found, not only the first', () => {
  const found = withRole((role) => ({ skills: role.skills.map((entry) => ({ ...entry, quote: 'gone with the wind' })), careerPath: ['gone too'] }));
  expect(found).toHaveLength(10);
  expect(new Set(found.map((finding) => finding.split(' ').slice(0, 2).join(' ')))).toEqual(new Set(['error quote-missing']));
});

test('a title of two roles is worth a warning', () => {
  expect(withRole((role) => ({ titles: [...role.titles, 'software engineer'] }))).toEqual(['warning title-collision at taxonomy/roles/software-engineer.yaml:1']);
});

test('a domain, a broader role and years that name what is missing are found', () => {
  expect(withRole(() => ({ domain: ['nothing'] }))).toHaveLength(1);
  expect(withRole(() => ({ narrows: 'nothing' }))).toHaveLength(1);
  expect(withRole((role) => ({ experience: [{ ...role.experience[0]!, in: 'nothing' }] }))).toHaveLength(1);
});

test('every finding says what to do in one line', () => {
  for (const { message, where } of lintTaxonomy({ ...smallSource(), skills: [...smallSource().skills, skill('zap', { name: 'Notion', aliases: ['golang'], broader: ['nothing'] })] })) {
    expect(message).not.toContain('\n');
    expect(where).toMatch(/:/);
  }
});
