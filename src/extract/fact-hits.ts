import type { PackFact } from '../pack/format.js';
import { Trigger } from '../text/triggers.js';
import type { Reading } from './reading.js';

/** A phrase that states a fact, as a token range. */
export interface FactHit {
  readonly fact: FactName;
  readonly value: PackFact['value'];
  readonly segment: number;
  readonly first: number;
  readonly end: number;
}

export type FactName = PackFact['fact'];
/** A hit of one fact, with the value that its phrase states. */
export interface ValueHit<F extends FactName> extends FactHit {
  readonly fact: F;
  readonly value: Extract<PackFact, { fact: F }>['value'];
}

/** The phrases that state facts, in text order, the longest at each place; shields swallow what they contain. */
export function findFactHits(reading: Reading): FactHit[] {
  const { tokens, segments, pack, triggers } = reading;
  const { facts } = pack;
  const hits: FactHit[] = [];
  for (let s = 0; s < segments.count; s++) {
    if ((triggers.seen[s]! & Trigger.Fact) === 0) continue;
    const to = segments.endTokens[s]!;
    let free = segments.firstTokens[s]!;
    for (let t = triggers.firsts[s]!; t < triggers.firsts[s + 1]!; t++) {
      const first = triggers.tokens[t]!;
      if ((triggers.masks[t]! & Trigger.Fact) === 0 || first < free) continue;
      facts.end = first + 1;
      const entry = facts.longestAt(tokens, first, to);
      if (entry >= 0) {
        const { fact, value } = pack.data.facts[entry]!;
        hits.push({ fact, value, segment: s, first, end: facts.end });
      }
      free = facts.end;
    }
  }
  return hits;
}

const NONE: readonly never[] = [];

/** The hits of one fact, in text order. */
export function hitsOf<F extends FactName>(hits: readonly FactHit[], fact: F): readonly ValueHit<F>[] {
  let found: ValueHit<F>[] | null = null;
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i]!;
    if (hit.fact !== fact) continue;
    found ??= [];
    found.push(hit as ValueHit<F>);
  }
  return found ?? NONE;
}
