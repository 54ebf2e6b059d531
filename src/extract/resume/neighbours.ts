import { Gap } from '../../text/tokens.js';
import type { Candidate } from '../candidates.js';
import type { Reading } from '../reading.js';

/** How far before a name the words are looked for that make it the work of others, and how far behind it the word for people, in words. */
const MAX_BEFORE = 10;
const MAX_AFTER = 6;

const PARTING = Gap.Stop | Gap.Semicolon | Gap.Colon | Gap.Bullet | Gap.Newline;

/**
 * True for a name that in a résumé only says what others do or what is traded: "recruited Java developers", "sold Java training", "took over
 * from the Java team", "next to the Java team", "people who know Java".
 */
export function namesNeighbours(reading: Reading, { first, end, segment }: Candidate): boolean {
  const { tokens, words, segments } = reading;
  const { recruiting, selling, wares, beside, toward, people, relative, doing, leading } = words.neighbourWords;
  const from = Math.max(segments.firstTokens[segment]!, first - MAX_BEFORE);
  let before: WordKind = null;
  let isDone = false;
  for (let i = first - 1; i >= from && before === null; i--) {
    if (tokens.gaps[i + 1]! & PARTING) return false;
    const word = tokens.words[i]!;
    if (relative.has(word)) {
      if (isDone && i > from && people.has(tokens.words[i - 1]!)) return true;
      if (isDone) return false;
    }
    isDone ||= doing.has(word);
    // "Hired and led the Java team" is work with it.
    if (leading.has(word)) return false;
    if (recruiting.has(word)) before = 'recruiting';
    else if (selling.has(word)) before = 'selling';
    else if (toward.has(word) && i > from && beside.has(tokens.words[i - 1]!)) before = 'beside';
  }
  if (before === null) return false;
  const crew = words.colleagueWords.people;
  const isOther = (word: number): boolean =>
    (before !== 'selling' && crew.has(word)) || (before === 'selling' && wares.has(word));
  if (before === 'selling')
    for (let i = first - 1; i >= from && !selling.has(tokens.words[i]!); i--)
      if (wares.has(tokens.words[i]!)) return true;
  if (isOther(tokens.words[end - 1]!)) return true;
  const to = Math.min(segments.endTokens[segment]!, end + MAX_AFTER);
  for (let i = end; i < to; i++) {
    if (tokens.gaps[i]! & PARTING) return false;
    if (isOther(tokens.words[i]!)) return true;
    if (words.colleagueWords.parting.has(tokens.words[i]!)) return false;
  }
  return false;
}

type WordKind = 'recruiting' | 'selling' | 'beside' | null;
