import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import { match } from '../../src/score/match.js';
import { scoringNumbers } from '../../src/score/numbers.js';
import type { Document } from '../../src/types.js';
import { exampleDocuments, type Example } from '../support/examples.js';
import { fileText } from '../support/project.js';

/** The five roles of the role documents, carried by examples of our own. */
const FIRST_FIVE = new Set([
  'principal-machine-learning-engineer',
  'image-processing-ml-engineer',
  'industrial-ai-engineer',
  'industrial-engineering-data-scientist',
  'industrial-engineering-lead',
]);
const MIN_POSTINGS = 2;
const MIN_POSTINGS_OF_FIRST_FIVE = 12;

/** Where the examples that rank wrong today are named. */
const WRONG_TODAY = 'test/score/wrong-today.yaml';

const VIEWS: Readonly<Record<string, (example: Example) => Document>> = {
  titled: ({ title, text }) => ({ title, text }),
  untitled: ({ title, text }) => ({ text: text.replaceAll(title, '') }),
};

const pack = loadPack();

/**
 * Where two roles are close, as the answer's own note says, an example decides nothing, either way: it is neither newly
 * wrong nor mended. So a change elsewhere does not fail here by a coin toss.
 */
const { closeMargin } = scoringNumbers(pack);

const examples = exampleDocuments();
const wrongToday = parse(fileText(WRONG_TODAY)) as Readonly<Record<string, readonly string[]>>;

/** How an example ranks: by how much confidence the best right answer is ahead (or behind, below zero), and what is first. */
function rank(example: Example, document: Document): { lead: number; first: string } {
  const { ranking, role } = match(analyze(document, pack), pack);
  const right = new Set([example.role, ...example.accept]);
  const best = (isRight: boolean): number => ranking.find((entry) => right.has(entry.id) === isRight)?.confidence ?? 0;
  return { lead: best(true) - best(false), first: role };
}

test.each(Object.entries(VIEWS))('example postings rank as labelled, %s', (view, toDocument) => {
  const listed = new Set(wrongToday[view]);
  const news = examples.flatMap((example) => {
    const { lead, first } = rank(example, toDocument(example));
    if (lead < -closeMargin && !listed.has(example.path))
      return [`wrong: ${example.path} is ${example.role} and was ranked ${first}`];
    if (lead > closeMargin && listed.has(example.path))
      return [`mended: ${example.path} is ranked right; take it off ${view} in ${WRONG_TODAY}`];
    return [];
  });
  expect(news).toEqual([]);
});

test('every example that is listed as wrong is there', () => {
  const paths = new Set(examples.map(({ path }) => path));
  expect(Object.keys(wrongToday)).toEqual(Object.keys(VIEWS));
  for (const [view, listed] of Object.entries(wrongToday)) {
    expect(new Set(listed).size, view).toBe(listed.length);
    expect(
      listed.filter((path) => !paths.has(path)),
      view,
    ).toEqual([]);
  }
});

test('each role has the examples it needs, and none is there twice', () => {
  const few = pack.data.roles.flatMap(({ id }) => {
    const count = examples.filter(({ role }) => role === id).length;
    const least = FIRST_FIVE.has(id) ? MIN_POSTINGS_OF_FIRST_FIVE : MIN_POSTINGS;
    return count < least ? [`${id} has ${count} of ${least}`] : [];
  });
  expect(few).toEqual([]);
  expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
});
