import type { CueEffect } from '../pack/format.js';
import { Gap } from '../text/tokenize.js';
import { spanOf, textOf, type Reading } from './reading.js';
import type { Cue } from '../types.js';

/** A cue phrase found in a segment, as a token range. */
export interface CuePlace {
  readonly cue: number;
  readonly effect: CueEffect;
  readonly first: number;
  readonly end: number;
}

/** The cue phrases between two tokens, the longest at each place; shields swallow what they contain. */
export function findCues(reading: Reading, from: number, to: number): CuePlace[] {
  const { tokens, pack } = reading;
  const { cues } = pack;
  const places: CuePlace[] = [];
  for (let i = from; i < to;) {
    if (cues.begins[tokens.words[i]!] === 0) {
      i++;
      continue;
    }
    const cue = cues.longestAt(tokens, i, to);
    if (cue < 0) {
      i++;
      continue;
    }
    const { effect, colon, apart } = pack.data.cues[cue]!;
    if (
      (colon === true && !(tokens.gaps[cues.end]! & Gap.Colon)) ||
      (apart === 'both' && !isApart(tokens.gaps[i]!, i === from)) ||
      (apart !== undefined && !isApart(tokens.gaps[cues.end]!, cues.end === to))
    ) {
      i++;
      continue;
    }
    if (effect !== 'neutral' && effect !== 'use-before') places.push({ cue, effect, first: i, end: cues.end });
    i = cues.end;
  }
  return places;
}

const APART = Gap.Open | Gap.Close | Gap.Colon | Gap.Semicolon | Gap.Comma | Gap.Stop | Gap.Bullet | Gap.Other;

/** True where punctuation, a dash, or an end of the segment parts two words. */
function isApart(gap: number, isEdge: boolean): boolean {
  return isEdge || (gap & APART) !== 0 || (gap & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space);
}

export function cueOf(reading: Reading, place: CuePlace): Cue {
  const span = spanOf(reading, place.first, place.end);
  return { id: reading.pack.data.cues[place.cue]!.id, text: textOf(reading, span), ...span };
}
