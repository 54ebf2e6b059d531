import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadPack } from '../../src/pack/builtin.js';
import { readTable } from '../../src/taxonomy/import/table.js';
import { crosswalkSchema } from '../../src/taxonomy/schemas.js';
import { readYaml } from '../../src/taxonomy/read.js';
import { releaseFolder } from '../eval/imported.js';
import { ROOT } from '../support/project.js';

const { roles, skills } = readYaml(join(ROOT, 'taxonomy/crosswalk.yaml'), crosswalkSchema, ROOT).value;
const data = process.env['ROLEFIT_DATA'];

test('roles and skills of the built-in pack carry what the crosswalk says', () => {
  const pack = loadPack();
  const engineer = pack.data.roles[pack.roleIndex.get('software-engineer')!]!;
  expect(engineer.codes).toEqual({ onet: ['15-1252.00'], esco: [roles['software-engineer']!.esco![0]!.code] });
  for (const id of Object.keys(skills)) expect(pack.data.skills[pack.skillIndex.get(id)!]!.codes).toBeDefined();
});

test('no skill of ESCO is two of ours', () => {
  const codes = Object.values(skills).flatMap(({ esco }) => (esco ?? []).map(({ code }) => code));
  const twice = codes.filter((code, i) => codes.indexOf(code) < i);
  expect(twice).toEqual([]);
});

const onet = releaseFolder(data, 'onet');
const esco = releaseFolder(data, 'esco');

describe.skipIf(onet === null || esco === null)('against the releases', () => {
  const source = (folder: string, delimiter: ',' | '\t') => ({ folder, layout: { delimiter, quoted: delimiter === ',' }, unusable: [], onFile: () => undefined });
  test('every code is there, under that name', () => {
    const names = new Map<string, string>();
    const concept = z.object({ conceptUri: z.string(), preferredLabel: z.string() });
    for (const { value } of readTable(source(onet!, '\t'), ['Occupation Data.txt'], z.object({ 'O*NET-SOC Code': z.string(), Title: z.string() })))
      names.set(value['O*NET-SOC Code'], value.Title);
    for (const file of ['occupations_en.csv', 'skills_en.csv'])
      for (const { value } of readTable(source(esco!, ','), [file], concept)) names.set(value.conceptUri, value.preferredLabel);
    const told = [...Object.values(roles), ...Object.values(skills)].flatMap((places) => [...(places.onet ?? []), ...(places.esco ?? [])]);
    expect(told.filter(({ code, name }) => names.get(code) !== name)).toEqual([]);
    expect(told.length).toBeGreaterThan(350);
  });
});
