import { UNJUDGEABLE } from '../extract/notes.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Match, Note, RankedRole } from '../types.js';
import { probabilities } from './confidence.js';
import { contributionsTo, scoreRoles, type TermScores } from './ledger.js';
import { scoringNumbers, type ScoringNumbers } from './numbers.js';
import { rank, type Ranked, type Ranking } from './ranking.js';

/** The order of the answers, before any probability: what `match` and the search for what decides have in common. */
export interface Order {
  /** First role id, or `none`. */
  readonly role: string;
  readonly ranking: Ranking;
  /** Ticks of the roles, and behind them of `none`. */
  readonly scores: Int32Array;
  /** True where there is too little to judge. */
  readonly unjudgeable: boolean;
  /** Why nothing in particular speaks for a role. */
  readonly whyNone: string;
}

/** What any text of so many terms earns by chance, in ticks. */
export function chanceTicks({ terms }: Analysis, pack: Pack): number {
  const { noneBase, nonePerTerm } = scoringNumbers(pack);
  return noneBase + nonePerTerm * terms.count;
}

/**
 * Ranks the roles of the pack by their scores, with `none` among them; `none` is first where there is too little to judge.
 * @param whole see `scoreRoles`
 */
export function order(analysis: Analysis, pack: Pack, whole?: TermScores): Order {
  const numbers = scoringNumbers(pack);
  const totals = scoreRoles(analysis, pack, whole);
  const count = pack.data.roles.length;
  const outside = greatest(totals, count);
  const isPosting = readsAsPosting(analysis, numbers);
  const chance = chanceTicks(analysis, pack) + (isPosting ? 0 : numbers.noPosting);
  const isOutside = outside >= 0 && totals[outside]! > chance;
  const unjudgeable = analysis.notes.some((note) => UNJUDGEABLE.has(note.code));
  const scores = new Int32Array(count + 1);
  scores.set(totals.subarray(0, count));
  scores[count] = isOutside ? totals[outside]! : chance;
  const ranking = rank(pack, scores, unjudgeable);
  const why = whyNone(pack, isOutside ? outside : -1, isPosting, analysis.wordCount);
  return { role: ranking.first[0]!.id, ranking, scores, unjudgeable, whyNone: why };
}

/** Ranks the roles of the pack for an analysis, with `none` among them; abstains where `none` is first or there is too little to judge. */
export function match(analysis: Analysis, pack: Pack): Match {
  const { ranking, scores, unjudgeable, whyNone: why } = order(analysis, pack);
  const confidences = unjudgeable
    ? (list: readonly number[]) => list.map((_, index) => (index === 0 ? 1 : 0))
    : probabilities(pack, scores, analysis.terms.count, isNamed(analysis, pack, ranking.first[0]!.role));
  const told = (list: readonly Ranked[]): RankedRole[] => {
    const shares = confidences(list.map(({ ticks }) => ticks));
    return list.map(({ role, id, ticks }, index) => ({ role, id, ticks, confidence: shares[index]! }));
  };
  const few = told(ranking.first);
  let all: readonly RankedRole[] | undefined;
  const whole = (): readonly RankedRole[] => (all ??= told(ranking.all()));
  const first = few[0]!;
  const margin = first.confidence - (few[1]?.confidence ?? 0);
  const own = unjudgeable ? [] : matchNotes(few, margin, pack, why, scoringNumbers(pack).closeMargin);
  const answer: Answer = {
    analysis,
    role: first.id,
    confidence: first.confidence,
    margin,
    whole,
    top: (count) => (count <= few.length ? few : whole()).slice(0, count),
    notes: [...analysis.notes, ...own],
    contributions: (role) => contributionsTo(analysis, pack, role),
  };
  return Object.defineProperty(answer, 'ranking', RANKING) as Answer & Match;
}

/** A match before it has its ranking. */
type Answer = Omit<Match, 'ranking'> & { readonly whole: () => readonly RankedRole[] };

/**
 * The whole ranking, told when it is asked for. One getter for all matches: one of each object's own would hold on to all that it can see until memory is cleared
 * as a whole, and batches have thousands of them.
 */
const RANKING: PropertyDescriptor & ThisType<Answer> = {
  enumerable: true,
  get() {
    return this.whole();
  },
};

/** True where the document's title has a title of the role, or of the one that it narrows. */
function isNamed(analysis: Analysis, pack: Pack, role: number): boolean {
  if (role < 0) return analysis.titles.some((title) => title.place === 'title' && title.role >= pack.data.roles.length);
  const { narrows } = pack.data.roles[role]!;
  return analysis.titles.some((title) => title.place === 'title' && (title.role === role || title.role === narrows));
}

/** Index of the greatest number from `from` on, the first of these; -1 where there is none. */
function greatest(numbers: Int32Array, from: number): number {
  let best = -1;
  for (let i = from; i < numbers.length; i++) if (best < 0 || numbers[i]! > numbers[best]!) best = i;
  return best;
}

/** True where the text speaks as those do who offer or seek work, or has a title that names a role. */
function readsAsPosting(analysis: Analysis, { hiringMinCount, hiringShare }: ScoringNumbers): boolean {
  return (
    analysis.kind === 'resume' ||
    analysis.hiringCount >= Math.min(hiringMinCount, analysis.wordCount * hiringShare) ||
    analysis.titles.some(({ place }) => place === 'title')
  );
}

/** A text of fewer words than this is called short. */
const SHORT = 80;

/** @param outside the occupation outside the pack that the text reads like, numbered behind the roles; -1 for none of them */
function whyNone(pack: Pack, outside: number, isPosting: boolean, wordCount: number): string {
  if (outside >= 0) return `it reads like ${pack.data.outside[outside - pack.data.roles.length]!.name}`;
  if (isPosting) return 'nothing speaks for one more than for any text';
  return wordCount < SHORT
    ? 'it is short, and has hardly a word that postings and résumés have'
    : 'it reads like no posting and no résumé';
}

function matchNotes(
  ranking: readonly RankedRole[],
  margin: number,
  pack: Pack,
  why: string,
  closeMargin: number,
): Note[] {
  const titleOf = (entry: RankedRole): string =>
    entry.role < 0 ? 'none of the roles' : pack.data.roles[entry.role]!.title;
  const [first, second] = ranking;
  if (first!.role < 0) {
    return [{ code: 'match.no-role', message: `No role of the pack is meant: ${why} (nearest: ${titleOf(second!)}).` }];
  }
  if (second !== undefined && margin < closeMargin) {
    return [{ code: 'match.close', message: `${titleOf(first!)} and ${titleOf(second)} are close; read both.` }];
  }
  return [];
}
