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
  ['Devloper', 'software-engineer'],
  ['Developr', 'software-engineer'],
  ['Machine Lerning Enginere', 'machine-learning-engineer'],
  ['Produkt Manger', 'product-manager'],
  ['Software Architect', 'software-engineer'],
  ['Rockstar Ninja Developer', 'software-engineer'],
  ['Data Scientist (m/w/d), 100% remote, Oslo', 'data-scientist'],
  ['Full-time Recruiter (f/m/x) - Hybrid', 'recruiter'],
  ['ML Ops Eng', 'mlops-engineer'],
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
  expect(answer!.ticks).toBe(answer!.title.ticks + answer!.words.ticks + answer!.breadth.ticks);
  expect(
    answer!.title.hits.map(({ start, end, own, expanded }) => [title.slice(start, end), own?.likeness, expanded]),
  ).toEqual([
    ['Sr', undefined, 'senior'],
    ['Data', 'same', null],
    ['Scientst', 'typo', null],
  ]);
});

test('words that no title has are told', () => {
  const title = 'Data Engineer, Zzyzxville';
  expect(searchTitle(title, pack).unknown.map(({ start, end }) => title.slice(start, end))).toEqual(['Zzyzxville']);
});

test.each([
  ['Data Analyst / Data Engineer', ['data-analyst', 'data-engineer']],
  ['Backend / Frontend Engineer', ['backend-engineer', 'frontend-engineer']],
  ['Data Engineer / Scientist', ['data-engineer', 'data-scientist']],
  ['Data Scientist / Machine Learning Engineer', ['data-scientist', 'machine-learning-engineer']],
  ['Product Manager and Business Analyst', ['business-analyst', 'product-manager']],
])('%s: the two roles that it names are the first two', (title, roles) => {
  const { answers } = searchTitle(title, pack, 2);
  expect(answers.map(({ role }) => pack.data.roles[role]!.id).sort()).toEqual(roles);
});

test.each([
  ['Nurse', 'it names nursing and midwifery'],
  ['Nurse Manager', 'it names nursing and midwifery'],
  ['Truck Driver - Nights', 'it names driving, delivery and warehouse work'],
  ['Kitchen Manager', 'it names food and hospitality'],
  ['Waiter', 'it names food and hospitality'],
  ['Astronaut', 'no role has a title like it'],
  ['(m/w/d)', 'it has no word that could name one'],
  ['', 'it has no word that could name one'],
])('%s names no role of the pack', (title, why) => {
  expect(searchTitle(title, pack).none).toBe(why);
});

test.each(['Nurse Recruiter', 'Software Architect', 'Teacher, now Data Scientist', 'Clinical Data Manager'])(
  '%s names one',
  (title) => {
    expect(searchTitle(title, pack).none).toBeNull();
  },
);

test('what is said of the job and not of its craft is set aside, with its places', () => {
  const title = 'Data Engineer (f/m/d) - Full-time, 100% remote';
  const { aside, unknown } = searchTitle(title, pack);
  expect(aside.map(({ start, end }) => title.slice(start, end))).toEqual(['f/m/d', 'Full-time', '100% remote']);
  expect(unknown).toEqual([]);
});

test('a word of the craft is not set aside', () => {
  expect(searchTitle('Contract Recruiter', pack).aside).toEqual([]);
});

test('the name of a language or a tool that no title has speaks of software', () => {
  const [own] = searchTitle('Fortran Developer', pack, 1).answers;
  expect(own!.title.hits[0]!.own).toMatchObject({ word: 'software', likeness: 'software' });
  expect(pack.data.roles[own!.role]!.id).toBe('software-engineer');
});

test('a title that says nothing of leading is that of no manager', () => {
  const [own] = searchTitle('Marketing', pack, 1).answers;
  expect(own!.title.isAbove).toBe(/manager|director|head/i.test(own!.title.text));
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
