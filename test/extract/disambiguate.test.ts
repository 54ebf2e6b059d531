import { expect, test } from 'vitest';
import { read, skillsOf, words } from '../support/reading.js';
import { packWith, smallPack, smallSource } from '../support/small-taxonomy.js';

/** `r by list`, `go not meant: start`: what became of the ambiguous names of a text. */
function verdicts(text: string): string[] {
  const { mentions, rejections } = read(text);
  const id = (skill: number): string => smallPack().data.skills[skill]!.id;
  return [
    ...mentions
      .filter((mention) => mention.rule !== 'plain')
      .map((mention) => `${id(mention.skill)} by ${mention.rule}`),
    ...rejections.map((rejection) => `${id(rejection.skill)} not meant: ${rejection.reason}`),
  ];
}

test.each([
  ['in a list with a sure skill', 'Python, R and SQL', ['r by list']],
  ['in a list joined by slashes', 'Python/R', ['r by list']],
  ['in a list of and', 'R and Python', ['r by list']],
  ['three ambiguous names in a list vouch for each other', 'C, R, Go', ['c by list', 'r by list', 'go by list']],
  ['two ambiguous names in a list do not', 'We know C, R', ['c not meant: needs', 'r not meant: needs']],
  ['before a telling word', 'We write R scripts', ['r by next:scripts']],
  ['before a telling phrase that is an alias of its own', 'We know R programming', []],
  ['behind a telling word', 'models written in R', ['r by previous:in']],
  ['in small letters', 'Python, r and SQL', ['r not meant: case']],
  ['before a word that turns it', 'Python, R team and SQL', ['r not meant: next']],
  ['in a name', 'Python, R Zimmermann and SQL', ['r not meant: name']],
  ['alone', 'We know R well', ['r not meant: needs']],
  ['with a sure skill in the same sentence', 'You will write Go for Docker', ['go by with:docker']],
  ['with a sure skill anywhere', 'You will write Go here.\nWe run Kubernetes.', ['go by corroborated:kubernetes']],
  [
    'that an ambiguous name further on vouches for',
    'We write C here.\nWe run Docker and Go.',
    ['c by corroborated:go', 'go by list'],
  ],
  ['at the start of a sentence', 'Go to work with Docker', ['go not meant: start']],
  ['before "to market"', 'With Docker, Go to market plans', ['go not meant: next']],
  ['in small letters where a capital is asked for', 'we go to work with Docker', ['go not meant: case']],
  ['in a section that speaks of skills', 'Requirements\n- Knows Spark', ['spark by section:requirements']],
  ['in a section that does not', 'We know Spark here', ['spark not meant: needs']],
  ['without a need, written as asked, with nothing against it', 'We know Excel', ['excel by case']],
  ['without a need and with something against it', 'Excel in your work', ['excel not meant: start']],
])('an ambiguous name %s: %j', (_, text, expected) => {
  expect(verdicts(text)).toEqual(expected);
});

test('a name behind "at" is a company and no skill', () => {
  expect(verdicts('Python, C at Acme')).toEqual(['c by list']);
  expect(verdicts('You work at Spark')).toEqual(['spark not meant: name']);
});

test('a name before Inc is a company and no skill', () => {
  expect(verdicts('Requirements\n- Worked for Spark Inc')).toEqual(['spark not meant: name']);
});

test('a rejected name keeps its place', () => {
  const text = 'We know R well';
  expect(read(text).rejections.map((rejection) => words(text, rejection))).toEqual(['R']);
});

test('C, C++ and C# are three languages', () => {
  expect(read('C, C++ and C#').mentions.map((mention) => smallPack().data.skills[mention.skill]!.id)).toEqual([
    'c',
    'c-plus-plus',
    'c-sharp',
  ]);
});

test('a rejected longer name gives way to a shorter one inside it', () => {
  const skills = smallSource().skills.map((skill) =>
    skill.id === 'go'
      ? { ...skill, aliases: [...skill.aliases, { text: 'Go Docker', case: 'exact' as const, needs: [], unless: [] }] }
      : skill,
  );
  const pack = packWith({ skills });
  expect(skillsOf('We know Go Docker', pack)).toEqual(['go']);
  expect(skillsOf('We know go docker', pack)).toEqual(['docker']);
});
