import { Gap } from '../text/tokens.js';
import type { Arrangement, ArrangementReading } from '../types.js';
import { hasAny, isDenied, isQuestion, numberAt, standsAlone } from './context.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { sectionKind, spanOf, type Reading } from './reading.js';

/** Working days of a week. */
const WEEK = 5;
/** How sure a phrase is: a word in running text, one that stands alone, a phrase of several words or the title. */
const WEAK = 1;
const ALONE = 2;
const STRONG = 3;

interface Candidate extends ArrangementReading {
  readonly weight: number;
  readonly segment: number;
}

/**
 * Remote, hybrid or on site: the first of the surest statements; within one sentence hybrid wins over the others. A denied "remote" is on site.
 * One to four days at the workplace are hybrid, five on site.
 */
export function readArrangement(reading: Reading, hits: readonly FactHit[]): ArrangementReading | null {
  let best: Candidate | null = null;
  for (const candidate of candidates(reading, hits)) {
    const isSurer = best === null || candidate.weight > best.weight;
    const isHybrid =
      best !== null &&
      candidate.segment === best.segment &&
      candidate.weight >= best.weight &&
      candidate.arrangement === 'hybrid' &&
      best.arrangement !== 'hybrid';
    if (isSurer || isHybrid) best = candidate;
  }
  const days = readDays(reading, hits);
  if (best === null && days === null) return null;
  if (days === null) return plain(best!, best!.arrangement, null);
  const found = best ?? days;
  const arrangement =
    days.days! >= WEEK
      ? (best?.arrangement ?? 'on-site')
      : days.days === 0
        ? (best?.arrangement ?? 'remote')
        : 'hybrid';
  return plain(found, arrangement, days.days);
}

function plain(
  { start, end, field }: ArrangementReading,
  arrangement: Arrangement,
  days: number | null,
): ArrangementReading {
  return { arrangement, days, field, start, end };
}

function candidates(reading: Reading, hits: readonly FactHit[]): Candidate[] {
  const { segments, words } = reading;
  const found: Candidate[] = [];
  for (const hit of hitsOf(hits, 'arrangement')) {
    if (isQuestion(reading, hit.segment)) continue;
    const from = segments.firstTokens[hit.segment]!;
    const to = segments.endTokens[hit.segment]!;
    const isPhrase = hit.end > bareEnd(reading, hit) || reading.field === 'title';
    if (!isPhrase && hit.value !== 'remote' && isOtherThings(reading, hit)) continue;
    const weight = isPhrase ? STRONG : standsAlone(reading, hit.first, hit.end) ? ALONE : WEAK;
    const denied =
      isDenied(reading, hit.first, hit.end, from, to) && !hasAny(reading, hit.first - 1, hit.first, words.only);
    if (denied && hit.value !== 'remote') continue;
    found.push({
      arrangement: denied ? 'on-site' : hit.value,
      days: null,
      weight,
      segment: hit.segment,
      field: reading.field,
      ...spanOf(reading, hit.first, hit.end),
    });
  }
  return found;
}

/** Where a phrase would end that is only one word, or "on" or "in" before one ("on-site"). */
function bareEnd({ tokens, words }: Reading, { first }: FactHit): number {
  const word = tokens.words[first]!;
  return word === words.of('on') || word === words.of('in') ? first + 2 : first + 1;
}

/** How far behind "hybrid" or "on-site" the thing may stand that is so ("on-site full-time role"). */
const NOUN_REACH = 6;

/** True where "hybrid" or "on-site" says where a thing is, not the job: "lunch for onsite employees", "hybrid connectivity", "demos online and on-site". */
function isOtherThings(reading: Reading, { first, end, segment }: FactHit): boolean {
  if (sectionKind(reading, segment) === 'benefits') return true;
  const { tokens, segments, words } = reading;
  if (first === reading.sections.bodies[segment] || standsAlone(reading, first, end)) return false;
  const to = Math.min(segments.endTokens[segment]!, end + NOUN_REACH);
  if (hasAny(reading, segments.firstTokens[segment]!, first, words.subjects)) return false;
  return !hasAny(reading, end, to, words.subjects) && (tokens.gaps[end]! & Gap.Open) === 0;
}

/** Days a week at the workplace: "3 days a week in the office", "2 days from home", "2-3 office days". */
function readDays(reading: Reading, hits: readonly FactHit[]): ArrangementReading | null {
  const { tokens, segments, words } = reading;
  for (const hit of hitsOf(hits, 'days')) {
    const from = segments.firstTokens[hit.segment]!;
    const to = segments.endTokens[hit.segment]!;
    const number =
      hit.first > from && (tokens.gaps[hit.first]! & (Gap.Comma | Gap.Semicolon)) === 0
        ? numberAt(reading, hit.first - 1)
        : null;
    if (number === null || number > WEEK) continue;
    const atHome = hit.value === 'home' || (hit.value === 'week' && nearerHome(reading, hit.end, to));
    if (hit.value === 'week' && !atHome && !hasAny(reading, from, to, words.workplaces)) continue;
    return {
      arrangement: 'hybrid',
      days: atHome ? WEEK - number : number,
      field: reading.field,
      ...spanOf(reading, hit.first - 1, hit.end),
    };
  }
  return null;
}

/** True where home is named behind the days before any workplace is: "two days a week from home". */
function nearerHome(reading: Reading, from: number, to: number): boolean {
  const { tokens, words } = reading;
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]!;
    if (word === 0) continue;
    if (words.homes.has(word)) return true;
    if (words.workplaces.has(word)) return false;
  }
  return false;
}
