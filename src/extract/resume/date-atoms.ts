import { Gap, Shape } from '../../text/tokens.js';
import type { PackCalendar } from '../../pack/career.js';
import type { Reading } from '../reading.js';

/** What stands before an atom, of what matters to a date. */
export type Joint = 'plain' | 'dash' | 'slash' | 'dot' | 'comma' | 'bracket' | 'apart';

/** A piece of a date: a number of so many digits, the ordinal of a day, or a word of the calendar. Tokens `[first, end)`. */
export interface DateAtom {
  readonly first: number;
  readonly end: number;
  readonly joint: Joint;
  /** The number; -1 for a word. */
  readonly value: number;
  readonly digits: number;
  /** True for "1st". */
  readonly ordinal: boolean;
  /** True behind an apostrophe: "'17". */
  readonly quoted: boolean;
  readonly word: PackCalendar | null;
}

const YEAR_LENGTH = 4;
const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const APOSTROPHE = 0x27;
const ARROW = 0x2192;
const TILDE = 0x7e;

/** The pieces of dates among tokens `[from, to)`; any other word parts what stands on its two sides. */
export function dateAtoms(reading: Reading, from: number, to: number): DateAtom[] {
  const { tokens, pack } = reading;
  const { calendar } = pack;
  const atoms: DateAtom[] = [];
  let isApart = true;
  const push = (atom: Omit<DateAtom, 'joint'>, joint: Joint): void => {
    atoms.push({ ...atom, joint: isApart ? 'apart' : joint });
    isApart = false;
  };
  for (let i = from; i < to;) {
    const joint = i === from ? 'apart' : wrapsYear(reading, i, atoms.at(-1)) ? 'plain' : jointOf(reading, i);
    if (calendar.begins[tokens.words[i]!] !== 0) {
      const entry = calendar.longestAt(tokens, i, to);
      if (entry >= 0) {
        push(
          {
            first: i,
            end: calendar.end,
            value: -1,
            digits: 0,
            ordinal: false,
            quoted: false,
            word: pack.data.calendar[entry]!,
          },
          joint,
        );
        i = calendar.end;
        continue;
      }
    }
    if (tokens.shapes[i]! & Shape.Digit) isApart = !pushFigures(reading, i, joint, push) || isApart;
    else isApart = true;
    i++;
  }
  return atoms;
}

/** True for a year on a new line behind its month: "May 2023 - June\n2024". */
function wrapsYear({ tokens }: Reading, i: number, before: DateAtom | undefined): boolean {
  const gap = tokens.gaps[i]!;
  return (
    before !== undefined &&
    before.end === i &&
    before.word?.is === 'month' &&
    (gap & ~Gap.Space) === Gap.Newline &&
    tokens.starts[i]! + YEAR_LENGTH === tokens.ends[i]!
  );
}

function jointOf({ tokens }: Reading, i: number): Joint {
  const gap = tokens.gaps[i]!;
  const code = signBefore(tokens.text.codes, tokens.ends[i - 1]!, tokens.starts[i]!);
  if (gap & Gap.Hyphen || code === ARROW || code === TILDE) return 'dash';
  if (gap & (Gap.Newline | Gap.Bullet | Gap.Other | Gap.Semicolon | Gap.Stop | Gap.And | Gap.Colon)) return 'apart';
  if (gap & (Gap.Open | Gap.Close)) return 'bracket';
  if (gap & Gap.Slash) return 'slash';
  if (gap & Gap.Comma) return 'comma';
  return gap & Gap.Dot ? 'dot' : 'plain';
}

/** The arrow or tilde between two tokens, or 0. */
function signBefore(codes: Uint16Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (codes[i] === ARROW || codes[i] === TILDE) return codes[i]!;
  return 0;
}

/** Cuts "2019.03" and "15.01.2019" at their dots, "Jan2019" and "2019Q3" between letters and figures. False for any other word with a digit. */
function pushFigures(
  reading: Reading,
  token: number,
  joint: Joint,
  push: (atom: Omit<DateAtom, 'joint'>, joint: Joint) => void,
): boolean {
  const { tokens } = reading;
  const { codes } = tokens.text;
  const start = tokens.starts[token]!;
  const end = tokens.ends[token]!;
  const place = { first: token, end: token + 1 };
  const quoted = start > 0 && codes[start - 1] === APOSTROPHE;
  let at = start;
  let next = joint;
  while (at < end) {
    const from = at;
    let value = 0;
    while (at < end && codes[at]! >= ZERO && codes[at]! <= NINE) value = value * 10 + codes[at++]! - ZERO;
    const digits = at - from;
    if (digits > 0 && digits <= 4) {
      const ordinal = ordinalEnd(codes, at, end);
      if (ordinal > at && ordinal === end) {
        push({ ...place, value, digits, ordinal: true, quoted: false, word: null }, next);
        return true;
      }
      if (at === end || codes[at] === DOT || digits === 4) {
        push({ ...place, value, digits, ordinal: false, quoted: quoted && from === start, word: null }, next);
        next = codes[at] === DOT ? 'dot' : 'plain';
        if (codes[at] === DOT) at++;
        continue;
      }
      return false;
    }
    if (digits > 0) return false;
    // Letters in front of figures or behind them.
    while (at < end && (codes[at]! < ZERO || codes[at]! > NINE)) at++;
    const word = calendarWord(reading, from, at);
    if (word === null) return false;
    push({ ...place, value: -1, digits: 0, ordinal: false, quoted: false, word }, next);
    next = 'plain';
  }
  return true;
}

/** Behind "st", "nd", "rd" or "th" at `at`; else `at`. */
function ordinalEnd(codes: Uint16Array, at: number, end: number): number {
  if (end - at !== 2) return at;
  const text = String.fromCharCode(codes[at]! | 0x20, codes[at + 1]! | 0x20);
  return text === 'st' || text === 'nd' || text === 'rd' || text === 'th' ? end : at;
}

/** The word of the calendar that plain units `[from, to)` spell. */
function calendarWord({ tokens, pack }: Reading, from: number, to: number): PackCalendar | null {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(tokens.text.codes[i]!);
  const word = pack.lexicon.indexOf(text.toLowerCase());
  const entry = word === 0 ? -1 : pack.calendar.alone(word);
  return entry < 0 ? null : pack.data.calendar[entry]!;
}
