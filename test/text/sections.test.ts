import { expect, test } from 'vitest';
import type { Section } from '../../src/types.js';
import { read, words } from '../support/reading.js';
import { holds } from '../support/properties.js';
import { anyDocument } from '../support/texts.js';

/** The kinds of section in a text, in order, with their headings: `requirements "Requirements"`. */
function sectionsOf(text: string): string[] {
  return read(text).sections.map(
    (section) => section.kind + (section.heading === null ? '' : ` "${words(text, section.heading)}"`),
  );
}

const BODY = 'Python and SQL every day for us';

const HEADINGS: readonly (readonly [form: string, heading: string])[] = [
  ['on a line of its own', 'Requirements'],
  ['with a colon', 'Requirements:'],
  ['in capitals', 'REQUIREMENTS'],
  ['in small letters', 'requirements'],
  ['with a question mark', 'What you bring?'],
  ['in Markdown', '## Requirements'],
  ['in bold Markdown', '**Requirements**'],
  ['in bold Markdown with a colon', '**Requirements:**'],
  ['underlined in Markdown', 'Requirements\n============'],
  ['behind an emoji', '🚀 Requirements'],
  ['behind a number', '2. Requirements'],
  ['between signs', '=== Requirements ==='],
  ['of several words', 'Minimum Qualifications'],
  ['with a curly apostrophe or dash in it', 'Minimum\u00a0Qualifications'],
  ['with a remark in brackets', 'Requirements (must have)'],
  ['with a remark behind a dash', 'Requirements – the essentials'],
  ['with odd characters inside', 'Re\u00adquire\u200bments'],
  ['in full-width letters', 'Ｒｅｑｕｉｒｅｍｅｎｔｓ'],
  ['in mathematical bold', '𝐑𝐞𝐪𝐮𝐢𝐫𝐞𝐦𝐞𝐧𝐭𝐬'],
];

test.each(HEADINGS)('a heading %s opens its section: %j', (_, heading) => {
  const text = `${heading}\n${BODY}`;
  expect(read(text).sections.at(-1)?.kind).toBe('requirements');
  expect(read(text).mentions.map((mention) => mention.strength)).toEqual(['required', 'required']);
});

test.each(HEADINGS)('a heading %s opens its section with CR LF breaks too', (_, heading) => {
  const text = `${heading}\n\n${BODY}`.replaceAll('\n', '\r\n');
  expect(read(text).mentions.map((mention) => mention.strength)).toEqual(['required', 'required']);
});

test('a heading before a colon opens its section on the same line', () => {
  expect(read(`Requirements: ${BODY}`).mentions.map((mention) => mention.section)).toEqual([
    'requirements',
    'requirements',
  ]);
});

test('a heading in capitals opens its section on the same line', () => {
  expect(read(`REQUIREMENTS ${BODY}`).mentions.map((mention) => mention.section)).toEqual([
    'requirements',
    'requirements',
  ]);
});

test('a heading of a text that lost its line breaks opens its section', () => {
  const lost = `We build things for people who need them. ${'And so on it goes, as one would think, with many words. '.repeat(12)}`;
  const { mentions } = read(`${lost}Requirements Masters degree and Python`);
  expect(mentions.map((mention) => mention.section)).toEqual(['requirements']);
});

test.each([
  ['a sentence that begins with a heading word', 'Requirements are gathered by you in Python'],
  ['a heading word inside a sentence', 'You meet our requirements: Python'],
  ['a bullet with a heading word', '- Skills in Python and SQL'],
  ['a common heading word in running text', 'Experience with Python'],
])('%s is no heading', (_, text) => {
  expect(read(text).sections.filter((section) => section.heading !== null)).toEqual([]);
});

test('the heading itself is no mention', () => {
  expect(read('Technical skills: Python').sections[0]).toMatchObject({ kind: 'skills' });
  expect(words('Technical skills: Python', read('Technical skills: Python').sections[0]!.heading)).toBe(
    'Technical skills',
  );
});

test('a section lasts until the next heading', () => {
  const text = ['Requirements', '- Python', '- SQL', 'Nice to have', '- Docker', 'Benefits', '- Java lessons'].join(
    '\n',
  );
  expect(sectionsOf(text)).toEqual(['requirements "Requirements"', 'preferred "Nice to have"', 'benefits "Benefits"']);
});

test('text before the first heading is under no heading', () => {
  expect(sectionsOf(`We build things in Python.\nRequirements\n${BODY}`)).toEqual([
    'unknown',
    'requirements "Requirements"',
  ]);
});

test('a heading that begins with a known word and goes on with a name opens its section', () => {
  expect(sectionsOf('About Acme Corporation:\nWe make things.')[0]).toMatch(/^about/);
});

test('an unknown heading ends a section that does not count', () => {
  const text = 'Benefits\n- Java lessons\nTECH STACK:\n- Python';
  expect(read(text).mentions.map((mention) => words(text, mention))).toEqual(['Python']);
});

test('an unknown heading does not end a section that counts', () => {
  expect(read('Requirements\n- Java\nTECH STACK:\n- Python').mentions.map((mention) => mention.strength)).toEqual([
    'required',
    'required',
  ]);
});

test.each([
  ['About us', 'about'],
  ['Benefits', 'benefits'],
  ['How to apply', 'how-to-apply'],
  ['Location:', 'logistics'],
  ['Interests', 'interests'],
])('nothing counts under %j', (heading, kind) => {
  const analysis = read(`${heading}\n- Python and Docker are here`);
  expect(analysis.sections.at(-1)).toMatchObject({ kind, counts: false });
  expect([analysis.mentions, analysis.terms.count, analysis.requirements]).toEqual([[], 0, []]);
});

test('a sentence opens a section without a heading', () => {
  expect(read('Founded in 1999, Acme sells Java courses.').sections[0]).toMatchObject({ kind: 'about', counts: false });
});

test('words inside a sentence decide, for that sentence only', () => {
  const text = 'Acme is a leading provider of Java courses.\nYou write Python.';
  expect(read(text).mentions.map((mention) => words(text, mention))).toEqual(['Python']);
});

test('after a sentence on equal opportunity nothing counts up to the next heading', () => {
  const text = 'You write Python. We are an equal opportunity employer. We like SQL.\nRequirements\n- Java';
  expect(read(text).mentions.map((mention) => words(text, mention))).toEqual(['Python', 'Java']);
});

test('technical skills under requirements are required', () => {
  expect(read('Requirements\n- Java\nTechnical skills\n- Python').mentions.map((mention) => mention.strength)).toEqual([
    'required',
    'required',
  ]);
});

test('technical skills of their own are not stated to be required', () => {
  expect(read('Technical skills\n- Python').mentions[0]!.strength).toBe('unstated');
});

test('a place behind its heading on one line ends with the line', () => {
  const text = 'Requirements\n- Java\nLocation: Oslo\n- Python';
  expect(read(text).mentions.map((mention) => words(text, mention))).toEqual(['Java', 'Python']);
});

test('sections of a field rise, do not overlap and lie inside the text', () => {
  holds(anyDocument, ({ text }) => {
    let end = 0;
    for (const section of read(text).sections as readonly Section[]) {
      expect(section.start).toBeGreaterThanOrEqual(end);
      expect(section.end).toBeGreaterThanOrEqual(section.start);
      end = section.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});
