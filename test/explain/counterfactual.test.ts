import { expect, test } from 'vitest';
import { counterfactual, type Counterfactual } from '../../src/explain/counterfactual.js';
import { piecesOf, withoutEvidence, type Piece } from '../../src/explain/without.js';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import type { Pack } from '../../src/pack/load.js';
import { match } from '../../src/score/match.js';
import type { Analysis, Document } from '../../src/types.js';
import { exampleDocuments } from '../support/examples.js';
import { holdsFor } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { termsOf } from '../support/terms.js';
import { ad, anyDocument } from '../support/texts.js';

function of(document: Document, pack: Pack = smallPack()): { analysis: Analysis; found: Counterfactual | null } {
  const analysis = analyze(document, pack);
  return { analysis, found: counterfactual(match(analysis, pack), pack) };
}

/** Every proper subset of a list that has something in it. */
function properSubsets<T>(list: readonly T[]): T[][] {
  const subsets: T[][] = [];
  for (let bits = 1; bits < 2 ** list.length - 1; bits++) subsets.push(list.filter((_, i) => (bits >> i) & 1));
  return subsets;
}

function check(analysis: Analysis, found: Counterfactual | null, pack: Pack): void {
  const role = match(analysis, pack).role;
  const without = (pieces: readonly Piece[]): string => match(withoutEvidence(analysis, pieces, pack), pack).role;
  if (found === null) return;
  expect(role).not.toBe('none');
  expect(found.role).not.toBe(role);
  expect(without(found.pieces)).toBe(found.role);
  for (const subset of properSubsets(found.pieces)) expect(without(subset)).toBe(role);
}

test('without the evidence the answer is the one that is stated, and no part of it does that', () => {
  let count = 0;
  holdsFor(300, ad, (document) => {
    const { analysis, found } = of(document);
    check(analysis, found, smallPack());
    if (found !== null) count++;
  });
  expect(count).toBeGreaterThan(50);
});

test('it holds for any text', () => {
  holdsFor(300, anyDocument, (document) => {
    const { analysis, found } = of(document);
    check(analysis, found, smallPack());
  });
});

test('it holds for the example postings, and no single piece does where a pair is called the smallest', () => {
  const pack = loadPack();
  for (const { title, text } of exampleDocuments().filter((_, index) => index % 12 === 0)) {
    const { analysis, found } = of({ title, text }, pack);
    check(analysis, found, pack);
    if (found?.proof !== 'smallest' || found.pieces.length !== 2) continue;
    const { role } = match(analysis, pack);
    for (const piece of piecesOf(analysis, pack))
      expect(match(withoutEvidence(analysis, [piece], pack), pack).role, piece.label).toBe(role);
  }
});

test('a title that decides alone is named alone', () => {
  const text = `We want a person for models.\nRequirements\n- Java and CI/CD\n- Docker and Kubernetes\n- SQL\n${'More of the same work every day. '.repeat(6)}`;
  const { found } = of({ title: 'Data Scientist', text });
  expect(found).toMatchObject({
    pieces: [{ kind: 'title', label: 'Data Scientist', places: [{ field: 'title' }] }],
    role: 'software-engineer',
    proof: 'smallest',
  });
});

test('where the answer is none, nothing is thought away', () => {
  expect(of({ text: 'zebra '.repeat(40) }).found).toBeNull();
  expect(of({ text: '' }).found).toBeNull();
});

test('without a skill all its mentions are gone, with their words, and what stands elsewhere stays', () => {
  const pack = smallPack();
  const text = 'Requirements\n- Machine learning and Python\n- more machine learning\n- learning and Java';
  const analysis = analyze({ text }, pack);
  const piece = piecesOf(analysis, pack).find(({ label }) => label.toLowerCase() === 'machine learning')!;
  expect(piece.places.map((place) => place.text)).toEqual(['Machine learning', 'machine learning']);
  const less = withoutEvidence(analysis, [piece], pack);
  const names = (of: Analysis): string[] => of.mentions.map(({ skill }) => pack.data.skills[skill]!.name);
  expect(names(less)).toEqual(names(analysis).filter((name) => name !== piece.label));
  const quantity = (of: Analysis, word: string): number =>
    termsOf(of).find(({ start, end }) => text.slice(start, end).toLowerCase() === word)?.quantity ?? 0;
  expect(quantity(less, 'machine')).toBe(0);
  expect(quantity(less, 'learning')).toBe(quantity(analysis, 'learning') / 3);
  for (const { mentions } of less.requirements)
    for (const mention of mentions) expect(less.mentions[mention]).toBeDefined();
});

test('without anything nothing changes', () => {
  holdsFor(100, anyDocument, (document) => {
    const analysis = analyze(document, smallPack());
    const same = withoutEvidence(analysis, [], smallPack());
    expect(same).toEqual(analysis);
  });
});
