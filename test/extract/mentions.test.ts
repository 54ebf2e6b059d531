import { expect, test } from 'vitest';
import { mentionOf, read, skillsOf } from '../support/reading.js';

/** Names with signs, of several words, and inside other names. */
test.each([
  ['C++', ['c-plus-plus']],
  ['C#', ['c-sharp']],
  ['.NET', ['dot-net']],
  ['ASP.NET', []],
  ['dot net', ['dot-net']],
  ['Node.js', ['node-js']],
  ['NodeJS', ['node-js']],
  ['node js', ['node-js']],
  ['CI/CD', ['ci-cd']],
  ['CI CD', ['ci-cd']],
  ['CI-CD', ['ci-cd']],
  ['A/B testing', ['ab-testing']],
  ['A/B-Testing', ['ab-testing']],
  ['R&D', ['research-and-development']],
  ['R & D', ['research-and-development']],
  ['research and development', ['research-and-development']],
  ['scikit-learn', ['scikit-learn']],
  ['scikit learn', ['scikit-learn']],
  ['PyTorch/TensorFlow', ['pytorch', 'tensorflow']],
  ['C++/C#', ['c-plus-plus', 'c-sharp']],
  ['(Python)', ['python']],
  ['"Python"', ['python']],
  ['**Python**', ['python']],
  ['`Python`', ['python']],
  ['Python,SQL;Docker', ['python', 'sql', 'docker']],
  ['PYTHON', ['python']],
  ['python3', ['python']],
  ['Pythonic', []],
  ['JavaScript', ['javascript']],
  ['Java Script', ['java']],
  ['postgres', ['postgresql']],
  ['machine\nlearning', ['machine-learning']],
  ['machine\n\nlearning', []],
  ['machine, learning', []],
  ['deep learning', ['deep-learning']],
  ['Machine-Learning', ['machine-learning']],
])('%j mentions %j', (text, skills) => {
  expect(skillsOf(`You know ${text} well`)).toEqual(skills);
});

test('the longest name at a place wins', () => {
  expect(skillsOf('relational databases and microsoft excel')).toEqual(['relational-database', 'excel']);
});

test('a mention has its span, its section and its segment', () => {
  const text = 'Requirements\n- We use Python';
  expect(mentionOf(read(text), 'python')).toMatchObject({
    start: 22,
    end: 28,
    field: 'text',
    section: 'requirements',
    segment: 1,
  });
});

test('the mentions of a title are its own field', () => {
  const { mentions } = read('We use SQL');
  expect(mentions.map((mention) => mention.field)).toEqual(['text']);
});

test('each mention counts, repeated ones too', () => {
  expect(skillsOf('Python, and more Python')).toEqual(['python', 'python']);
});

test('a mail address and a web address mention nothing', () => {
  expect(skillsOf('Write to python@docker.com or see https://kubernetes.io/docs/java')).toEqual([]);
});
