import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import type { Pay, PayPeriod } from '../types.js';
import { amountAt, type Amount } from './amounts.js';
import { isOneOf } from './context.js';
import { sectionKind, spanOfUnits, type Reading } from './reading.js';

/** What pay may be, in units of the currency; beyond it the figure is something else. */
const PLAUSIBLE: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [5, 500],
  day: [50, 5000],
  week: [200, 20_000],
  month: [500, 60_000],
  year: [8000, 5_000_000],
};
/** How many times larger figures are in currencies of small units. */
const SMALL_UNITS: Readonly<Record<string, number>> = {
  INR: 80,
  JPY: 150,
  PLN: 5,
  SEK: 10,
  NOK: 10,
  DKK: 8,
  CZK: 25,
  MXN: 20,
  BRL: 6,
};
/** Without a word on the period an amount from here on is a year's, one up to the other an hour's, a range between them a month's. */
const YEARLY_FROM = 15_000;
/** The same where pay is told by the month and in small units. */
const YEARLY_FROM_IN: Readonly<Record<string, number>> = { PLN: 60_000, CZK: 300_000 };
const HOURLY_TO = 300;
const MONTHLY_FROM = 1000;
/** How far, in tokens, the words on pay and on the period may stand. */
const CONTEXT_REACH = 14;
const PERIOD_REACH = 6;
/** How far behind an amount a word may stand that makes it something else ("$500 home office budget"). */
const OTHER_REACH = 4;
const ON_TARGET_REACH = 4;
const THOUSAND = 1000;

interface Candidate {
  readonly pay: Pay;
  /** How surely it is the pay. */
  readonly weight: number;
}

/** The pay that a text states: the first of the surest amounts or ranges beside words on pay, in a plausible size; null without one. */
export function readPay(reading: Reading): Pay | null {
  const { segments, triggers } = reading;
  let best: Candidate | null = null;
  for (let s = 0; s < segments.count; s++) {
    if ((triggers.seen[s]! & Trigger.Figure) === 0) continue;
    const from = segments.firstTokens[s]!;
    const to = segments.endTokens[s]!;
    for (let t = triggers.firsts[s]!; t < triggers.firsts[s + 1]!; t++) {
      if ((triggers.masks[t]! & Trigger.Figure) === 0) continue;
      const found = payAt(reading, s, triggers.tokens[t]!, from, to);
      if (found !== null && (best === null || found.weight > best.weight)) best = found;
    }
  }
  return best === null ? null : best.pay;
}

function payAt(reading: Reading, segment: number, first: number, from: number, to: number): Candidate | null {
  const { tokens, words } = reading;
  const low = amountAt(reading, first, to);
  if (low === null) return null;
  const high = upperEnd(reading, low, first, from, to);
  const currency =
    high !== null && !high.isLoose && high.currency !== null && low.isLoose
      ? high.currency
      : (low.currency ?? high?.currency ?? null);
  if (currency === null) return null;
  const end = high === null ? low.end : high.end;
  let min = low.value;
  const max = high === null ? null : high.value;
  // "$120-150k", "20 to 45 lakhs": the unit of the upper end holds for both.
  if (high !== null && low.unit === 1 && min < THOUSAND) min *= high.unit;
  if (max !== null && min < THOUSAND && max >= THOUSAND && min * THOUSAND <= max) min *= THOUSAND;
  if (max !== null && max < min) return null;
  const near =
    low.isYearly || high?.isYearly === true ? ({ period: 'year', end } as const) : periodBehind(reading, end, to);
  const stated = near?.period ?? periodBefore(reading, first, from);
  const period =
    stated ??
    (min >= (YEARLY_FROM_IN[currency] ?? YEARLY_FROM)
      ? 'year'
      : high === null
        ? currency in YEARLY_FROM_IN && min >= YEARLY_FROM
          ? 'month'
          : null
        : min <= HOURLY_TO
          ? 'hour'
          : min >= MONTHLY_FROM
            ? 'month'
            : null);
  if (period === null) return null;
  const [least, most] = PLAUSIBLE[period];
  if (min < least || (max ?? min) > most * (SMALL_UNITS[currency] ?? 1)) return null;
  const context = contextOf(reading, segment, first, end, from, to);
  if (context === 'other') return null;
  const isPlainRate =
    near !== null && near.end === end + 1 + (isOneOf(reading, end, words.articles) ? 1 : 0) && near.period === 'hour';
  // A range in a title needs no word on pay beside it.
  const isRange = high !== null && (near !== null || reading.field === 'title');
  if (context === null && !isRange && !isPlainRate) return null;
  const onTarget = isOnTarget(reading, first, end, from, to);
  const isUpTo = high === null && first >= from + 2 && isUpper(reading, first, from, low);
  const start = isUpTo ? tokens.starts[upperWord(reading, first, low)]! : low.start;
  const stop = near !== null && near.end <= end + 3 && near.end > end ? near.end : end;
  return {
    pay: {
      min: isUpTo ? null : min,
      max: isUpTo ? min : max,
      currency,
      period,
      onTarget,
      field: reading.field,
      ...spanOfUnits(reading, start, tokens.ends[stop - 1]!),
    },
    weight: (context === 'pay' ? 2 : 0) + (high === null ? 0 : 1) - (onTarget ? 1 : 0),
  };
}

/** The upper end of a range that begins with `low`: behind a dash, "to", or "and" where "between" stands before. */
function upperEnd(reading: Reading, low: Amount, first: number, from: number, to: number): Amount | null {
  const { tokens, words } = reading;
  let next = low.end;
  // "$111,000/year to $185,000/year", "$120K per year - $140K".
  const period =
    next < to && tokens.words[next] !== 0 && words.periods.has(tokens.words[next]!)
      ? next + 1
      : isOneOf(reading, next, words.articles) && isOneOf(reading, next + 1, words.periodSet)
        ? next + 2
        : next;
  for (const at of period === next ? [next] : [next, period]) {
    if (at >= to) continue;
    const gap = tokens.gaps[at]!;
    const word = tokens.words[at]!;
    let target = -1;
    if (gap & Gap.Hyphen || (gap & Gap.Other && gap & Gap.Space && tokens.shapes[at]! & Shape.Digit)) target = at;
    else if (word !== 0 && (word === words.of('to') || (word === words.and && saysBetween(reading, first, from))))
      target = at + 1;
    if (target < 0 || target >= to) continue;
    // The code may stand before the upper end: "EUR 3800 - EUR 6200".
    while (
      target < to &&
      target < at + 3 &&
      tokens.words[target] !== 0 &&
      (words.currencies.has(tokens.words[target]!) || words.dollars.has(tokens.words[target]!))
    )
      target++;
    if (target < to && tokens.shapes[target]! & Shape.Digit) return amountAt(reading, target, to);
  }
  return null;
}

function saysBetween(reading: Reading, first: number, from: number): boolean {
  const between = reading.words.of('between');
  for (let i = first - 1; i >= Math.max(from, first - 3); i--) if (reading.tokens.words[i] === between) return true;
  return false;
}

/** The period named behind an amount, and the token behind its word. */
function periodBehind(reading: Reading, end: number, to: number): { period: PayPeriod; end: number } | null {
  const { tokens, words } = reading;
  for (let i = end; i < Math.min(to, end + PERIOD_REACH); i++) {
    if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Stop)) return null;
    const period = tokens.words[i] === 0 ? undefined : words.periods.get(tokens.words[i]!);
    if (period !== undefined) return { period, end: i + 1 };
    if (tokens.shapes[i]! & Shape.Number) return null;
  }
  return null;
}

/** The period named before an amount by an adjective: "hourly rate", "annual salary". */
function periodBefore(reading: Reading, first: number, from: number): PayPeriod | null {
  const { tokens, words } = reading;
  for (let i = first - 1; i >= Math.max(from, first - CONTEXT_REACH); i--) {
    const period = tokens.words[i] === 0 ? undefined : words.periodAdjectives.get(tokens.words[i]!);
    if (period !== undefined) return period;
  }
  return null;
}

/** What the words beside an amount say it is: pay, other money, or nothing (null). The nearest word before it decides, then those behind it. */
function contextOf(
  reading: Reading,
  segment: number,
  first: number,
  end: number,
  from: number,
  to: number,
): 'pay' | 'behind' | 'other' | null {
  const { tokens, words, segments } = reading;
  for (let i = end; i < Math.min(to, end + OTHER_REACH); i++) {
    const gap = tokens.gaps[i]!;
    if (gap & (Gap.And | Gap.Comma | Gap.Semicolon | Gap.Open) || isOneOf(reading, i, words.additions)) break;
    if (gap & Gap.Dot && gap & Gap.Space) break;
    if (isOneOf(reading, i, words.otherMoney)) return 'other';
  }
  const kind = sectionKind(reading, segment);
  const inPay = kind === 'pay' || (segment > 0 && sectionKind(reading, segment - 1) === 'pay');
  // The sentence before may lead in: "The salary ranges are the following:".
  const start = segment > 0 ? segments.firstTokens[segment - 1]! : from;
  for (let i = first - 1; i >= Math.max(start, first - CONTEXT_REACH); i--) {
    if (isOneOf(reading, i, words.otherMoney) && i >= from) return 'other';
    if (isOneOf(reading, i, words.pay)) return isOneOf(reading, i - 1, words.payers) ? 'other' : 'pay';
  }
  if (inPay) return 'pay';
  for (let i = end; i < Math.min(to, end + CONTEXT_REACH); i++) if (isOneOf(reading, i, words.pay)) return 'behind';
  return null;
}

function isOnTarget(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  const { words } = reading;
  for (let i = Math.max(from, first - ON_TARGET_REACH); i < Math.min(to, end + ON_TARGET_REACH); i++)
    if (isOneOf(reading, i, words.onTarget)) return true;
  return false;
}

/** The token "up" of "up to" before an amount; a currency's code may stand between. */
function upperWord(reading: Reading, first: number, low: Amount): number {
  let at = first - 1;
  if (reading.tokens.starts[at]! >= low.start) at--;
  return at - 1;
}

function isUpper(reading: Reading, first: number, from: number, low: Amount): boolean {
  const { tokens, words } = reading;
  const up = upperWord(reading, first, low);
  return (
    up >= from &&
    tokens.words[up] === words.of('up') &&
    tokens.words[up + 1] === words.of('to') &&
    tokens.words[up] !== 0
  );
}
