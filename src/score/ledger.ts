import type { Pack } from '../pack/load.js';
import type { Analysis, Contribution, TermCounts } from '../types.js';
import { saturation, skillEvidence, termTicks, type Enter } from './evidence.js';
import { enterNarrowing, enterTitles } from './narrowing.js';
import { scoringNumbers, type ScoringNumbers } from './numbers.js';
import { addPostings, placeOf } from './posting-list.js';
import {
  absentClaims,
  addSkills,
  bestMention,
  bestTicks,
  claimOf,
  claimsOf,
  shownSkills,
  type Shown,
} from './skills.js';

/** Takes the contributions: one by one, but those of a term for all its roles at once, since they are most of all. */
interface Sink {
  readonly enter: Enter;
  /** The skills that a text shows, and the core skills that it does not. */
  readonly enterSkills: (shown: Shown, titles: Analysis['titles']) => void;
  /**
   * A term's contributions, one for each of its postings `[from, to)`.
   * @param times 1, or -1 to take them back
   */
  readonly enterPostings: (from: number, to: number, saturated: number, evidence: number, times: 1 | -1) => void;
}

/** Hands every contribution to every role over, always in the same order. The scores are the sums of these: nothing else computes one. */
function enterAll(analysis: Analysis, pack: Pack, sink: Sink, whole?: TermScores): void {
  const numbers = scoringNumbers(pack);
  const found = skillEvidence(analysis, numbers);
  const shown = shownSkills(pack, numbers, found);
  enterTitles(analysis, pack, numbers, { found, shown }, sink.enter);
  sink.enterSkills(shown, analysis.titles);
  if (whole === undefined) enterTerms(analysis.terms, pack, numbers, sink);
  else enterLessTerms(whole.terms, analysis.terms, pack, numbers, sink);
  enterNarrowing(analysis, pack, numbers, { found, shown }, sink.enter);
}

function enterTerms({ count, terms, quantities }: TermCounts, pack: Pack, numbers: ScoringNumbers, sink: Sink): void {
  for (let e = 0; e < count; e++) enterTerm(pack, terms[e]!, quantities[e]!, e, 1, numbers, sink);
}

/** Takes back what words of the whole earned that are fewer or gone in what is left of it. */
function enterLessTerms(whole: TermCounts, left: TermCounts, pack: Pack, numbers: ScoringNumbers, sink: Sink): void {
  let k = 0;
  for (let e = 0; e < whole.count; e++) {
    const term = whole.terms[e]!;
    const kept = k < left.count && left.terms[k] === term ? k++ : -1;
    if (kept >= 0 && left.quantities[kept] === whole.quantities[e]) continue;
    enterTerm(pack, term, whole.quantities[e]!, -1, -1, numbers, sink);
    if (kept >= 0) enterTerm(pack, term, left.quantities[kept]!, kept, 1, numbers, sink);
  }
}

function enterTerm(
  { termOffsets }: Pack,
  term: number,
  quantity: number,
  evidence: number,
  times: 1 | -1,
  { termSaturation }: ScoringNumbers,
  sink: Sink,
): void {
  const saturated = saturation(quantity, termSaturation);
  sink.enterPostings(termOffsets[term]!, termOffsets[term + 1]!, saturated, evidence, times);
}

/** Adds everything up by role, to what they begin with (see `startTotals`). */
function totalling(pack: Pack, totals: Int32Array): Sink {
  const { postingRoles: roles, postingTicks: ticks } = pack;
  return {
    enterSkills: (shown, titles) => addSkills(claimsOf(pack, scoringNumbers(pack)), shown, titles, totals),
    enter(role, _part, _key, _evidence, earned) {
      totals[role]! += earned;
    },
    enterPostings(from, to, saturated, _evidence, times) {
      if (times === 1) addPostings(roles, ticks, from, to, saturated, totals);
      else for (let p = from; p < to; p++) totals[roles[p]!]! -= termTicks(ticks[p]!, saturated);
    },
  };
}

/** Keeps what one role earns; nothing of 0. */
function keeping(pack: Pack, wanted: number, list: Contribution[]): Sink {
  const { postingRoles: roles, postingTicks: ticks } = pack;
  return {
    enter(role, part, key, evidence, earned) {
      if (role === wanted && earned !== 0) list.push({ part, key, evidence, ticks: earned });
    },
    enterSkills(shown, titles) {
      const claims = claimsOf(pack, scoringNumbers(pack));
      const { positions, full, absent } = claims;
      for (const [skill, witnesses] of shown) {
        const claim = claimOf(claims, skill, wanted);
        if (claim < 0) continue;
        const mention = bestMention(full[claim]!, witnesses);
        this.enter(wanted, 'skills', positions[claim]!, mention, bestTicks(full[claim]!, witnesses));
      }
      for (const claim of absentClaims(pack, claims, shown, titles, wanted))
        this.enter(wanted, 'absent', positions[claim]!, -1, absent[claim]!);
    },
    enterPostings(from, to, saturated, evidence, times) {
      const place = placeOf(roles, from, to, wanted);
      if (place >= 0) this.enter(wanted, 'terms', place, evidence, times * termTicks(ticks[place]!, saturated));
    },
  };
}

/** What every role has before its skills, titles and levels: where the scores of what is left of a text may start from. */
export interface TermScores {
  readonly terms: TermCounts;
  readonly totals: Int32Array;
}

export function termScores({ terms }: Analysis, pack: Pack): TermScores {
  const totals = startTotals(pack);
  enterTerms(terms, pack, scoringNumbers(pack), totalling(pack, totals));
  return { terms, totals };
}

/** What every role has before a text is read: it lacks all its core skills. */
function startTotals(pack: Pack): Int32Array {
  const { roles, outside } = pack.data;
  const totals = new Int32Array(roles.length + outside.length);
  totals.set(claimsOf(pack, scoringNumbers(pack)).without);
  return totals;
}

/**
 * The score of every role, and behind them of the occupations outside the pack, in ticks.
 * @param whole of a text of which this is left, its terms in the same order and no more often: then only those that are fewer are counted anew.
 * The sums are of integers, so that they are the same.
 */
export function scoreRoles(analysis: Analysis, pack: Pack, whole?: TermScores): Int32Array {
  const totals = whole === undefined ? startTotals(pack) : whole.totals.slice();
  enterAll(analysis, pack, totalling(pack, totals), whole);
  return totals;
}

/** The contributions that a role's score is the sum of, in the order they are entered; none is 0. */
export function contributionsTo(analysis: Analysis, pack: Pack, wanted: number): Contribution[] {
  const list: Contribution[] = [];
  enterAll(analysis, pack, keeping(pack, wanted, list));
  return list;
}
