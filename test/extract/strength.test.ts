import { expect, test } from 'vitest';
import { mentionOf, mentionsOf, read } from '../support/reading.js';

test.each([
  ['Requirements\n- Python', ['python required']],
  ['Nice to have\n- Python', ['python preferred']],
  ['Responsibilities\n- Python', ['python unstated']],
  ['We use Python', ['python unstated']],
  ['Education\n- statistics', ['statistics required']],
])('the section says how strong a mention is: %j', (text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test.each([
  ['must have before', 'You must have Python', ['python required']],
  [
    'must have before a list',
    'You must have Python, SQL and Docker',
    ['python required', 'sql required', 'docker required'],
  ],
  ['is required behind', 'Python is required', ['python required']],
  ['are required behind a list', 'Python and SQL are required', ['python required', 'sql required']],
  ['preferred behind', 'Requirements\n- Python and SQL preferred', ['python preferred', 'sql preferred']],
  ['preferably before', 'Requirements\n- Python, preferably Docker', ['python required', 'docker preferred']],
  [
    'a plus behind the last of a list',
    'Requirements\n- Python, Docker a plus',
    ['python required', 'docker preferred'],
  ],
  [
    'are a plus behind a whole list',
    'Requirements\n- Python and Docker are a plus',
    ['python preferred', 'docker preferred'],
  ],
  ['a cue ends with its clause', 'Python is required; SQL', ['python required', 'sql unstated']],
  ['a cue ends with its sentence', 'Python is required. SQL', ['python required', 'sql unstated']],
  ['a cue ends with a contrast', 'You must know Python but SQL', ['python required', 'sql unstated']],
  ['a cue ends with its bracket', 'Tools (ideally Docker) and SQL', ['docker preferred', 'sql unstated']],
  ['the nearer cue wins', 'Must have Python, ideally Docker', ['python required', 'docker preferred']],
])('%s', (_, text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test.each([
  ['no experience with', 'No experience with Java or SQL', ['-java unstated', '-sql unstated']],
  ['we do not use', "We don't use Java", ['-java unstated']],
  ['is not required', 'Java is not required', ['-java unstated']],
  ['without', 'Without Java, we all work in Python', ['-java unstated', 'python unstated']],
  ['not only denies nothing', 'Not only Java but Python', ['java unstated', 'python unstated']],
  ['whether or not denies nothing', 'Whether or not Java is used', ['java unstated']],
  ['but not limited to denies nothing', 'Tools including but not limited to Java', ['java unstated']],
  ['willing to learn is no demand', 'Willing to learn Java', ['-java unstated']],
  [
    'a denial ends where a new clause begins behind a comma',
    'No Java, we all work in Python',
    ['-java unstated', 'python unstated'],
  ],
  ['a denial ends with a contrast', 'No Java but Python', ['-java unstated', 'python unstated']],
  ['a denial ends with its sentence', 'No Java. Python', ['-java unstated', 'python unstated']],
  ['a denial keeps the strength of the section', 'Requirements\n- No Java', ['-java required']],
  ['a denial is not overruled by a nearer strength', 'No experience with modern Java is required', ['-java unstated']],
])('polarity: %s', (_, text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test('the cue that decided is given, with its place', () => {
  const text = 'You must have Python here';
  expect(mentionOf(read(text), 'python').cue).toEqual({ id: 'required-before', text: 'must have', start: 4, end: 13 });
});

test('without a cue there is none', () => {
  expect(mentionOf(read('Requirements\n- Python'), 'python').cue).toBeNull();
});
