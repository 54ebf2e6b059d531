import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import type { Document } from '../../src/types.js';
import { smallPack } from '../support/small-taxonomy.js';

/** `data-scientist in title`: the roles that a document names, and where. */
function titlesOf(document: Document): string[] {
  return analyze(document, smallPack()).titles.map(
    (title) => `${smallPack().data.roles[title.role]!.id} in ${title.place}`,
  );
}

test.each([
  ['Data Scientist', ['data-scientist in title']],
  ['Senior Data Scientist (m/f/d)', ['data-scientist in title']],
  ['Data Scientists', []],
  ['Software Developer, Payments', ['software-engineer in title']],
  ['Staff Software Engineer', ['principal-software-engineer in title']],
  ['Industrial Data Scientist', ['industrial-data-scientist in title']],
  ['Chef', []],
])('the title %j names %j', (title, expected) => {
  expect(titlesOf({ title, text: 'We write code.' })).toEqual(expected);
});

test('a short first line that names a role is the title', () => {
  expect(titlesOf({ text: 'Senior Data Scientist\nWe write code.' })).toEqual(['data-scientist in title']);
});

test('what stands behind "Job title:" is the title', () => {
  expect(titlesOf({ text: 'Job title: Data Scientist\nWe write code.' })).toEqual(['data-scientist in title']);
});

test('a sentence that names the job names the role', () => {
  expect(titlesOf({ text: 'We are looking for a data scientist who writes code.' })).toEqual([
    'data-scientist in text',
  ]);
});

test("somebody else's title does not name the role", () => {
  expect(titlesOf({ text: 'You work with the data scientist and report to a software engineer.' })).toEqual([]);
});

test('a title in a section that does not speak of the job names nothing', () => {
  expect(titlesOf({ text: 'Benefits\nEvery data scientist gets lunch.' })).toEqual([]);
});
