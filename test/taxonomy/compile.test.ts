import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { encodePack } from '../../src/pack/store.js';
import { stepsUp } from '../../src/score/broader.js';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import { readTaxonomy, type SourcedRole, type SourcedSkill, type TaxonomySource } from '../../src/taxonomy/read.js';
import { skillsOf } from '../support/reading.js';
import { packWith, SMALL_ROOT, smallPack, smallPackData, smallSource } from '../support/small-taxonomy.js';

const bytesOf = (source: TaxonomySource): Buffer => Buffer.from(encodePack(compileTaxonomy(source, 'small')));

test('compiling twice gives the same bytes', () => {
  expect(bytesOf(readTaxonomy(SMALL_ROOT)).equals(bytesOf(readTaxonomy(SMALL_ROOT)))).toBe(true);
});

test('another number gives another digest', () => {
  const { scoring } = smallSource();
  const pack = packWith({ scoring: { ...scoring, titlePoints: { ...scoring['titlePoints']!, value: 13 } } });
  expect(pack.data.digest).not.toBe(smallPackData().digest);
  expect(pack.data.digest).toMatch(/^[0-9a-f]{12}$/);
});

const skill = (id: string, extra: Partial<SourcedSkill> = {}): SourcedSkill => ({ id, name: id, kind: 'tool', aliases: [], broader: [], origin: `x.yaml:${id.length}`, ...extra });
const withSkills = (...skills: SourcedSkill[]): TaxonomySource => ({ ...smallSource(), skills: [...smallSource().skills, ...skills] });
const withRole = (change: (role: SourcedRole) => Partial<SourcedRole>): TaxonomySource => {
  const source = smallSource();
  return { ...source, roles: source.roles.map((role) => (role.id === 'data-scientist' ? { ...role, ...change(role) } : role)) };
};
const QUOTE = 'Python is the working language';

test.each<readonly [string, TaxonomySource, string, RegExp]>([
  ['a skill id given twice', withSkills(skill('python')), 'taxonomy.duplicate', /^x\.yaml:6: the id "python" is taken by taxonomy\/skills\/languages\.yaml:2/],
  ['a role id given twice', { ...smallSource(), roles: [...smallSource().roles, smallSource().roles[0]!] }, 'taxonomy.duplicate', /"data-scientist"/],
  ['an unknown broader skill', withSkills(skill('new', { broader: ['nothing'] })), 'taxonomy.reference', /^x\.yaml:3: there is no skill "nothing"/],
  ['an unknown skill in a rule', withSkills(skill('new', { aliases: [{ text: 'New', case: 'any', needs: [{ with: ['nothing'] }], unless: [] }] })), 'taxonomy.reference', /^x\.yaml:3: there is no skill "nothing"/],
  ['an unknown witness in a rule', withSkills(skill('new', { aliases: [{ text: 'New', case: 'any', needs: [], unless: [{ corroborated: ['nothing'] }] }] })), 'taxonomy.reference', /"nothing"/],
  ['an unknown skill of a role', withRole((role) => ({ skills: [...role.skills, { skill: 'nothing', importance: 'core', quote: QUOTE }] })), 'taxonomy.reference', /^taxonomy\/roles\/data-scientist\.yaml:\d+: there is no skill "nothing"/],
  ['an unknown domain', withRole(() => ({ domain: ['nothing'] })), 'taxonomy.reference', /there is no skill "nothing"/],
  ['an unknown broader role', withRole(() => ({ narrows: 'nothing' })), 'taxonomy.reference', /there is no role "nothing"/],
  ['years in an unknown skill', withRole((role) => ({ experience: [{ ...role.experience[0]!, in: 'nothing' }] })), 'taxonomy.reference', /there is no skill "nothing"/],
  ['a quote that is gone', withRole((role) => ({ skills: [{ ...role.skills[0]!, quote: 'Python is the only language' }] })), 'taxonomy.quote-not-found', /^taxonomy\/roles\/data-scientist\.yaml:6: .*corpus\/roles\/data-scientist\.md.*nearest text: "- Python is the working language\."/],
  ['a number that is missing', { ...smallSource(), scoring: {} }, 'taxonomy.reference', /taxonomy\/scoring\.yaml: the number "\w+" is missing/],
])('%s is an error that says where', (_, source, code, message) => {
  expect(() => compileTaxonomy(source)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
});

test('a role that asks for one skill twice is an error that says where', () => {
  const source = withRole((role) => ({ skills: [...role.skills, role.skills[0]!] }));
  expect(() => compileTaxonomy(source)).toThrow(expect.objectContaining({ code: 'taxonomy.duplicate' }));
});

test('a name is an alias without being listed', () => {
  expect(skillsOf('We know Zzap well', packWith(withSkills(skill('zap', { name: 'Zzap' }))))).toEqual(['zap']);
});

test('a name that is listed with a rule is no plain alias', () => {
  const guarded = skill('zap', { name: 'Zap', aliases: [{ text: 'Zap', case: 'exact', needs: [], unless: [] }] });
  expect(skillsOf('We zap bugs', packWith(withSkills(guarded)))).toEqual([]);
});

test('an alias of two skills belongs to the first', () => {
  const pack = packWith(withSkills(skill('a-tool', { aliases: ['zapper'] }), skill('b-tool', { aliases: ['Zapper'] })));
  expect(skillsOf('We know zapper well', pack)).toEqual(['a-tool']);
});

test.each([
  ['its rule holds', 'We zap models', 'a-tool'],
  ['only that of the next holds', 'We zap servers', 'b-tool'],
  ['neither holds', 'We zap bugs', 'c-tool'],
])('an alias with a rule that several skills list belongs to the first whose rule holds: %s', (_, text, id) => {
  const next = (word: string) => [{ text: 'zap', case: 'any' as const, needs: [{ next: [word] }], unless: [] }];
  const pack = packWith(withSkills(skill('a-tool', { aliases: next('models') }), skill('b-tool', { aliases: next('servers') }), skill('c-tool', { aliases: ['zap'] })));
  expect(skillsOf(text, pack)).toEqual([id]);
});

test('a shared alias that is not written as the first asks is left to the next', () => {
  const pack = packWith(withSkills(skill('a-tool', { aliases: [{ text: 'Zap', case: 'capital', needs: [], unless: [] }] }), skill('b-tool', { aliases: [{ text: 'zap', case: 'any', needs: [{ next: ['servers'] }], unless: [] }] })));
  expect(skillsOf('We use Zap', pack)).toEqual(['a-tool']);
  expect(skillsOf('We zap servers', pack)).toEqual(['b-tool']);
  expect(skillsOf('We zap bugs', pack)).toEqual([]);
});

test('where no rule of a shared alias holds, the first skill is turned down', () => {
  const next = (word: string) => [{ text: 'zap', case: 'any' as const, needs: [{ next: [word] }], unless: [] }];
  const pack = packWith(withSkills(skill('a-tool', { aliases: next('models') }), skill('b-tool', { aliases: next('servers') })));
  const { mentions, rejections } = analyze({ text: 'We zap bugs' }, pack);
  expect(mentions).toEqual([]);
  expect(rejections.map((rejection) => [pack.data.skills[rejection.skill]!.id, rejection.reason])).toEqual([['a-tool', 'needs']]);
});

test('a mention counts for broader skills two steps up and no further', () => {
  const source = smallSource();
  const chain = [skill('s1', { broader: ['s2'] }), skill('s2', { broader: ['s3'] }), skill('s3', { broader: ['s4'] }), skill('s4')];
  const roles = source.roles.map((role) => (role.id === 'data-scientist' ? { ...role, skills: ['s2', 's3', 's4'].map((id) => ({ skill: id, importance: 'core' as const, quote: QUOTE })) } : role));
  const pack = packWith({ skills: [...source.skills, ...chain], roles });
  const { data } = pack;
  const first = data.skills.findIndex(({ id }) => id === 's1');
  expect(stepsUp(pack, first).map(({ skill, depth }) => [data.skills[skill]!.id, depth])).toEqual([['s1', 0], ['s2', 1], ['s3', 2]]);
});

test('a circle of broader skills does not hang the compiler', () => {
  expect(packWith(withSkills(skill('s1', { broader: ['s2'] }), skill('s2', { broader: ['s1'] }))).data.skills).toHaveLength(smallPackData().skills.length + 2);
});

test('a title of two roles belongs to both', () => {
  const source = smallSource();
  const { data } = packWith({ roles: source.roles.map((role) => ({ ...role, titles: [...role.titles, 'Wizard'] })) });
  expect(data.titleRoles.some((roles) => roles.length === 4)).toBe(true);
});

test('a taxonomy of one role compiles, though BM25 alone needs more documents', () => {
  const source = smallSource();
  expect(packWith({ roles: source.roles.filter((role) => role.id === 'data-scientist') }).data.roles).toHaveLength(1);
});

test('a taxonomy without roles compiles', () => {
  expect(packWith({ roles: [] }).data.roles).toEqual([]);
});

test('everything that a role profile claims is in the pack', () => {
  const { profiles } = smallPack().data;
  const text = (span: { start: number; end: number }): string => profiles[0]!.document.slice(span.start, span.end);
  const { experience, education, practices, challenges, careerPath, market, pay, responsibilities } = profiles[0]!;
  expect(experience).toMatchObject([{ min: 3, max: null, orMore: true, skill: null }]);
  expect(text(experience[0]!.quote)).toBe('Three or more years of experience');
  expect(education).toMatchObject([{ degree: 'master', fields: ['statistics'], importance: 'expected' }]);
  expect([practices, challenges, responsibilities].map((groups) => groups.map(({ group, items }) => [group, items.map(text)]))).toEqual([
    [['Notebooks', ['Keeps notebooks reproducible.']]],
    [['Data', ['Data of poor quality.']]],
    [['Modelling', ['Trains and evaluates predictive models in Python or R.']]],
  ]);
  expect(careerPath.map(text)).toEqual(['Senior data scientist.']);
  expect(market).toMatchObject([{ group: 'Growth', source: 'Bureau of Labor Statistics', year: 2024 }]);
  expect(pay).toMatchObject([{ source: 'ZipRecruiter', date: '2025-01', currency: 'USD', period: 'year', average: 120000, low: null }]);
});
