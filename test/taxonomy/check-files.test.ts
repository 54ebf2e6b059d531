import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from '../../src/taxonomy/check-files.js';
import { changedTaxonomy } from '../support/folders.js';
import { SMALL_ROOT } from '../support/small-taxonomy.js';

const LANGUAGES = 'taxonomy/skills/languages.yaml';

const faultsOf = (path: string): string[] =>
  checkFiles({ path, shown: '' }).map(({ where, message }) => `${where}: ${message}`);

test('sound files have no faults', () => {
  expect(faultsOf(SMALL_ROOT)).toEqual([]);
});

test('all faults of a file are told, each with its line and in plain words', () => {
  const written = [
    '- id: bees',
    '  nme: Bees',
    '  kind: hobby',
    '  aliases: honey',
    '- id: Big_Hive',
    '  name: ""',
    '  kind: tool',
    '  aliases:',
    '    - text: hive',
    '      case: upper',
    '      needs: [nam]',
  ].join('\n');
  const root = changedTaxonomy(LANGUAGES, () => written);
  expect(faultsOf(root)).toEqual([
    `${LANGUAGES}:1: name of entry 1: it is missing; it must be text`,
    `${LANGUAGES}:3: kind of entry 1: "hobby" is not known; it must be one of language, framework, tool, platform, method, domain, soft-skill, certification, human-language, standard, hardware`,
    `${LANGUAGES}:4: aliases of entry 1: it is text; it must be a list`,
    `${LANGUAGES}:1: entry 1: there is no key "nme" here; see taxonomy/README.md for those that may be`,
    `${LANGUAGES}:5: id of entry 2: an id is kebab-case: small letters, digits, single hyphens`,
    `${LANGUAGES}:6: name of entry 2: it is empty`,
    `${LANGUAGES}:10: case of aliases 1 of entry 2: "upper" is not known; it must be one of any, exact, capital`,
    `${LANGUAGES}:11: needs 1 of aliases 1 of entry 2: it has a form that is not known here; see taxonomy/README.md for those that may be`,
  ]);
});

test('a file that is no YAML, and a role without a document, are told too', () => {
  const root = changedTaxonomy(LANGUAGES, (text) => text.replace('  name: Java\n', '  name: Java\n  name: Jawa\n'));
  expect(faultsOf(root)).toEqual([expect.stringMatching(/^taxonomy\/skills\/languages\.yaml:8: .*unique/)]);
  const without = changedTaxonomy('corpus/roles/data-scientist.md', () => null);
  expect(faultsOf(without)).toEqual([
    'taxonomy/roles/data-scientist.yaml:1: its role document corpus/roles/data-scientist.md is missing; write it',
  ]);
});

test('the answer of a posting that is no YAML is told as such, one that is not as it must be as that', () => {
  const root = changedTaxonomy(LANGUAGES, (text) => text);
  const folder = join(root, 'corpus/postings/data-scientist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'broken.md'), '---\nrole: [data-scientist\n---\nWe look for someone.\n');
  writeFileSync(join(folder, 'odd.md'), '---\nrole: 7\n---\nWe look for someone.\n');
  const found = checkFiles({ path: root, shown: '' }).map(({ code, where }) => `${code} ${where}`);
  expect([...new Set(found)]).toEqual([
    expect.stringMatching(/^syntax corpus\/postings\/data-scientist\/broken\.md:\d$/),
    'schema corpus/postings/data-scientist/odd.md:2',
  ]);
});
