import { Gap } from '../text/tokenize.js';
import type { Strength } from '../types.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';

/** What parts two statements so that a cue of the one does not reach the other. */
const PARTING = Gap.Semicolon | Gap.Stop;

/**
 * The strength of a statement at tokens `[first, end)`: that of the nearest cue that reaches it, else `fallback`. `low` and `high` bound the
 * search: the end of the statement of its sort before it, and the start of the next one.
 */
export function statementStrength(
  reading: Reading,
  cues: readonly CuePlace[],
  statement: { readonly first: number; readonly end: number; readonly low: number; readonly high: number },
  fallback: Strength,
): Strength {
  const { first, end, low, high } = statement;
  const { gaps } = reading.tokens;
  let best: Strength = fallback;
  let nearest = Infinity;
  for (const place of cues) {
    if (place.effect !== 'required' && place.effect !== 'preferred') continue;
    const { reach } = reading.pack.data.cues[place.cue]!;
    const isBefore = place.end <= first;
    // A cue may begin inside its statement: "degree required".
    if (isBefore ? place.first < low : place.end <= end || place.first >= high) continue;
    if (isBefore && reach === 'preceding') continue;
    if (!isBefore && reach === 'following') continue;
    // Beside two statements ("Master's preferred, PhD") a cue belongs to the one that no comma or colon parts it from.
    if (isBefore && reach === 'beside' && low > 0 && place.first === low && (gaps[low]! & ~Gap.Space) === 0) continue;
    if (!isBefore && reach === 'beside' && (gaps[place.end]! & Gap.Colon) !== 0) continue;
    if (parted(reading, isBefore ? place.end : end, isBefore ? first : place.first)) continue;
    const distance = isBefore ? first - place.end : Math.max(0, place.first - end);
    if (distance >= nearest) continue;
    nearest = distance;
    best = place.effect;
  }
  return best;
}

function parted(reading: Reading, from: number, to: number): boolean {
  const { gaps } = reading.tokens;
  for (let i = from; i <= to; i++) {
    const gap = gaps[i]!;
    if (gap & PARTING || (gap & Gap.Dot && gap & Gap.Space)) return true;
  }
  return false;
}
