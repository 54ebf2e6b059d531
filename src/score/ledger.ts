import type { Pack } from '../pack/load.js';
import type { Analysis, Contribution } from '../types.js';
import { skillEvidence, termTicks, type Enter } from './evidence.js';
import { enterNarrowing, enterTitles } from './narrowing.js';
import { scoringNumbers, type ScoringNumbers } from './numbers.js';
import { enterSkills } from './skills.js';

/** Hands every contribution to every role to `enter`, always in the same order. The scores are the sums of these: nothing else computes one. */
function enterAll(analysis: Analysis, pack: Pack, enter: Enter): void {
  const numbers = scoringNumbers(pack);
  const found = skillEvidence(analysis, numbers);
  enterTitles(analysis, pack, numbers, found, enter);
  enterSkills(pack, numbers, found, enter);
  enterTerms(analysis, pack, numbers, enter);
  enterNarrowing(analysis, pack, numbers, found, enter);
}

function enterTerms(analysis: Analysis, pack: Pack, { termSaturation }: ScoringNumbers, enter: Enter): void {
  const { termOffsets, data } = pack;
  const { roles, ticks } = data.terms;
  const { count, terms, quantities } = analysis.terms;
  for (let e = 0; e < count; e++) {
    const term = terms[e]!;
    const quantity = quantities[e]!;
    const end = termOffsets[term + 1]!;
    for (let p = termOffsets[term]!; p < end; p++)
      enter(roles[p]!, 'terms', p, e, termTicks(ticks[p]!, quantity, termSaturation));
  }
}

/** The score of every role, and behind them of the occupations outside the pack, in ticks. */
export function scoreRoles(analysis: Analysis, pack: Pack): Int32Array {
  const totals = new Int32Array(pack.data.roles.length + pack.data.outside.length);
  enterAll(analysis, pack, (role, _part, _key, _evidence, ticks) => {
    totals[role]! += ticks;
  });
  return totals;
}

/** The contributions that a role's score is the sum of, in the order they are entered; none is 0. */
export function contributionsTo(analysis: Analysis, pack: Pack, wanted: number): Contribution[] {
  const list: Contribution[] = [];
  enterAll(analysis, pack, (role, part, key, evidence, ticks) => {
    if (role === wanted && ticks !== 0) list.push({ part, key, evidence, ticks });
  });
  return list;
}
