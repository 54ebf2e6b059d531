import { expect, test } from 'vitest';
import { weightOfEvidence } from '../../src/taxonomy/commonness.js';
import { backgroundSchema } from '../../src/taxonomy/schemas.js';

const counted = (skills: Record<string, number>, words: Record<string, number>) =>
  backgroundSchema.safeParse({ source: 'postings of our own', postings: 10, skills, words }).success;

test('no skill or word stands in more postings than were counted', () => {
  expect(counted({ python: 10 }, { build: 0 })).toBe(true);
  expect(counted({ python: 11 }, {})).toBe(false);
  expect(counted({}, { build: 11 })).toBe(false);
});

test('a mention weighs by how much likelier it is in a posting of the role', () => {
  expect(weightOfEvidence(0.7, 0.01)).toBeCloseTo(Math.log((0.7 + 0.3 * 0.01) / 0.01), 12);
  expect(weightOfEvidence(0.7, 1)).toBeCloseTo(0, 12);
  expect(weightOfEvidence(0.7, 0.1)).toBeGreaterThan(weightOfEvidence(0.3, 0.1));
});
