import type { Pack } from '../pack/load.js';
import type { Analysis, Contribution, TermCounts } from '../types.js';
import { saturation, skillEvidence, termTicks, type Enter } from './evidence.js';
import { enterNarrowing, enterTitles } from './narrowing.js';
import { scoringNumbers, type ScoringNumbers } from './numbers.js';
import { enterSkills } from './skills.js';

/** Hands every contribution to every role to `enter`, always in the same order. The scores are the sums of these: nothing else computes one. */
function enterAll(analysis: Analysis, pack: Pack, enter: Enter, whole?: TermScores): void {
  const numbers = scoringNumbers(pack);
  const found = skillEvidence(analysis, numbers);
  enterTitles(analysis, pack, numbers, found, enter);
  enterSkills(pack, numbers, found, enter);
  if (whole === undefined) enterTerms(analysis.terms, pack, numbers, enter);
  else enterLessTerms(whole.terms, analysis.terms, pack, numbers, enter);
  enterNarrowing(analysis, pack, numbers, found, enter);
}

function enterTerms({ count, terms, quantities }: TermCounts, pack: Pack, numbers: ScoringNumbers, enter: Enter): void {
  for (let e = 0; e < count; e++) enterTerm(pack, terms[e]!, quantities[e]!, e, 1, numbers, enter);
}

/** Takes back what words of the whole earned that are fewer or gone in what is left of it. */
function enterLessTerms(whole: TermCounts, left: TermCounts, pack: Pack, numbers: ScoringNumbers, enter: Enter): void {
  let k = 0;
  for (let e = 0; e < whole.count; e++) {
    const term = whole.terms[e]!;
    const kept = k < left.count && left.terms[k] === term ? k++ : -1;
    if (kept >= 0 && left.quantities[kept] === whole.quantities[e]) continue;
    enterTerm(pack, term, whole.quantities[e]!, -1, -1, numbers, enter);
    if (kept >= 0) enterTerm(pack, term, left.quantities[kept]!, kept, 1, numbers, enter);
  }
}

/** @param times 1, or -1 to take it back */
function enterTerm(
  { termOffsets, data }: Pack,
  term: number,
  quantity: number,
  evidence: number,
  times: 1 | -1,
  { termSaturation }: ScoringNumbers,
  enter: Enter,
): void {
  const { roles, ticks } = data.terms;
  const saturated = saturation(quantity, termSaturation);
  const end = termOffsets[term + 1]!;
  for (let p = termOffsets[term]!; p < end; p++)
    enter(roles[p]!, 'terms', p, evidence, times * termTicks(ticks[p]!, saturated));
}

/** What the words of a text earn every role: where the scores of what is left of it may start from. */
export interface TermScores {
  readonly terms: TermCounts;
  readonly totals: Int32Array;
}

export function termScores({ terms }: Analysis, pack: Pack): TermScores {
  const totals = emptyTotals(pack);
  enterTerms(terms, pack, scoringNumbers(pack), (role, _part, _key, _evidence, ticks) => {
    totals[role]! += ticks;
  });
  return { terms, totals };
}

function emptyTotals({ data }: Pack): Int32Array {
  return new Int32Array(data.roles.length + data.outside.length);
}

/**
 * The score of every role, and behind them of the occupations outside the pack, in ticks.
 * @param whole of a text of which this is left, its terms in the same order and no more often: then only those that are fewer are counted anew.
 * The sums are of integers, so that they are the same.
 */
export function scoreRoles(analysis: Analysis, pack: Pack, whole?: TermScores): Int32Array {
  const totals = whole === undefined ? emptyTotals(pack) : whole.totals.slice();
  enterAll(
    analysis,
    pack,
    (role, _part, _key, _evidence, ticks) => {
      totals[role]! += ticks;
    },
    whole,
  );
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
