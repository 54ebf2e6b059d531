import type { Pack } from '../pack/load.js';
import type { Analysis, Match, Note, RankedRole } from '../types.js';
import { probabilities } from './confidence.js';
import { scoringNumbers } from './evidence.js';
import { contributionsTo, scoreRoles } from './ledger.js';

/** The id that stands for no role of the pack. */
export const NONE = 'none';

const UNJUDGEABLE: ReadonlySet<Note['code']> = new Set<Note['code']>([
  'text.empty',
  'text.too-short',
  'text.not-english',
]);

/** Ranks the roles of the pack for an analysis, with `none` among them; abstains where `none` is first or there is too little to judge. */
export function match(analysis: Analysis, pack: Pack): Match {
  const numbers = scoringNumbers(pack);
  const ledger = scoreRoles(analysis, pack);
  const noneTicks = numbers.noneBase + numbers.nonePerTerm * analysis.terms.count;
  const scored: { role: number; id: string; ticks: number }[] = pack.data.roles.map((role, index) => ({
    role: index,
    id: role.id,
    ticks: ledger.totals[index]!,
  }));
  scored.push({ role: -1, id: NONE, ticks: noneTicks });
  const unjudgeable = analysis.notes.some((note) => UNJUDGEABLE.has(note.code));
  scored.sort((a, b) => {
    if (unjudgeable && (a.role < 0 || b.role < 0)) return a.role < 0 ? -1 : 1;
    return b.ticks - a.ticks || (a.id < b.id ? -1 : 1);
  });
  const confidences = unjudgeable
    ? scored.map((entry) => (entry.role < 0 ? 1 : 0))
    : probabilities(
        pack,
        scored.map((entry) => entry.ticks),
      );
  const ranking: RankedRole[] = scored.map((entry, index) => ({ ...entry, confidence: confidences[index]! }));
  const first = ranking[0]!;
  const margin = first.confidence - (ranking[1]?.confidence ?? 0);
  return {
    analysis,
    role: first.id,
    confidence: first.confidence,
    margin,
    ranking,
    notes: [...analysis.notes, ...matchNotes(ranking, margin, pack, unjudgeable, numbers.closeMargin)],
    contributions: (role) => contributionsTo(ledger, role),
  };
}

function matchNotes(
  ranking: readonly RankedRole[],
  margin: number,
  pack: Pack,
  unjudgeable: boolean,
  closeMargin: number,
): Note[] {
  if (unjudgeable) return [];
  const titleOf = (entry: RankedRole): string =>
    entry.role < 0 ? 'none of the roles' : pack.data.roles[entry.role]!.title;
  const [first, second] = ranking;
  if (first!.role < 0) {
    return [
      {
        code: 'match.no-role',
        message: `No role of the pack is meant: nothing speaks for one more than for any text (nearest: ${titleOf(second!)}).`,
      },
    ];
  }
  if (second !== undefined && margin < closeMargin) {
    return [{ code: 'match.close', message: `${titleOf(first!)} and ${titleOf(second)} are close; read both.` }];
  }
  return [];
}
