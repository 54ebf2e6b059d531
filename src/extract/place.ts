import { Gap, Shape } from '../text/tokens.js';
import type { PlaceReading } from '../types.js';
import { hasAny, isOneOf } from './context.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { spanOf, textOf, type Reading } from './reading.js';

/** Longest place, in words. */
const MAX_PLACE_WORDS = 8;
/** How far before "based in" the job or the person must be named, in tokens. */
const SUBJECT_REACH = 9;

/** The place of work: behind "Location:" up to the line's end, else behind "the role is based in"; null where neither names one. */
export function readPlace(reading: Reading, hits: readonly FactHit[]): PlaceReading | null {
  let based: PlaceReading | null = null;
  for (const hit of hitsOf(hits, 'place')) {
    if (hit.value === 'label') {
      const place = labelled(reading, hit.first, hit.end);
      if (place !== null) return place;
    } else based ??= placeBehind(reading, hit);
  }
  return based;
}

function labelled(reading: Reading, first: number, end: number): PlaceReading | null {
  const { tokens, words } = reading;
  const { gaps } = tokens;
  const opens =
    first === 0 ||
    (gaps[first]! & (Gap.Newline | Gap.Bullet | Gap.Dot | Gap.Colon | Gap.Comma | Gap.Fused | Gap.Other)) !== 0;
  if (!opens || end >= tokens.count || !(gaps[end]! & Gap.Colon || isOwnLine(reading, first, end))) return null;
  let from = end;
  // "Remote, Brazil" names how and where.
  while (from < tokens.count && isOneOf(reading, from, words.arrangementWords) && (from === end || !stops(gaps[from]!)))
    from++;
  if (from >= tokens.count || (from > end && stops(gaps[from]!) && !(gaps[from]! & Gap.Open))) return null;
  let to = from;
  while (to < tokens.count && to - from < MAX_PLACE_WORDS && (to === from || !stops(gaps[to]!))) {
    if (
      isOneOf(reading, to, words.arrangementWords) ||
      (isOneOf(reading, to, words.orSet) && isOneOf(reading, to + 1, words.arrangementWords))
    )
      break;
    // "Dallas, TX - 75254": a postal code is no part of the name.
    if (to > from && gaps[to]! & Gap.Hyphen && tokens.shapes[to]! & Shape.Number) break;
    // A sentence, not a place: "This is a remote position".
    if (
      (tokens.shapes[to]! & Shape.Lower) !== 0 &&
      !(tokens.shapes[to]! & Shape.Initial) &&
      !isOneOf(reading, to, words.placeLinks)
    )
      return null;
    to++;
  }
  if (to === from || (to - from >= MAX_PLACE_WORDS && !stops(gaps[to]!))) return null;
  if (!(tokens.shapes[from]! & Shape.Initial)) return null;
  return placed(reading, from, to);
}

/** True for a label that stands on a line of its own, with a line right below it. */
function isOwnLine({ tokens }: Reading, first: number, end: number): boolean {
  const { gaps, shapes } = tokens;
  const opens = first === 0 || (gaps[first]! & (Gap.Newline | Gap.Bullet)) !== 0;
  return opens && (shapes[first]! & Shape.Initial) !== 0 && (gaps[end]! & (Gap.Newline | Gap.Bullet)) === Gap.Newline;
}

/** What ends a place: the line, a bracket, a full stop with a space behind it. */
function stops(gap: number): boolean {
  return (
    (gap & (Gap.Newline | Gap.Bullet | Gap.Semicolon | Gap.Fused | Gap.Colon | Gap.Open | Gap.Close | Gap.Other)) !==
      0 || (gap & Gap.Dot && gap & Gap.Space) !== 0
  );
}

/** The capitalised words behind "based in", where the job or the person is what is based there. */
function placeBehind(reading: Reading, { first, end, segment }: FactHit): PlaceReading | null {
  const { tokens, words, segments } = reading;
  const from = segments.firstTokens[segment]!;
  const to = segments.endTokens[segment]!;
  const low = Math.max(from, first - SUBJECT_REACH);
  if (!hasAny(reading, low, first, words.jobs) || hasAny(reading, low, first, words.employers)) return null;
  let start = end;
  while (start < to && isOneOf(reading, start, words.articles)) start++;
  let stop = start;
  while (stop < to && stop - start < MAX_PLACE_WORDS && tokens.shapes[stop]! & Shape.Initial) {
    if (stop > start && (tokens.gaps[stop]! & ~(Gap.Space | Gap.Comma | Gap.Hyphen | Gap.Dot)) !== 0) break;
    stop++;
  }
  return stop === start ? null : placed(reading, start, stop);
}

function placed(reading: Reading, first: number, end: number): PlaceReading {
  const span = spanOf(reading, first, end);
  return { ...span, text: textOf(reading, span), field: reading.field };
}
