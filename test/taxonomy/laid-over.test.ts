import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTaxonomy, type TaxonomySource } from '../../src/taxonomy/read.js';
import { temporaryFolder } from '../support/folders.js';
import { SMALL_ROOT } from '../support/small-taxonomy.js';

/** The small taxonomy with files laid over it. */
function laidOver(files: Readonly<Record<string, string>>): TaxonomySource {
  const path = temporaryFolder();
  mkdirSync(join(path, 'taxonomy'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return readTaxonomy(SMALL_ROOT, { path, shown: 'mine/' });
}

const small = readTaxonomy(SMALL_ROOT);

test('an empty folder changes nothing', () => {
  const { folder: _, ...source } = laidOver({});
  const { folder: __, ...own } = small;
  expect(JSON.stringify(source)).toBe(JSON.stringify(own));
});

test('a skill of the same id stands in the place of the other, a new one is added', () => {
  const { skills } = laidOver({
    'taxonomy/skills/mine.yaml': '- { id: python, name: Python, kind: language, aliases: [pyhton] }\n- { id: zap, name: Zap, kind: tool }\n',
  });
  expect(skills).toHaveLength(small.skills.length + 1);
  expect(skills.filter(({ id }) => id === 'python')).toMatchObject([{ aliases: ['pyhton'], origin: 'mine/taxonomy/skills/mine.yaml:1' }]);
});

test('a role of the same id stands in the place of the other, with the document that the folder leaves as it is', () => {
  const role = 'id: data-scientist\ntitle: Data Person\ntitles: [Person]\nsummary: Works with data.\nskills: [{ skill: python, importance: core, quote: "Python is the working language" }]\nresponsibilities: [{ group: Work, items: ["Queries and cleans data with SQL."] }]\n';
  const { roles } = laidOver({ 'taxonomy/roles/other-name.yaml': role });
  expect(roles.map(({ id }) => id)).toEqual(small.roles.map(({ id }) => id));
  expect(roles.find(({ id }) => id === 'data-scientist')).toMatchObject({ title: 'Data Person', documentOrigin: 'corpus/roles/data-scientist.md' });
});

test('a single file stands in the place of the other as a whole', () => {
  const { sections, cues } = laidOver({ 'taxonomy/sections.yaml': '- { kind: requirements, strength: required, counts: true, headings: [needs] }\n' });
  expect(sections).toHaveLength(1);
  expect(cues).toEqual(small.cues);
});

test('a role without any document is an error that says where to write it', () => {
  const role = 'id: beekeeper\ntitle: Beekeeper\ntitles: [Apiarist]\nsummary: Keeps bees and sells honey.\nskills: [{ skill: python, importance: core, quote: "Python" }]\nresponsibilities: [{ group: Work, items: ["Work."] }]\n';
  expect(() => laidOver({ 'taxonomy/roles/beekeeper.yaml': role })).toThrow('mine/taxonomy/roles/beekeeper.yaml:1: its role document mine/corpus/roles/beekeeper.md is missing; write it');
});

test('faults name the file as its keeper does', () => {
  expect(() => laidOver({ 'taxonomy/skills/mine.yaml': '- { id: zap }\n' })).toThrow(/^mine\/taxonomy\/skills\/mine\.yaml:1: /);
});

test('a folder without taxonomy/ is refused', () => {
  const path = temporaryFolder();
  cpSync(join(SMALL_ROOT, 'corpus'), join(path, 'corpus'), { recursive: true });
  rmSync(join(path, 'taxonomy'), { force: true, recursive: true });
  expect(() => readTaxonomy(SMALL_ROOT, { path, shown: 'mine/' })).toThrow('mine/: there is no folder taxonomy/ in it');
});
