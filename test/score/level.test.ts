import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import { levelShown } from '../../src/score/level.js';
import { skillEvidence } from '../../src/score/evidence.js';
import { scoringNumbers } from '../../src/score/numbers.js';
import type { Document } from '../../src/types.js';

const pack = loadPack();
const numbers = scoringNumbers(pack);

/** What shows the level of a role in a document; null where nothing does. */
function shownBy(role: string, document: Document): string | null {
  const analysis = analyze(document, pack);
  return levelShown(analysis, pack, pack.roleIndex.get(role)!, numbers, skillEvidence(analysis, numbers))?.by ?? null;
}

const LEAD = 'industrial-engineering-lead';
const PRINCIPAL = 'principal-machine-learning-engineer';

test.each([
  ['a level that the title states', PRINCIPAL, { title: 'Staff Engineer', text: 'You write code.' }, 'stated'],
  [
    'another level that the title states',
    PRINCIPAL,
    { title: 'Senior Data Scientist', text: 'You own the technical strategy and are the go-to person.' },
    null,
  ],
  ['people to manage', LEAD, { text: 'Four engineers report to you.' }, 'people'],
  [
    'people to manage, whatever the grade',
    LEAD,
    { title: 'Senior Specialist', text: 'Four engineers report to you.' },
    'people',
  ],
  ['people to manage, for a role that manages nobody', PRINCIPAL, { text: 'Four engineers report to you.' }, null],
  ['a beginner', LEAD, { title: 'Trainee', text: 'You help those who manage a team.' }, null],
  [
    'two skills of those who lead',
    PRINCIPAL,
    { text: 'You own the technical strategy and are the go-to person.' },
    'skills',
  ],
  [
    'two such skills, and a grade in a title of no role',
    PRINCIPAL,
    { title: 'Senior Specialist', text: 'You own the technical strategy and are the go-to person.' },
    'skills',
  ],
  ['one such skill', PRINCIPAL, { text: 'You own the technical strategy.' }, null],
  [
    'one such skill and many years',
    PRINCIPAL,
    { text: 'You own the technical strategy. You have 9+ years of experience.' },
    'skills',
  ],
  ['many years alone', PRINCIPAL, { text: 'You have 9+ years of experience.' }, null],
  [
    "a manager's grade without people",
    PRINCIPAL,
    {
      title: 'Vice President',
      text: 'An individual contributor role. You own the technical strategy and are the go-to person.',
    },
    'skills',
  ],
] as const)('%s', (_, role, document, by) => {
  expect(shownBy(role, document)).toBe(by);
});
