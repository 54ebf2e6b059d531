import { readingWords } from '../extract/words.js';
import { openReading } from '../extract/open.js';
import { readTitleLevel } from '../extract/level.js';
import { startOf, endOf } from '../extract/reading.js';
import type { Pack } from '../pack/load.js';
import { foldedWord } from '../text/folded.js';
import { normalize } from '../text/normalize.js';
import { stem } from '../text/stem.js';
import { tokenize } from '../text/tokenize.js';
import { Gap, type Tokens } from '../text/tokens.js';
import type { Level, LevelReading, Span } from '../types.js';

/** A word of a title that may tell a role, as a stem. */
export interface TitleWord extends Span {
  /** As it is compared; of an abbreviation one of the words that it stands for. */
  readonly stem: string;
  /** The words that the abbreviation stands for; null for a word that is none. */
  readonly expanded: string | null;
  /** True behind the first bracket, comma or dash with a space: there stand places, branches and shifts as often as crafts. */
  readonly isRest: boolean;
  /** True for a word that states a level. */
  readonly isLevel: boolean;
}

/** A title, taken apart. */
export interface ReadTitle {
  readonly words: readonly TitleWord[];
  readonly level: LevelReading | null;
}

/** Levels that are grades of any craft; the others (lead, manager, director) name what is done. */
const GRADES: ReadonlySet<Level> = new Set<Level>(['intern', 'junior', 'mid', 'senior', 'staff', 'principal']);
/** Words that join the others. */
const JOINING: ReadonlySet<string> = new Set(
  'a an and or of the for in to at on with by from as is be our your we cum'.split(' '),
);

/** Takes a title apart: its words, abbreviations written out, and those that state a level. */
export function readTitle(title: string, pack: Pack): ReadTitle {
  const reading = openReading(title, 'title', true, undefined, pack, readingWords(pack));
  const { tokens } = reading;
  const level = readTitleLevel(reading, 0, tokens.count);
  const words: TitleWord[] = [];
  let isRest = false;
  for (let i = 0; i < tokens.count; i++) {
    isRest ||= words.length > 0 && parts(tokens.gaps[i]!);
    const span = { start: startOf(reading, i), end: endOf(reading, i + 1) };
    const isLevel = level !== null && GRADES.has(level.level) && span.start >= level.start && span.end <= level.end;
    const { stems, expanded } = stemsOf(tokens, i, pack);
    for (const own of stems) words.push({ ...span, stem: own, expanded, isRest, isLevel });
  }
  return { words, level };
}

/** What a token of a title is compared as: nothing where it only joins others, several words where it is an abbreviation. */
function stemsOf(
  tokens: Tokens,
  token: number,
  pack: Pack,
  stemOf: typeof stem = stem,
): { readonly stems: readonly string[]; readonly expanded: string | null } {
  const word = foldedWord(tokens, token);
  if (JOINING.has(word)) return { stems: [], expanded: null };
  const expanded = Object.hasOwn(pack.data.abbreviations, word) ? pack.data.abbreviations[word]! : null;
  return { stems: (expanded ?? word).split(' ').map((one) => stemOf(one)), expanded };
}

/** True for a gap behind which something else begins. */
function parts(gap: number): boolean {
  if ((gap & (Gap.Open | Gap.Comma | Gap.Colon | Gap.Semicolon | Gap.Newline | Gap.Other)) !== 0) return true;
  return (gap & Gap.Space) !== 0 && (gap & (Gap.Hyphen | Gap.Slash)) !== 0;
}

/** The stems of a title of the pack, each once, in order. @param stemOf `stem`, which may remember */
export function titleStems(title: string, pack: Pack, stemOf: typeof stem): string[] {
  const tokens = tokenize(normalize(title), pack.lexicon);
  const stems = new Set<string>();
  for (let i = 0; i < tokens.count; i++) for (const own of stemsOf(tokens, i, pack, stemOf).stems) stems.add(own);
  return [...stems];
}
