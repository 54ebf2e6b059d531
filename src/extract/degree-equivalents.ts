import { Gap } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import { isStop } from './clause.js';
import { clauseMarks, Mark } from './clause-words.js';
import { hasAny, isOneOf } from './context.js';
import type { DegreeRun } from './degree-forms.js';
import type { Reading } from './reading.js';
import { Unit } from './words.js';

/** Payloads of the phrases beside a degree. */
const EQUIVALENT = 1;
const NO_DEGREE = 2;
/** Words that may stand between "or" and "experience" ("or significant relevant experience"). */
const MAX_WORDS_OF_EXPERIENCE = 4;

/** Marks the runs that experience may stand for; returns the place of a phrase that asks for no degree. */
export function readEquivalents(
  reading: Reading,
  from: number,
  to: number,
  runs: DegreeRun[],
): { first: number; end: number } | null {
  const { tokens, pack } = reading;
  let none: { first: number; end: number } | null = null;
  for (let i = from; i < to; i++) {
    if ((tokens.marks[i]! & Trigger.Equivalent) === 0) continue;
    const payload = pack.equivalents.longestAt(tokens, i, to);
    const { end } = pack.equivalents;
    if (payload === EQUIVALENT) {
      // "Excel or equivalent spreadsheet software" says nothing of a degree.
      if (namesThing(reading, end, to)) continue;
      for (const run of runs) run.orEquivalent = true;
      // "In lieu of a degree" asks for none itself.
      for (let r = runs.length - 1; r >= 0; r--)
        if (runs[r]!.isOpen && runs[r]!.first > i && runs[r]!.end <= end) runs.splice(r, 1);
    } else if (payload === NO_DEGREE) {
      none ??= { first: i, end };
      // "No PhD required" speaks of the degree that stands in it.
      for (let r = runs.length - 1; r >= 0; r--) if (runs[r]!.first >= i && runs[r]!.first < end) runs.splice(r, 1);
    }
  }
  for (const run of runs) if (!run.orEquivalent && offersExperience(reading, run.end, to)) run.orEquivalent = true;
  if (runs.length > 0 && standsForExperience(reading, runs[0]!.first, from)) runs[0]!.orEquivalent = true;
  return none;
}

/** How far behind such a phrase the word may stand that says what it stands for. */
const STANDING_REACH = 3;

/** True where a segment says that experience may stand for the degree of a sentence before: "Comparable experience will be considered". */
export function offersInstead(reading: Reading, from: number, to: number): boolean {
  const { tokens, pack, words } = reading;
  for (let i = from; i < to; i++) {
    if (pack.equivalents.begins[tokens.words[i]!] === 0 || pack.equivalents.longestAt(tokens, i, to) !== EQUIVALENT)
      continue;
    if (hasAny(reading, i, Math.min(to, pack.equivalents.end + STANDING_REACH), words.degreeWords.standing))
      return true;
  }
  return false;
}

/** How far before the "or" that leads to a degree the experience may stand, in words. */
const MAX_WORDS_BEFORE_OR = 8;

/** True for a degree that is only the other way in: "5 years of experience or a bachelor's degree". */
function standsForExperience({ tokens, words }: Reading, first: number, from: number): boolean {
  let or = first - 1;
  if (or > from && words.articles.has(tokens.words[or]!)) or--;
  if (or <= from || tokens.words[or] !== words.or) return false;
  for (let i = or - 1; i >= Math.max(from, or - MAX_WORDS_BEFORE_OR); i--) {
    if (words.experience.has(tokens.words[i]!) || words.units[tokens.words[i]!] !== Unit.None) return true;
    if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Comma)) return false;
  }
  return false;
}

/** How far behind "or equivalent" the thing is named, in words. */
const MAX_THING_REACH = 2;

function namesThing(reading: Reading, end: number, to: number): boolean {
  for (let i = end; i < Math.min(to, end + MAX_THING_REACH); i++)
    if (reading.tokens.gaps[i]! & ~Gap.Space) return false;
    else if (isOneOf(reading, i, reading.words.degreeWords.things)) return true;
  return false;
}

/** True where a degree goes on with "or … experience" or "or a background". */
function offersExperience(reading: Reading, end: number, to: number): boolean {
  const { tokens, words, pack } = reading;
  if (end >= to || tokens.words[end] !== words.or || isStop(reading, end)) return false;
  const marks = clauseMarks(pack);
  for (let i = end + 1; i < Math.min(to, end + MAX_WORDS_OF_EXPERIENCE + 2); i++) {
    if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Comma | Gap.Open)) return false;
    if (isOneOf(reading, i, words.degreeWords.instead)) return true;
    if (marks[tokens.words[i]!]! & Mark.Preposition || tokens.words[i] === words.and) return false;
    if (tokens.marks[i]! & Trigger.Degree && pack.degrees.longestAt(tokens, i, to) >= 0) return false;
  }
  return false;
}
