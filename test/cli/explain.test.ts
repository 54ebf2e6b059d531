import { expect, test } from 'vitest';
import { verify } from '../../src/explain/verify.js';
import type { Explanation } from '../../src/explain/tree.js';
import { POSTING, withSmallPack } from '../support/command.js';
import { smallPack } from '../support/small-taxonomy.js';

test("the first role's arithmetic is printed without a role", () => {
  const { code, out } = withSmallPack(['explain'], POSTING);
  expect(code).toBe(0);
  expect(out).toMatch(/^Data Scientist: [\d.]+ points\n/);
});

test.each(['software-engineer', 'Software Engineer', 'software developer', ' SOFTWARE-ENGINEER '])(
  'a role is found by %j',
  (role) => {
    expect(withSmallPack(['explain', '--role', role], POSTING).out).toMatch(/^Software Engineer: /);
  },
);

test('--all prints every contribution', () => {
  expect(withSmallPack(['explain', '--all'], POSTING).out).not.toContain('--all shows them');
});

test('the explanation in JSON can be checked by anyone', () => {
  const { explanation, ticksPerPoint, role } = JSON.parse(withSmallPack(['explain', '--json'], POSTING).out) as {
    explanation: Explanation;
    ticksPerPoint: number;
    role: string;
  };
  expect([role, ticksPerPoint]).toEqual(['data-scientist', 10_000]);
  expect(verify(explanation, { text: POSTING }, smallPack())).toEqual([]);
});

test('an abstention still ends with 1', () => {
  expect(withSmallPack(['explain'], '').code).toBe(1);
});
