import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { read, words } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';

const levelOf = (title: string, text = 'We are looking for a person.'): string | null => {
  const { level } = analyze({ title, text }, smallPack());
  return level === null ? null : `${level.level} from ${level.source}`;
};

test.each([
  ['Senior Data Scientist', 'senior from title'],
  ['Sr. Data Scientist', 'senior from title'],
  ['Staff Software Engineer', 'staff from title'],
  ['Junior Software Engineer', 'junior from title'],
  ['Software Engineer II', 'mid from title'],
  ['Software Engineer 3', 'senior from title'],
  ['Software Engineering Intern', 'intern from title'],
  ['Senior Engineering Manager', 'manager from title'],
  ['Principal Engineer', 'principal from title'],
  ['Director of Senior Programs', 'director from title'],
  ['Software Engineer', null],
  ['Product Manager', null],
  ['Lead Generation Specialist', null],
  ['Internal Auditor', null],
  ['3 Software Engineers', null],
  ['24/7 Support', null],
])('the title %j states %s', (title, expected) => {
  expect(levelOf(title)).toBe(expected);
});

test('a phrase of the text states a level where the title does not', () => {
  expect(levelOf('Software Engineer', 'This is a senior role in our team.')).toBe('senior from phrase');
});

test('the title outweighs the text', () => {
  expect(levelOf('Junior Engineer', 'This is a senior role in our team.')).toBe('junior from title');
});

test('years of experience suggest a level where nothing states one', () => {
  expect(levelOf('Software Engineer', 'We ask for 5+ years of experience.')).toBe('senior from years');
  expect(levelOf('Software Engineer', 'We ask for 1 year of experience.')).toBe('junior from years');
});

test.each([
  ["Bachelor's degree in computer science", 'bachelor', ['computer-science'], false],
  ['Bachelors degree or equivalent experience', 'bachelor', [], true],
  ['BS in computer science', 'bachelor', ['computer-science'], false],
  ['BS/MS in statistics', 'bachelor', ['statistics'], false],
  ['B.S. or M.S. in computer science or statistics', 'bachelor', ['computer-science', 'statistics'], false],
  ["Master's degree in applied statistics", 'master', ['statistics'], false],
  ['PhD in statistics', 'phd', ['statistics'], false],
  ['Ph.D. in statistics', 'phd', ['statistics'], false],
  ["Bachelor's or Master's degree", 'bachelor', [], false],
  ['No degree required', 'none', [], false],
])('%j asks for a degree: %s', (text, min, fields, orEquivalent) => {
  expect(read(`Requirements\n- ${text}`).degree).toMatchObject({ min, fields, orEquivalent, strength: 'required' });
});

test.each([
  'A high degree of care',
  'Master data management',
  'A certified scrum master',
  'The MS Office suite',
  'We study statistics',
  'bs detector',
])('%j asks for no degree', (text) => {
  expect(read(`Requirements\n- ${text}`).degree).toBeNull();
});

test('a degree that is asked for comes before one that is preferred', () => {
  expect(read('Nice to have\n- PhD\nRequirements\n- Bachelor').degree).toMatchObject({
    min: 'bachelor',
    strength: 'required',
  });
});

test.each([
  ['Salary: $120,000 - $150,000 per year', [120000, 150000, 'USD', 'year']],
  ['Pay range: $120k–$150k', [120000, 150000, 'USD', 'year']],
  ['Salary $120-150k a year', [120000, 150000, 'USD', 'year']],
  ['Pay: $45.50 - $60 per hour', [45.5, 60, 'USD', 'hour']],
  ['Salary: 60.000 EUR', [60000, null, 'EUR', 'year']],
  ['Salary: €60,000 to €80,000', [60000, 80000, 'EUR', 'year']],
  ['Salary: 60,000 - 80,000 GBP', [60000, 80000, 'GBP', 'year']],
  ['Base salary of $150,000', [150000, null, 'USD', 'year']],
  ['£500 daily rate', [500, null, 'GBP', 'day']],
  ['Salary: competitive', null],
  ['We raised $150 million and pay well', null],
  ['A revenue of $150,000', null],
  ['Save $5,000 in our shop', null],
  ['Salary in 2024', null],
])('the pay in %j is %j', (text, expected) => {
  const { pay } = read(text);
  expect(pay === null ? null : [pay.min, pay.max, pay.currency, pay.period]).toEqual(expected);
});

test('pay is read from sections that do not count', () => {
  expect(read('Compensation\n$120,000 - $150,000').pay).toMatchObject({ min: 120000, max: 150000, period: 'year' });
});

test.each([
  ['Location: Oslo, Norway', 'Oslo, Norway'],
  ['Location: New York\nRequirements', 'New York'],
  ['Locations: Paris; Rome', 'Paris'],
  ['The location is nice', null],
])('the place in %j is %j', (text, expected) => {
  expect(words(text, read(text).place)).toBe(expected);
});

test.each([
  ['This is a remote role', 'remote'],
  ['Hybrid, two days in the office', 'hybrid'],
  ['Work on site in Oslo', 'on-site'],
  ['Work on-site in Oslo', 'on-site'],
  ['Onsite only', 'on-site'],
  ['Remote or hybrid', 'hybrid'],
  ['This role is not remote', 'on-site'],
  ['Remote: no', 'on-site'],
  ['Remote sensing of forests', null],
  ['You lead remote teams', null],
])('the arrangement in %j is %s', (text, expected) => {
  expect(read(text).arrangement?.arrangement ?? null).toBe(expected);
});

test('facts have their places in the text', () => {
  const text =
    "Requirements\n- Bachelor's degree in computer science\n- 5+ years of experience\nSalary: $120,000 - $150,000\nremote";
  const { degree, years, pay, arrangement } = read(text);
  expect([degree, years, pay, arrangement].map((fact) => words(text, fact))).toEqual([
    "Bachelor's degree in computer science",
    '5+ years',
    '$120,000 - $150,000',
    'remote',
  ]);
});
