import { expect, test } from 'vitest';
import { readTaxonomy } from '../../src/taxonomy/read.js';
import { changedTaxonomy, temporaryFolder } from '../support/folders.js';
import { SMALL_ROOT } from '../support/small-taxonomy.js';

const LANGUAGES = 'taxonomy/skills/languages.yaml';
const ROLE = 'taxonomy/roles/data-scientist.yaml';

const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
  return text.replace(from, to);
};

test('a taxonomy is read with the place of every skill', () => {
  const { skills, roles } = readTaxonomy(SMALL_ROOT);
  expect(skills.find((skill) => skill.id === 'python')!.origin).toBe(`${LANGUAGES}:2`);
  expect(skills.find((skill) => skill.id === 'java')!.origin).toBe(`${LANGUAGES}:6`);
  expect(roles.map((role) => role.id)).toEqual(['data-scientist', 'industrial-data-scientist', 'principal-software-engineer', 'software-engineer']);
});

test('a role knows the line of each of its claims', () => {
  const role = readTaxonomy(SMALL_ROOT).roles[0]!;
  expect(role.lineOf(['skills', 0])).toBe(`${ROLE}:6`);
  expect(role.lineOf(['skills', 2, 'quote'])).toBe(`${ROLE}:8`);
  expect(role.lineOf(['no', 'such', 'path'])).toBe(`${ROLE}:1`);
});

test.each([
  ['an unknown key', LANGUAGES, replaced('  aliases: [python3]', '  alias: [python3]'), `${LANGUAGES}:2`, 'alias'],
  ['an unknown kind', LANGUAGES, replaced('kind: language\n  aliases: [python3]', 'kind: tongue\n  aliases: [python3]'), `${LANGUAGES}:4`, 'kind'],
  ['an id that is not kebab-case', LANGUAGES, replaced('- id: java\n', '- id: Java_8\n'), `${LANGUAGES}:6`, 'kebab-case'],
  ['an unknown condition', LANGUAGES, replaced('        - name\n- id: c\n', '        - nam\n- id: c\n'), `${LANGUAGES}:`, 'aliases'],
  ['an unknown importance', ROLE, replaced('skill: sql, importance: expected', 'skill: sql, importance: vital'), `${ROLE}:9`, 'importance'],
  ['a role without a summary', ROLE, replaced('summary: Builds models from data and says what they mean.\n', ''), `${ROLE}:1`, 'summary'],
  ['an unknown level', 'taxonomy/levels.yaml', replaced('id: junior', 'id: youngster'), 'taxonomy/levels.yaml:2', 'id'],
  ['an unknown effect', 'taxonomy/cues.yaml', replaced('effect: learning', 'effect: teaching'), 'taxonomy/cues.yaml:4', 'effect'],
  ['an unknown section kind', 'taxonomy/sections.yaml', replaced('kind: about', 'kind: around'), 'taxonomy/sections.yaml:2', 'kind'],
  ['a number without a unit', 'taxonomy/scoring.yaml', replaced('k1: { value: 1.2, unit: none,', 'k1: { value: 1.2,'), 'taxonomy/scoring.yaml:3', 'unit'],
  ['a number that is text', 'taxonomy/scoring.yaml', replaced('value: 1.2', 'value: much'), 'taxonomy/scoring.yaml:3', 'value'],
])('%s is refused with file and line', (_, file, change, where, what) => {
  const root = changedTaxonomy(file, change);
  expect(() => readTaxonomy(root)).toThrow(expect.objectContaining({ code: 'taxonomy.schema', message: expect.stringContaining(where) }));
  expect(() => readTaxonomy(root)).toThrow(what);
});

test.each([
  ['a bracket left open', replaced('aliases: [python3]', 'aliases: [python3'), /^taxonomy\/skills\/languages\.yaml:\d+: /],
  ['a key given twice', replaced('  name: Java\n', '  name: Java\n  name: Jawa\n'), /^taxonomy\/skills\/languages\.yaml:8: /],
  ['a tab for an indent', replaced('  name: Java\n', '\tname: Java\n'), /^taxonomy\/skills\/languages\.yaml:\d+: /],
])('%s is bad YAML, refused with file and line', (_, change, message) => {
  const root = changedTaxonomy(LANGUAGES, change);
  expect(() => readTaxonomy(root)).toThrow(expect.objectContaining({ code: 'taxonomy.syntax', message: expect.stringMatching(message) }));
});

test.each(['sections', 'cues', 'levels', 'degrees', 'scoring'])('a taxonomy without %s.yaml is refused by its name', (name) => {
  const root = changedTaxonomy(`taxonomy/${name}.yaml`, () => null);
  expect(() => readTaxonomy(root)).toThrow(expect.objectContaining({ code: 'taxonomy.unreadable', message: expect.stringContaining(`taxonomy/${name}.yaml`) }));
});

test('a role without its document is refused with both places', () => {
  const root = changedTaxonomy('corpus/roles/data-scientist.md', () => null);
  expect(() => readTaxonomy(root)).toThrow(expect.objectContaining({ code: 'taxonomy.unreadable', message: expect.stringMatching(/^taxonomy\/roles\/data-scientist\.yaml:1: .*corpus\/roles\/data-scientist\.md/) }));
});

test('a folder without a taxonomy is refused', () => {
  expect(() => readTaxonomy(temporaryFolder())).toThrow(expect.objectContaining({ code: 'taxonomy.unreadable' }));
});

test('every message is one line', () => {
  const root = changedTaxonomy(LANGUAGES, (text) => `${text}\n- id: [\n`);
  try {
    readTaxonomy(root);
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message).not.toContain('\n');
  }
});
