import type { PhraseTable } from './phrases.js';
import { NO_SECTION, type NamePlace, type SectionMap, type SectionTables } from './section-tables.js';
import type { Segments } from './segments.js';
import { Gap, Shape, type Tokens } from './tokens.js';
import { Trigger } from './triggers.js';

/** Shortest name that is looked for, in characters. */
const MIN_NAME_LENGTH = 3;

/** Of the words that present, "is" alone has so many characters. */
const IS_LENGTH = 2;

/** Most words of a name before its comma ("At Norvik Marine Group, we"). */
const MAX_NAME_WORDS = 3;

/** The name that the text gives the company ("About Norvik", "Life at Norvik", "At Norvik, we"); null where it gives none. */
export function companyName(
  tokens: Tokens,
  { firstTokens, endTokens, count }: Segments,
  tables: SectionTables,
  { headings, kinds: kindOf }: Pick<SectionMap, 'headings' | 'kinds'>,
): NamePlace | null {
  const { headingBegins, leads, kinds, companyKind } = tables;
  for (const { kind, firstToken, endToken } of headings) {
    if (kinds[kind]!.counts || !kinds[kind]!.open || headingBegins.longestAt(tokens, firstToken, endToken) !== kind)
      continue;
    const first = headingBegins.end;
    const isWhole = endToken - first === 1 && tables.linking[tokens.words[first]!] !== 1;
    if (isName(tokens, first, endToken) && (isWhole || (kind === companyKind && tokens.words[first] === 0)))
      return { first, end: isWhole ? endToken : first + 1 };
  }
  for (let s = 0; s < count; s++) {
    const at = firstTokens[s]!;
    const first = at + 1;
    if ((tokens.marks[at]! & Trigger.Lead) === 0 || !isName(tokens, first, endTokens[s]! - 1)) continue;
    let end = first + 1;
    while (end < endTokens[s]! - 1 && end - first < MAX_NAME_WORDS && isJoined(tokens, end)) end++;
    if (!(tokens.gaps[end]! & Gap.Comma) || !isWeakAt(tokens, at, first, leads, companyKind)) continue;
    const isSpeaking = isWeakAt(tokens, end, end + 1, leads, companyKind);
    if (isSpeaking || (end - first === 1 && tokens.words[first] === 0)) return { first, end };
  }
  for (let s = 0; s < count; s++) {
    const isStatement = kindOf[s] !== NO_SECTION && kinds[kindOf[s]!]!.sticky;
    const end = hiringName(tokens, firstTokens[s]!, endTokens[s]!, isStatement, tables);
    if (end > 0) return { first: firstTokens[s]!, end };
  }
  return null;
}

/**
 * Token behind the name that a sentence begins with where it says that its bearer hires ("Norvik is looking for"), or where it is a
 * statement of equal opportunity ("Norvik is proud to be"); 0 where it says none.
 */
function hiringName(tokens: Tokens, first: number, to: number, isStatement: boolean, tables: SectionTables): number {
  const { linking, hiring, presenting, unnamed } = tables;
  const { words, ends, starts } = tokens;
  if (!isName(tokens, first, to) || linking[words[first]!] === 1 || unnamed[words[first]!] === 1) return 0;
  let end = first + 1;
  while (end < to && end - first < MAX_NAME_WORDS && isJoined(tokens, end)) end++;
  if (end + 1 >= to || (tokens.gaps[end]! & ~(Gap.Space | Gap.Dot)) !== 0) return 0;
  if (!isStatement && hiring[words[end + 1]!] !== 1) return 0;
  const length = ends[end]! - starts[end]!;
  return length === IS_LENGTH && presenting[words[end]!] === 1 ? end : 0;
}

/** True where the name stands at a token with its capital: all of it, or its first word where that is no known one. */
export function isNamedAt(tokens: Tokens, at: number, { first, end }: NamePlace): boolean {
  if (!(tokens.shapes[at]! & Shape.Initial)) return false;
  const size = tokens.words[first] === 0 ? 1 : end - first;
  if (at + size > tokens.count) return false;
  for (let i = 0; i < size; i++) if (!isSame(tokens, at + i, first + i)) return false;
  return true;
}

/** True for two words of the same letters, of either case. */
function isSame({ text, starts, ends }: Tokens, one: number, other: number): boolean {
  const length = ends[one]! - starts[one]!;
  if (length !== ends[other]! - starts[other]!) return false;
  for (let i = 0; i < length; i++)
    if ((text.codes[starts[one]! + i]! | 0x20) !== (text.codes[starts[other]! + i]! | 0x20)) return false;
  return true;
}

/** True for a capitalised word behind nothing but a blank. */
function isJoined({ gaps, shapes }: Tokens, index: number): boolean {
  return gaps[index] === Gap.Space && (shapes[index]! & Shape.Initial) !== 0;
}

function isWeakAt(tokens: Tokens, first: number, end: number, leads: PhraseTable, companyKind: number): boolean {
  return leads.longestAt(tokens, first, end) === companyKind && leads.end === end;
}

/** True for a capitalised word that is long enough for a name. */
export function isName({ shapes, starts, ends }: Tokens, index: number, end: number): boolean {
  return index < end && (shapes[index]! & Shape.Initial) !== 0 && ends[index]! - starts[index]! >= MIN_NAME_LENGTH;
}
