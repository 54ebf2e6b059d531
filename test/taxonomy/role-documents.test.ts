import { expect, test } from 'vitest';
import { buildLexicon } from '../../src/text/lexicon.js';
import { isTermWord, TERM_FIELDS, termDocument } from '../../src/taxonomy/role-documents.js';

const DOCUMENT = `# Data Scientist

## Overview
Builds models.

## Responsibilities
### Modelling
- Trains the models in R.

## Tools
- PostgreSQL 15

## Market
- Growing demand.

## Practices
- Notebooks.
`;

test('a role document is cut into fields of stems by its headings', () => {
  const { fields } = termDocument('x', DOCUMENT, buildLexicon([]));
  expect(fields).toEqual({
    title: ['data', 'scientist'],
    titles: [],
    overview: ['build', 'model'],
    responsibilities: ['model', 'train', 'model', 'r'],
    skills: [],
    tools: ['postgresql'],
    education: [],
    practices: ['notebook'],
  });
});

test('text before the first heading and under other headings is no field', () => {
  const { words } = termDocument('x', `Before.\n${DOCUMENT}`, buildLexicon([]));
  expect(words).not.toContain('before');
  expect(words).not.toContain('growing');
});

test('every field has a weight in scoring.yaml by its name', () => {
  expect(TERM_FIELDS).toContain('title');
});

test.each(['## Constructor', '## constructor', '## __proto__', '## toString', '## valueOf'])('the heading %j is no field', (heading) => {
  const { fields } = termDocument('x', `${DOCUMENT}\n${heading}\n- Zebra crossing\n`, buildLexicon([]));
  expect(Object.values(fields).flat()).not.toContain('zebra');
});

test.each([
  ['python', true],
  ['r', true],
  ['c', true],
  ['x', false],
  ['the', false],
  ['experience', false],
  ['2024', false],
  ['3.5', false],
  ['s3', true],
  ['c++', true],
  ['constructor', true],
])('%s is a term: %s', (word, expected) => {
  expect(isTermWord(word)).toBe(expected);
});
