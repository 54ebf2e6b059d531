import { Gap } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import { hasAny, isOneOf } from './context.js';
import { sectionKind, type Reading } from './reading.js';
import { Unit } from './words.js';
import type { Count } from './year-counts.js';

/** How far a word of experience may stand from the years, in tokens. */
const CONTEXT_REACH = 12;
/** Behind a number of months it must stand nearer: contracts and trials are counted in months too. */
const MONTH_CONTEXT_REACH = 5;
/** How far behind the unit a word may stand that makes it an age, a course of study or a contract ("4-year fixed-term contract"). */
const OTHER_REACH = 3;
const ADJECTIVE_REACH = 4;
/** How far before the number its owner may stand ("we have over 20 years"). */
const OWNER_REACH = 6;
/** From so many years on, outside of a list of requirements, the years are a company's. */
const COMPANY_YEARS = 20;
/** How far behind years "in lieu of a degree" may stand. */
const LIEU_REACH = 10;
/** How far before years "may substitute for" may stand. */
const SUBSTITUTE_REACH = 14;

/** Sections whose years are a demand even where no word of experience stands beside them. */
const DEMANDING = new Set(['requirements', 'preferred', 'education', 'experience', 'skills']);

/** True for years that are no experience asked for: an age, a degree's length, a contract, a period looked back on, a company's history. */
export function isOtherYears(reading: Reading, segment: number, count: Count, from: number, to: number): boolean {
  const { words, tokens } = reading;
  const { yearWords } = words;
  const { first, end, unit } = count;
  // "5-year milestone": an adjective, but for "5-year experience".
  const isAdjective = tokens.gaps[unit] === Gap.Hyphen && tokens.words[unit] === words.of('year');
  if (isAdjective && !hasAny(reading, end, Math.min(to, end + ADJECTIVE_REACH), words.experience)) return true;
  if (hasAny(reading, Math.max(from, first - OWNER_REACH), first, yearWords.ages)) return true;
  for (let i = end; i < Math.min(to, end + OTHER_REACH); i++) {
    if (i > end && tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Dot | Gap.Open | Gap.Close)) break;
    if (tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Slash | Gap.Close)) break;
    if (isOneOf(reading, i, yearWords.otherAfter)) return true;
    if (isOneOf(reading, i, yearWords.mostlyOther) && !leadsToExperience(reading, i + 1, to)) return true;
    if (isOneOf(reading, i, words.experience)) break;
    if (isOneOf(reading, i, yearWords.joints)) {
      if (isOneOf(reading, i + 1, yearWords.older) && i + 1 < to) return true;
      break;
    }
    if (isOneOf(reading, i, words.orSet) && i + 1 < to && isOneOf(reading, i + 1, yearWords.older)) return true;
  }
  // "year over year", "5 years since".
  const lead = leadOf(reading, first, from);
  if (
    lead >= from &&
    (isOneOf(reading, lead, yearWords.otherBefore) || isOneOf(reading, first - 1, yearWords.otherBefore))
  )
    return true;
  if (lead >= from && tokens.words[lead] === words.of('for') && !isWorkedFor(reading, lead, count, from, to))
    return true;
  if (isCompanys(reading, segment, count, from, to)) return true;
  return !opens(reading, count, from) && !hasContext(reading, segment, count, from, to);
}

/** True where a word of experience follows before any "of", "for", "with". */
function leadsToExperience(reading: Reading, from: number, to: number): boolean {
  const { words, tokens } = reading;
  for (let i = from; i < Math.min(to, from + ADJECTIVE_REACH); i++) {
    if (
      tokens.gaps[i]! & (Gap.Semicolon | Gap.Comma) ||
      isOneOf(reading, i, words.yearWords.joints) ||
      tokens.words[i] === words.of('for')
    )
      return false;
    if (isOneOf(reading, i, words.experience)) return true;
  }
  return false;
}

/** "Worked for 5 years as", "for 5 years of experience" against "for 20 years we have". */
function isWorkedFor(reading: Reading, lead: number, { end }: Count, from: number, to: number): boolean {
  const { words } = reading;
  return (
    hasAny(reading, from, lead, words.yearWords.worked) || hasAny(reading, end, Math.min(to, end + 3), words.experience)
  );
}

/** True where the years open their sentence or bullet: "5+ years in sales", "Minimum 5 years as a buyer". */
function opens(reading: Reading, { first, end, unit }: Count, from: number): boolean {
  const { words, tokens } = reading;
  if (words.units[tokens.words[unit]!] === Unit.Month || !isOneOf(reading, end, words.yearWords.joints)) return false;
  return leadOf(reading, first, from) < from;
}

const LEAD_ENDS = Gap.Colon | Gap.Comma | Gap.Semicolon | Gap.Open | Gap.Dot | Gap.Fused;

/** The token before a count and its hedges ("for at least 5"); `from - 1` where the count opens its sentence, or stands behind a colon or comma. */
function leadOf(reading: Reading, first: number, from: number): number {
  const { tokens, words } = reading;
  let i = first;
  while (i > from && (tokens.gaps[i]! & LEAD_ENDS) === 0) {
    i--;
    if (!isOneOf(reading, i, words.yearWords.hedges)) return i;
  }
  return from - 1;
}

function isCompanys(reading: Reading, segment: number, count: Count, from: number, to: number): boolean {
  const { words } = reading;
  const { yearWords } = words;
  const low = Math.max(from, count.first - OWNER_REACH);
  for (let i = low; i < count.first; i++)
    if (
      isOneOf(reading, i, yearWords.owners) &&
      hasAny(reading, i + 1, count.first, yearWords.having) &&
      !hasAny(reading, i + 1, count.first, yearWords.asked)
    )
      return true;
  if (hasAny(reading, count.end, Math.min(to, count.end + 5), yearWords.together)) return true;
  return count.min >= COMPANY_YEARS && !DEMANDING.has(sectionKind(reading, segment));
}

function hasContext(reading: Reading, segment: number, { unit, first, end }: Count, from: number, to: number): boolean {
  const { words, tokens } = reading;
  if (words.units[tokens.words[unit]!] === Unit.Month) {
    for (let i = end; i < Math.min(to, end + MONTH_CONTEXT_REACH); i++) {
      if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Dot)) return false;
      if (isOneOf(reading, i, words.experience)) return true;
    }
    return false;
  }
  const low = Math.max(from, first - OWNER_REACH);
  return (
    // "A minimum of 3 years", "someone who has 3 years in sales".
    hasAny(reading, low, first, words.yearWords.floor) ||
    (isOneOf(reading, end, words.yearWords.joints) && hasAny(reading, low, first, words.yearWords.asked)) ||
    hasAny(reading, Math.max(from, unit - CONTEXT_REACH), Math.min(to, unit + CONTEXT_REACH), words.experience) ||
    hasAny(reading, Math.max(from, unit - CONTEXT_REACH), unit, words.degreeWords.named) ||
    DEMANDING.has(sectionKind(reading, segment))
  );
}

/** True for years that would stand for a degree: behind a degree and "or", or with "in lieu of", "of equivalent" beside them. */
export function stands(reading: Reading, count: Count, from: number, to: number): boolean {
  const { words, tokens, pack } = reading;
  const { yearWords } = words;
  const { first, end } = count;
  for (let i = end; i < Math.min(to, end + LIEU_REACH); i++) {
    if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Stop) || (tokens.gaps[i]! & Gap.Dot && tokens.gaps[i]! & Gap.Space))
      break;
    if (isOneOf(reading, i, yearWords.substitutes)) return true;
  }
  if (isAcceptedInstead(reading, count, from, to)) return true;
  const next = isOneOf(reading, end, yearWords.joints) ? end + 1 : end;
  const isParted = (tokens.gaps[next]! & (Gap.Semicolon | Gap.Stop)) !== 0;
  if (next < to && !isParted && tokens.words[next] !== 0 && tokens.words[next] === words.of('equivalent')) return true;
  // "May substitute for a degree, up to four years", "in lieu of a degree 4 years".
  for (let i = Math.max(from, first - SUBSTITUTE_REACH); i + 1 < first; i++)
    if (isOneOf(reading, i, yearWords.substitutes) && isOneOf(reading, i + 1, yearWords.substituted)) return true;
  if (saysWithoutDegree(reading, end, to)) return true;
  let lead = first - 1;
  while (lead > from && isOneOf(reading, lead, yearWords.hedges)) lead--;
  if (lead < from || tokens.words[lead] !== words.or) return false;
  for (let i = from; i < lead; i++)
    if (tokens.marks[i]! & Trigger.Degree && pack.degrees.longestAt(tokens, i, lead) >= 0) return true;
  return false;
}

/** "We accept a Bachelor's degree and five years as equivalent to the Master's degree". */
function isAcceptedInstead(reading: Reading, { first, end }: Count, from: number, to: number): boolean {
  const { words, tokens } = reading;
  if (!hasAny(reading, from, first, words.yearWords.accepting)) return false;
  const equivalent = words.of('equivalent');
  for (let i = end; i < to && (tokens.gaps[i]! & Gap.Stop) === 0; i++) if (tokens.words[i] === equivalent) return true;
  return false;
}

/** "10 years of experience without a degree". */
function saysWithoutDegree(reading: Reading, end: number, to: number): boolean {
  const { words, tokens } = reading;
  const without = words.of('without');
  for (let i = end; i < Math.min(to, end + LIEU_REACH); i++) {
    if (tokens.words[i] !== without) continue;
    const next = isOneOf(reading, i + 1, words.articles) ? i + 2 : i + 1;
    return isOneOf(reading, next, words.degreeWords.names);
  }
  return false;
}
