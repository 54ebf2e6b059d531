import { expect, test } from 'vitest';
import type { Pack } from '../../src/pack/load.js';
import type { SkillSource } from '../../src/taxonomy/schemas.js';
import { read, skillsOf, words } from '../support/reading.js';
import { packWith, smallPack, smallSource } from '../support/small-taxonomy.js';

type Alias = SkillSource['aliases'][number];

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

/** The small pack with a product that may be the employer, a field that may be a department, and letters that may stand for anything. */
const changed = (): Pack => {
  const { skills, cues } = smallSource();
  const rules: Readonly<Record<string, Alias>> = {
    docker: { text: 'Docker', case: 'any', needs: [], unless: ['employer'] },
    manufacturing: {
      text: 'manufacturing',
      case: 'any',
      needs: [],
      unless: [{ closes: ['teams'] }, { opens: ['partner with'] }],
    },
    plc: { text: 'PLC', case: 'exact', needs: [], unless: ['defined'] },
    excel: { text: 'Excel', case: 'capital', needs: ['list', { with: ['spark'] }], unless: ['start'] },
  };
  return packWith({
    skills: skills.map((skill) => (rules[skill.id] === undefined ? skill : { ...skill, aliases: [rules[skill.id]!] })),
    cues: [
      ...cues,
      { id: 'employer-before', effect: 'employer-before', reach: 'following', items: 'all', phrases: ['work at'] },
      { id: 'employer-after', effect: 'employer-after', reach: 'preceding', items: 'all', phrases: ['is hiring'] },
      { id: 'use-before', effect: 'use-before', reach: 'following', items: 'all', phrases: ['experience with'] },
    ],
  });
};

test.each([
  ['the employer', 'Docker is hiring.\nYou speak for Docker.', []],
  ['the employer, behind "at" that opens a sentence', 'At Docker, we care.\nYou speak for Docker.', []],
  ['the employer, whose product one should know', 'Docker is hiring.\nYou bring experience with Docker.', ['docker']],
  ['the employer, in a list', 'Docker is hiring.\nWe run Docker and Kubernetes.', ['docker', 'kubernetes']],
  ['the employer, in a section of requirements', 'Docker is hiring.\nRequirements\n- Docker for years', ['docker']],
  ['another employer', 'Acme is hiring.\nYou speak for Docker.', ['docker']],
  ['a department in an enumeration that a word closes', 'You meet manufacturing, sales and legal teams.', []],
  ['a department in an enumeration that a phrase opens', 'You partner with sales, manufacturing and legal.', []],
  ['a field in a plain enumeration', 'You do sales, manufacturing and legal.', ['manufacturing']],
  ['a field before another clause', 'We do manufacturing, and you lead teams.', ['manufacturing']],
  ['letters that the text spells out', 'The Public Library Council (PLC) asks. PLC people are kind.', []],
  ['letters that the text does not spell out', 'We know them (PLC). PLC people are kind.', ['plc', 'plc']],
  ['small letters in a list of such', 'python, go, docker', ['python', 'go', 'docker']],
  ['small letters in a list of capitals', 'Python, go, Docker', ['python', 'docker']],
  ['small letters that are no whole item', 'python, go home, docker', ['python', 'docker']],
  ['bullets of one word', 'Tools\n- Docker\n- R\n- Python', ['docker', 'r', 'python']],
  ['a bracket', 'We write R (Python too).', ['r', 'python']],
  ['two names that belong together', 'We use Excel/Spark for it', ['excel']],
])('a name of %s: %j', (_, text, expected) => {
  expect(skillsOf(text, changed())).toEqual(expected);
});
