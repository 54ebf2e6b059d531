import type { Pack } from '../pack/load.js';
import { scoringNumbers } from '../score/numbers.js';
import type { Analysis, Contribution, Match, Part } from '../types.js';
import { termsOf } from '../extract/line-terms.js';
import { isWithin, type Piece } from './without.js';

/** Parts that hang on whether a role that narrows another is narrowed. */
const OF_NARROWING: ReadonlySet<Part> = new Set<Part>(['title', 'level', 'domain']);

/**
 * The most ticks that a role can lose without a skill, at least what it does lose: all that its mentions earn it, by themselves and as words, what a
 * core skill costs that is absent, and the narrowing. Without a skill no other role gains, so that it can close no wider gap than this. Endless where a
 * title or the level stands in a place of the skill, since without these another role may gain.
 */
export function mostLost(result: Match, roleId: string, pack: Pack): (piece: Piece) => number {
  const { analysis } = result;
  const role = pack.roleIndex.get(roleId)!;
  const contributions = result.contributions(role);
  const ofTerms = new Map<number, number>();
  for (const { part, evidence, ticks } of contributions)
    if (part === 'terms') ofTerms.set(analysis.terms.terms[evidence]!, ticks);
  const narrowing = narrowingTicks(contributions, role, pack);
  const absent = absentTicks(role, pack);
  return (piece) => {
    if (standsInTitleOrLevel(analysis, piece)) return Infinity;
    const skills = new Set<number>();
    for (const mention of analysis.mentions)
      if (mention.polarity === 'asserted' && isWithin(piece, mention)) skills.add(mention.skill);
    let most = skills.size === 0 ? 0 : narrowing;
    for (const { part, evidence, ticks } of contributions)
      if (part === 'skills' && skills.has(analysis.mentions[evidence]!.skill)) most += ticks + absent;
    const terms = new Set(piece.places.flatMap(({ text }) => termsOf(pack, text)));
    for (const term of terms) most += ofTerms.get(term) ?? 0;
    return most;
  };
}

/** What a role that narrows another earns where it does, and loses where it does not; 0 for other roles. */
function narrowingTicks(contributions: readonly Contribution[], role: number, pack: Pack): number {
  const { narrowedBy } = pack.data.roles[role]!;
  if (narrowedBy === null) return 0;
  const numbers = scoringNumbers(pack);
  let earned = Math.abs(narrowedBy === 'level' ? numbers.levelAgainst : numbers.domainAgainst);
  for (const { part, ticks } of contributions) if (OF_NARROWING.has(part)) earned += Math.max(0, ticks);
  return earned;
}

/** What a core skill costs at most that a text lacks. */
function absentTicks(role: number, pack: Pack): number {
  const count = pack.data.roles[role]!.skills.filter(({ importance }) => importance === 'core').length;
  return count === 0 ? 0 : Math.abs(Math.round(scoringNumbers(pack).coreAbsent / count));
}

function standsInTitleOrLevel({ titles, level }: Analysis, piece: Piece): boolean {
  return titles.some((title) => isWithin(piece, title)) || (level !== null && isWithin(piece, level));
}
