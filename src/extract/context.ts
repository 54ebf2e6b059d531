import { Gap, Shape } from '../text/tokens.js';
import type { Reading } from './reading.js';
import type { WordSet } from './word-set.js';

/** How far before a phrase a word that denies it may stand, in tokens. */
const DENIAL_REACH = 8;
/** How far behind a phrase its denial may stand: "sponsorship for this position is not available". */
const DENIAL_BEHIND = 7;

const QUESTION = 0x3f;
const PERCENT = 0x25;

/** True where a word of the set stands at a token. */
export function isOneOf(reading: Reading, token: number, set: WordSet): boolean {
  return set.has(reading.tokens.words[token]!);
}

/** True where a word of the set stands between two tokens. */
export function hasAny(reading: Reading, from: number, to: number, set: WordSet): boolean {
  for (let i = from; i < to; i++) if (isOneOf(reading, i, set)) return true;
  return false;
}

/** True where a phrase is denied in its own clause: "no", "not", "unable to" before it, "not available", "is not needed" behind it. */
export function isDenied(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  const { tokens, words } = reading;
  for (let i = first - 1; i >= Math.max(from, first - DENIAL_REACH); i--) {
    if (isOneOf(reading, i, words.negators)) return true;
    if (tokens.gaps[i + 1]! & (Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Close)) break;
  }
  // A label's value may stand on the next line: "Supervisory responsibility:", "None".
  const stop = end === to && end < tokens.count && tokens.gaps[end]! & Gap.Colon ? end + 1 : to;
  for (let i = end; i < Math.min(stop, end + DENIAL_BEHIND); i++) {
    if (i > end && tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Open | Gap.Close)) return false;
    // Directly behind a phrase any sign may stand: "Remote: no".
    if (tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Slash)) return false;
    if (isOneOf(reading, i, words.negators)) return true;
    if (isOneOf(reading, i, words.butWords)) return false;
  }
  return false;
}

/** True for a segment that asks: "Do you need a visa?" */
export function isQuestion(reading: Reading, segment: number): boolean {
  const { tokens, segments } = reading;
  const last = segments.endTokens[segment]!;
  const stop = last < tokens.count ? tokens.starts[last]! : tokens.text.length;
  for (let i = tokens.ends[last - 1]!; i < stop; i++) if (tokens.text.codes[i] === QUESTION) return true;
  return false;
}

/** True where a phrase is parted from what stands beside it: by brackets, commas, bars, line breaks. */
export function standsAlone(reading: Reading, first: number, end: number): boolean {
  const { gaps } = reading.tokens;
  return (first === 0 || (gaps[first]! & ~Gap.Space) !== 0) && (gaps[end]! & ~Gap.Space) !== 0;
}

/** The value of a number or number word; digits behind a point count ("1.5"). Null for other words. */
export function numberAt(reading: Reading, token: number): number | null {
  if (token < 0 || token >= reading.tokens.count) return null;
  const { tokens, words } = reading;
  if ((tokens.shapes[token]! & Shape.Number) === 0)
    return tokens.words[token] === 0 ? null : (words.numbers.get(tokens.words[token]!) ?? null);
  return leadingNumber(reading, token);
}

/** The number that a token begins with. */
export function leadingNumber(reading: Reading, token: number): number {
  const { tokens } = reading;
  const { codes } = tokens.text;
  let value = 0;
  let scale = 0;
  for (let i = tokens.starts[token]!; i < tokens.ends[token]!; i++) {
    const code = codes[i]!;
    if (code === 0x2e && scale === 0) scale = 1;
    else if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      scale *= 10;
    } else if (code !== 0x2c) break;
  }
  return scale > 1 ? value / scale : value;
}

/** Where the percent sign or word behind a number ends, as a plain offset; -1 where none stands there. */
export function percentEnd(reading: Reading, token: number): number {
  const { tokens, words } = reading;
  const { codes, length } = tokens.text;
  let i = tokens.ends[token]!;
  while (i < length && codes[i] === 0x20) i++;
  if (i < length && codes[i] === PERCENT) return i + 1;
  return token + 1 < tokens.count && isOneOf(reading, token + 1, words.percents) ? tokens.ends[token + 1]! : -1;
}
