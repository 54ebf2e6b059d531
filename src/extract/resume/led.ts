import { Gap, Shape } from '../../text/tokens.js';
import type { PeopleLed } from '../../types.js';
import { isDenied, numberAt } from '../context.js';
import { spanOf, type Reading } from '../reading.js';
import { bitOf, careerAt } from './lines.js';

const LEADING = bitOf('leading');
const GROWING = bitOf('growing');
const REPORTS = bitOf('reports');
const TEAM = bitOf('team');
const GROUP = bitOf('group');
const PEOPLE = bitOf('people');

/** How far behind "led" the people may stand ("led and mentored a distributed team of 8 senior engineers"). */
const REACH = 10;
/** Words between a number and its people: "12 senior software engineers". */
const NUMBER_REACH = 4;
/** More than this are no people that one leads: a year, a figure of money. */
const MAX_LED = 5000;

/** The statement of people led with the greatest number in segments `[from, to)`; null without one. */
export function ledIn(reading: Reading, from: number, to: number, job: number | null): PeopleLed | null {
  let best: PeopleLed | null = null;
  for (let s = from; s < to; s++) {
    const found = ledInSegment(reading, s, job);
    best = moreOf(best, found);
  }
  return best;
}

/** Of two statements the one with the greater number, in doubt the first. */
export function moreOf(a: PeopleLed | null, b: PeopleLed | null): PeopleLed | null {
  if (a === null) return b;
  return b !== null && (b.count ?? 0) > (a.count ?? 0) ? b : a;
}

function ledInSegment(reading: Reading, s: number, job: number | null): PeopleLed | null {
  const { segments } = reading;
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  let best: PeopleLed | null = null;
  const take = (from: number, to: number, count: number | null): void => {
    if (isDenied(reading, from, to, first, end)) return;
    best = moreOf(best, { ...spanOf(reading, from, to), count, job });
  };
  for (let i = first; i < end;) {
    const found = careerAt(reading, i, end);
    if (found === null) {
      i++;
      continue;
    }
    const { bits } = found;
    const behind = found.end;
    if (bits & REPORTS) {
      const count = i > first ? numberAt(reading, i - 1) : null;
      if (count !== null && count <= MAX_LED) take(i - 1, behind, count);
      else take(i, behind, null);
    } else if (bits & (LEADING | GROWING)) {
      const people = peopleBehind(reading, behind, Math.min(end, behind + REACH));
      if (people !== null && (bits & LEADING || people.count !== null)) take(i, people.end, people.count);
    }
    i = behind;
  }
  return best;
}

/** The people behind a word of leading: "a team of 8", "12 engineers", "an 8-person team", "engineers". */
function peopleBehind(
  reading: Reading,
  from: number,
  to: number,
): { readonly end: number; readonly count: number | null } | null {
  const { tokens, words } = reading;
  const of = words.of('of');
  let number: number | null = null;
  let numberAtToken = -1;
  for (let i = from; i < to;) {
    if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Colon | Gap.Dot | Gap.Stop)) return null;
    const value =
      tokens.shapes[i]! & Shape.Plus || tokens.shapes[i]! & Shape.Number || words.numbers.has(tokens.words[i]!)
        ? numberAt(reading, i)
        : null;
    if (value !== null) {
      number = value > 0 && value <= MAX_LED ? value : null;
      numberAtToken = i;
      i++;
      continue;
    }
    const found = careerAt(reading, i, to);
    if (found === null) {
      i++;
      continue;
    }
    const isNear = number !== null && i - numberAtToken <= NUMBER_REACH;
    if (found.bits & (TEAM | GROUP)) {
      const own = teamCount(reading, found.end, to, of);
      if (own !== null) return own;
      if ((found.bits & TEAM) === 0) return null;
      return { end: found.end, count: null };
    }
    if (found.bits & PEOPLE) {
      // "8-person team": the team follows.
      const team = careerAt(reading, found.end, to);
      const end = team !== null && team.bits & TEAM ? team.end : found.end;
      return number === null && end === found.end && !isPlural(reading, found.end - 1)
        ? null
        : { end, count: isNear ? number : null };
    }
    i = found.end;
  }
  return null;
}

/** "of 8", "of eight data scientists", "of 8+": how many a team has. */
function teamCount(
  reading: Reading,
  from: number,
  to: number,
  of: number,
): { readonly end: number; readonly count: number } | null {
  if (from + 1 >= to || reading.tokens.words[from] !== of) return null;
  for (let i = from + 1; i < Math.min(to, from + NUMBER_REACH); i++) {
    const count = numberAt(reading, i);
    if (count !== null) return count > 0 && count <= MAX_LED ? { end: i + 1, count } : null;
  }
  return null;
}

const SMALL_S = 0x73;

function isPlural({ tokens, words }: Reading, token: number): boolean {
  const last = tokens.text.codes[tokens.ends[token]! - 1]! | 0x20;
  return last === SMALL_S || tokens.words[token] === words.of('people') || tokens.words[token] === words.of('staff');
}
