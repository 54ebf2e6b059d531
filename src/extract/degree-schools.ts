import { Gap } from '../text/tokens.js';
import { isOneOf } from './context.js';
import { isAbbreviation } from './degree-forms.js';
import type { Reading } from './reading.js';
import { bitOf, careerAt } from './resume/lines.js';

/** How far from a word of a school's name the rest of the name may stand, in tokens. */
const NAME_REACH = 8;

/** Signs that part a degree from the name of a school. */
const SIGNS = Gap.Newline | Gap.Comma | Gap.Colon | Gap.Semicolon | Gap.Bullet | Gap.Open | Gap.Close | Gap.Other;

function isSign(gap: number): boolean {
  return (gap & SIGNS) !== 0 || (gap & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space);
}

/** True at a word of the name of a school. */
export function isSchoolWord(reading: Reading, token: number, to: number): boolean {
  const found = careerAt(reading, token, to);
  return found !== null && (found.bits & bitOf('school')) !== 0;
}

/** True where a school's name goes on behind a token, before any sign and any word that leads to another name. */
function namesSchoolBehind(reading: Reading, token: number, to: number): boolean {
  const { tokens, words } = reading;
  for (let i = token; i < Math.min(to, token + NAME_REACH); i++) {
    if (isSign(tokens.gaps[i]!) || isOneOf(reading, i, words.degreeWords.awarding)) return false;
    if (isSchoolWord(reading, i, to)) return true;
  }
  return false;
}

function namesSchoolBefore(reading: Reading, token: number, from: number): boolean {
  for (let i = token; i > Math.max(from, token - NAME_REACH); i--) {
    if (isSign(reading.tokens.gaps[i]!)) return false;
    if (isSchoolWord(reading, i - 1, token)) return true;
  }
  return false;
}

/** True for the word of a degree in the name of a school: "Master School of Leeds", not "Master in History, Fairview College". */
export function isSchoolsDegree(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  const { tokens, words, pack } = reading;
  if (end !== first + 1 || end >= to || isAbbreviation(reading, first) || isSign(tokens.gaps[end]!)) return false;
  if (isOneOf(reading, end, words.degreeWords.joining) || isOneOf(reading, end, words.degreeWords.awarding))
    return false;
  if (pack.studies.begins[tokens.words[end]!] !== 0 && pack.studies.longestAt(tokens, end, to) >= 0)
    return isSchoolWord(reading, pack.studies.end, to);
  return namesSchoolBehind(reading, end, to) || namesSchoolBefore(reading, first, from);
}

/** True for a field in the name of a school ("London School of Economics", "Harvard Business School") behind what a degree says of its own. */
export function isSchoolsField(reading: Reading, fieldEnd: number, first: number, end: number, to: number): boolean {
  if (!namesSchoolBehind(reading, end, to)) return false;
  const { tokens, words } = reading;
  for (let i = fieldEnd; i <= first; i++) {
    const gap = tokens.gaps[i]!;
    if (isSign(gap) && (gap & (Gap.Open | Gap.Close)) === 0) return true;
    if (i < first && !isOneOf(reading, i, words.degreeWords.joining)) return true;
  }
  return false;
}
