import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { broaderShare, saturation, skillEvidence, skillTicks, termTicks } from '../../src/score/evidence.js';
import { isManaging } from '../../src/score/level.js';
import { scoreRoles } from '../../src/score/ledger.js';
import { scoringNumbers } from '../../src/score/numbers.js';
import type { Analysis } from '../../src/types.js';
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
        broaderShare(depth, numbers.broader),
      );
      earned.set(place, Math.max(earned.get(place) ?? 0, ticks));
    }
    for (const ticks of earned.values()) sum += ticks;
    return sum + (isManaging(role) && analysis.people?.manages === true ? numbers.manages : 0);
  });
}

const data = process.env['ROLEFIT_DATA'];
const onet = releaseFolder(data, 'onet');

describe.skipIf(onet === null)('with O*NET', () => {
  test('the scores of 500 postings are those of a scorer that goes through all roles', { timeout: 900_000 }, () => {
    const pack = importedPack('onet', onet!);
    const tables = tablesOf(pack);
    const postings = readPostings(data)!.filter(({ fold }) => fold === 'tune');
    for (const { title, text } of postings.slice(0, 500)) {
      const analysis = analyze({ title, text }, pack);
      expect([...scoreRoles(analysis, pack)]).toEqual(scoresOfAll(analysis, pack, tables));
    }
  });
});
