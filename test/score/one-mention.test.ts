import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/builtin.js';
import { fitNumbers } from '../../src/score/fit-numbers.js';
import type { Fit, FitPart } from '../../src/fit-types.js';
import { ROOT } from '../support/project.js';
import { AS_OF, fitOf } from '../support/resumes.js';

const partOf = ({ parts }: Fit, name: FitPart) => parts.find(({ part }) => part === name)!;

test.each([
  ['image-processing-ml-engineer', '05-photographer'],
  ['industrial-ai-engineer', '05-barista'],
  ['industrial-engineering-lead', '05-software-team-lead'],
  ['principal-machine-learning-engineer', '13-data-analyst'],
])('for %s one more mention moves the years of %s by one step at most', (role, name) => {
  const pack = loadPack();
  const text = readFileSync(join(ROOT, 'corpus/resumes', role, `${name}.md`), 'utf8');
  const before = fitOf(text, role, pack, AS_OF);
  const place = before.resume.resume!.jobs[0]!.done.at(-1)!.end;
  const step = partOf(before, 'experience').max / fitNumbers(pack).relevantSkills;
  for (const { skill } of pack.data.roles[pack.roleIndex.get(role)!]!.skills) {
    const more = `${text.slice(0, place)}\n- Worked with ${pack.data.skills[skill]!.name}.${text.slice(place)}`;
    const after = fitOf(more, role, pack, AS_OF);
    const moved = partOf(after, 'experience').ticks - partOf(before, 'experience').ticks;
    expect(moved, pack.data.skills[skill]!.id).toBeLessThanOrEqual(step + 2);
  }
});

const driver = (lines: string): string => `# Nell Hatherop

## Experience

**Delivery Driver, Larkfield Parcels** — January 2014 – present
- Delivered parcels on time.
${lines}`;

test('a list of names in a job of another kind is worth what the same list of skills is', () => {
  const names = 'Python, PyTorch, Kubernetes, machine learning, MLflow, TensorFlow, deep learning';
  const role = 'principal-machine-learning-engineer';
  const score = (text: string): number => fitOf(text, role, loadPack(), AS_OF).ticks;
  const listed = score(driver(`\n## Skills\n${names}\n`));
  expect(score(driver(`- Skills used: ${names}\n`))).toBe(listed);
  expect(score(driver(`- ${names}\n`))).toBe(listed);
  const codes = fitOf(driver(`- Skills used: ${names}\n`), role, loadPack(), AS_OF).notes.map(({ code }) => code);
  expect(codes).toContain('fit.only-named');
});

test('a shop manager has no years towards an engineer, whatever was managed', () => {
  const shop = `## Experience

**Shop Manager, Larch & Loom, Leeds** — June 2010 – present
- Manage a team of 12 people and the project management of two refits.
- Analyse weekly sales data and present the results; risk management and resource management.
`;
  const result = fitOf(shop, 'principal-machine-learning-engineer', loadPack(), AS_OF);
  expect(partOf(result, 'experience').ticks).toBe(0);
});
