import { Gap, Shape } from '../text/tokens.js';
import type { Strength } from '../types.js';
import { isStop } from './clause.js';
import { clauseMarks, Mark } from './clause-words.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';
import { beginsSentence } from './sentence-start.js';

/** What parts two statements so that a cue of the one does not reach the other. */
const PARTING = Gap.Semicolon | Gap.Stop;

/** From so many commas on between short items, a list without "or" is one: "MBA, CPA, CMA a plus". */
const LIST_COMMAS = 2;
const MAX_ITEM_WORDS = 2;

/** A statement of years, of a degree or the like at tokens `[first, end)`. */
export interface Statement {
  readonly first: number;
  readonly end: number;
  /** The end of the statement of its sort before it; at first where its segment begins. */
  readonly low: number;
  /** The start of the next statement of its sort, or the segment's end. */
  readonly high: number;
}

/** The strength of a statement: that of the nearest cue that reaches it, else `fallback`. `from` is where its segment begins. */
export function statementStrength(
  reading: Reading,
  cues: readonly CuePlace[],
  statement: Statement,
  from: number,
  fallback: Strength,
): Strength {
  let best: Strength = fallback;
  let nearest = Infinity;
  for (const place of cues) {
    if (place.effect !== 'required' && place.effect !== 'preferred') continue;
    const isBefore = place.end <= statement.first;
    const isReached = isBefore
      ? reachesOn(reading, place, statement, from)
      : isInside(reading, place, statement) || reachesBack(reading, place, statement, from);
    if (!isReached) continue;
    const distance = isBefore ? statement.first - place.end : Math.max(0, place.first - statement.end);
    if (distance >= nearest) continue;
    nearest = distance;
    best = place.effect;
  }
  return best;
}

/** True where a cue speaks of the statement that follows it. */
function reachesOn(reading: Reading, place: CuePlace, { first, low }: Statement, from: number): boolean {
  const { gaps } = reading.tokens;
  const { reach } = reading.pack.data.cues[place.cue]!;
  if (place.first < low || reach === 'preceding') return false;
  // Amid a sentence "preferred" belongs to what stands before it: "degree preferred with 3 years".
  if (reach === 'beside' && place.first > from && (gaps[place.first]! & ~Gap.Space) === 0) return false;
  let depth = 0;
  const isBracketed = (gaps[place.first]! & Gap.Open) !== 0;
  // "Bachelor's (required), Master's (preferred)": a remark speaks of the statement before it.
  if (isBracketed && low > from && gaps[place.end]! & Gap.Close) return false;
  for (let i = place.end; i <= first; i++) {
    if (isParted(reading, i)) return false;
    if (gaps[i]! & Gap.Close && !(isBracketed && i === place.end) && --depth < 0) return false;
    if (gaps[i]! & Gap.Open) depth++;
  }
  return true;
}

/** True for a cue amid its statement that speaks of it: "a degree preferred, in Physics"; not "a degree, preferably in Physics". */
function isInside({ pack, tokens }: Reading, place: CuePlace, { first, end }: Statement): boolean {
  const { reach } = pack.data.cues[place.cue]!;
  return (
    place.first > first && place.end <= end && reach !== 'following' && (tokens.gaps[place.first]! & Gap.Open) === 0
  );
}

/** True for the second of two headings in a line that lost its breaks: "Required a degree and 3 years of selling Preferred Knowledge of looms". */
function isHeadingInLine({ tokens }: Reading, { first, end }: CuePlace, from: number): boolean {
  const isCapital = (token: number): boolean => (tokens.shapes[token]! & Shape.Initial) !== 0;
  const opens = (token: number): boolean =>
    tokens.gaps[token + 1] === Gap.Space && isCapital(token) && isCapital(token + 1);
  return end === first + 1 && first > from && tokens.gaps[first] === Gap.Space && opens(first) && opens(from);
}

/** True where a cue speaks of the statement before it. */
function reachesBack(reading: Reading, place: CuePlace, { end, high }: Statement, from: number): boolean {
  const { gaps, words } = reading.tokens;
  const { reach } = reading.pack.data.cues[place.cue]!;
  // A cue may begin inside its statement: "degree required".
  if (place.end <= end || place.first >= high || reach === 'following') return false;
  if (isHeadingInLine(reading, place, from)) return false;
  if (reach === 'beside' && (gaps[place.end]! & Gap.Colon) !== 0) return false;
  const marks = clauseMarks(reading.pack);
  let comma = -1;
  let commas = 0;
  let heads = 0;
  let open = -1;
  for (let i = end; i <= place.first; i++) {
    const gap = gaps[i]!;
    if (isParted(reading, i)) return false;
    if (gap & Gap.Close) open = -1;
    if (gap & Gap.Open) open = i;
    if (gap & Gap.Comma) {
      if (marks[words[i]!]! & Mark.Preposition && i < place.first) return false;
      if (i - Math.max(comma, end) > MAX_ITEM_WORDS) commas = -Infinity;
      comma = i;
      commas++;
      heads = 1;
    }
    if (i < place.first && marks[words[i]!]! & Mark.Head && ++heads > 1) return false;
  }
  // "In the industry (SaaS a plus)" speaks of what stands in the brackets; "(preferred)" of what stands before them.
  if (open >= 0 && open < place.first) return false;
  return comma < 0 || comma === place.first || commas >= LIST_COMMAS || isJoined(reading, comma, place.first);
}

function isJoined({ tokens, words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.words[i] !== 0 && (tokens.words[i] === words.or || tokens.words[i] === words.and)) return true;
  return false;
}

function isParted(reading: Reading, token: number): boolean {
  const gap = reading.tokens.gaps[token]!;
  return (gap & PARTING) !== 0 || isStop(reading, token) || beginsSentence(reading, token);
}
