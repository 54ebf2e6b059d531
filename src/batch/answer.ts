import { NONE } from '../score/ranking.js';
import type { Analysis, Match, Note, RankedRole } from '../types.js';

/** What of an answer is wanted. */
export interface AnswerOptions {
  /** Ids of the roles that may be answered, everything else counts as none; null for all. */
  readonly roles: ReadonlySet<string> | null;
  /** Least confidence with which a role is answered, 0 to 1; the answer is none below it. */
  readonly minConfidence: number;
}

/** The answer for one record. `confidence` is that of `role`. */
export interface Answer {
  readonly analysis: Analysis;
  readonly role: string;
  readonly ticks: number;
  readonly confidence: number;
  /** The first confidence of the ranking less the second, at least 0. */
  readonly margin: number;
  /** The first `count` of the ranking. */
  readonly top: Match['top'];
  readonly notes: readonly Note[];
}

/** The answer that a match gives, where only some roles are asked for or only sure answers are wanted. */
export function answerOf(match: Match, { roles, minConfidence }: AnswerOptions): Answer {
  const ranking = roles === null ? null : listedOnly(match.ranking, roles);
  const top: Answer['top'] = ranking === null ? match.top : (count) => ranking.slice(0, count);
  const [first, second] = top(2) as [RankedRole, RankedRole | undefined];
  const margin = ranking === null ? match.margin : Math.max(0, first.confidence - (second?.confidence ?? 0));
  const base = { analysis: match.analysis, margin, top };
  if (first.id !== NONE && first.confidence < minConfidence) {
    const none = (ranking ?? match.ranking).find(({ id }) => id === NONE)!;
    const note: Note = { code: 'match.unsure', message: `The likeliest role, ${first.id}, is not sure enough.` };
    return { ...base, role: NONE, ticks: none.ticks, confidence: none.confidence, notes: [...match.notes, note] };
  }
  const notes: readonly Note[] =
    first.id === NONE && match.role !== NONE
      ? [...match.notes, { code: 'match.unlisted', message: `It reads like ${match.role}, which is not asked for.` }]
      : match.notes;
  return { ...base, role: first.id, ticks: first.ticks, confidence: first.confidence, notes };
}

/** The ranking of the listed roles and none, which takes the confidence of all others and the greatest of their scores. */
function listedOnly(ranking: readonly RankedRole[], roles: ReadonlySet<string>): RankedRole[] {
  const kept = ranking.filter(({ id }) => roles.has(id));
  const rest = ranking.filter(({ id }) => !roles.has(id));
  const confidence = rest.reduce((sum, entry) => sum + entry.confidence, 0);
  const none: RankedRole = { role: -1, id: NONE, ticks: Math.max(...rest.map(({ ticks }) => ticks)), confidence };
  // Where there is too little to judge, none is first whatever its score.
  const isFirst = ranking[0]!.id === NONE;
  const at = isFirst ? 0 : kept.findIndex(({ ticks }) => ticks < none.ticks);
  kept.splice(at < 0 ? kept.length : at, 0, none);
  return kept;
}
