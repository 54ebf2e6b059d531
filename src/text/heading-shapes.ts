import { SegmentFlag, type Segments } from './segments.js';
import { Gap, Shape, type Tokens } from './tokens.js';

export function isLineEnd(gap: number): boolean {
  return (gap & (Gap.Newline | Gap.Bullet)) !== 0;
}

export function isCapital(tokens: Tokens, index: number): boolean {
  return (tokens.shapes[index]! & Shape.Initial) !== 0;
}

/** Shortest plural that heads a section ("duties"). */
const MIN_PLURAL_LENGTH = 6;
const SMALL_S = 0x73;

/** True for a long word in "s": "Requirements", "Benefits", not "Minimum", "Bonus". */
export function isPlural(tokens: Tokens, index: number): boolean {
  const end = tokens.ends[index]!;
  return end - tokens.starts[index]! >= MIN_PLURAL_LENGTH && (tokens.text.codes[end - 1]! | 0x20) === SMALL_S;
}

export function isBeforeBullet(segments: Segments, s: number): boolean {
  return s + 1 < segments.count && (segments.flags[s + 1]! & SegmentFlag.Bullet) !== 0;
}

export function isUpper(tokens: Tokens, first: number, end: number): boolean {
  let upper = 0;
  for (let i = first; i < end; i++) {
    if (tokens.shapes[i]! & Shape.Lower) return false;
    if (tokens.shapes[i]! & Shape.AllUpper) upper++;
  }
  return upper > 0;
}

/** Words of three letters and less may be small in a title. */
const SMALL_WORD_LENGTH = 4;

export function isTitleCase(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const long = tokens.ends[i]! - tokens.starts[i]! > SMALL_WORD_LENGTH;
    if ((i === first || long) && !(tokens.shapes[i]! & Shape.Initial)) return false;
  }
  return true;
}
