import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../../src/extract/analyze.js';
import { explain } from '../../../src/explain/explain.js';
import { verify } from '../../../src/explain/verify.js';
import { decodePack } from '../../../src/pack/load.js';
import { encodePack } from '../../../src/pack/store.js';
import { match } from '../../../src/score/match.js';
import { compileRelease, readRelease, type Release, type Scheme } from '../../../src/taxonomy/import/import.js';

import { rolefit } from '../../support/command.js';
import { temporaryFolder } from '../../support/folders.js';
import { ESCO_FILES, ONET_FILES, releaseFolder } from '../../support/releases.js';
import { smallSource } from '../../support/small-taxonomy.js';

const silent = (): void => undefined;
const read = (scheme: Scheme, files: Readonly<Record<string, string>>, version?: string): Release =>
  readRelease(scheme, releaseFolder(files, 'release-1.2.0'), version, silent);
const packOf = (release: Release) => decodePack(encodePack(compileRelease(release, smallSource(), {})));

test('O*NET: the release is told by its own note, ESCO: by the folder, both by --release', () => {
  expect(read('onet', ONET_FILES).version).toBe('99.1');
  expect(read('esco', ESCO_FILES).version).toBe('1.2.0');
  expect(read('esco', ESCO_FILES, '7').version).toBe('7');
  expect(() => readRelease('esco', releaseFolder(ESCO_FILES), undefined, silent)).toThrow(/--release/);
});

test('O*NET: rows that cannot be used are listed with file, line, column and reason', () => {
  expect(read('onet', ONET_FILES).unusable).toEqual([
    { file: 'Alternate Titles.txt', line: 6, column: 'O*NET-SOC Code', reason: 'there is no occupation 53-9999.00 in Occupation Data.txt' },
    { file: 'Technology Skills.txt', line: 5, column: 'Hot Technology', reason: 'it is Y or N' },
    { file: 'Technology Skills.txt', line: 6, column: null, reason: 'it has 4 cells, the header 6' },
  ]);
});

test('O*NET: an occupation that is listed twice is listed as a row that cannot be used', () => {
  const file = 'Occupation Data.txt';
  const { occupations, unusable } = read('onet', { ...ONET_FILES, [file]: `${ONET_FILES[file]}15-9002.00\tTide Analysts\tOnce more.\r\n` });
  expect(occupations).toHaveLength(3);
  expect(unusable[0]).toEqual({ file, line: 5, column: 'O*NET-SOC Code', reason: '15-9002.00 stands in an earlier row, too' });
});

test('ESCO: the same, with the line on which a row begins', () => {
  expect(read('esco', ESCO_FILES).unusable).toEqual([
    { file: 'occupationSkillRelations.csv', line: 6, column: 'relationType', reason: 'it is essential or optional' },
    { file: 'occupationSkillRelations.csv', line: 5, column: 'occupationUri', reason: 'there is no occupation http://example.org/esco/occupation/z' },
  ]);
  const files = { ...ESCO_FILES, 'occupations_en.csv': `${ESCO_FILES['occupations_en.csv']}Occupation,nowhere,1,"x\ny",,,z\n` };
  expect(read('esco', files).unusable[0]).toMatchObject({ file: 'occupations_en.csv', line: 6, column: 'conceptUri' });
});

test('faults of a table name file, line and column', () => {
  const without = { ...ONET_FILES, 'Occupation Data.txt': 'O*NET-SOC Code\tDescription\r\n' };
  expect(() => read('onet', without)).toThrow(/Occupation Data\.txt:1: there is no column "Title"; it has O\*NET-SOC Code, Description/);
  const { 'skills_en.csv': _, ...missing } = ESCO_FILES;
  expect(() => read('esco', missing)).toThrow(/this is no release of ESCO: there is no skills_en\.csv; give the folder/);
  // The release is asked for only where there is one.
  expect(() => readRelease('onet', releaseFolder({}), undefined, silent)).toThrow(
    /there is no Occupation Data\.txt, no Alternate Titles\.txt, no Task Statements\.txt, no Technology Skills\.txt; give/,
  );
  expect(() => read('esco', { ...ESCO_FILES, 'skills_en.csv': 'conceptUri,preferredLabel\nhttp://a,x"y\n' })).toThrow(/skills_en\.csv:2: column \d+: /);
});

test('O*NET: occupations are roles with a role document, technologies are skills, what is in demand is core', () => {
  const { data } = packOf(read('onet', ONET_FILES));
  expect(data.origin).toMatchObject({ name: 'O*NET', release: '99.1', credit: expect.stringContaining('CC BY 4.0') });
  expect(data.name).toBe('onet-99.1');
  const [manager, analyst] = data.roles;
  expect(manager).toMatchObject({ id: '11-9001.00', codes: { onet: ['11-9001.00'] }, levels: ['manager', 'director'] });
  expect(manager!.titles).toEqual(['Head Lighthouse Keeper', 'Chief Lamp Officer', 'CLO']);
  expect(analyst!.skills.map(({ skill, importance }) => [data.skills[skill]!.id, importance])).toEqual([
    ['python', 'core'],
    ['harmonic-analysis-package-hap', 'useful'],
  ]);
  const { document, education, responsibilities } = data.profiles[1]!;
  const quoted = ({ start, end }: { start: number; end: number }): string => document.slice(start, end);
  expect(quoted(analyst!.skills[0]!.quote)).toBe('Python');
  expect(document).toContain('## Tools\n### In demand\n- Python\n### Other\n- Harmonic analysis package HAP\n');
  expect(education.map(({ degree, quote }) => [degree, quoted(quote)])).toEqual([['bachelor', 'Most need a four-year degree.']]);
  expect(responsibilities.map(({ group, items }) => [group, items.map(quoted)])).toEqual([
    ['Tasks', ['Compute harmonic constituents of tides from gauge readings.']],
    ['Supplemental tasks', ['Calibrate tide gauges in harbours.']],
  ]);
});

test('O*NET: a technology is also found by its abbreviation, and without the word for what it is', () => {
  const pack = packOf(read('onet', ONET_FILES));
  const { mentions } = analyze({ text: 'Requirements\n- Experience with HAP, Lampwright Scheduler and Python.' }, pack);
  expect(mentions.map(({ skill }) => pack.data.skills[skill]!.name)).toEqual(['Harmonic analysis package HAP', 'Lampwright Scheduler software', 'Python']);
});

test('ESCO: skills that the base has are its own, with the URI; the others are new', () => {
  const { data } = packOf(read('esco', ESCO_FILES));
  expect(data.skills.filter(({ codes }) => codes !== undefined).map(({ id, kind, codes, broader }) => ({ id, kind, uri: codes!.esco, broader: broader.map((index) => data.skills[index]!.id) }))).toEqual([
    { id: 'python', kind: 'language', uri: ['http://example.org/esco/skill/2'], broader: expect.any(Array) },
    { id: 'calibrate-tide-gauges', kind: 'method', uri: ['http://example.org/esco/skill/1'], broader: ['adjust-measuring-instruments'] },
    { id: 'keep-watch', kind: 'soft-skill', uri: ['http://example.org/esco/skill/3'], broader: [] },
    { id: 'adjust-measuring-instruments', kind: 'method', uri: ['http://example.org/esco/skill/4'], broader: [] },
  ]);
  expect(data.roles.map(({ id, codes }) => [id, codes])).toEqual([
    ['lighthouse-manager', { esco: ['http://example.org/esco/occupation/b'] }],
    ['tide-analyst', { esco: ['http://example.org/esco/occupation/a'] }],
  ]);
});

test('a posting is matched with a pack that was imported, and the explanation holds', () => {
  const pack = packOf(read('onet', ONET_FILES));
  const result = match(analyze({ title: 'Tidal Forecaster', text: 'We forecast tides from gauge readings for harbours. You know Python and calibrate gauges.' }, pack), pack);
  expect(result.ranking[0]!.id).toBe('15-9002.00');
  const tree = explain(result, '15-9002.00', pack);
  expect(tree.value).toBe(result.ranking[0]!.ticks);
  expect(verify(tree, result.analysis.document, pack)).toEqual([]);
});

test('the same release gives the same bytes', () => {
  const bytes = (): Uint8Array => encodePack(compileRelease(read('esco', ESCO_FILES), smallSource(), {}));
  expect(Buffer.compare(bytes(), bytes())).toBe(0);
});

test('the command writes a pack and says what it could not use', () => {
  const output = join(temporaryFolder(), 'onet.pack');
  const { code, out, err } = rolefit(['taxonomy', 'import', 'onet', releaseFolder(ONET_FILES), '-o', output]);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toContain('Alternate Titles.txt:6: O*NET-SOC Code: there is no occupation 53-9999.00 in Occupation Data.txt\n');
  expect(err).toContain('3 rows could not be used (--json lists each)\n');
  expect(err).toMatch(/onet\.pack: O\*NET 99\.1, 3 occupations, /);
  expect(readFileSync(output).subarray(0, 12).toString()).toBe('rolefit-pack');
  expect(rolefit(['roles', '--pack', output]).out).toContain('Tide Analysts');
});

test('another scheme, and a folder that is not there, are refused in one line', () => {
  expect(rolefit(['taxonomy', 'import', 'isco', '.', '-o', 'x.pack'])).toMatchObject({ code: 2, err: 'rolefit: taxonomy import isco: there are onet and esco\n' });
  expect(rolefit(['taxonomy', 'import', 'onet', 'nowhere', '-o', 'x.pack'])).toMatchObject({ code: 2, err: expect.stringMatching(/^rolefit: nowhere: there is no such folder; .*\n$/) });
});
