import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import type { Document } from '../../src/types.js';
import { smallPack } from '../support/small-taxonomy.js';

const answer = (document: Document) => match(analyze(document, smallPack()), smallPack());

const SOFTWARE =
  'Requirements\n- Java, Docker and Kubernetes\n- CI/CD, SQL and code reviews\nWe build backend services that people depend on.';
const DATA =
  'Requirements\n- Python, statistics and machine learning\n- SQL and A/B testing\nYou train and evaluate predictive models and explain what an experiment shows.';

test.each([
  ['a software engineer', { title: 'Software Engineer', text: SOFTWARE }, 'software-engineer'],
  ['a software engineer under a title that says nothing', { title: 'Wizard', text: SOFTWARE }, 'software-engineer'],
  ['a staff software engineer', { title: 'Staff Software Engineer', text: SOFTWARE }, 'principal-software-engineer'],
  ['a data scientist', { title: 'Data Scientist', text: DATA }, 'data-scientist'],
  [
    'a data scientist in a factory',
    { title: 'Data Scientist', text: `${DATA}\n- manufacturing, PLC, SCADA and predictive maintenance` },
    'industrial-data-scientist',
  ],
  [
    'a chef',
    {
      title: 'Chef',
      text: 'You cook dishes for guests in our kitchen and lead a brigade of six cooks at night and on weekends.',
    },
    'none',
  ],
])('%s is one', (_, document, role) => {
  expect(answer(document).role).toBe(role);
});

test('a text that says nothing for any role is none, with a note that names the nearest', () => {
  const { role, notes } = answer({
    text: 'You cook dishes for guests in our kitchen and lead a brigade of six cooks at night.',
  });
  expect(role).toBe('none');
  expect(notes.at(-1)!.code).toBe('match.no-role');
  expect(notes.at(-1)!.message).toMatch(/nearest: /);
});

test('two roles that are close get a note', () => {
  const { notes, margin } = answer({ text: `${SOFTWARE}\n${DATA}` });
  expect(margin).toBeLessThan(0.2);
  expect(notes.map((note) => note.code)).toContain('match.close');
});

test('none takes part in the ranking like a role', () => {
  const { ranking } = answer({ text: SOFTWARE });
  expect(ranking.filter((entry) => entry.id === 'none')).toHaveLength(1);
  expect(ranking.find((entry) => entry.id === 'none')).toMatchObject({ role: -1 });
});

test('none scores more the more distinct terms a text has', () => {
  const none = (text: string): number => answer({ text }).ranking.find((entry) => entry.role < 0)!.ticks;
  expect(
    none('services services services services services services services services services services services services'),
  ).toBe(2 * 10_000 + 300);
  expect(none('services people code writes services people code writes services people code writes')).toBe(
    2 * 10_000 + 4 * 300,
  );
});

test('the margin is the first confidence less the second', () => {
  const { margin, ranking } = answer({ title: 'Data Scientist', text: DATA });
  expect(margin).toBe(ranking[0]!.confidence - ranking[1]!.confidence);
});
