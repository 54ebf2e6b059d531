import { expect, test } from 'vitest';
import { skillsOf } from '../support/reading.js';

// As with pay: a slash that an earlier, longer text had behind the end made an address of the last word.
test('a slash that an earlier text had behind the end makes no address of this one', () => {
  skillsOf('We use Docker and Python://x and others');
  expect(skillsOf('We use Docker and Python:/')).toEqual(['docker', 'python']);
});
