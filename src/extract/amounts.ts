import { Gap, Shape } from '../text/tokens.js';
import type { Reading } from './reading.js';

/** Signs of currencies, by code unit of the plain text. */
const SIGNS: Readonly<Record<number, string>> = { 0x24: 'USD', 0x20ac: 'EUR', 0xa3: 'GBP', 0x20b9: 'INR', 0xa5: 'JPY' };
const DOLLAR = 0x24;
const LETTER_K = 0x6b;
const THOUSAND = 1000;

/** An amount of money in running text. */
export interface Amount {
  readonly value: number;
  /** ISO 4217 code; null where nothing names one. */
  readonly currency: string | null;
  /** True where only a dollar sign names the currency, which dollars of other countries share. */
  readonly isLoose: boolean;
  /** What its figures are multiplied by: 1000 for `k`, 100,000 for lakhs. */
  readonly unit: number;
  /** Token behind the amount. */
  readonly end: number;
  /** Where it starts, in plain units, with its sign. */
  readonly start: number;
  /** True for lakhs a year, whose period is in the unit ("12 LPA"). */
  readonly isYearly: boolean;
}

/** The amount whose first digits stand at a token: with its sign, groups of digits, and `k` or lakhs behind it. Null for millions and shares. */
export function amountAt(reading: Reading, token: number, to: number): Amount | null {
  const { tokens, words } = reading;
  const { codes } = tokens.text;
  let value = 0;
  let scale = 0;
  let i = tokens.starts[token]!;
  const stop = tokens.ends[token]!;
  for (; i < stop; i++) {
    const code = codes[i]!;
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      if (scale > 0) scale *= 10;
    } else if (code === 0x2e) {
      // "60.000" has a thousands separator: three figures behind the point, and no more.
      if (stop - i !== 4) scale = 1;
    } else if (code !== 0x2c) break;
  }
  if (scale > 0) value /= scale;
  const rest = stop - i;
  if (rest > 1 || (rest === 1 && (codes[i]! | 0x20) !== LETTER_K)) return null;
  let end = token + 1;
  if (rest === 0 && scale === 0) {
    while (end < to && isGroup(reading, end, value)) {
      const digits = digitsOf(reading, end);
      value = value * digits.power + digits.value;
      end++;
    }
  }
  let isYearly = false;
  let unit = 1;
  let currency: string | null = null;
  // "$94,000k" means what it says without the k.
  if (rest === 1) unit = value < THOUSAND ? THOUSAND : 1;
  else if (end < to && tokens.words[end] !== 0) {
    const size = words.moneyUnits.get(tokens.words[end]!);
    if (size !== undefined) {
      if (size === 0) return null;
      unit = size;
      if (unit > THOUSAND) currency = 'INR';
      isYearly = words.yearlyUnits.has(tokens.words[end]!);
      end++;
    }
  }
  value *= unit;
  const { start, code, isLoose } = signBefore(reading, token);
  let named = code;
  if (named === null || isLoose) {
    const behind = end < to && tokens.words[end] !== 0 ? words.currencies.get(tokens.words[end]!) : undefined;
    if (behind !== undefined) return { value, currency: behind, isLoose: false, unit, end: end + 1, start, isYearly };
  }
  const last = tokens.ends[end - 1]!;
  const next = last < tokens.text.length && codes[last] === 0x20 ? last + 1 : last;
  named ??=
    next < tokens.text.length && end < tokens.count && next < tokens.starts[end]!
      ? (SIGNS[codes[next]!] ?? null)
      : null;
  if (named === null && next < tokens.text.length && end >= tokens.count) named = SIGNS[codes[next]!] ?? null;
  return { value, currency: named ?? currency, isLoose: named !== null && isLoose, unit, end, start, isYearly };
}

/** True where a token goes on the number before it: "60 000", "110'000", "15,00,000". */
function isGroup(reading: Reading, token: number, value: number): boolean {
  const { tokens } = reading;
  const gap = tokens.gaps[token]!;
  if ((tokens.shapes[token]! & Shape.Number) === 0 || value === 0) return false;
  const { count } = digitsOf(reading, token);
  if (gap === Gap.Comma) return count === 2 || count === 3 || count === 5;
  const length = tokens.ends[token]! - tokens.starts[token]!;
  return (gap === Gap.Space || gap === 0) && count === 3 && length === 3;
}

function digitsOf(reading: Reading, token: number): { value: number; count: number; power: number } {
  const { tokens } = reading;
  let value = 0;
  let count = 0;
  let power = 1;
  for (let i = tokens.starts[token]!; i < tokens.ends[token]!; i++) {
    const code = tokens.text.codes[i]!;
    if (code < 0x30 || code > 0x39) continue;
    value = value * 10 + code - 0x30;
    count++;
    power *= 10;
  }
  return { value, count, power };
}

/** The currency named before a number: by sign ("$"), by letters and sign ("CA$"), by code ("USD 45", "USD $45"). */
function signBefore(reading: Reading, token: number): { start: number; code: string | null; isLoose: boolean } {
  const { tokens, words } = reading;
  const { codes } = tokens.text;
  const low = token > 0 ? tokens.ends[token - 1]! : 0;
  let at = tokens.starts[token]! - 1;
  while (at > low && codes[at] === 0x20) at--;
  const sign = at >= low && at >= 0 ? SIGNS[codes[at]!] : undefined;
  const start = sign === undefined ? tokens.starts[token]! : at;
  const previous = token > 0 ? tokens.words[token - 1]! : 0;
  const gap = tokens.gaps[token]!;
  if (previous !== 0 && (gap & (Gap.Comma | Gap.Semicolon | Gap.Dot | Gap.Newline | Gap.Bullet)) === 0) {
    const code = words.currencies.get(previous);
    if (code !== undefined) return { start: tokens.starts[token - 1]!, code, isLoose: false };
    if (sign !== undefined && codes[at] === DOLLAR && low === at) {
      const dollars = words.dollars.get(previous);
      if (dollars !== undefined) return { start: tokens.starts[token - 1]!, code: dollars, isLoose: false };
    }
  }
  return { start, code: sign ?? null, isLoose: sign !== undefined && codes[at] === DOLLAR };
}
