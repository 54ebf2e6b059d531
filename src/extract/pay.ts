import { Gap, Shape } from '../text/tokenize.js';
import type { Pay, PayPeriod } from '../types.js';
import { sectionKind, spanOf, type Reading } from './reading.js';

/** Signs of currencies, by code unit of the plain text. */
const SIGNS: Readonly<Record<number, string>> = { 0x24: 'USD', 0x20ac: 'EUR', 0xa3: 'GBP', 0x20b9: 'INR', 0xa5: 'JPY' };
/** What a year's and an hour's pay may be, in units of the currency; beyond it the figure is something else. */
const PLAUSIBLE: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [5, 500],
  day: [50, 5000],
  week: [200, 20_000],
  month: [500, 60_000],
  year: [8000, 5_000_000],
};
/** Without a word on the period an amount from here on is a year's, one up to the other an hour's. */
const YEARLY_FROM = 15_000;
const HOURLY_TO = 300;
/** How far, in tokens, the words on pay and on the period may stand. */
const CONTEXT_REACH = 14;
const PERIOD_REACH = 6;

/** The pay that a text states: the first amount or range that stands beside words on pay, in a plausible size; null without one. */
export function readPay(reading: Reading): Pay | null {
  const { segments } = reading;
  for (let s = 0; s < segments.count; s++) {
    const from = segments.firstTokens[s]!;
    const to = segments.endTokens[s]!;
    for (let i = from; i < to; i++) {
      if (!(reading.tokens.shapes[i]! & Shape.Digit)) continue;
      const pay = payAt(reading, s, i, from, to);
      if (pay !== null) return pay;
    }
  }
  return null;
}

interface Amount {
  readonly value: number;
  readonly currency: string | null;
  readonly end: number;
}

/** The amount at a token: digits with a sign before them, `k` behind them. */
function amountAt(reading: Reading, token: number, to: number): Amount | null {
  const { tokens, words } = reading;
  const { codes } = tokens.text;
  let value = 0;
  let scale = 0;
  let i = tokens.starts[token]!;
  for (; i < tokens.ends[token]!; i++) {
    const code = codes[i]!;
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      if (scale > 0) scale *= 10;
    } else if (code === 0x2e) {
      // "60.000" has a thousands separator: three figures behind the point, and no more.
      if (tokens.ends[token]! - i !== 4) scale = 1;
    } else if (code !== 0x2c) break;
  }
  if (scale > 0) value /= scale;
  const rest = tokens.ends[token]! - i;
  const letter = rest === 1 ? codes[i]! | 0x20 : 0;
  if (rest > 1 || (rest === 1 && letter !== 0x6b)) return null;
  let end = token + 1;
  if (letter === 0x6b) value *= 1000;
  else if (end < to && tokens.words[end] === words.of('k') && tokens.words[end] !== 0) {
    value *= 1000;
    end++;
  } else if (
    end < to &&
    ['m', 'mm', 'million', 'billion', 'b', 'bn'].some(
      (word) => words.of(word) !== 0 && words.of(word) === tokens.words[end],
    )
  )
    return null;
  let before = tokens.starts[token]! - 1;
  if (before >= 0 && codes[before] === 0x20) before--;
  let currency = before >= 0 ? (SIGNS[codes[before]!] ?? null) : null;
  if (currency === null && token > 0) currency = words.currencies.get(tokens.words[token - 1]!) ?? null;
  if (currency === null && end < to) currency = words.currencies.get(tokens.words[end]!) ?? null;
  const behind = tokens.ends[end - 1]!;
  if (currency === null && behind < tokens.text.length) currency = SIGNS[codes[behind]!] ?? null;
  return { value, currency, end };
}

function payAt(reading: Reading, segment: number, first: number, from: number, to: number): Pay | null {
  const { tokens, words } = reading;
  const low = amountAt(reading, first, to);
  if (low === null) return null;
  let end = low.end;
  let high: Amount | null = null;
  let next = end;
  if (next < to && words.currencies.has(tokens.words[next]!) && tokens.words[next] !== 0) next++;
  const period =
    next < to && words.periods.has(tokens.words[next]!) && tokens.gaps[next]! & Gap.Slash ? next + 1 : next;
  for (const at of [next, period]) {
    if (at >= to || high !== null) continue;
    const joined = tokens.gaps[at]! & Gap.Hyphen;
    const worded = tokens.words[at] !== 0 && (tokens.words[at] === words.of('to') || tokens.words[at] === words.and);
    const target = joined ? at : worded ? at + 1 : -1;
    if (target >= 0 && target < to && tokens.shapes[target]! & Shape.Digit) high = amountAt(reading, target, to);
  }
  const currency = low.currency ?? high?.currency ?? null;
  if (currency === null) return null;
  if (high !== null) end = high.end;
  let min = low.value;
  const max = high === null ? null : high.value;
  if (max !== null && min < 1000 && max >= 1000 && min * 1000 <= max) min *= 1000;
  if (max !== null && max < min) return null;
  const unit =
    periodNear(reading, end, to) ?? (min >= YEARLY_FROM ? 'year' : min <= HOURLY_TO && high !== null ? 'hour' : null);
  if (unit === null) return null;
  const [least, most] = PLAUSIBLE[unit];
  if (min < least || (max ?? min) > most) return null;
  if (
    !hasPayContext(reading, segment, first, end, from, to) &&
    (high === null || periodNear(reading, end, to) === null)
  )
    return null;
  return { ...spanOf(reading, first, end), min, max, currency, period: unit, field: reading.field };
}

function periodNear(reading: Reading, end: number, to: number): PayPeriod | null {
  const { tokens, words } = reading;
  for (let i = end; i < Math.min(to, end + PERIOD_REACH); i++) {
    if (tokens.gaps[i]! & (Gap.Semicolon | Gap.Stop)) return null;
    const period = tokens.words[i] === 0 ? undefined : words.periods.get(tokens.words[i]!);
    if (period !== undefined) return period;
    if (tokens.shapes[i]! & Shape.Number) return null;
  }
  return null;
}

function hasPayContext(
  reading: Reading,
  segment: number,
  first: number,
  end: number,
  from: number,
  to: number,
): boolean {
  if (sectionKind(reading, segment) === 'pay' || (segment > 0 && sectionKind(reading, segment - 1) === 'pay'))
    return true;
  const { tokens, words } = reading;
  // The sentence before may lead in: "The salary ranges are the following:".
  const start = segment > 0 ? reading.segments.firstTokens[segment - 1]! : from;
  for (let i = Math.max(start, first - CONTEXT_REACH); i < Math.min(to, end + CONTEXT_REACH); i++) {
    if (tokens.words[i] !== 0 && words.pay.has(tokens.words[i]!)) return true;
  }
  return false;
}
