import type { Candidate } from './candidates.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';
import { Gap } from '../text/tokens.js';
import { beginsSentence } from './sentence-start.js';

const NEGATING = new Set(['negated', 'unneeded', 'learning', 'excluded']);
/** Cues that open something of their own; the others only sort what is there. */
const ACTING = new Set([
  'negated',
  'unneeded',
  'learning',
  'excluded',
  'dealbreaker',
  'required',
  'preferred',
  'unstated',
]);

/** The names of one segment and the cues among them, with the marks of small words. */
export interface Clause {
  readonly reading: Reading;
  readonly marks: Uint16Array;
  /** The accepted candidates, in text order. */
  readonly members: readonly Candidate[];
  readonly cues: readonly CuePlace[];
}

/** True where the cue says that a name is not asked for. */
export function isNegating({ effect }: CuePlace): boolean {
  return NEGATING.has(effect);
}

/** True where the cue sets strength or polarity. */
export function isActing({ effect }: CuePlace): boolean {
  return ACTING.has(effect);
}

/** True where a semicolon, a stop, a lost break or a contrast stands between two tokens. */
export function clauseEndsBetween(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (beginsSentence(clause.reading, i)) return true;
  return stopsBetween(clause, from, to);
}

/** True where a semicolon, a stop or a contrast stands between two tokens. */
export function stopsBetween({ reading, cues }: Clause, from: number, to: number): boolean {
  const { gaps } = reading.tokens;
  for (let i = from; i <= to; i++) {
    if (gaps[i]! & (Gap.Semicolon | Gap.Stop)) return true;
    if (isStop(reading, i)) return true;
  }
  return cues.some((cue) => cue.effect === 'contrast' && cue.first >= from && cue.end <= to);
}

/** True where a full stop stands before a token inside a segment, other than that of an abbreviation ("e.g. Go", "Go, etc. is a plus"). */
export function isStop({ tokens, words, pack }: Reading, token: number): boolean {
  const gap = tokens.gaps[token]!;
  if ((gap & Gap.Dot) === 0 || (gap & Gap.Space) === 0 || (gap & Gap.Comma) !== 0 || token === 0) return false;
  const before = token - 1;
  const size = tokens.ends[before]! - tokens.starts[before]!;
  const isLetter = size === 1 && (tokens.gaps[before]! & Gap.Dot) !== 0;
  const word = tokens.words[before]!;
  return !isLetter && (word === 0 || (word !== words.etc && !pack.segmentWords.abbreviations.has(word)));
}
