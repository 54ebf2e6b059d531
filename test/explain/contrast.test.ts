import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../../src/explain/contrast.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

const ROLES = [
  'data-scientist',
  'industrial-data-scientist',
  'principal-software-engineer',
  'software-engineer',
] as const;

test('the rows sum to both scores and to their difference', () => {
  holds(anyDocument, fc.constantFrom(...ROLES), fc.constantFrom(...ROLES), (document, a, b) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const ticksOf = (id: string): number => result.ranking.find((entry) => entry.id === id)!.ticks;
    const { first, second, firstTicks, secondTicks, difference, rows } = contrast(result, a, b, pack);
    expect([first, second, firstTicks, secondTicks, difference]).toEqual([
      a,
      b,
      ticksOf(a),
      ticksOf(b),
      ticksOf(a) - ticksOf(b),
    ]);
    expect(rows.reduce((sum, row) => sum + row.first, 0)).toBe(firstTicks);
    expect(rows.reduce((sum, row) => sum + row.second, 0)).toBe(secondTicks);
    for (const row of rows) expect(row.difference).toBe(row.first - row.second);
  });
});

test('the weightiest rows come first', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const { rows } = contrast(match(analyze(document, pack), pack), 'software-engineer', 'data-scientist', pack);
    const weights = rows.map((row) => Math.abs(row.difference));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });
});

test('the other way round the differences change their sign', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const there = contrast(result, 'software-engineer', 'data-scientist', pack);
    const back = contrast(result, 'data-scientist', 'software-engineer', pack);
    expect(back.difference).toBe(-there.difference + 0);
    expect(back.rows.map((row) => [row.label, row.second, row.first]).sort()).toEqual(
      there.rows.map((row) => [row.label, row.first, row.second]).sort(),
    );
  });
});

test('one piece of evidence is one row, whatever it earns each role', () => {
  const pack = smallPack();
  const { rows } = contrast(
    match(analyze({ text: 'Requirements\n- Java' }, pack), pack),
    'software-engineer',
    'principal-software-engineer',
    pack,
  );
  expect(rows.filter((row) => row.part === 'skills')).toMatchObject([{ label: 'Java', evidence: { text: 'Java' } }]);
});

test('a level or domain without the broader role is told by the broader role', () => {
  const pack = smallPack();
  const { rows } = contrast(
    match(analyze({ text: 'We use SCADA and PLC.' }, pack), pack),
    'industrial-data-scientist',
    'software-engineer',
    pack,
  );
  expect(rows.filter((row) => row.part === 'against')).toMatchObject([{ label: 'Data Scientist', evidence: null }]);
});

test('two titles are two rows, each under its own words', () => {
  const pack = smallPack();
  const { rows } = contrast(
    match(analyze({ title: 'Data Scientist', text: 'We are looking for a software engineer.' }, pack), pack),
    'data-scientist',
    'software-engineer',
    pack,
  );
  expect(rows.filter((row) => row.part === 'title')).toMatchObject([
    { first: 120_000, second: 0, evidence: { text: 'Data Scientist' } },
    { first: 0, second: 40_000, evidence: { text: 'software engineer' } },
  ]);
});

test('a role against itself differs in nothing', () => {
  const pack = smallPack();
  const { rows, difference } = contrast(
    match(analyze({ text: 'Requirements\n- Java' }, pack), pack),
    'software-engineer',
    'software-engineer',
    pack,
  );
  expect([difference, rows.every((row) => row.difference === 0)]).toEqual([0, true]);
});

test('an unknown role is an error', () => {
  const pack = smallPack();
  expect(() => contrast(match(analyze({ text: '' }, pack), pack), 'software-engineer', 'chef', pack)).toThrow(
    expect.objectContaining({ code: 'role.unknown' }),
  );
});
