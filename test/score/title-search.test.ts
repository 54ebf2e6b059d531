import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/builtin.js';
import { searchTitle } from '../../src/score/title-search.js';
import { isOneSlip } from '../../src/score/title-kin.js';
import { holds } from '../support/properties.js';
import { anyDocument } from '../support/texts.js';

const pack = loadPack();
const first = (title: string): string | undefined => {
  const [answer] = searchTitle(title, pack, 1).answers;
  return answer === undefined ? undefined : pack.data.roles[answer.role]!.id;
};

test.each([
  ['Backend Engineer', 'backend-engineer'],
  ['Sr. Backend Eng II', 'backend-engineer'],
  ['Back-end Developer (m/f/d), Lisbon', 'backend-engineer'],
  ['Engineer, Data', 'data-engineer'],
  ['Data Scientst', 'data-scientist'],
  ['DBA', 'database-administrator'],
  ['Jr Acct', 'accountant'],
  ['Proj Mgr - Construction', 'project-manager'],
  ['Full Stack / Web Developer', 'full-stack-engineer'],
  ['QA/Test Engineer', 'qa-engineer'],
])('%s', (title, role) => {
  expect(first(title)).toBe(role);
});

test('words that state a level are set apart, with their place', () => {
  const { level } = searchTitle('Sr. Data Engineer', pack);
  expect(level).toMatchObject({ level: 'senior', start: 0, end: 2 });
  expect(searchTitle('Junior Data Engineer', pack).answers[0]!.role).toBe(
    searchTitle('Data Engineer', pack).answers[0]!.role,
  );
});

test('a role is explained by its own title, the words and what each was read as; the parts add up', () => {
  const title = 'Sr Data Scientst';
  const [answer] = searchTitle(title, pack).answers;
  expect(answer!.ticks).toBe(answer!.title.ticks + answer!.words + answer!.breadth);
  expect(
    answer!.title.hits.map(({ start, end, likeness, expanded }) => [title.slice(start, end), likeness, expanded]),
  ).toEqual([
    ['Data', 'same', null],
    ['Scientst', 'typo', null],
  ]);
});

test('words that no title has are told', () => {
  const title = 'Data Engineer, Zzyzxville';
  expect(searchTitle(title, pack).unknown.map(({ start, end }) => title.slice(start, end))).toEqual(['Zzyzxville']);
});

test('a title without a word has no answer', () => {
  for (const title of ['', '  ', '???', '123']) expect(searchTitle(title, pack).answers).toEqual([]);
});

test('any text is read; scores are whole, fall, and are those of the second run', () => {
  holds(anyDocument, ({ text: title }) => {
    const { answers } = searchTitle(title, pack);
    answers.forEach(({ ticks }, i) => {
      expect(Number.isInteger(ticks) && ticks > 0).toBe(true);
      if (i > 0) expect(ticks).toBeLessThanOrEqual(answers[i - 1]!.ticks);
    });
    expect(searchTitle(title, pack).answers).toEqual(answers);
  });
});

test('one slip: a letter too many, too few, wrong, or two in the wrong order', () => {
  for (const slip of ['scientst', 'scienntist', 'scientost', 'sceintist'])
    expect(isOneSlip('scientist', slip)).toBe(true);
  for (const other of ['scientist', 'scntist', 'tsicentis']) expect(isOneSlip('scientist', other)).toBe(false);
});
