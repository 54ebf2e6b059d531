import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { UNJUDGEABLE } from '../../src/extract/notes.js';
import { EXP_STEPS } from '../../src/pack/format.js';
import { loadPack } from '../../src/pack/builtin.js';
import { buildPack, type Pack } from '../../src/pack/load.js';
import { broaderShare, saturation, skillEvidence, skillTicks, termTicks } from '../../src/score/evidence.js';
import { isManaging } from '../../src/score/level.js';
import { scoreRoles } from '../../src/score/ledger.js';
import { match, order } from '../../src/score/match.js';
import { isNamed, saysByTitle } from '../../src/score/titles-of-role.js';
import { scoringNumbers, WHOLE } from '../../src/score/numbers.js';
import type { Analysis, Document, RankedRole } from '../../src/types.js';
import { examplePaths } from '../bench/texts.js';
import { syntheticPack } from '../bench/synthetic.js';
import { readPostings } from '../eval/data.js';
import { importedPack, releaseFolder } from '../eval/imported.js';

/** What a role has, by role: nothing of the index by term or by skill. */
interface RoleTable {
  /** Ticks by term. */
  readonly terms: Map<number, number>;
  /** Skills whose mention counts for a skill that the role asks for: the skill mentioned, the place asked for, and the steps between. */
  readonly skills: {
    readonly mentioned: number;
    readonly place: number;
    readonly depth: number;
    readonly full: number;
  }[];
}

function tablesOf({ data, termOffsets }: Pack): RoleTable[] {
  const tables = data.roles.map((): RoleTable => ({ terms: new Map(), skills: [] }));
  for (let term = 0; term < data.terms.df.length; term++)
    for (let p = termOffsets[term]!; p < termOffsets[term + 1]!; p++)
      tables[data.terms.roles[p]!]!.terms.set(term, data.terms.ticks[p]!);
  const narrower = narrowerOf(data);
  data.roles.forEach(({ skills }, role) =>
    skills.forEach(({ skill, ticks: full }, place) => {
      for (const [mentioned, depth] of narrower[skill]!) tables[role]!.skills.push({ mentioned, place, depth, full });
    }),
  );
  return tables;
}

/** Per skill those whose mention counts for it, and how many steps up it stands from them: two at most. */
function narrowerOf({ skills }: Pack['data']): Map<number, number>[] {
  const all = skills.map(() => new Map<number, number>());
  skills.forEach(({ broader }, from) => {
    const up = new Map([[from, 0]]);
    for (const first of broader) if (!up.has(first)) up.set(first, 1);
    for (const first of broader) for (const second of skills[first]!.broader) if (!up.has(second)) up.set(second, 2);
    for (const [to, depth] of up) all[to]!.set(from, depth);
  });
  return all;
}

/** The score of every role by going through all roles, one by one, and through all that each has. */
function scoresOfAll(analysis: Analysis, pack: Pack, tables: readonly RoleTable[]): number[] {
  const numbers = scoringNumbers(pack);
  const found = skillEvidence(analysis, numbers);
  const { terms } = analysis;
  return pack.data.roles.map((role, index) => {
    let sum = 0;
    for (const { role: named, place } of analysis.titles)
      if (named === index) sum = Math.max(sum, place === 'title' ? numbers.title : numbers.titleInText);
    for (let e = 0; e < terms.count; e++) {
      const weight = tables[index]!.terms.get(terms.terms[e]!);
      if (weight !== undefined) sum += termTicks(weight, saturation(terms.quantities[e]!, numbers.termSaturation));
    }
    const earned = new Map<number, number>();
    for (const { mentioned, place, depth, full } of tables[index]!.skills) {
      const held = found.get(mentioned);
      if (held === undefined) continue;
      const ticks = skillTicks(
        full,
        saturation(held.quantity, numbers.skillSaturation),
        broaderShare(depth, numbers.broader) / WHOLE,
      );
      earned.set(place, Math.max(earned.get(place) ?? 0, ticks));
    }
    for (const ticks of earned.values()) sum += ticks;
    const core = [...role.skills.keys()].filter((place) => role.skills[place]!.importance === 'core');
    const named = isNamed(analysis.titles, index);
    for (const place of core)
      if (!earned.has(place) && !(named && saysByTitle(role, place)))
        sum += Math.round(numbers.coreAbsent / core.length);
    return sum + (isManaging(role) && analysis.people?.manages === true ? numbers.manages : 0);
  });
}

/** The ranking and its confidences by sorting all roles, and by a sum over all of them in that order. */
function rankingOfAll(analysis: Analysis, pack: Pack, scores: readonly number[]): RankedRole[] {
  const numbers = scoringNumbers(pack);
  const none = { role: -1, id: 'none', ticks: order(analysis, pack).ranking.ticksOf('none') };
  const all = [...scores.map((ticks, role) => ({ role, id: pack.data.roles[role]!.id, ticks })), none];
  all.sort((a, b) => b.ticks - a.ticks || (a.id < b.id ? -1 : 1));
  const temperature = numbers.temperature + numbers.temperaturePerTerm * analysis.terms.count;
  const weights = all.map(({ ticks }) => {
    const step = Math.floor(((all[0]!.ticks - ticks) * EXP_STEPS) / temperature);
    return pack.data.exp[step] ?? 0;
  });
  const shares = all.map((_, rank) => numbers.doubtFall ** rank);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]!.ticks === all[from]!.ticks) to++;
    const group = shares.slice(from, to).reduce((sum, share) => sum + share, 0);
    shares.fill(group / (to - from), from, to);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const isNamed = analysis.titles.some(({ place, role }) => place === 'title' && role === all[0]!.role);
  const doubt = isNamed ? numbers.doubtNamed : numbers.doubt;
  return all.map((entry, rank) => ({
    ...entry,
    confidence: (1 - doubt) * (weights[rank]! / sum) + doubt * (shares[rank]! / whole),
  }));
}

function expectSame(document: Document, pack: Pack, tables: readonly RoleTable[]): void {
  const analysis = analyze(document, pack);
  const scores = scoresOfAll(analysis, pack, tables);
  expect([...scoreRoles(analysis, pack)]).toEqual(scores);
  const result = match(analysis, pack);
  if (analysis.notes.some(({ code }) => UNJUDGEABLE.has(code))) return;
  const ranking = rankingOfAll(analysis, pack, scores);
  expect(result.ranking).toEqual(ranking);
  for (const count of [1, 5, 8, 9]) expect(result.top(count)).toEqual(ranking.slice(0, count));
}

const data = process.env['ROLEFIT_DATA'];
const onet = releaseFolder(data, 'onet');
const postings = (): Document[] =>
  readPostings(data)!
    .filter(({ fold }) => fold === 'tune')
    .slice(0, 500);

describe.skipIf(onet === null)('with O*NET', () => {
  test('500 postings rank as by a scorer that goes through all roles', { timeout: 900_000 }, () => {
    const pack = importedPack('onet', onet!);
    const tables = tablesOf(pack);
    for (const { title, text } of postings()) expectSame({ title: title!, text }, pack, tables);
  });
});

/** Every so manieth of the example postings is ranked. */
const SPREAD = 8;

describe('with synthetic roles', () => {
  const pack = buildPack(syntheticPack(loadPack(), 1000));
  const tables = tablesOf(pack);

  test('example postings rank as by a scorer that goes through all roles', { timeout: 300_000 }, () => {
    for (const path of examplePaths().filter((_, index) => index % SPREAD === 0))
      expectSame({ text: readFileSync(path, 'utf8') }, pack, tables);
  });

  test('so do texts that say little: most roles have the same score', () => {
    for (const text of ['Requirements\n- Python', 'We are hiring.', 'Java, SQL and a degree', 'work'])
      expectSame({ title: 'Engineer', text }, pack, tables);
  });

  test.skipIf(onet === null)('so do 500 postings', { timeout: 900_000 }, () => {
    for (const { title, text } of postings()) expectSame({ title: title!, text }, pack, tables);
  });
});
