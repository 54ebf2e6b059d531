import { expect, test } from 'vitest';
import { isCommonWord } from '../../src/taxonomy/common-words.js';
import { variantsOf } from '../../src/taxonomy/variants.js';
import type { SourcedSkill } from '../../src/taxonomy/read.js';
import { packWith, smallSource } from '../support/small-taxonomy.js';

test.each([
  ['process optimization', ['process optimisation']],
  ['data analyzing', ['data analysing']],
  ['data modelling', ['data modeling']],
  ['fiber optics', ['fibre optics']],
  ['organisational design', ['organizational design']],
  ['labour planning', ['labor planning']],
  ['control system', ['control systems']],
  ['control systems', ['control system']],
  ['failure analysis', []],
  ['test strategy', ['test strategies']],
  ['color models', ['colour models', 'color model', 'colour model']],
  ['Labeling tool', ['Labelling tool', 'Labeling tools', 'labelling tools']],
  ['rework', []],
  ['resizing', []],
  ['exercise plan', ['exercise plans']],
  ['enterprise supervision', []],
  ['advertising channel', ['advertising channels']],
])('%s is also written %j', (text, variants) => {
  expect(variantsOf(text, 'method').map((variant) => variant.toLowerCase()).sort()).toEqual(variants.map((variant) => variant.toLowerCase()).sort());
});

test('a name inside an alias keeps its spelling, and so does every product', () => {
  expect(variantsOf('the Color Labs way', 'method')).toEqual([]);
  expect(variantsOf('color picker tool', 'tool')).toEqual([]);
});

test('a soft skill has spellings and no number', () => {
  expect(variantsOf('prioritize my task', 'soft-skill')).toEqual(['prioritise my task']);
});

const skill = (id: string, aliases: SourcedSkill['aliases']): SourcedSkill => ({ id, name: id, kind: 'method', aliases, broader: [], origin: `x.yaml:${id}` });
const owners = (...skills: SourcedSkill[]): Record<string, string> => {
  const { data } = packWith({ skills: [...smallSource().skills, ...skills] });
  return Object.fromEntries(data.aliasTexts.map((text, alias) => [text, data.skills[data.aliasSkills[alias]!]!.id]));
};

test('the variants of a plain alias are aliases of its skill', () => {
  expect(owners(skill('zap', ['zap system']))).toMatchObject({ 'zap system': 'zap', 'zap systems': 'zap' });
});

test('a variant that another skill lists stays there, and one that two skills would have is left out', () => {
  expect(owners(skill('zap', ['zap system']), skill('zip', ['zap systems']))).toMatchObject({ 'zap system': 'zap', 'zap systems': 'zip' });
  const found = owners(skill('zap', ['color system']), skill('zip', ['colour systems']));
  expect(found).toMatchObject({ 'color system': 'zap', 'colour systems': 'zip' });
  expect([found['colour system'], found['color systems']]).toEqual([undefined, undefined]);
});

test('an alias with a rule has no variants', () => {
  expect(owners(skill('zap', [{ text: 'zap system', case: 'any', needs: ['list'], unless: [] }]))['zap systems']).toBeUndefined();
});

test.each(['go', 'Spring', 'teams', 'noticed', 'tries', 'studies', 'access'])('%s is an everyday word', (word) => {
  expect(isCommonWord(word)).toBe(true);
});

test.each(['python', 'kubernetes', 'pandas', 'welding', 'fastly', 'curiosity'])('%s is none', (word) => {
  expect(isCommonWord(word)).toBe(false);
});
