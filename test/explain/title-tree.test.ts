import { expect, test } from 'vitest';
import { explainTitle, titleDocument } from '../../src/explain/title-tree.js';
import { verify } from '../../src/explain/verify.js';
import { loadPack } from '../../src/pack/builtin.js';
import { searchTitle } from '../../src/score/title-search.js';
import { holds } from '../support/properties.js';
import { anyDocument } from '../support/texts.js';

const pack = loadPack();

function expectSound(title: string): void {
  for (const answer of searchTitle(title, pack, 8).answers) {
    const tree = explainTitle(title, answer, pack);
    expect(tree.value).toBe(answer.ticks);
    expect(verify(tree, titleDocument(title), pack)).toEqual([]);
  }
}

test.each([
  'Sr. Backend Eng II',
  'Machine Lerning Enginere (m/w/d), Oslo',
  'Data Analyst / Data Engineer',
  'Head of Data',
  'back end developer cum web dev',
  'Marketing & Sales',
])('the score of each role for “%s” is the root of its explanation', (title) => {
  expect(searchTitle(title, pack).answers).not.toHaveLength(0);
  expectSound(title);
});

test('the same for any text', () => {
  holds(anyDocument, ({ text }) => expectSound(text.slice(0, 300)));
});
