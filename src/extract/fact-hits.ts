import type { PackFact } from '../pack/format.js';
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
  const { tokens, segments, pack } = reading;
  const { facts } = pack;
  const hits: FactHit[] = [];
  for (let s = 0; s < segments.count; s++) {
    const to = segments.endTokens[s]!;
    for (let i = segments.firstTokens[s]!; i < to; i++) {
      if (facts.begins[tokens.words[i]!] === 0) continue;
      facts.end = i + 1;
      const entry = facts.longestAt(tokens, i, to);
      const { end } = facts;
      if (entry >= 0) hits.push({ entry, segment: s, first: i, end });
      i = end - 1;
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
