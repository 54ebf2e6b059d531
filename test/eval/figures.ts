import { NONE, type Group, type Posting } from './data.js';

/** What a ranker said about a posting. */
export interface Answer {
  readonly posting: Posting;
  readonly group: Group;
  /** Role ids (or none), the best first; empty where it said nothing. */
  readonly ranking: readonly string[];
  /** Probability of the first; null for rankers that give none. */
  readonly confidence: number | null;
}

/** How well a list of answers fits its labels; shares from 0 to 1. */
export interface Figures {
  readonly count: number;
  readonly top1: number;
  readonly top3: number;
  readonly macroF1: number;
  /** Roles that the macro mean is over. */
  readonly macroRoles: number;
}

/** Share of an answer `none` in each group of records; the count is the group's. */
export type Abstention = Readonly<Record<Group, { readonly count: number; readonly none: number }>>;

export interface RoleFigures {
  readonly role: string;
  readonly count: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Macro means are over roles with at least so many records. */
const MACRO_MIN_RECORDS = 10;
const TOP = 3;

export function isRight(answer: Answer): boolean {
  return answer.ranking.length > 0 && answer.posting.accept.includes(answer.ranking[0]);
}

export function figuresOf(answers: readonly Answer[]): Figures {
  let first = 0;
  let near = 0;
  for (const answer of answers) {
    if (isRight(answer)) first++;
    if (answer.ranking.slice(0, TOP).some((role) => answer.posting.accept.includes(role))) near++;
  }
  const macro = roleFigures(answers).filter(({ count }) => count >= MACRO_MIN_RECORDS);
  let sum = 0;
  for (const { f1 } of macro) sum += f1;
  return {
    count: answers.length,
    top1: share(first, answers.length),
    top3: share(near, answers.length),
    macroF1: share(sum, macro.length),
    macroRoles: macro.length,
  };
}

/** Precision, recall and F1 by label; an accepted answer counts as the label itself. The most frequent label first. */
export function roleFigures(answers: readonly Answer[]): RoleFigures[] {
  const counts = new Map<string, { count: number; answered: number; right: number }>();
  const entry = (role: string): { count: number; answered: number; right: number } => {
    let found = counts.get(role);
    if (found === undefined) counts.set(role, (found = { count: 0, answered: 0, right: 0 }));
    return found;
  };
  for (const answer of answers) {
    const { role } = answer.posting;
    const right = isRight(answer);
    entry(role).count++;
    if (right) entry(role).right++;
    if (answer.ranking.length > 0) entry(right ? role : answer.ranking[0]).answered++;
  }
  const list: RoleFigures[] = [];
  for (const [role, { count, answered, right }] of counts) {
    if (count === 0) continue;
    list.push({
      role,
      count,
      precision: share(right, answered),
      recall: share(right, count),
      f1: share(2 * right, count + answered),
    });
  }
  return list.sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1));
}

export function abstentionOf(answers: readonly Answer[]): Abstention {
  const result = { inside: { count: 0, none: 0 }, none: { count: 0, none: 0 }, outside: { count: 0, none: 0 } };
  for (const { group, ranking } of answers) {
    result[group].count++;
    if (ranking[0] === NONE) result[group].none++;
  }
  for (const entry of Object.values(result)) entry.none = share(entry.none, entry.count);
  return result;
}

/** The most frequent wrong answers, as `label > answer`. */
export function confusionsOf(answers: readonly Answer[], limit: number): { pair: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    if (isRight(answer)) continue;
    const pair = `${answer.posting.role} > ${answer.ranking[0] ?? '-'}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .map(([pair, count]) => ({ pair, count }))
    .sort((a, b) => b.count - a.count || (a.pair < b.pair ? -1 : 1))
    .slice(0, limit);
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
