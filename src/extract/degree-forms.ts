import { Gap, Shape } from '../text/tokens.js';
import { isOneOf } from './context.js';
import type { CuePlace } from './cues.js';
import { sectionKind, type Reading } from './reading.js';

/** Degrees that stand for each other, with their fields: one demand. */
export interface DegreeRun {
  min: number;
  /** True while nothing of it names a level of its own. */
  isOpen: boolean;
  first: number;
  end: number;
  /** Token behind its last form, before any field. */
  formEnd: number;
  /** Token behind its last field, or its last form. */
  fieldEnd: number;
  fields: string[];
  orEquivalent: boolean;
  /** True where a bracket before it is still open. */
  readonly inBrackets: boolean;
}

/** Longer forms are words ("master"), which small letters may write too. */
const LONGEST_ABBREVIATION = 4;

const LISTING = Gap.Slash | Gap.Comma;

function lengthOf({ tokens }: Reading, token: number): number {
  return tokens.ends[token]! - tokens.starts[token]!;
}

/** True for a short word that begins with a capital. */
export function isAbbreviation(reading: Reading, token: number): boolean {
  const code = reading.tokens.text.codes[reading.tokens.starts[token]!]!;
  return lengthOf(reading, token) <= LONGEST_ABBREVIATION && code >= 0x41 && code <= 0x5a;
}

/** True where BS, MA and the like are degrees: in capitals, and beside what speaks of degrees. */
export function isShortForm(
  reading: Reading,
  first: number,
  end: number,
  from: number,
  to: number,
  cues: () => readonly CuePlace[],
): boolean {
  const { tokens, pack, words } = reading;
  for (let i = first; i < end; i++) {
    const isLong = lengthOf(reading, i) > LONGEST_ABBREVIATION;
    if (!isLong && !isAbbreviation(reading, i)) return false;
    // "Be in touch", "Me".
    if (
      tokens.ends[i]! - tokens.starts[i]! > 1 &&
      (tokens.shapes[i]! & Shape.AllUpper) === 0 &&
      words.isEnglish[tokens.words[i]!] === 1
    )
      return false;
  }
  if (isAmongOthers(reading, first, end, from, to)) return false;
  const isDegree = (token: number): boolean =>
    token >= from && token < to && pack.degrees.begins[tokens.words[token]!] !== 0;
  const is = (token: number, ...texts: readonly string[]): boolean =>
    token >= from &&
    token < to &&
    tokens.words[token] !== 0 &&
    texts.some((text) => words.of(text) === tokens.words[token]);
  if (
    reading.resume &&
    (opensPart(reading, first, from) || (isAbbreviation(reading, first) && isPlainForm(reading, first, end, from))) &&
    standsInEducation(reading, first)
  )
    return true;
  // A whole item of its own: "MBA", "- B.S.", "Required: BS", not the heading "JD:".
  if (
    (first === from || (tokens.gaps[first]! & Gap.Colon) !== 0) &&
    end === to &&
    (tokens.gaps[end]! & Gap.Colon) === 0
  )
    return true;
  if (
    is(
      end,
      'in',
      'degree',
      'degrees',
      'required',
      'preferred',
      'desired',
      'strongly',
      'highly',
      'level',
      'candidate',
      'optional',
    )
  )
    return true;
  const isCapital = (tokens.shapes[first]! & Shape.AllUpper) !== 0 || lengthOf(reading, first) === 1;
  if (isCapital && is(end, 'with', 'from', 'plus')) return true;
  if (namesField(reading, first, end, from, to)) return true;
  // "With a Master's being preferred".
  const isLong = lengthOf(reading, first) > LONGEST_ABBREVIATION && (tokens.shapes[first]! & Shape.Initial) !== 0;
  if (isLong && is(first - 1, 'a') && !isBeforeCapital(reading, end, to)) return true;
  // "PhD with one year or Master's with three".
  if (isLong && is(first - 1, 'or') && is(end, 'with')) return true;
  // Of three letters and more a form is hardly anything else: "MBA a plus".
  if (
    tokens.ends[end - 1]! - tokens.starts[first]! > 2 &&
    (tokens.shapes[first]! & Shape.AllUpper) !== 0 &&
    is(end, 'a', 'or', 'is')
  )
    return true;
  if (is(end, 'or', 'and') && isDegree(end + 1)) return true;
  if (is(first - 1, 'or', 'and') && isDegree(first - 2)) return true;
  if (is(end, 'or') && is(end + 1, 'higher', 'equivalent', 'above', 'similar', 'related')) return true;
  return (
    (end < to && (tokens.gaps[end]! & (LISTING | Gap.Open)) !== 0 && isDegree(end)) ||
    (first > from && (tokens.gaps[first]! & LISTING) !== 0 && isDegree(first - 1)) ||
    cues().some((cue) => cue.first === end && (cue.effect === 'required' || cue.effect === 'preferred'))
  );
}

/** "A Master Electrician", "a Master Data Analyst". */
function isBeforeCapital({ tokens }: Reading, end: number, to: number): boolean {
  return end < to && (tokens.gaps[end]! & ~Gap.Space) === 0 && (tokens.shapes[end]! & Shape.Initial) !== 0;
}

/** True at the start of a line or behind a sign: "MBA, Fairview College", "Fairview College, PhD", not the state in "Boston, MA". */
function opensPart(reading: Reading, first: number, from: number): boolean {
  if (first === from) return true;
  const { gaps } = reading.tokens;
  return (
    ((gaps[first]! & ~(Gap.Space | Gap.Hyphen)) !== 0 ||
      (gaps[first]! & (Gap.Space | Gap.Hyphen)) === (Gap.Space | Gap.Hyphen)) &&
    !(gaps[first]! & Gap.Comma && lengthOf(reading, first) === 2)
  );
}

/** True for a short form that no state and no initials share: of three letters and more, or behind a grade or a year ("2:1 BA"). */
function isPlainForm({ tokens }: Reading, first: number, end: number, from: number): boolean {
  if (end !== first + 1) return false;
  if (first > from && tokens.shapes[first - 1]! & Shape.Number) return true;
  return tokens.ends[first]! - tokens.starts[first]! > 2;
}

/** True for a token in the education of a résumé. */
function standsInEducation(reading: Reading, token: number): boolean {
  const { firstTokens, count } = reading.segments;
  let low = 0;
  let high = count;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (firstTokens[middle]! <= token) low = middle;
    else high = middle;
  }
  return sectionKind(reading, low) === 'education';
}

/** "BSc Computer Science": a field right behind the form, where the form opens its clause. */
function namesField(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  const { tokens, pack, words } = reading;
  if (end >= to || tokens.gaps[end]! & ~(Gap.Space | Gap.Dot)) return false;
  if (first > from && (tokens.gaps[first]! & ~Gap.Space) === 0 && !isOneOf(reading, first - 1, words.articles))
    return false;
  return pack.studies.begins[tokens.words[end]!] !== 0 && pack.studies.longestAt(tokens, end, to) >= 0;
}

/** True for two capitals in a row of others that are no degrees: "CA, MA, NY". */
function isAmongOthers(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  if (end !== first + 1 || lengthOf(reading, first) !== 2) return false;
  return isOther(reading, first - 1, from, to, first) || isOther(reading, end, from, to, end);
}

function isOther(reading: Reading, token: number, from: number, to: number, parted: number): boolean {
  const { tokens, pack } = reading;
  return (
    token >= from &&
    token < to &&
    (tokens.gaps[parted]! & Gap.Comma) !== 0 &&
    lengthOf(reading, token) === 2 &&
    (tokens.shapes[token]! & Shape.AllUpper) !== 0 &&
    pack.degrees.begins[tokens.words[token]!] === 0
  );
}

/** An item of so many words says nothing else than what degree is asked for. */
const SHORT_ITEM = 5;

/** Signs that part a clause from the next. */
const CLAUSE_SIGNS =
  Gap.Open | Gap.Close | Gap.Comma | Gap.Colon | Gap.Semicolon | Gap.Slash | Gap.Stop | Gap.Bullet | Gap.Other;

/** True where the bare word asks for a degree: "Degree preferred", "a degree or 5 years", not "a new degree of freedom". */
export function isBareForm(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  const { tokens, words } = reading;
  const { gaps } = tokens;
  const opens =
    first === from || (gaps[first]! & CLAUSE_SIGNS) !== 0 || isOneOf(reading, first - 1, words.degreeWords.beforeBare);
  // A short item: "- College or university degree".
  if (end === to && to - from <= SHORT_ITEM) return true;
  // "Higher education in" says what it is.
  if (end > first + 1) return opens;
  return (
    opens && (end >= to || (gaps[end]! & CLAUSE_SIGNS) !== 0 || isOneOf(reading, end, words.degreeWords.behindBare))
  );
}
