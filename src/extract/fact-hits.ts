import type { PackFact } from '../pack/format.js';
import { Trigger } from '../text/triggers.js';
import type { Reading } from './reading.js';

/** A phrase that states a fact, as a token range. */
export interface FactHit {
  /** Index in the pack's `facts`. */
  readonly entry: number;
  readonly segment: number;
  readonly first: number;
  readonly end: number;
}

export type FactName = PackFact['fact'];
/** A hit of one fact, with the value that its phrase states. */
export interface ValueHit<F extends FactName> extends FactHit {
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
      if (entry >= 0) hits.push({ entry, segment: s, first, end: facts.end });
      free = facts.end;
    }
  }
  return hits;
}

/** The hits of one fact. */
export function hitsOf<F extends FactName>(reading: Reading, hits: readonly FactHit[], fact: F): ValueHit<F>[] {
  const { facts } = reading.pack.data;
  const found: ValueHit<F>[] = [];
  for (const hit of hits) {
    const entry = facts[hit.entry]!;
    if (entry.fact === fact) found.push({ ...hit, value: entry.value as ValueHit<F>['value'] });
  }
  return found;
}
