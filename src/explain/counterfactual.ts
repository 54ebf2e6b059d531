import type { Pack } from '../pack/load.js';
import { termScores } from '../score/ledger.js';
import { match, order, type Order } from '../score/match.js';
import { NONE } from '../score/ranking.js';
import type { Analysis, Match } from '../types.js';
import { mostLost } from './most-lost.js';
import { piecesOf, withoutEvidence, type Piece } from './without.js';

/** Sets of more pieces than this tell nobody anything. */
const MAX_PIECES = 3;
/** Answers next in the ranking towards which sets of several pieces are sought. */
const MAX_RIVALS = 5;
/** Words, those that earn the first role most, that such sets may have. */
const MAX_WORDS = 6;

/** Evidence without which the answer would be another. */
export interface Counterfactual {
  readonly pieces: readonly Piece[];
  /** The answer without them: a role id, or `none`. */
  readonly role: string;
  /** Its confidence then. */
  readonly confidence: number;
  /**
   * `smallest`: every smaller set was ruled out. `minimal`: no part of this set changes the answer, but another set as small, or smaller, may
   * do it as well.
   */
  readonly proof: 'smallest' | 'minimal';
}

/** A piece that may be thought away alone. */
interface Trial {
  readonly piece: Piece;
  /** The most by which it can close a gap to the first role, in ticks. */
  readonly most: number;
  /** The ranking without it; computed when it is first asked for. */
  readonly result: () => Order;
}

/**
 * The least evidence that decides: the smallest set of pieces, of at most three, without which another role or none would be first. Every
 * answer comes from scoring the analysis without the pieces anew. Null where no such set was found, and where the answer is none.
 */
export function counterfactual(result: Match, pack: Pack): Counterfactual | null {
  if (result.role === NONE) return null;
  const { analysis } = result;
  const whole = termScores(analysis, pack);
  const without = (pieces: readonly Piece[]): Order => order(withoutEvidence(analysis, pieces, pack), pack, whole);
  const found = (pieces: readonly Piece[], proof: Counterfactual['proof']): Counterfactual => {
    const { role, confidence } = match(withoutEvidence(analysis, pieces, pack), pack);
    return { pieces, role, confidence, proof };
  };
  const earned = wordTicks(result, pack);
  const asItIs = order(analysis, pack);
  const lead = leadOf(asItIs, result.role);
  const all = piecesOf(analysis, pack);
  const most = mostLost(result, result.role, pack);
  const trial = (piece: Piece, ticks: number): Trial => {
    let tried: Order | undefined;
    return { piece, most: ticks, result: () => (tried ??= without([piece])) };
  };
  const named = all
    .filter(({ kind }) => kind !== 'word')
    .map((piece) => trial(piece, piece.kind === 'skill' ? most(piece) : Infinity));
  // Without a word a role loses what it earned it, and no other gains: a word alone changes the answer only where that is the lead and more.
  const words = all
    .filter(({ kind }) => kind === 'word')
    .sort((a, b) => earned(b) - earned(a))
    .filter((piece, index) => index < MAX_WORDS || earned(piece) >= lead)
    .map((piece) => trial(piece, earned(piece)));
  const trials: Trial[] = [...named, ...words];
  const alone = trials.filter((tried) => tried.most >= lead && tried.result().role !== result.role);
  if (alone.length > 0) {
    const best = alone.reduce((a, b) => (leadOf(b.result(), result.role) < leadOf(a.result(), result.role) ? b : a));
    return found([best.piece], 'smallest');
  }
  let best: Counterfactual | null = null;
  for (const rival of result.top(MAX_RIVALS + 1).slice(1)) {
    const size = (best?.pieces.length ?? MAX_PIECES + 1) - 1;
    const set = towards(asItIs, rival.id, trials, without, size);
    if (set !== null) best = found(set.pieces, set.proof);
  }
  return best;
}

/** Takes away the pieces that hold a rival down most, one after another, until the answer changes; then leaves out what is not needed. */
function towards(
  asItIs: Order,
  rival: string,
  trials: readonly Trial[],
  without: (pieces: readonly Piece[]) => Order,
  most: number,
): Pick<Counterfactual, 'pieces' | 'proof'> | null {
  const { role } = asItIs;
  const lead = ({ ranking }: Order): number => ranking.ticksOf(role) - ranking.ticksOf(rival);
  const pieces: Piece[] = [];
  for (const piece of byLead(trials, lead, lead(asItIs))) {
    if (pieces.length === most) return null;
    if (pieces.some((held) => held.places.some((place) => covers(place, piece)))) continue;
    pieces.push(piece);
    if (pieces.length < 2 || without(pieces).role === role) continue;
    // Each piece alone has been tried and does not do it, so a pair is the smallest, and of three only pairs are left to try.
    if (pieces.length === 2) return { pieces, proof: 'smallest' };
    for (const left of pieces) {
      const pair = pieces.filter((held) => held !== left);
      if (without(pair).role !== role) return { pieces: pair, proof: 'smallest' };
    }
    return { pieces, proof: 'minimal' };
  }
  return null;
}

/**
 * The pieces without which a lead is smaller, the smallest lead first and of the same the first piece. Only those are tried that may come next: a piece can
 * take no more from the lead than the most that it can close.
 */
function* byLead(trials: readonly Trial[], lead: (of: Order) => number, whole: number): Generator<Piece> {
  const waiting = trials.map((trial, index) => ({ ...trial, index })).sort((a, b) => b.most - a.most);
  const tried: { readonly piece: Piece; readonly index: number; readonly lead: number }[] = [];
  for (let next = 0; ;) {
    const first = tried.reduce<(typeof tried)[number] | null>(
      (a, b) => (a === null || b.lead < a.lead || (b.lead === a.lead && b.index < a.index) ? b : a),
      null,
    );
    const candidate = waiting[next];
    if (candidate !== undefined && candidate.most > 0 && (first === null || whole - candidate.most <= first.lead)) {
      next++;
      const left = lead(candidate.result());
      if (left < whole) tried.push({ piece: candidate.piece, index: candidate.index, lead: left });
      continue;
    }
    if (first === null) return;
    tried.splice(tried.indexOf(first), 1);
    yield first.piece;
  }
}

function covers(
  place: { readonly start: number; readonly end: number; readonly field: string },
  piece: Piece,
): boolean {
  return piece.places.every(
    ({ start, end, field }) => field === place.field && place.start <= start && end <= place.end,
  );
}

/** By how many ticks a role is ahead of the best other answer; below zero where it is behind. */
function leadOf({ ranking }: Order, id: string): number {
  return ranking.ticksOf(id) - ranking.first.find((entry) => entry.id !== id)!.ticks;
}

/** What each word earns the first role, in ticks. */
function wordTicks(result: Match, pack: Pack): (piece: Piece) => number {
  const { terms }: Analysis = result.analysis;
  const ticks = new Map<number, number>();
  for (const { part, evidence, ticks: earned } of result.contributions(pack.roleIndex.get(result.role)!))
    if (part === 'terms') ticks.set(terms.terms[evidence]!, earned);
  return ({ term }) => ticks.get(term) ?? 0;
}
