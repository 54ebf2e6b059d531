import { Gap, Shape } from '../text/tokenize.js';
import type { ArrangementReading, PlaceReading } from '../types.js';
import { spanOf, textOf, type Reading } from './reading.js';
import { REMOTE_THINGS } from './vocabulary.js';

/** Longest place, in words. */
const MAX_PLACE_WORDS = 8;

/** The place behind "Location:", up to the line's end; null without one. */
export function readPlace(reading: Reading): PlaceReading | null {
  const { tokens, words } = reading;
  const label = new Set([words.of('location'), words.of('locations')]);
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.words[i] === 0 || !label.has(tokens.words[i]!) || !(tokens.gaps[i + 1]! & Gap.Colon)) continue;
    let end = i + 1;
    while (end < tokens.count && end - i <= MAX_PLACE_WORDS && (end === i + 1 || !stops(tokens.gaps[end]!))) end++;
    const opens = i === 0 || (tokens.gaps[i]! & (Gap.Newline | Gap.Bullet | Gap.Dot | Gap.Colon | Gap.Fused)) !== 0;
    if (!opens || end - i > MAX_PLACE_WORDS || !(tokens.shapes[i + 1]! & Shape.Initial)) continue;
    const span = spanOf(reading, i + 1, end);
    return { ...span, text: textOf(reading, span), field: reading.field };
  }
  return null;
}

function stops(gap: number): boolean {
  return (
    (gap & (Gap.Newline | Gap.Bullet | Gap.Semicolon | Gap.Fused | Gap.Colon)) !== 0 ||
    (gap & Gap.Dot && gap & Gap.Space) !== 0
  );
}

/** Remote, hybrid or on-site, from the first sentence that says so without denying it; hybrid wins over remote in one sentence. */
export function readArrangement(reading: Reading): ArrangementReading | null {
  const { tokens, words, segments } = reading;
  for (let s = 0; s < segments.count; s++) {
    let found: ArrangementReading | null = null;
    for (let i = segments.firstTokens[s]!; i < segments.endTokens[s]!; i++) {
      const word = tokens.words[i]!;
      if (word === 0 || words.triggers[word] !== 1) continue;
      const arrangement = words.arrangements.get(word) ?? (isOnSite(reading, i) ? 'on-site' : undefined);
      if (arrangement === undefined || isDenied(reading, i, segments.endTokens[s]!)) continue;
      if (found === null || arrangement === 'hybrid')
        found = {
          ...spanOf(reading, arrangement === 'on-site' && word !== words.of('onsite') ? i - 1 : i, i + 1),
          arrangement,
          field: reading.field,
        };
    }
    if (found !== null) return found;
  }
  return null;
}

function isOnSite(reading: Reading, token: number): boolean {
  const { tokens, words } = reading;
  const word = tokens.words[token]!;
  if (token === 0 || word === 0) return false;
  const previous = tokens.words[token - 1]!;
  return (
    (word === words.of('site') && previous === words.of('on')) ||
    (word === words.of('office') && previous === words.of('in') && (tokens.gaps[token]! & Gap.Hyphen) !== 0)
  );
}

/** "Not remote", "telecommuting not available", "remote: no", "remote sensing", "remote teams". */
function isDenied(reading: Reading, token: number, end: number): boolean {
  const { tokens, words } = reading;
  const no = new Set([words.of('no'), words.of('not')]);
  if (token > 0 && tokens.words[token - 1] !== 0 && no.has(tokens.words[token - 1]!)) return true;
  if (token + 1 >= end) return false;
  const next = tokens.words[token + 1]!;
  if (next !== 0 && no.has(next)) return true;
  return next !== 0 && REMOTE_THINGS.some((word) => words.of(word) === next);
}
