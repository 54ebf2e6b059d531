import { Gap, Shape } from '../text/tokenize.js';
import type { Strength, Years } from '../types.js';
import { spanOf, type Reading } from './reading.js';
import type { Candidate } from './candidates.js';

/** No one is asked for more years than this. */
const MAX_YEARS = 40;
/** How far behind "years" the skill may stand that the years are in. */
const SKILL_REACH = 7;
/** How far a word of experience may stand from the years, in tokens. */
const CONTEXT_REACH = 12;

interface Count {
  readonly min: number;
  readonly max: number | null;
  readonly orMore: boolean;
  readonly first: number;
}

/**
 * The statements of years in one segment: "5+ years", "7–14+ years", "five (5) or more years", "at least 3 yrs of Java".
 * Ages, contracts, degrees ("4-year degree") and company history are passed over.
 */
export function readYears(
  reading: Reading,
  segment: number,
  from: number,
  to: number,
  members: readonly Candidate[],
  strength: Strength,
): Years[] {
  const { tokens, words } = reading;
  const found: Years[] = [];
  for (let i = from; i < to; i++) {
    if (!words.years.has(tokens.words[i]!) || tokens.words[i] === 0) continue;
    const count = countBefore(reading, i, from);
    if (count === null || isOtherYears(reading, i, count.first, from, to) || !hasContext(reading, segment, i, from, to))
      continue;
    const skill = skillBehind(reading, i, to, members);
    found.push({
      ...spanOf(reading, count.first, i + 1),
      min: count.min,
      max: count.max,
      orMore: count.orMore,
      field: reading.field,
      skill,
      strength,
    });
  }
  return found;
}

/** The number or range that ends right before token `at`. */
function countBefore(reading: Reading, at: number, from: number): Count | null {
  const { tokens, words } = reading;
  let i = at - 1;
  let orMore = false;
  const word = (token: number): number => tokens.words[token]!;
  // "or more", "plus", "+" between the number and "years".
  if (i - 1 >= from && word(i) === words.of('more') && word(i - 1) === words.or) {
    orMore = true;
    i -= 2;
  } else if (i >= from && word(i) === words.of('plus')) {
    orMore = true;
    i--;
  }
  // A unit word between ("five full years") is not looked through.
  let value = numberAt(reading, i);
  if (value === null) return null;
  if (tokens.gaps[i + 1]! & Gap.And || tokens.shapes[i]! & Shape.Plus) orMore = true;
  // "five (5) years": the figure repeats the word.
  const spelled = i - 1 >= from && tokens.gaps[i]! & Gap.Open ? numberAt(reading, i - 1) : null;
  if (spelled !== null && spelled === value) i--;
  let min = value;
  let max: number | null = null;
  let first = i;
  const low = lowerBound(reading, i, from);
  if (low !== null && low.value < value) {
    min = low.value;
    max = value;
    first = low.first;
  } else if (isAtLeast(reading, i, from)) orMore = true;
  if (min > MAX_YEARS || (max !== null && max > MAX_YEARS)) return null;
  value = min;
  return { min: value, max, orMore: orMore || max === null, first };
}

function numberAt(reading: Reading, token: number): number | null {
  if (token < 0) return null;
  const { tokens, words } = reading;
  const shape = tokens.shapes[token]!;
  if (shape & Shape.Number) {
    let value = 0;
    for (let i = tokens.starts[token]!; i < tokens.ends[token]!; i++) {
      const code = tokens.text.codes[i]!;
      if (code === 0x2e || code === 0x2b) break;
      if (code >= 0x30 && code <= 0x39) value = value * 10 + code - 0x30;
    }
    return value;
  }
  return tokens.words[token] === 0 ? null : (words.numbers.get(tokens.words[token]!) ?? null);
}

/** The lower end of a range whose upper end is at `token`: "3-5", "3 to 5", "between 3 and 5", "7+ - 10". */
function lowerBound(reading: Reading, token: number, from: number): { value: number; first: number } | null {
  const { tokens, words } = reading;
  const gap = tokens.gaps[token]!;
  const before = token - 1;
  if (before < from) return null;
  if (gap & Gap.Hyphen) {
    const value = numberAt(reading, before);
    return value === null ? null : { value, first: before };
  }
  const joint = tokens.words[before]!;
  if (
    joint === words.of('to') ||
    (joint === words.and && before - 2 >= from && tokens.words[before - 2] === words.of('between'))
  ) {
    const value = numberAt(reading, before - 1);
    return value === null || before - 1 < from ? null : { value, first: before - 1 };
  }
  return null;
}

function isAtLeast(reading: Reading, token: number, from: number): boolean {
  const { tokens, words } = reading;
  for (let i = Math.max(from, token - 3); i < token; i++) {
    const word = tokens.words[i]!;
    if (
      word !== 0 &&
      (word === words.of('least') ||
        word === words.of('minimum') ||
        word === words.of('min') ||
        word === words.of('over') ||
        word === words.of('than'))
    )
      return true;
  }
  return false;
}

const OTHER_AFTER = [
  'old',
  'age',
  'ago',
  'degree',
  'college',
  'university',
  'program',
  'plan',
  'warranty',
  'contract',
  'history',
  'anniversary',
  'term',
  'roadmap',
];
const OTHER_BEFORE = ['last', 'past', 'next', 'every', 'each', 'first', 'our', 'their'];

/** True for years that are no experience: an age, a degree's length, a contract, a period looked back on. */
function isOtherYears(reading: Reading, at: number, first: number, from: number, to: number): boolean {
  const { tokens, words } = reading;
  const is = (token: number, list: readonly string[]): boolean =>
    tokens.words[token] !== 0 && list.some((word) => words.of(word) === tokens.words[token]);
  if (at + 1 < to && is(at + 1, OTHER_AFTER)) return true;
  if (at + 2 < to && tokens.words[at + 1] === words.of('of') && is(at + 2, ['age'])) return true;
  if (at + 2 < to && tokens.gaps[at + 1] === Gap.Space && is(at + 2, ['degree', 'old'])) return true;
  // "2 years ago", "in the last 5 years" are no demand; "3 years within the last 5 years" keeps the first.
  return first - 1 >= from && is(first - 1, OTHER_BEFORE);
}

function hasContext(reading: Reading, segment: number, at: number, from: number, to: number): boolean {
  const { tokens, words } = reading;
  for (let i = Math.max(from, at - CONTEXT_REACH); i < Math.min(to, at + CONTEXT_REACH); i++) {
    if (tokens.words[i] !== 0 && words.experience.has(tokens.words[i]!)) return true;
  }
  const kind = reading.sections.kinds[segment]!;
  const name = kind < 0 ? null : reading.pack.data.sections[kind]!.kind;
  return name === 'requirements' || name === 'preferred' || name === 'education' || name === 'experience';
}

const SKILL_JOINTS = ['of', 'in', 'with', 'using'];

/** The skill that the years are in: the first mention that follows within a few words behind "of", "in" or "with". */
function skillBehind(reading: Reading, at: number, to: number, members: readonly Candidate[]): number | null {
  const { tokens, words } = reading;
  let joint = false;
  for (let i = at + 1; i < Math.min(to, at + 1 + SKILL_REACH); i++) {
    if (tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Dot | Gap.Open | Gap.Close)) return null;
    const member = members.find((candidate) => candidate.first === i);
    if (member !== undefined) return joint || i === at + 1 ? member.skill : null;
    if (tokens.words[i] !== 0 && SKILL_JOINTS.some((word) => words.of(word) === tokens.words[i])) joint = true;
    else if (tokens.words[i] === words.and) return null;
  }
  return null;
}
