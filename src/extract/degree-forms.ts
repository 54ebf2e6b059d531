import { Gap, Shape } from '../text/tokens.js';
import type { Reading } from './reading.js';

/** Degrees that stand for each other, with their fields: one demand. */
export interface DegreeRun {
  min: number;
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

/** True where BS, MA and the like are degrees: in capitals, and beside what speaks of degrees. */
export function isShortForm(reading: Reading, first: number, end: number, from: number, to: number): boolean {
  const { tokens, pack, words } = reading;
  for (let i = first; i < end; i++) {
    const code = tokens.text.codes[tokens.starts[i]!]!;
    if (tokens.ends[i]! - tokens.starts[i]! <= LONGEST_ABBREVIATION && (code < 0x41 || code > 0x5a)) return false;
  }
  const isDegree = (token: number): boolean =>
    token >= from && token < to && pack.degrees.begins[tokens.words[token]!] !== 0;
  const is = (token: number, ...texts: readonly string[]): boolean =>
    token >= from &&
    token < to &&
    tokens.words[token] !== 0 &&
    texts.some((text) => words.of(text) === tokens.words[token]);
  // A whole item of its own: "MBA", "- B.S."
  if (first === from && end === to) return true;
  if (
    is(end, 'in', 'degree', 'degrees', 'required', 'preferred', 'desired', 'strongly', 'highly', 'level', 'candidate')
  )
    return true;
  if ((tokens.shapes[first]! & Shape.AllUpper) !== 0 && is(end, 'with', 'from')) return true;
  // "PhD with one year or Master's with three".
  if (
    tokens.ends[first]! - tokens.starts[first]! > LONGEST_ABBREVIATION &&
    (tokens.shapes[first]! & Shape.Initial) !== 0 &&
    is(first - 1, 'or') &&
    is(end, 'with')
  )
    return true;
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
    (end < to && (tokens.gaps[end]! & LISTING) !== 0 && isDegree(end)) ||
    (first > from && (tokens.gaps[first]! & LISTING) !== 0 && isDegree(first - 1))
  );
}
