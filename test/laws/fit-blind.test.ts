import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/builtin.js';
import { GROUPS, SKILL_NAMES } from '../support/names.js';
import { holdsFor } from '../support/properties.js';
import { fitOf } from '../support/resumes.js';

const NAMES = [...GROUPS.flat(), ...SKILL_NAMES];

/** What says nothing of a person's work: each may be anything, or not be there. */
const FIELDS = {
  email: ['anna@example.org', 'xqzt99@example.com', 'ruby.java@example.net', 'deshawn_w@mail.example'],
  pronouns: ['', 'she/her', 'he/him', 'they/them', 'Pronouns: ze/zir'],
  personal: [
    '',
    'Date of birth: 4 May 1961',
    'Born: 1999',
    'Age: 24',
    'Age: 61',
    'Gender: female',
    'Gender: male',
    'Sex: F',
    'Nationality: Brazilian',
    'Nationality: German',
    'Ethnicity: Black',
    'Ethnicity: Asian',
    'Religion: Muslim',
    'Religion: none',
    'Disability: wheelchair user',
    'Marital status: married, two children',
    'Marital status: single',
    'Parent of three',
    'Photo: attached',
  ],
  address: [
    '',
    '12 Harbour Road, Leeds',
    'Apt 4, 77 Java Street, Lagos',
    '1600 Oracle Avenue, Redwood City',
    'Rua Nova 9, Porto',
  ],
  school: [
    'University of Leeds',
    'Howard University',
    'Pascal Institute',
    'Wellesley College',
    'Indian Institute of Technology',
    'Swift College',
    'London School of Economics',
    'Harvard Business School',
    'College of Engineering Pune',
    'College of Computing, Mathematics and Arts',
    'Institute of Technology',
    'Leeds Arts College',
    'Academy for Software Engineering',
    "Bachelor's Hall School",
    'Doctorate Hills Institute of Statistics',
    'Master School of Leeds',
    'School of Postgraduate Studies',
  ],
  graduated: ['1984', '1999', '2012', '2021'],
  leave: [
    '',
    'Parental leave\n2016\n',
    'Maternity leave\nJanuary 2016 – December 2016\n',
    'Sabbatical\n2016\n',
    'Sick leave\n2016\n',
  ],
  hobbies: ['', 'Chess and hiking', 'Church choir', 'Rugby', 'Ballet', 'Pride parade volunteer', 'Knitting'],
  associations: [
    '',
    'Society of Women Engineers',
    'National Society of Black Engineers',
    'Rotary Club',
    'Muslim Students Association',
  ],
} as const;

type Person = { readonly name: string } & { readonly [F in keyof typeof FIELDS]: string };

const person = fc.record({
  name: fc.constantFrom(...NAMES),
  ...Object.fromEntries(Object.entries(FIELDS).map(([field, values]) => [field, fc.constantFrom(...values)])),
}) as fc.Arbitrary<Person>;

/** Work that stays the same, whoever did it. */
const WORKS = [
  [
    'Senior Machine Learning Engineer, Brightquay Payments',
    'Trained fraud models in Python with PyTorch and deployed them on Kubernetes.',
    'Mentored two engineers and reviewed code.',
  ],
  [
    'Data Engineer, Larkmoor Commerce',
    'Built data pipelines in Spark and Airflow on AWS.',
    'Kept PostgreSQL and Kafka running.',
  ],
  [
    'Industrial Engineering Lead, Mur Components',
    'Led a team of 6 in lean manufacturing and Kaizen.',
    'Designed layouts with simulation and time studies.',
  ],
] as const;

function resumeOf(who: Person, [title, ...done]: (typeof WORKS)[number]): string {
  return [
    who.name,
    who.pronouns,
    [who.email, who.address].filter((part) => part !== '').join(' · '),
    who.personal,
    '',
    'Experience',
    '',
    title,
    'March 2017 – Present',
    ...done.map((line) => `- ${line}`),
    '',
    who.leave,
    'Analyst, Ferry Works',
    '2012 – 2015',
    '- Wrote reports in SQL and Excel.',
    '',
    'Education',
    '',
    `Master of Science in Computer Science, ${who.school}, ${who.graduated}`,
    '',
    'Skills',
    '',
    'Python, SQL, Docker, Git',
    '',
    ...(who.hobbies === '' ? [] : ['Interests', '', who.hobbies, '']),
    ...(who.associations === '' ? [] : ['Memberships', '', who.associations, '']),
  ].join('\n');
}

const BLANK: Person = {
  name: 'Anna Lindqvist',
  ...(Object.fromEntries(Object.keys(FIELDS).map((field) => [field, ''])) as Omit<Person, 'name'>),
  email: 'anna@example.org',
  school: 'University of Leeds',
  graduated: '2012',
};
const ROLES = ['principal-machine-learning-engineer', 'data-engineer', 'industrial-engineering-lead'];

const known = new Map<string, number>();
const ticksOf = (who: Person, work: number, role: string): number =>
  fitOf(resumeOf(who, WORKS[work]!), role, loadPack()).ticks;
function expected(work: number, role: string): number {
  const key = `${work} ${role}`;
  if (!known.has(key)) known.set(key, ticksOf(BLANK, work, role));
  return known.get(key)!;
}

test('there are names enough', () => {
  expect(GROUPS.length).toBe(4);
  expect(new Set(GROUPS.flat()).size).toBeGreaterThanOrEqual(200);
  expect(new Set(SKILL_NAMES).size).toBeGreaterThanOrEqual(60);
});

test.each(NAMES)('the name %s moves no fit', (name) => {
  ROLES.forEach((role, work) => expect(ticksOf({ ...BLANK, name }, work, role), role).toBe(expected(work, role)));
});

test.each(Object.entries(FIELDS))('%s moves no fit', (field, values) => {
  for (const value of values)
    ROLES.forEach((role, work) =>
      expect(ticksOf({ ...BLANK, [field]: value }, work, role), `${value}, ${role}`).toBe(expected(work, role)),
    );
});

test('nothing that says who a person is moves a fit by one tick', () => {
  const work = fc.nat(WORKS.length - 1);
  holdsFor(10_000, person, work, fc.constantFrom(...ROLES), (who, which, role) => {
    expect(ticksOf(who, which, role)).toBe(expected(which, role));
  });
});
