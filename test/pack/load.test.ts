import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/builtin.js';
import { buildPack, scoringValue } from '../../src/pack/load.js';
import { unflatten } from '../../src/pack/rules.js';
import { encodePack } from '../../src/pack/store.js';
import { flatten } from '../../src/taxonomy/phrase-encoder.js';
import { smallPack, smallPackData } from '../support/small-taxonomy.js';

test('a pack is cited by its name and digest', () => {
  expect(smallPack().id).toMatch(/^small@[0-9a-f]{12}$/);
});

test('ids lead to skills and roles', () => {
  const { data, skillIndex, roleIndex } = smallPack();
  data.skills.forEach((skill, index) => expect(skillIndex.get(skill.id)).toBe(index));
  data.roles.forEach((role, index) => expect(roleIndex.get(role.id)).toBe(index));
});

test.each(['constructor', '__proto__', 'toString'])('"%s" is no role and no skill of a pack that lacks it', (name) => {
  expect([smallPack().skillIndex.has(name), smallPack().roleIndex.has(name)]).toEqual([false, false]);
});

test('a number that is missing is an error that names it', () => {
  expect(() => scoringValue(smallPack(), 'noSuchNumber')).toThrow(
    expect.objectContaining({ code: 'pack.damaged', message: expect.stringContaining('"noSuchNumber"') }),
  );
});

test('data of another format are refused', () => {
  expect(() => buildPack({ ...smallPackData(), format: 99 })).toThrow(expect.objectContaining({ code: 'pack.format' }));
});

test('a pack is loaded from its file', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'rolefit-')), 'small.pack');
  writeFileSync(path, encodePack(smallPackData()));
  expect(loadPack(path).id).toBe(smallPack().id);
});

test('a file that is missing is an error that says what to do', () => {
  expect(() => loadPack('/no/such.pack')).toThrow(
    expect.objectContaining({ code: 'pack.unreadable', message: expect.stringMatching(/^\/no\/such\.pack: .*; .+/) }),
  );
});

test('the postings of every term stand one behind the other', () => {
  const { termOffsets, data } = smallPack();
  expect(termOffsets[0]).toBe(0);
  expect(termOffsets.at(-1)).toBe(data.terms.roles.length);
});

test('phrases are stored flat and come back', () => {
  const phrases = [
    { words: [1], joins: [], payload: 0 },
    { words: [4, 5, 6], joins: [1, 3], payload: 0 },
  ];
  expect(unflatten(flatten(phrases))).toEqual(phrases);
});
