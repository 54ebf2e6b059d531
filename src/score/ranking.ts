import type { Pack } from '../pack/load.js';
import type { Match, RankedRole } from '../types.js';

/** The id that stands for no role of the pack. */
export const NONE = 'none';

/** A role, or `none` (role -1), with its score. */
export interface Ranked {
  readonly role: number;
  readonly id: string;
  readonly ticks: number;
}

/** Roles and `none` by score and then by id. Who asks wants the first few of what may be thousands: the others are sorted when they are asked for. */
export interface Ranking {
  /** The first `FEW`, or all where there are no more. */
  readonly first: readonly Ranked[];
  readonly all: () => readonly Ranked[];
  /** The score of a role of the pack or of `none`, by its id. */
  readonly ticksOf: (id: string) => number;
}

/** The first role of an answer, which `none` may stand before; undefined where the pack has no role. */
export function nearestRole({ top }: Pick<Match, 'top'>): RankedRole | undefined {
  return top(2).find(({ role }) => role >= 0);
}

/** So many are sought in one pass, whatever the number of roles. */
export const FEW = 8;

/** The places of the roles and `none` by their ids: the order of equal scores. */
interface Places {
  /** Per role its place, and behind them that of `none`. */
  readonly of: Int32Array;
  /** Per place the role, or the number of roles for `none`. */
  readonly roles: Int32Array;
}

const placesOf = new WeakMap<Pack, Places>();

function places({ data }: Pack): Places {
  const ids = [...data.roles.map(({ id }) => id), NONE];
  const roles = Int32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const of = new Int32Array(ids.length);
  roles.forEach((role, place) => (of[role] = place));
  return { of, roles };
}

/**
 * @param scores in ticks, of the roles of the pack and behind them of `none`
 * @param isNoneFirst puts `none` first, whatever its score
 */
export function rank(pack: Pack, scores: Int32Array, isNoneFirst: boolean): Ranking {
  let known = placesOf.get(pack);
  if (known === undefined) placesOf.set(pack, (known = places(pack)));
  const order = known;
  const { roles } = pack.data;
  const entry = (index: number): Ranked =>
    index === roles.length
      ? { role: -1, id: NONE, ticks: scores[index]! }
      : { role: index, id: roles[index]!.id, ticks: scores[index]! };
  const sought = isNoneFirst ? scores.subarray(0, roles.length) : scores;
  const front = isNoneFirst ? [entry(roles.length)] : [];
  let all: readonly Ranked[] | undefined;
  return {
    first: [...front, ...seek(sought, order, FEW - front.length).map(entry)],
    all: () => (all ??= [...front, ...sorted(sought, order).map(entry)]),
    ticksOf: (id) => scores[id === NONE ? roles.length : pack.roleIndex.get(id)!]!,
  };
}

/** The indices of the first `count` in order. */
function seek(scores: Int32Array, { of }: Places, count: number): number[] {
  const best: number[] = [];
  let least = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score < least) continue;
    let at = best.length;
    while (at > 0 && isBefore(i, best[at - 1]!)) at--;
    best.splice(at, 0, i);
    if (best.length <= count) continue;
    best.pop();
    least = scores[best[count - 1]!]!;
  }
  return best;

  function isBefore(a: number, b: number): boolean {
    const ahead = scores[a]! - scores[b]!;
    return ahead > 0 || (ahead === 0 && of[a]! < of[b]!);
  }
}

/** The indices of all in order, sorted as numbers that hold score and place: comparing objects takes several times as long. */
function sorted(scores: Int32Array, { of, roles }: Places): number[] {
  const size = of.length;
  const keys = Float64Array.from(scores, (score, index) => of[index]! - score * size).sort();
  return Array.from(keys, (key) => roles[key - Math.floor(key / size) * size]!);
}
