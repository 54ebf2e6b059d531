import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { explain } from '../../src/explain/explain.js';
import { verify } from '../../src/explain/verify.js';
import type { Explanation } from '../../src/explain/tree.js';
import { loadPack } from '../../src/pack/builtin.js';
import { match } from '../../src/score/match.js';
import type { Document } from '../../src/types.js';

const pack = loadPack();
const TEXT =
  'You build what our teams read every morning, in SQL and Python, and you talk with the people who use it. Three years of experience.';

function labelsOf(document: Document, role: string): string[] {
  const result = match(analyze(document, pack, { as: 'posting' }), pack);
  const labels: string[] = [];
  const open: Explanation[] = [explain(result, role, pack)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    labels.push(node.label);
    open.push(...(node.details ?? []));
  }
  return labels;
}

test.each([
  ['Data Engineer', 'data-engineer', 'Data engineering'],
  ['Customer Service Representative', 'customer-support-specialist', 'Customer support'],
  ['Business Analyst', 'business-analyst', 'Business analysis'],
  ['Senior Recruiter', 'recruiter', 'Recruiting'],
])('an ad for a %s does not lack the skill that the title says', (title, role, skill) => {
  const labels = labelsOf({ title, text: TEXT }, role);
  expect(labels).toContain(`${skill} (core): said by the title alone`);
  expect(labels).not.toContain(`${skill} (core): not in the text`);
  expect(labelsOf({ text: TEXT }, role)).toContain(`${skill} (core): not in the text`);
});

test('the explanation holds with and without the title', () => {
  for (const document of [{ title: 'Data Engineer', text: TEXT }, { text: TEXT }]) {
    const result = match(analyze(document, pack, { as: 'posting' }), pack);
    expect(verify(explain(result, 'data-engineer', pack), document, pack)).toEqual([]);
  }
});
