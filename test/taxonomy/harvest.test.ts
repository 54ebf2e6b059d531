import { expect, test } from 'vitest';
import { harvestCandidates, type Candidate } from '../../src/taxonomy/harvest.js';
import type { Document } from '../../src/types.js';
import { analyze } from '../../src/extract/analyze.js';
import { smallPack } from '../support/small-taxonomy.js';

const harvest = (document: Document | string): Promise<Candidate[]> => {
  const pack = smallPack();
  return harvestCandidates(analyze(typeof document === 'string' ? { text: document } : document, pack), pack);
};
const phrases = async (text: string): Promise<string[]> => (await harvest(text)).map(({ phrase }) => phrase);

test.each([
  ['an item between known skills', 'Requirements\n- Python, Terraform and SQL', ['Terraform']],
  ['an item beside one', 'Requirements\n- Experience with Pulumi and Python', ['Pulumi']],
  ['a name in small letters in a list of tools', 'Requirements\n- Python, dbt9, SQL', ['dbt9']],
  ['a name of two words', 'Requirements\n- Python, Zorba Streams, SQL', ['Zorba Streams']],
  ['an everyday word written as a name between tools', 'Requirements\n- Python, Puppet, SQL', ['Puppet']],
  ['an abbreviation behind a cue', 'Requirements\n- Knowledge of QZXT', ['QZXT']],
  ['an item split by slashes', 'Requirements\n- Python/Terraform/SQL', ['Terraform']],
  [
    'all items of one enumeration',
    'Requirements\n- Proficiency in Zorba, Python, Pulumi, SQL and Veles',
    ['Zorba', 'Pulumi', 'Veles'],
  ],
])('%s is proposed', async (_, text, expected) => {
  expect((await phrases(text)).sort()).toEqual([...expected].sort());
});

test.each([
  ['what is known', 'Requirements\n- Python, SQL'],
  [
    'a known skill in its plural or with a word that adds nothing',
    'Requirements\n- Python, Java frameworks, SQL databases',
  ],
  ['a job', 'Requirements\n- Python, Zorba Engineers, SQL'],
  ['a place', 'Requirements\n- Python in Toronto, Canada or SQL in New York, USA'],
  ['a month or a degree', 'Requirements\n- Python, January, Masters, SQL'],
  ['benefits in a section of their own', 'Requirements\n- Python\nBenefits\n- Free Zeppelin rides, 401k, Zorba'],
  ['the company', 'About Zorba\nZorba is a bank.\nRequirements\n- You help Zorba with Python'],
  ['an everyday phrase behind a cue', 'Requirements\n- Experience with fast paced work and many people'],
  ['an adjective beside a soft skill', 'Requirements\n- Communication, thoughtful, teamwork'],
  ['two words that lost their space', 'Requirements\n- Python, segmentManage, SQL'],
  ['an address', 'Requirements\n- Python, zorba.com, SQL'],
  ['numbers', 'Requirements\n- Python, 5+, 2020, SQL'],
  ['the first word of a sentence', 'Requirements\n- Zorba the work. Additionally, Python and SQL'],
])('%s is not', async (_, text) => {
  expect(await phrases(text)).toEqual([]);
});

test('a proposal carries its span, its count, its points and what speaks for it', async () => {
  const text =
    'Requirements\n- Experience with Python, Terraform and SQL\n- You know how Terraform modules are written';
  const [first] = await harvest(text);
  expect(first).toEqual({
    phrase: 'Terraform',
    count: 2,
    points: 12,
    reasons: [
      'between known skills',
      'behind "experience with"',
      'with a capital',
      'under requirements',
      'an item of a list',
      '2 times',
    ],
    start: text.indexOf('Terraform'),
    end: text.indexOf('Terraform') + 'Terraform'.length,
  });
});

test('the likeliest comes first', async () => {
  expect(
    await phrases('Requirements\n- Knowledge of QZXT\n- Python, Zorba and Veles\n- SQL, Terraform, Python'),
  ).toEqual(['Terraform', 'QZXT', 'Zorba']);
});

test('spans of a marked-up text lie in the markup', async () => {
  const html = '<h2>Requirements</h2><ul><li>Python, <b>Terraform</b>, SQL</li></ul>';
  const { readHtml } = await import('../../src/readers/html.js');
  const [first] = await harvest({ text: html, view: readHtml(html) });
  expect(html.slice(first!.start, first!.end)).toBe('Terraform');
});

test('the same text gives the same proposals', async () => {
  const text = 'Requirements\n- Python, Zorba and Veles';
  expect(await harvest(text)).toEqual(await harvest(text));
});

test('nothing proposes nothing', async () => {
  expect(await harvest('')).toEqual([]);
});
