import { expect, test } from 'vitest';
import type { Finding } from '../../src/taxonomy/finding.js';
import { lintTaxonomy } from '../../src/taxonomy/lint.js';
import type { SourcedRole, SourcedSkill, TaxonomySource } from '../../src/taxonomy/read.js';
import { smallSource } from '../support/small-taxonomy.js';

const skill = (id: string, extra: Partial<SourcedSkill> = {}): SourcedSkill => ({ id, name: id, kind: 'tool', aliases: [], broader: [], origin: `x.yaml:${id}`, ...extra });
/** All but the remarks: the small taxonomy has skills that stand alone. */
const faults = (source: TaxonomySource): Finding[] => lintTaxonomy(source).filter(({ severity }) => severity !== 'remark');
const findings = (source: TaxonomySource): string[] => faults(source).map(({ severity, code, where }) => `${severity} ${code} at ${where}`);
const withSkills = (...skills: SourcedSkill[]): string[] => findings({ ...smallSource(), skills: [...smallSource().skills, ...skills] });
const withRole = (change: (role: SourcedRole) => Partial<SourcedRole>): string[] => {
  const source = smallSource();
  return findings({ ...source, roles: source.roles.map((role) => (role.id === 'data-scientist' ? { ...role, ...change(role) } : role)) });
};

test('a sound taxonomy has no findings', () => {
  expect(faults(smallSource())).toEqual([]);
});

const ruled = (text: string, rule: Partial<Exclude<SourcedSkill['aliases'][number], string>>): SourcedSkill => skill('zap', { aliases: [{ text, case: 'any', needs: [], unless: [], ...rule }] });

test.each([
  ['an alias of two skills', skill('zap', { aliases: ['Golang'] }), 'error alias-collision at x.yaml:zap'],
  ['an alias that differs only in its hyphen', skill('zap', { aliases: ['machine-learning'] }), 'error alias-collision at x.yaml:zap'],
  ['a name that another skill has as an alias', skill('zap', { name: 'cpp' }), 'error alias-collision at x.yaml:zap'],
  ['an alias with a rule that another skill has without', ruled('Golang', { case: 'exact', needs: ['list'] }), 'error alias-collision at x.yaml:zap'],
  ['an everyday word without a rule', skill('zap', { name: 'Notion' }), 'error alias-common-word at x.yaml:zap'],
  ['the plural of an everyday word', skill('zap', { name: 'Notions' }), 'error alias-common-word at x.yaml:zap'],
  ['the past of an everyday word', skill('zap', { name: 'Noticed' }), 'error alias-common-word at x.yaml:zap'],
  ['an abbreviation that spells an everyday word', skill('zap', { name: 'SPICE' }), 'error alias-common-word at x.yaml:zap'],
  ['two function words', skill('zap', { aliases: ['as is'] }), 'error alias-common-word at x.yaml:zap'],
  ['an alias given twice', skill('zap', { aliases: ['zapper', 'Zapper'] }), 'warning alias-dead at x.yaml:zap'],
  ['a rule for an alias that stands there without one', skill('zap', { aliases: ['zapper', { text: 'Zapper', case: 'exact', needs: ['list'], unless: [] }] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias without words', skill('zap', { aliases: ['---'] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias as long as a sentence', skill('zap', { aliases: ['one two three four five six seven eight nine'] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias with a word that no lexicon holds', skill('zap', { aliases: ['z'.repeat(70)] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias with a sign that parts sentences', skill('zap', { aliases: ['zap; zip'] }), 'warning alias-dead at x.yaml:zap'],
  ['an alias of which only an everyday word is left', skill('zap', { aliases: ['@notion'] }), 'warning alias-dead at x.yaml:zap'],
  ['an exact spelling with a sign at its edge', ruled('Zapper!', { case: 'exact' }), 'warning alias-dead at x.yaml:zap'],
  ['an id given twice', skill('python', { name: 'Zap' }), 'error skill-duplicate at x.yaml:python'],
  ['a broader skill that is missing', skill('zap', { broader: ['nothing'] }), 'error skill-missing at x.yaml:zap'],
  ['a rule with a skill that is missing', ruled('zap it', { needs: [{ with: ['nothing'] }] }), 'error skill-missing at x.yaml:zap'],
  ['a skill broader than itself', skill('zap', { broader: ['zap'] }), 'error broader-cycle at x.yaml:zap'],
  ['a capital where no letter stands first', ruled('3zap', { case: 'capital' }), 'warning rule-dead at x.yaml:zap'],
  ['an "unless" that never holds', ruled('zap it', { unless: [{ section: ['benefits'] }] }), 'warning rule-dead at x.yaml:zap'],
  ['an "unless" of a sign', ruled('zap it', { unless: [{ next: ['&'] }] }), 'warning rule-dead at x.yaml:zap'],
  ['a "previous" longer than what is looked at', ruled('zap it', { unless: [{ previous: ['one two three four five six'] }] }), 'warning rule-dead at x.yaml:zap'],
])('%s is found', (_, extra, finding) => {
  expect(withSkills(extra)).toEqual([finding]);
});

test.each([
  ['a need that its "unless" denies', ruled('zap it', { needs: [{ next: ['tool'] }], unless: [{ next: ['tool', 'kit'] }] })],
  ['a skill that is to corroborate itself', ruled('zap it', { needs: [{ corroborated: ['zap'] }] })],
  ['a section in which nothing is read', ruled('zap it', { needs: [{ section: ['benefits', 'pay'] }] })],
])('a rule with nothing but %s can never hold, which is said too', (_, extra) => {
  expect(withSkills(extra)).toEqual(['warning rule-dead at x.yaml:zap', 'warning rule-dead at x.yaml:zap']);
  expect(lintTaxonomy({ ...smallSource(), skills: [...smallSource().skills, extra] }).map(({ message }) => message).join()).toContain('never found');
});

test('a skill of which no alias can be found is an orphan', () => {
  expect(withSkills(skill('zap', { name: '---' }))).toEqual(['warning alias-dead at x.yaml:zap', 'error skill-orphan at x.yaml:zap']);
});

test.each([
  ['control chart', 'control charts'],
  ['line modeling', 'line modelling'],
  ['fiber tests', 'fibre tests'],
])('"%s" and "%s" belong to one skill, unless a rule tells them apart', (one, other) => {
  const pair = (alias: SourcedSkill['aliases'][number]): SourcedSkill[] => [skill('zap', { aliases: [one] }), skill('zop', { aliases: [alias] })];
  expect(withSkills(...pair(other))).toEqual(['warning alias-number at x.yaml:zop']);
  expect(withSkills(...pair({ text: other, case: 'exact', needs: [], unless: [] }))).toEqual([]);
});

test('a name may show more than is found, where another alias is', () => {
  expect(withSkills(skill('zap', { name: 'Zap; the tool', aliases: ['zapper'] }))).toEqual([]);
});

test('a skill in no role and beside no other is worth a remark, a soft skill is not', () => {
  const remarks = (extra: SourcedSkill): string[] =>
    lintTaxonomy({ ...smallSource(), skills: [...smallSource().skills, extra] }).filter(({ where }) => where === `x.yaml:${extra.id}`).map(({ severity, code }) => `${severity} ${code}`);
  expect(remarks(skill('zap'))).toEqual(['remark skill-orphan']);
  expect(remarks(skill('zap', { broader: ['python'] }))).toEqual([]);
  expect(remarks(skill('zap', { kind: 'soft-skill' }))).toEqual([]);
});

test('an alias whose rule gives way may stand at another skill too', () => {
  const sharing = (id: string, needs: { next: string[] }[]) => skill(id, { aliases: [{ text: 'zap it', case: 'any', needs, unless: [] }], broader: ['python'] });
  expect(withSkills(sharing('zap', [{ next: ['now'] }]), sharing('zop', [{ next: ['later'] }]))).toEqual([]);
  expect(withSkills(sharing('zap', [{ next: ['now'] }]), sharing('zop', []))).toEqual([]);
  expect(withSkills(sharing('zap', []), sharing('zop', [{ next: ['later'] }]))).toEqual(['error alias-collision at x.yaml:zop']);
});

test('a finding names the line of the alias, not only of its skill', () => {
  const lineOf = (path: readonly (string | number)[]): string => `x.yaml:${path.join('.')}`;
  expect(withSkills(skill('zap', { aliases: ['zapper', 'golang'], lineOf }))).toEqual(['error alias-collision at x.yaml:aliases.1']);
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
