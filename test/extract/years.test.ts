import { expect, test } from 'vitest';
import { read, words } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';

/** `5`, `3-5`, `7-14+`, `5+ python`: overall years of a text, with the skill they are in. */
function yearsOf(text: string): string | null {
  const { years } = read(text);
  if (years === null) return null;
  const range = `${years.min}${years.max === null ? '' : `-${years.max}`}${years.orMore ? '+' : ''}`;
  return years.skill === null ? range : `${range} ${smallPack().data.skills[years.skill]!.id}`;
}

test.each([
  ['9+ years of experience', '9+'],
  ['5 years of experience', '5+'],
  ['5+ years experience', '5+'],
  ['5 + years of experience', '5+'],
  ['3-5 years of experience', '3-5'],
  ['3–5 years of experience', '3-5'],
  ['3 to 5 years of experience', '3-5'],
  ['between 3 and 5 years of experience', '3-5'],
  ['7-14+ years of experience', '7-14+'],
  ['five years of experience', '5+'],
  ['five (5) years of experience', '5+'],
  ['five or more years of experience', '5+'],
  ['5 plus years of experience', '5+'],
  ['at least 3 yrs of experience', '3+'],
  ['a minimum of 4 years experience', '4+'],
  ['more than ten years of professional experience', '10+'],
  ['5+ yoe, relevant experience', '5+'],
  ['Experience: 5 years', '5+'],
  ['３ years of experience', '3+'],
])('%j asks for %s', (text, expected) => {
  expect(yearsOf(text)).toBe(expected);
});

test.each([
  ['an age', 'You are 18 years old and have experience'],
  ['an age in other words', 'You are 18 years of age with experience'],
  ['a degree', 'A 4 year degree and experience'],
  ['a period looked back on', 'in the last 5 years our experience grew'],
  ['a company history', 'We have 20 years history and experience'],
  ['something long ago', 'Our experience began 30 years ago'],
  ['a contract', 'A 2 year contract with experience'],
  ['no one asks for so many', '75 years of experience'],
  ['nothing about experience', 'For 5 years we sell cars'],
])('years of %s are no demand: %j', (_, text) => {
  expect(yearsOf(text)).toBeNull();
});

test('years in a skill name the skill', () => {
  expect(yearsOf('5+ years of experience with Python')).toBe('5+ python');
});

test('years of experience overall come before years in a skill', () => {
  expect(yearsOf('Requirements\n- 3 years of experience with Python\n- 5 years of professional experience')).toBe('5+');
});

test('years that are asked for come before years that are preferred', () => {
  expect(yearsOf('Requirements\n- 3 years of experience\nNice to have\n- 8 years of experience')).toBe('3+');
});

test('under a heading of requirements no word on experience is needed', () => {
  expect(yearsOf('Requirements\n- 5+ years in a similar role')).toBe('5+');
});

test.each(['7-14+ years', 'five (5) years', 'between 3 and 5 years', '5 or more years'])(
  '%j has its place in the text',
  (stated) => {
    const text = `We ask for ${stated} of experience.`;
    expect(words(text, read(text).years)).toBe(stated.replace('between ', ''));
  },
);

test('every statement of years is kept', () => {
  expect(
    read('Requirements\n- 3 years of experience with Python\n- 5 years of professional experience').allYears,
  ).toHaveLength(2);
});
