import { Gap, Shape, type Tokens } from './tokens.js';
import type { Lexicon } from './lexicon.js';

/** What opened a segment, as bits. */
export const SegmentFlag = {
  /** It begins a line of the text. */
  Line: 1,
  /** A bullet or an enumerator stands before it. */
  Bullet: 2,
  /** A blank line stands before it. */
  Paragraph: 4,
  /** The line break before it was lost (`strategyTake`). */
  Fused: 8,
  /** A number stands before it (`2. Requirements`). */
  Numbered: 16,
} as const;

/** Segments (sentences and bullets) of one text as token ranges, half open. Parallel arrays of `count` entries. */
export interface Segments {
  count: number;
  firstTokens: Int32Array;
  endTokens: Int32Array;
  flags: Uint8Array;
}

/** Words after which a full stop is no sentence end. */
const ABBREVIATIONS = [
  'sr', 'jr', 'mr', 'mrs', 'ms', 'dr', 'prof', 'inc', 'ltd', 'corp', 'co', 'vs', 'st', 'no', 'dept', 'approx', 'est', 'incl',
  'fig', 'min', 'max', 'yrs', 'eg', 'ie', 'asst', 'mgr', 'eng', 'gov', 'univ', 'intl',
]; // prettier-ignore

/** Words that follow a full stop without a space in names (`Node.Js`), not at a sentence start. */
const NAME_ENDINGS = ['js', 'net', 'io', 'ai', 'com', 'org', 'py', 'ts', 'co'];

/** The word numbers that the segmenter must know. */
export interface SegmentWords {
  readonly abbreviations: ReadonlySet<number>;
  readonly nameEndings: ReadonlySet<number>;
  readonly bulletLetter: number;
}

/** Every word the segmenter looks for; the pack's lexicon contains them. */
export const SEGMENT_VOCABULARY: readonly string[] = [...ABBREVIATIONS, ...NAME_ENDINGS, 'o'];

export function segmentWords(lexicon: Lexicon): SegmentWords {
  return {
    abbreviations: new Set(ABBREVIATIONS.map((word) => lexicon.indexOf(word))),
    nameEndings: new Set(NAME_ENDINGS.map((word) => lexicon.indexOf(word))),
    bulletLetter: lexicon.indexOf('o'),
  };
}

let scratch: Segments = createSegments(1024);

function createSegments(capacity: number): Segments {
  return {
    count: 0,
    firstTokens: new Int32Array(capacity),
    endTokens: new Int32Array(capacity),
    flags: new Uint8Array(capacity),
  };
}

/** Longest segment, in tokens; a longer run is cut, so that work within a segment stays bounded. */
const MAX_SEGMENT_TOKENS = 192;

/** How many tokens past that a cut waits for a comma, and for a space: no name is cut in two that has neither. */
const COMMA_WAIT = 32;
const SPACE_WAIT = 64;

/** True where a segment of so many tokens is cut before a gap. */
function isTooLong(length: number, gap: number): boolean {
  const over = length - MAX_SEGMENT_TOKENS;
  return (
    over >= 0 && ((gap & Gap.Comma) !== 0 || (over >= COMMA_WAIT && (gap & Gap.Space) !== 0) || over >= SPACE_WAIT)
  );
}

const BREAKING = Gap.Newline | Gap.Bullet | Gap.Dot | Gap.Stop | Gap.Fused | Gap.Colon | Gap.Semicolon;

/**
 * Cuts a text into sentences and bullets. A line break ends a segment unless the next line goes on in small letters;
 * lost breaks (`care about.Our`, `strategyTake`, `platform.2. Develop`) are found again. Linear in the tokens.
 * The result is valid until the next call (its arrays are reused).
 */
export function segment(tokens: Tokens, words: SegmentWords): Segments {
  if (scratch.firstTokens.length < tokens.count + 1) scratch = createSegments(tokens.count * 2 + 2);
  const segments = scratch;
  segments.count = 0;
  if (tokens.count === 0) return segments;
  const { gaps } = tokens;
  let first = 0;
  let flags = openingFlags(gaps[0]!);
  let content = contentStart(tokens, 0, words);
  if (content > 0) flags |= numbering(tokens, 0);
  first = content;
  for (let i = content + 1; i < tokens.count; i++) {
    const gap = gaps[i]!;
    if (((gap & BREAKING) === 0 || !breaks(tokens, i, gap, words)) && !isTooLong(i - first, gap)) continue;
    if (i > first) push(segments, first, i, flags);
    flags = openingFlags(gap);
    content = contentStart(tokens, i, words);
    if (content > i) {
      flags |= numbering(tokens, i);
      i = content;
    }
    first = content;
  }
  if (tokens.count > first) push(segments, first, tokens.count, flags);
  return segments;
}

function push(segments: Segments, first: number, end: number, flags: number): void {
  const index = segments.count++;
  segments.firstTokens[index] = first;
  segments.endTokens[index] = end;
  segments.flags[index] = flags;
}

/** What stands before the content at `index`: a number, or a letter used as a bullet. */
function numbering(tokens: Tokens, index: number): number {
  return tokens.shapes[index]! & Shape.Number ? SegmentFlag.Numbered : SegmentFlag.Bullet;
}

function openingFlags(gap: number): number {
  let flags = 0;
  if (gap & Gap.Newline) flags |= SegmentFlag.Line;
  if (gap & Gap.BlankLine) flags |= SegmentFlag.Paragraph;
  if (gap & Gap.Bullet) flags |= SegmentFlag.Bullet;
  if (gap & Gap.Fused) flags |= SegmentFlag.Fused;
  return flags;
}

/** Index of the first token of content: behind an enumerator (`1.`, `2)`) or a letter used as a bullet (`o Oracle`). */
function contentStart(tokens: Tokens, index: number, words: SegmentWords): number {
  const { gaps, shapes, words: tokenWords, starts, ends } = tokens;
  const next = index + 1;
  if (next >= tokens.count) return index;
  const gap = gaps[index]!;
  const after = gaps[next]!;
  if (after & (Gap.Newline | Gap.Bullet)) return index;
  const enumerator =
    (shapes[index]! & Shape.Number) !== 0 &&
    ends[index]! - starts[index]! <= 2 &&
    (after & (Gap.Dot | Gap.Close)) !== 0 &&
    (after & ~(Gap.Dot | Gap.Close | Gap.Space)) === 0 &&
    (shapes[next]! & Shape.Number) === 0;
  if (enumerator) return next;
  if (
    tokenWords[index] === words.bulletLetter &&
    gap & Gap.Newline &&
    shapes[index] === Shape.Lower &&
    after === Gap.Space
  ) {
    return next;
  }
  return index;
}

function breaks(tokens: Tokens, index: number, gap: number, words: SegmentWords): boolean {
  const { shapes, words: tokenWords, starts, ends } = tokens;
  if (gap & (Gap.Bullet | Gap.BlankLine)) return true;
  if (gap & Gap.Fused) return true;
  const shape = shapes[index]!;
  const starting = (shape & (Shape.Initial | Shape.Digit)) !== 0;
  if (gap & Gap.Newline && contentStart(tokens, index, words) > index) return true;
  if (gap & Gap.Newline) return starting || (gap & (Gap.Dot | Gap.Colon | Gap.Stop | Gap.Semicolon)) !== 0;
  if (gap & Gap.Stop) return starting && ((gap & Gap.Space) !== 0 || isTitled(tokens, index));
  if (gap & Gap.Colon) return (gap & Gap.Hyphen) !== 0 || isEnumerator(tokens, index);
  if (gap & Gap.Semicolon) return (gap & Gap.Hyphen) !== 0;
  // A full stop.
  const previous = index - 1;
  if (isEnumerator(tokens, index)) return true;
  if (gap & Gap.Hyphen) return starting;
  const previousLength = ends[previous]! - starts[previous]!;
  if (gap & Gap.Space) {
    if (!starting) return false;
    if (isDotted(tokens, previous, previousLength)) return false;
    return !words.abbreviations.has(tokenWords[previous]!) || tokenWords[previous] === 0;
  }
  return (
    previousLength >= 2 &&
    (shapes[previous]! & Shape.Digit) === 0 &&
    (shape & Shape.Initial) !== 0 &&
    (shape & Shape.Lower) !== 0 &&
    !words.nameEndings.has(tokenWords[index]!)
  );
}

/** Longest part of a dotted abbreviation: "M.Tech." */
const MAX_DOTTED_LENGTH = 4;

/** True for the last part of a dotted abbreviation, behind which a full stop ends no sentence: "a B.S. Degree", "the B.Sc. Degree". */
function isDotted({ gaps, starts, ends }: Tokens, index: number, length: number): boolean {
  if ((gaps[index]! & (Gap.Dot | Gap.Space)) !== Gap.Dot) return false;
  const before = ends[index - 1]! - starts[index - 1]!;
  return length === 1 || (length <= MAX_DOTTED_LENGTH && before === 1);
}

/** True for a longer word that only begins big, behind another such: "behavior?What you do". */
function isTitled({ shapes, starts, ends }: Tokens, index: number): boolean {
  return (
    (shapes[index]! & Shape.Initial) !== 0 &&
    (shapes[index]! & Shape.Lower) !== 0 &&
    ends[index - 1]! - starts[index - 1]! > 2 &&
    (shapes[index - 1]! & Shape.Lower) !== 0
  );
}

/** True where a short number followed by a full stop or bracket opens an item: `platform.2. Develop`. */
function isEnumerator(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  return (
    next < tokens.count &&
    (tokens.shapes[index]! & Shape.Number) !== 0 &&
    tokens.ends[index]! - tokens.starts[index]! <= 2 &&
    (tokens.gaps[next]! & (Gap.Dot | Gap.Close)) !== 0 &&
    (tokens.shapes[next]! & Shape.Initial) !== 0
  );
}
