import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { linkReport } from '../../src/explain/link-report.js';
import { decodePack } from '../../src/pack/load.js';
import { encodePack } from '../../src/pack/store.js';
import { linkSkills } from '../../src/score/skill-links.js';
import { compileRelease, readRelease } from '../../src/taxonomy/import/import.js';
import { ESCO_FILES, releaseFolder } from '../support/releases.js';
import { smallSource } from '../support/small-taxonomy.js';

function escoPack() {
  const release = readRelease('esco', releaseFolder(ESCO_FILES), '9.9', () => undefined);
  return decodePack(encodePack(compileRelease(release, smallSource(), {})));
}

const linked = (sentence: string, mentioned: readonly number[] = []): string[] => {
  const pack = escoPack();
  return linkSkills(sentence, mentioned, pack).map(({ skill }) => pack.data.skills[skill]!.name);
};

test('a sentence is linked to a skill told in other words and forms, the likeliest first', () => {
  expect(linked('You have set and adjusted the gauges that measure tides.')[0]).toBe('calibrate tide gauges');
  expect(linked('Calibrating of instruments')).toContain('calibrate tide gauges');
});

test('only skills of ESCO are linked, and what is mentioned earns more', () => {
  const pack = escoPack();
  const python = pack.skillIndex.get('python')!;
  const links = linkSkills('Scripts in Python, and SQL', [python, pack.skillIndex.get('sql')!], pack);
  expect(links[0]).toMatchObject({ skill: python, mention: 800_000 });
  expect(links.every(({ skill }) => pack.data.skills[skill]!.codes?.esco !== undefined)).toBe(true);
});

test('a link is the sum of its parts, and says by which words of which name', () => {
  const [link] = linkSkills('calibrate the tide gauges', [], escoPack());
  expect(link!.ticks).toBe(link!.name.ticks + link!.mention);
  expect(link!.name).toMatchObject({ text: 'calibrate tide gauges', words: ['calibrate', 'tide', 'gauges'] });
});

test('a sentence of nothing that is known has no link', () => {
  for (const sentence of ['', 'zzyzx', 'and of the', '!!!']) expect(linked(sentence)).toEqual([]);
});

test('sentences of a posting are linked with URI and place', () => {
  const pack = escoPack();
  const text =
    'Requirements\n- You calibrate tide gauges.\n- Python\n- Zzyzx of old\nBenefits\n- We keep watch over you.';
  const records = linkReport(analyze({ text }, pack), pack);
  expect(records.map((record) => record.text)).toEqual(['You calibrate tide gauges', 'Python', 'Zzyzx of old']);
  expect(records.map((record) => text.slice(record.start, record.end))).toEqual(records.map((record) => record.text));
  expect(records.map(({ links }) => links[0]?.esco)).toEqual([
    ['http://example.org/esco/skill/1'],
    ['http://example.org/esco/skill/2'],
    undefined,
  ]);
});
