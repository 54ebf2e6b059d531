import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { extractReport, matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { buildPack } from '../../src/pack/load.js';
import { match } from '../../src/score/match.js';
import type { Document } from '../../src/types.js';
import { holds, holdsFor } from '../support/properties.js';
import { packWith, smallPack, smallPackData, smallSource } from '../support/small-taxonomy.js';
import { anyDocument, unicodeSoup } from '../support/texts.js';

function everything(document: Document, pack = smallPack()): string {
  const analysis = analyze(document, pack);
  const result = match(analysis, pack);
  return JSON.stringify([
    extractReport(analysis, pack),
    result,
    matchReport(result, pack),
    pack.data.roles.map(({ id }) => explain(result, id, pack)),
  ]);
}

test('roles rank by score, then by id', () => {
  holds(anyDocument, (document) => {
    const { ranking, notes } = match(analyze(document, smallPack()), smallPack());
    const judged = notes.some((note) => note.code.startsWith('text.')) ? ranking.slice(1) : ranking;
    judged.forEach((entry, index) => {
      const next = judged[index + 1];
      if (next === undefined) return;
      expect(entry.ticks > next.ticks || (entry.ticks === next.ticks && entry.id < next.id)).toBe(true);
    });
    expect(new Set(ranking.map((entry) => entry.id)).size).toBe(smallPack().data.roles.length + 1);
  });
});

test('roles of the same score rank by id', () => {
  const source = smallSource();
  // Without what speaks against it, a role of which nothing is said scores 0.
  const scoring = { ...source.scoring, coreAbsentPoints: { ...source.scoring['coreAbsentPoints']!, value: 0 } };
  const pack = packWith({ scoring });
  const { ranking } = match(analyze({ text: 'zebra '.repeat(30) }, pack), pack);
  expect(ranking.filter((entry) => entry.ticks === 0).map((entry) => entry.id)).toEqual([
    'data-scientist',
    'software-engineer',
  ]);
});

test('the second run gives the same bytes', () => {
  holds(anyDocument, (document) => {
    expect(everything(document)).toBe(everything(document));
  });
});

test('a pack built anew gives the same bytes', () => {
  holdsFor(200, anyDocument, (document) => {
    expect(everything(document, buildPack(smallPackData()))).toBe(everything(document));
  });
});

test('what was read before changes nothing', () => {
  // The same text, longer: what stood behind its end must not be read again.
  const behind = fc.oneof(
    fc.constantFrom('€', '$', '£', '/', '//', '+', '#', 'k', '.', ',000', '-5', ' years', ' EUR', '\n', ':', '//x'),
    unicodeSoup,
  );
  const end = fc.constantFrom(
    '',
    'Salary 50000',
    'Pay: 90',
    'Our salary is 120',
    'Python:/',
    'Python:',
    'C',
    'C+',
    'R&',
    '5',
    'A/',
  );
  holds(anyDocument, end, behind, ({ title, text: before }, last, more) => {
    const document = { ...(title === undefined ? {} : { title }), text: `${before}\n${last}` };
    everything({ text: `${document.text}     ` });
    const first = everything(document);
    everything({ text: document.text + more });
    expect(everything(document)).toBe(first);
  });
});

test('confidences are probabilities: none below 0, together 1', () => {
  holds(anyDocument, (document) => {
    const { ranking, confidence, margin } = match(analyze(document, smallPack()), smallPack());
    const sum = ranking.reduce((total, entry) => total + entry.confidence, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    expect(ranking.every((entry) => entry.confidence >= 0)).toBe(true);
    expect(confidence).toBe(ranking[0]!.confidence);
    expect(margin).toBeGreaterThanOrEqual(0);
  });
});
