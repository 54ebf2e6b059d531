import { expect, test } from 'vitest';
import { diffExplanations, diffReport, type Comparable } from '../../src/explain/diff.js';
import { explain } from '../../src/explain/explain.js';
import type { Explanation } from '../../src/explain/tree.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { holdsFor } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

const line = (label: string, value: number): Explanation => ({ op: 'given', value, label });
const sum = (label: string, details: readonly Explanation[], part?: string): Explanation => ({
  op: 'sum',
  value: details.reduce((total, { value }) => total + value, 0),
  label,
  details,
  ...(part === undefined ? {} : { part: part as NonNullable<Explanation['part']> }),
});

const limited = (label: string, max: number, lines: readonly Explanation[], part: string): Explanation => {
  const all = sum('ticks of its demands', lines);
  return {
    op: 'min' as Explanation['op'],
    value: Math.min(max, all.value),
    label,
    part: part as NonNullable<Explanation['part']>,
    details: [line('ticks of the whole part', max), all],
  };
};

test.each([
  'not in the text',
  'only negated in the text',
  'in the text only as a field of study',
  'its words are in the text, but not counted',
])('a demand that is met no more, and is now "%s", is one line', (state) => {
  const before = sum('A role', [sum('Skills', [line('Docker (core): not in the text', -5)], 'skills')]);
  const after = sum('A role', [sum('Skills', [line(`Docker (core): ${state}`, -5)], 'skills')]);
  expect(diffExplanations(before, after)).toMatchObject({ difference: 0, parts: [{ moves: [], unmovedCount: 1 }] });
});

test('each part says what moved in it, the greatest first, and what is as it was is only counted', () => {
  const before = sum('A role', [
    sum('Skills', [line('Go', 100), line('Docker: not in the text', 0), line('SQL', 50)], 'skills'),
    sum('Title', [line('names it', 10)], 'title'),
  ]);
  const after = sum('A role', [
    sum('Skills', [line('Docker', 300), line('Go', 80), line('SQL', 50)], 'skills'),
    sum('Level', [line('senior', 5)], 'level'),
    sum('Title', [line('names it', 10)], 'title'),
  ]);
  expect(diffExplanations(before, after)).toEqual({
    before: 160,
    after: 445,
    difference: 285,
    parts: [
      {
        part: 'skills',
        label: 'Skills',
        before: 150,
        after: 430,
        difference: 280,
        moves: [
          { label: 'Docker', before: 0, after: 300, difference: 300 },
          { label: 'Go', before: 100, after: 80, difference: -20 },
        ],
        unmovedCount: 1,
      },
      {
        part: 'level',
        label: 'Level',
        before: 0,
        after: 5,
        difference: 5,
        moves: [{ label: 'senior', before: 0, after: 5, difference: 5 }],
        unmovedCount: 0,
      },
      { part: 'title', label: 'Title', before: 10, after: 10, difference: 0, moves: [], unmovedCount: 1 },
    ],
  });
});

test('what the limit of a part takes away is a line of its own', () => {
  const of = (value: number): Explanation =>
    sum('An ad', [limited('Preferred skills', 80, [line('Go', 60), line('Rust', value)], 'preferred')]);
  expect(diffExplanations(of(0), of(50)).parts[0]!.moves).toEqual([
    { label: 'Rust', before: 0, after: 50, difference: 50 },
    { label: 'limit of the part', before: 0, after: -30, difference: -30 },
  ]);
});

test('the difference is the sum of the parts, and each part that of its lines, to the tick', () => {
  const pack = smallPack();
  const role = 'data-scientist';
  holdsFor(300, anyDocument, anyDocument, (first, second) => {
    const [a, b] = [first, second].map((document) => explain(match(analyze(document, pack), pack), role, pack)) as [
      Explanation,
      Explanation,
    ];
    const { difference, parts } = diffExplanations(a, b);
    expect(parts.reduce((total, part) => total + part.difference, 0)).toBe(difference);
    for (const part of parts)
      expect(part.moves.reduce((total, move) => total + move.difference, 0)).toBe(part.difference);
    const back = diffExplanations(b, a);
    expect(back.difference).toBe(difference === 0 ? 0 : -difference);
  });
});

const report = (pack: string, receipt?: Comparable['receipt']): Comparable => ({
  kind: 'fit',
  pack,
  explanation: sum('A role', [sum('Skills', [line('Go', 100)], 'skills')]),
  ...(receipt === undefined ? {} : { receipt }),
});

test('it says what the reports were made from, and what they do not state', () => {
  const receipt = {
    input: 'a',
    demands: { role: 'data-engineer' },
    version: '0.1.0',
    asOf: { year: 2026, month: 11 },
  };
  const { origins, difference } = diffReport(
    report('builtin@1', receipt),
    report('builtin@2', { ...receipt, input: 'b', asOf: null }),
  );
  expect(difference).toBe(0);
  expect(origins.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
    'Résumé differs',
    'Demands same',
    'Pack differs',
    'Version same',
    'Present unstated',
  ]);
});
