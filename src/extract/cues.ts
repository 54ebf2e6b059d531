import type { CueEffect } from '../pack/format.js';
import { beginsSentence } from './sentence-start.js';
import { Gap } from '../text/tokens.js';
import { sectionStrength, spanOf, textOf, type Reading } from './reading.js';
import { Trigger } from '../text/triggers.js';
import type { Cue } from '../types.js';

/** A cue phrase found in a segment, as a token range. */
export interface CuePlace {
  readonly cue: number;
  readonly effect: CueEffect;
  readonly first: number;
  readonly end: number;
}

const NONE: readonly CuePlace[] = [];

/** The cue phrases of segment `s` from token `from` on, the longest at each place; shields swallow what they contain. */
export function findCues(reading: Reading, s: number, from: number): readonly CuePlace[] {
  const { tokens, pack, segments } = reading;
  const { firsts, tokens: places, masks, seen } = reading.triggers;
  if ((seen[s]! & Trigger.Cue) === 0) return NONE;
  const { cues } = pack;
  const to = segments.endTokens[s]!;
  const found: CuePlace[] = [];
  let free = from;
  for (let t = firsts[s]!; t < firsts[s + 1]!; t++) {
    const first = places[t]!;
    if ((masks[t]! & Trigger.Cue) === 0 || first < free) continue;
    let cue = cues.longestAt(tokens, first, to);
    if (cue < 0) continue;
    // "MBA preferred Experience with Go" lost the break within what looks like a phrase.
    for (let i = first + 1; i < cues.end; i++) if (beginsSentence(reading, i)) cue = cues.longestAt(tokens, first, i);
    if (cue < 0) continue;
    const { effect, colon, apart, yields, only } = pack.data.cues[cue]!;
    const after = tokens.gaps[cues.end]!;
    if (
      (only === 'resume' && !reading.resume) ||
      (colon === true && !(after & Gap.Colon)) ||
      (apart === 'both' && !isApart(tokens.gaps[first]!, first === from)) ||
      (apart !== undefined && !isApart(after, cues.end === to)) ||
      (yields !== undefined && sectionStrength(reading, s) === yields) ||
      (effect === 'unstated' && sectionStrength(reading, s) !== 'required')
    )
      continue;
    if (effect !== 'neutral' && effect !== 'use-before') found.push({ cue, effect, first, end: cues.end });
    free = cues.end;
  }
  return found;
}

const APART = Gap.Open | Gap.Close | Gap.Colon | Gap.Semicolon | Gap.Comma | Gap.Stop | Gap.Bullet | Gap.Other;

/** True where punctuation, a dash, or an end of the segment parts two words. */
function isApart(gap: number, isEdge: boolean): boolean {
  return isEdge || (gap & APART) !== 0 || (gap & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space);
}

export function cueOf(reading: Reading, place: CuePlace): Cue {
  const { start, end } = spanOf(reading, place.first, place.end);
  return { id: reading.pack.data.cues[place.cue]!.id, text: textOf(reading, { start, end }), start, end };
}
