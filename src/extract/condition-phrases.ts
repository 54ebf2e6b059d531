import { phrasesOf, type PhraseList } from '../pack/rules.js';
import { joinOfGap } from '../text/phrases.js';
import { Gap, type Tokens } from '../text/tokens.js';
import type { Candidate } from './candidates.js';
import type { Reading } from './reading.js';

/** Longest phrase that is looked for before a mention, in words. */
const MAX_PREVIOUS_WORDS = 5;
/** How many tokens an enumeration is followed to its end. */
const MAX_ENUMERATION = 30;
/** Longest item of an enumeration, in words. */
const MAX_ITEM = 4;

/** Token behind the longest phrase that begins at `index` and ends by `limit`; 0 where none does. */
export function phraseEnd({ words, gaps }: Tokens, index: number, limit: number, phrases: PhraseList): number {
  let at = phrasesOf(phrases, words[index]!);
  if (at === 0) return 0;
  const list = phrases.words;
  let end = 0;
  for (let size = list[at]!; size !== 0; at += size + 1, size = list[at]!) {
    const stop = index + size;
    if (stop > limit || stop <= end) continue;
    let k = 1;
    while (k < size && words[index + k] === list[at + 1 + k] && joinOfGap(gaps[index + k]!) >= 0) k++;
    if (k === size) end = stop;
  }
  return end;
}

/** First token of a phrase that ends right before `token`, the shortest such; -1 where none does. */
export function phraseStart(
  { tokens, segments }: Reading,
  segment: number,
  token: number,
  phrases: PhraseList,
): number {
  const reach = Math.min(phrases.longest, MAX_PREVIOUS_WORDS);
  const from = Math.max(segments.firstTokens[segment]!, token - reach);
  for (let start = token - 1; start >= from; start--)
    if (phraseEnd(tokens, start, token, phrases) === token) return start;
  return -1;
}

/** The same where an article may stand between the phrase and `token`: "build the", "own our". */
export function openerStart(reading: Reading, segment: number, token: number, phrases: PhraseList): number {
  const start = phraseStart(reading, segment, token, phrases);
  const { words, tokens } = reading;
  if (start >= 0 || !words.colleagueWords.determiners.has(tokens.words[token - 1]!)) return start;
  return phraseStart(reading, segment, token - 1, phrases);
}

/**
 * Walks from a candidate to the right (`step` 1) or left (-1) end of its enumeration; the first token at which a phrase begins there, or before
 * which one ends, or -1.
 */
export function alongEnumeration(
  reading: Reading,
  { first, end, segment }: Candidate,
  step: 1 | -1,
  phrases: PhraseList,
): number {
  const { tokens, words } = reading;
  const from = reading.segments.firstTokens[segment]!;
  const to = Math.min(tokens.count, reading.segments.endTokens[segment]!);
  let size = 1;
  let at = step > 0 ? end : first;
  for (let steps = 0; steps < MAX_ENUMERATION; steps++) {
    if (step > 0 ? at >= to : at <= from) return -1;
    const gap = tokens.gaps[at]!;
    if (gap & (Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Bullet)) return -1;
    const isFound = step > 0 ? phraseEnd(tokens, at, to, phrases) > 0 : openerStart(reading, segment, at, phrases) >= 0;
    if (isFound) return at;
    const word = tokens.words[step > 0 ? at : at - 1]!;
    if (gap & (Gap.Comma | Gap.Slash | Gap.And) || word === words.and || word === words.or) size = 0;
    else if (words.isEnglish[word] === 1) return -1;
    if (size++ > MAX_ITEM) return -1;
    at += step;
  }
  return -1;
}
