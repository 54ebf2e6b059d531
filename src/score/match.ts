import { UNJUDGEABLE } from '../extract/notes.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Match, Note, RankedRole } from '../types.js';
import { probabilities } from './confidence.js';
import { contributionsTo, scoreRoles, type TermScores } from './ledger.js';
import { scoringNumbers, type ScoringNumbers } from './numbers.js';

/** The id that stands for no role of the pack. */
export const NONE = 'none';

/** The order of the answers, before any probability: what `match` and the search for what decides have in common. */
export interface Order {
  /** First role id, or `none`. */
  readonly role: string;
  /** Roles and `none`, by score and then by id; role -1 is `none`. */
  readonly ranking: readonly { readonly role: number; readonly id: string; readonly ticks: number }[];
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

/** The places of the roles and `none` by their ids: the order of equal scores. */
interface Places {
  /** Per role its place, and behind them that of `none`. */
  readonly of: Int32Array;
  /** Per place the role, -1 for `none`. */
  readonly roles: Int32Array;
  readonly ids: readonly string[];
}

const placesOf = new WeakMap<Pack, Places>();

function places(pack: Pack): Places {
  let known = placesOf.get(pack);
  if (known === undefined) {
    const ids = [...pack.data.roles.map(({ id }) => id), NONE];
    const sorted = ids.map((id, role) => ({ id, role })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const of = new Int32Array(ids.length);
    sorted.forEach(({ role }, place) => (of[role] = place));
    known = {
      of,
      roles: Int32Array.from(sorted, ({ role }) => (role === ids.length - 1 ? -1 : role)),
      ids: sorted.map(({ id }) => id),
    };
    placesOf.set(pack, known);
  }
  return known;
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
  const ranking = ranked(totals, isOutside ? totals[outside]! : chance, unjudgeable, places(pack));
  const why = whyNone(pack, isOutside ? outside : -1, isPosting, analysis.wordCount);
  return { role: ranking[0]!.id, ranking, unjudgeable, whyNone: why };
}

/** Roles and `none` by score and then by id, as numbers that hold both: comparing objects takes several times as long. */
function ranked(totals: Int32Array, none: number, isNoneFirst: boolean, { of, roles, ids }: Places): Order['ranking'] {
  const size = of.length;
  const keys = new Float64Array(size);
  for (let role = 0; role < size - 1; role++) keys[role] = of[role]! - totals[role]! * size;
  keys[size - 1] = of[size - 1]! - none * size;
  keys.sort();
  const ranking: { readonly role: number; readonly id: string; readonly ticks: number }[] = [];
  for (let i = 0; i < size; i++) {
    const key = keys[i]!;
    const ticks = 0 - Math.floor(key / size);
    const place = key + ticks * size;
    ranking.push({ role: roles[place]!, id: ids[place]!, ticks });
  }
  if (isNoneFirst)
    ranking.unshift(
      ...ranking.splice(
        ranking.findIndex(({ role }) => role < 0),
        1,
      ),
    );
  return ranking;
}

/** Ranks the roles of the pack for an analysis, with `none` among them; abstains where `none` is first or there is too little to judge. */
export function match(analysis: Analysis, pack: Pack): Match {
  const { ranking: ordered, unjudgeable, whyNone: why } = order(analysis, pack);
  const confidences = unjudgeable
    ? ordered.map((entry) => (entry.role < 0 ? 1 : 0))
    : probabilities(
        pack,
        ordered.map((entry) => entry.ticks),
        analysis.terms.count,
        isNamed(analysis, pack, ordered[0]!.role),
      );
  const ranking: RankedRole[] = ordered.map(({ role, id, ticks }, index) => ({
    role,
    id,
    ticks,
    confidence: confidences[index]!,
  }));
  const first = ranking[0]!;
  const margin = first.confidence - (ranking[1]?.confidence ?? 0);
  return {
    analysis,
    role: first.id,
    confidence: first.confidence,
    margin,
    ranking,
    notes: [
      ...analysis.notes,
      ...(unjudgeable ? [] : matchNotes(ranking, margin, pack, why, scoringNumbers(pack).closeMargin)),
    ],
    contributions: (role) => contributionsTo(analysis, pack, role),
  };
}

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
