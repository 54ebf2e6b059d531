import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readYaml } from '../src/taxonomy/read.js';
import { TERM_FIELDS } from '../src/taxonomy/role-documents.js';
import { scoringSchema } from '../src/taxonomy/schemas.js';
import { fileText, filesUnder, ROOT, withoutComments } from './support/project.js';

const PACKAGE = JSON.parse(fileText('package.json')) as {
  name: string;
  version: string;
  description: string;
  license: string;
  type: string;
  engines: { node: string };
  bin: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
  files: string[];
  keywords: string[];
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

test('the package says what it is', () => {
  expect(PACKAGE).toMatchObject({ name: 'rolefit', license: 'MIT', type: 'module' });
  expect(PACKAGE.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(PACKAGE.description.length).toBeGreaterThan(20);
  expect(PACKAGE.keywords.length).toBeGreaterThan(3);
});

test('the package runs on Node 20.19 and later', () => {
  expect(PACKAGE.engines.node).toBe('>=20.19');
});

test.each(['build', 'prepare', 'test', 'check', 'eval', 'bench'])('there is a script "%s"', (name) => {
  expect(PACKAGE.scripts[name]).toBeTruthy();
});

test('the tests run with their own configuration', () => {
  expect(PACKAGE.scripts['test']).toContain('--config test/vitest.config.ts');
});

test('everything that is published exists', () => {
  const entries = Object.values(PACKAGE.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : [entry.types, entry.default],
  );
  const paths = [
    ...PACKAGE.files,
    ...Object.values(PACKAGE.bin),
    ...entries.map((path) => path.replace(/\/\*.*$/, '')),
  ];
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the command is a program', () => {
  expect(PACKAGE.bin).toEqual({ rolefit: 'bin/rolefit.js' });
  expect(fileText('bin/rolefit.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('packages that promise nothing by their version are pinned', () => {
  for (const name of ['natural', 'wink-bm25-text-search'])
    expect(PACKAGE.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
});

test('what is published names no folder beside itself', () => {
  const published = [...filesUnder('src', '.ts'), ...filesUnder('bin', '.js'), ...filesUnder('taxonomy', '')];
  expect(published.filter((path) => /\.\.\/shared|\/work\//.test(fileText(path)))).toEqual([]);
});

const NUMBERS = readYaml(join(ROOT, 'taxonomy/scoring.yaml'), scoringSchema, ROOT).value;
const SOURCE = filesUnder('src', '.ts')
  .map((path) => withoutComments(fileText(path)))
  .join('\n');
/** Numbers whose names the compiler puts together. */
const FIELD_NUMBERS = TERM_FIELDS.map((field) => `field${field[0]!.toUpperCase()}${field.slice(1)}`);

test('every number has a unit and an effect', () => {
  for (const { unit, effect } of Object.values(NUMBERS)) {
    expect(unit.length).toBeGreaterThan(1);
    expect(effect).toMatch(/\.$/);
  }
});

test.each(Object.keys(NUMBERS))('the number %s is used', (name) => {
  expect(FIELD_NUMBERS.includes(name) || SOURCE.includes(`'${name}'`)).toBe(true);
});

test('every number that the source asks for is named in scoring.yaml', () => {
  const asked = [...SOURCE.matchAll(/\b(?:scoringValue\(\s*pack,\s*|ticks\(|number\()'([a-zA-Z0-9]+)'/g)].map(
    ([, name]) => name!,
  );
  expect(asked.length).toBeGreaterThan(20);
  expect([...asked, ...FIELD_NUMBERS].filter((name) => !Object.hasOwn(NUMBERS, name))).toEqual([]);
});

test('a score is made of no number that has no name', () => {
  // Small integers are indices, steps and signs.
  const allowed = /^[0-4]$/;
  const bare = filesUnder('src/score', '.ts').flatMap((path) => {
    const code = withoutComments(fileText(path))
      .replace(/^\s*(?:export )?const [A-Z]\w*(?:: \w+)? = [^;]+;/gm, '')
      .replace(/'[^']*'|`[^`]*`/g, '');
    return [...code.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?:_\d+)*\b/g)]
      .map(([number]) => number)
      .filter((number) => !allowed.test(number))
      .map((number) => `${path}: ${number}`);
  });
  expect(bare).toEqual([]);
});
