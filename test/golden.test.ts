import { expect, test } from 'vitest';
import { withSmallPack } from './support/command.js';
import { RESUME } from './support/resumes.js';
import { ROOT } from './support/project.js';

/** Reports on one posting with the small taxonomy; they change only by `npm test -- -u`. */
const POSTING = `Senior Software Engineer

About us
Lumen Harbor builds schedules for ferries. We use Java at every desk.

What you will do
- Write services in Go and C++, with code review and CI/CD
- Run them in Docker or Kubernetes

Requirements
- 5+ years of experience with Python, R and SQL
- Bachelor's degree in Computer Science or equivalent experience
- No experience with Node.js needed; .NET is a plus
- Ready to go the extra mile

The base salary range is $120,000 - $150,000 a year.
`;

test.each([
  ['match', ['match']],
  ['match-vs', ['match', '--vs', 'software-engineer,data-scientist']],
  ['extract', ['extract']],
  ['explain', ['explain', '--all']],
])('the report of %s is as agreed', async (name, args) => {
  const { out } = withSmallPack(args, POSTING);
  await expect(out).toMatchFileSnapshot(`${ROOT}/test/golden/${name}.txt`);
});

test('the report of fit is as agreed', async () => {
  const { out } = withSmallPack(['fit', '--role', 'software-engineer', '--as-of', '2026-11'], RESUME);
  await expect(out).toMatchFileSnapshot(`${ROOT}/test/golden/fit.txt`);
});
