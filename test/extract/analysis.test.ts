import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { holds } from '../support/properties.js';
import { read, words } from '../support/reading.js';
import { termsOf } from '../support/terms.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

const POSTING = 'About the role\nWe write code.\nRequirements\n- Python\nBenefits\n- Lunch';
const RESUME = 'Profile\nI write code.\nWork experience\n- Acme, Python\nEducation\n- Bachelor\nSkills\n- SQL';

test.each([
  ['a posting', POSTING, 'posting'],
  ['a résumé', RESUME, 'resume'],
  ['a résumé that speaks of benefits', `${RESUME}\nBenefits\n- Lunch`, 'posting'],
  ['nothing', '', 'posting'],
])('%s is found out to be one', (_, text, kind) => {
  expect(read(text).kind).toBe(kind);
});

test('what the caller says it is, it is', () => {
  expect(read(POSTING, { as: 'resume' }).kind).toBe('resume');
  expect(read(RESUME, { as: 'posting' }).kind).toBe('posting');
});

test('a requirement is a sentence with what it demands', () => {
  const text = 'Requirements\n- Python and SQL\n- Be kind\n- 5+ years of experience\nNice to have\n- Docker';
  expect(
    read(text).requirements.map((requirement) => [
      words(text, requirement),
      requirement.strength,
      requirement.mentions,
    ]),
  ).toEqual([
    ['Python and SQL', 'required', [0, 1]],
    ['5+ years of experience', 'required', []],
    ['Docker', 'preferred', [2]],
  ]);
});

test('the indices of a requirement count title and text together', () => {
  const document = { title: 'Java Engineer', text: 'Requirements\n- Python' };
  const { requirements, mentions } = analyze(document, smallPack());
  expect(requirements.map((requirement) => requirement.mentions.map((index) => mentions[index]!.field))).toEqual([
    ['title'],
    ['text'],
  ]);
});

test('a blank title is no title', () => {
  expect(analyze({ title: ' \n', text: 'We use Python' }, smallPack())).toMatchObject({
    mentions: [{ field: 'text' }],
  });
});

test('terms are counted by their section, in thousandths, in the order of their first place', () => {
  const terms = termsOf(read('Responsibilities\n- services and services\nRequirements\n- services'));
  expect(terms).toHaveLength(1);
  expect(terms[0]).toMatchObject({ quantity: 1200 + 1200 + 800, field: 'text', start: 19, end: 27 });
});

test('a term of the title counts by the weight of titles', () => {
  expect(termsOf(analyze({ title: 'Services', text: 'zebra' }, smallPack()))[0]).toMatchObject({
    quantity: 2000,
    field: 'title',
  });
});

test('a word counts as a term by its stem, even where the taxonomy never wrote it so', () => {
  // The role documents say "predicts" and "predictive".
  expect(read('We predicted it').terms.count).toBe(1);
});

test('a word is never taken for another one, however many words a text has', () => {
  // More distinct words of one length than are remembered, so that each place of the memory is used again.
  const letters = 'bcdfghjklmnpqrstvwxz';
  const words: string[] = [];
  for (let i = 0; i < 20_000; i++) {
    let word = '';
    for (let k = 0, rest = i; k < 9; k++, rest = Math.floor(rest / letters.length))
      word += letters[(rest + k) % letters.length]!;
    words.push(word, 'predicted');
  }
  const terms = termsOf(read(words.join(' ')));
  expect(terms.map((term) => term.quantity)).toEqual([20_000 * 1000]);
});

test('mentions, terms and requirements of each field stand in the order of the text', () => {
  holds(anyDocument, (document) => {
    const analysis = analyze(document, smallPack());
    for (const list of [
      analysis.mentions,
      analysis.requirements,
      termsOf(analysis).filter((term) => term.field === 'text'),
    ]) {
      for (const field of ['title', 'text']) {
        const starts = list.filter((entry) => entry.field === field).map((entry) => entry.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }
  });
});

test('mentions do not overlap', () => {
  holds(anyDocument, (document) => {
    for (const field of ['title', 'text']) {
      let end = 0;
      for (const mention of analyze(document, smallPack()).mentions.filter((entry) => entry.field === field)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
      }
    }
  });
});

test('every index of a requirement is a mention inside it', () => {
  holds(anyDocument, (document) => {
    const { requirements, mentions } = analyze(document, smallPack());
    for (const requirement of requirements) {
      for (const index of requirement.mentions) {
        expect(mentions[index]!.start).toBeGreaterThanOrEqual(requirement.start);
        expect(mentions[index]!.end).toBeLessThanOrEqual(requirement.end);
      }
    }
  });
});
