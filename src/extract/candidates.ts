import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import type { Reading } from './reading.js';
import { sectionCounts } from './reading.js';

/** An alias found in the text, before it is known whether it is meant. Token range half open. */
export interface Candidate {
  /** With its skill: another of the same text where the rule of the first does not hold. */
  alias: number;
  skill: number;
  readonly segment: number;
  readonly first: number;
  readonly end: number;
  /** Condition that accepted it, `plain`, or null while undecided. */
  rule: string | null;
  /** Why it was rejected, or null. */
  reason: string | null;
}

/** Finds the longest alias at each place of the sections that count. */
export function findCandidates(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  const { segments, sections } = reading;
  const { firsts, tokens, masks, seen } = reading.triggers;
  for (let s = 0; s < segments.count; s++) {
    if ((seen[s]! & ALIAS) === 0 || !sectionCounts(reading, s)) continue;
    const to = segments.endTokens[s]!;
    let free = sections.bodies[s]!;
    for (let t = firsts[s]!; t < firsts[s + 1]!; t++) {
      if ((masks[t]! & ALIAS) === 0 || tokens[t]! < free) continue;
      const candidate = candidateAt(reading, s, tokens[t]!, to);
      if (candidate === null) continue;
      candidates.push(candidate);
      free = candidate.end;
    }
  }
  return candidates;
}

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const ALIAS = Trigger.Alias;

/** The longest alias that begins at a token and ends by `to`, or null. */
function candidateAt(reading: Reading, segment: number, first: number, to: number): Candidate | null {
  const { aliases, data } = reading.pack;
  const alias = aliases.longestAt(reading.tokens, first, to);
  if (alias < 0) return null;
  const rule = data.aliasRules[alias]! < 0 ? 'plain' : null;
  return { alias, skill: data.aliasSkills[alias]!, segment, first, end: aliases.end, rule, reason: null };
}

/** Finds the aliases of segment `s` between two tokens, the longest first, and appends them. */
export function findIn(reading: Reading, s: number, from: number, to: number, candidates: Candidate[]): void {
  const { marks } = reading.tokens;
  for (let i = from; i < to;) {
    const candidate = (marks[i]! & ALIAS) === 0 ? null : candidateAt(reading, s, i, to);
    if (candidate !== null) candidates.push(candidate);
    i = candidate === null ? i + 1 : candidate.end;
  }
}

/** How two neighbouring candidates are joined in an enumeration, or null where they are not. */
export type Link = 'comma' | 'and' | 'or' | 'slash';

export function linkBetween(reading: Reading, a: Candidate, b: Candidate): Link | null {
  if (a.segment !== b.segment) return null;
  const { gaps, words } = reading.tokens;
  const between = b.first - a.end;
  if (between === 0) {
    const gap = gaps[b.first]!;
    if (gap & (Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Bullet | Gap.Open | Gap.Close)) return null;
    if (gap & Gap.Slash) return 'slash';
    if (gap & Gap.Comma) return 'comma';
    if (gap & Gap.And) return 'and';
    return gap & Gap.Other ? 'comma' : null;
  }
  if (between > 2) return null;
  const word = words[a.end]!;
  const connective = word === reading.words.and ? 'and' : word === reading.words.or ? 'or' : null;
  if (between === 2) {
    // "and/or", "and also X" are no plain links; only "and/or" is taken.
    return connective === 'and' && words[a.end + 1] === reading.words.or && (gaps[a.end + 1]! & Gap.Slash) !== 0
      ? 'or'
      : null;
  }
  if (gaps[a.end]! & (Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Bullet | Gap.Dot)) return null;
  return connective;
}

/** True where the token is written with a capital and the lexicon does not know it: likely a name. */
export function isUnknownName(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (token < 0 || token >= tokens.count) return false;
  const shape = tokens.shapes[token]!;
  return (
    tokens.words[token] === 0 &&
    (shape & Shape.Initial) !== 0 &&
    (shape & Shape.Lower) !== 0 &&
    (shape & Shape.Url) === 0
  );
}
