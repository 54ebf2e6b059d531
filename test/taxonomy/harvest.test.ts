import { expect, test } from 'vitest';
import { harvestCandidates } from '../../src/taxonomy/harvest.js';
import { read } from '../support/reading.js';

const TEXT = 'Requirements\n- Experience with Terraform and Pulumi\n- Terraform modules, Python\nBenefits\n- Free Zeppelin rides';

test('phrases that may be skills are proposed, the most frequent first, known ones and sections that do not count left out', async () => {
  const found = (await harvestCandidates(read(TEXT), new Set(['python']))).map(({ phrase }) => phrase);
  expect(found.join(' ')).toMatch(/terraform/i);
  expect(found.join(' ')).toMatch(/pulumi/i);
  expect(found.join(' ')).not.toMatch(/zeppelin|python/i);
});

test('a proposal begins with a letter or a digit, not with the bullet of its line', async () => {
  for (const { phrase } of await harvestCandidates(read(TEXT), new Set())) expect(phrase).toMatch(/^[\p{L}\d.]/u);
});

test('the same text gives the same proposals', async () => {
  expect(await harvestCandidates(read(TEXT), new Set())).toEqual(await harvestCandidates(read(TEXT), new Set()));
});

test('nothing proposes nothing', async () => {
  expect(await harvestCandidates(read(''), new Set())).toEqual([]);
});
