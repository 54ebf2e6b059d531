import { expect, test } from 'vitest';
import { adviceOn } from '../../src/explain/fit-advice.js';
import { skillKey } from '../../src/explain/fit-edits.js';
import { whatIf, withoutKey } from '../../src/explain/what-if.js';
import { fitOf, RESUME } from '../support/resumes.js';
import { smallPack } from '../support/small-taxonomy.js';

const pack = smallPack();
const skill = (id: string): number => pack.skillIndex.get(id)!;
const fit = fitOf(RESUME);

test('without an edit a fit stays what it is', () => {
  const { base, with: made } = whatIf(fit, pack);
  expect(base).toBe(fit);
  expect(made([])).toBe(fit);
  expect(made(['skill 99999', 'without nothing'])).toBe(fit);
});

test('each piece of advice, switched on, gains what the advice says', () => {
  const { with: made } = whatIf(fit, pack);
  const advice = adviceOn(fit, pack, 6);
  expect(advice.length).toBeGreaterThan(0);
  for (const { key, gain } of advice) expect(made([key]).ticks - fit.ticks).toBe(gain);
});

test('a skill switched off is scored as the text with its words blanked', () => {
  const off = whatIf(fit, pack).with([withoutKey(skill('python'))]);
  expect(off.ticks).toBeLessThan(fit.ticks);
  expect(off.ticks).toBe(fitOf(RESUME.replaceAll('Python', 'qqqqqq')).ticks);
});

test('with a skill its narrower ones are switched off', () => {
  const [narrow, broad] = pack.data.skills.flatMap((entry, index) =>
    entry.broader.map((broader) => [index, broader]),
  )[0]!;
  const name = pack.data.skills[narrow!]!.name;
  const text = RESUME.replace('Designed A/B tests', `Worked with ${name}, designed A/B tests`);
  const given = fitOf(text);
  expect(given.resume.mentions.some((mention) => mention.skill === narrow)).toBe(true);
  const off = whatIf(given, pack).with([withoutKey(broad!)]);
  expect(off.resume.mentions.some((mention) => mention.skill === narrow)).toBe(false);
});

test('several edits are made in one text', () => {
  const { edits, with: made } = whatIf(fit, pack);
  const added = [...edits.values()].filter(({ kind }) => kind === 'skill').slice(0, 2);
  expect(added.length).toBe(2);
  const { text } = made([...added.map(({ key }) => key), withoutKey(skill('sql'))]).resume.document;
  for (const { insert } of added) expect(text).toContain(insert!.text);
  expect(text).not.toMatch(/\bSQL\b/);
  expect(text.length).toBe(RESUME.length + added.reduce((sum, { insert }) => sum + insert!.text.length, 0));
});

test('keys of skills are told apart', () => {
  expect(skillKey(3)).not.toBe(withoutKey(3));
});
