import { readingWords } from '../extract/words.js';
import { openReading } from '../extract/open.js';
import { findFactHits } from '../extract/fact-hits.js';
import { readTitleLevel } from '../extract/level.js';
import { startOf, endOf, type Reading } from '../extract/reading.js';
import { titlesIn } from '../extract/titles.js';
import type { Pack } from '../pack/load.js';
import { foldedWord } from '../text/folded.js';
import { normalize } from '../text/normalize.js';
import { tokenize } from '../text/tokenize.js';
import { Gap, type Tokens } from '../text/tokens.js';
import type { Level, LevelReading, SkillKind, Span, TitleEvidence } from '../types.js';

/** A word of a title that may tell a role. */
export interface TitleWord extends Span {
  /** As it is compared, in small letters; of an abbreviation one of the words that it stands for. */
  readonly word: string;
  /** The words that the abbreviation stands for; null for a word that is none. */
  readonly expanded: string | null;
  /** True behind the first bracket, comma or dash with a space: there stand places, branches and shifts as often as crafts. */
  readonly isRest: boolean;
  /** True for a word that states a level. */
  readonly isLevel: boolean;
  /** True for a word of the name of a language, a framework, a platform or a tool. */
  readonly isSoftware: boolean;
  /** Which part of the title it stands in: those of "Data Analyst / Data Engineer" are 0 and 1. */
  readonly part: number;
}

/** A title, taken apart. */
export interface ReadTitle {
  readonly words: readonly TitleWord[];
  readonly level: LevelReading | null;
  /** What is said of the job and not of its craft: "(m/f/d)", "100% remote". */
  readonly aside: readonly Span[];
  /** The occupation outside the pack that it names where it names no role; null for none. */
  readonly outside: TitleEvidence | null;
}

/** Levels that are grades of any craft; the others (lead, manager, director) name what is done. */
const GRADES: ReadonlySet<Level> = new Set<Level>(['intern', 'junior', 'mid', 'senior', 'staff', 'principal']);
/** Words that join the others. */
const JOINING: ReadonlySet<string> = new Set(
  'a an and or of the for in to at on with by from as is be our your we cum'.split(' '),
);
/** Those that join one title to another, and the gaps that do. */
const PARTING: ReadonlySet<string> = new Set(['and', 'or', 'cum']);
const PARTING_GAPS = Gap.Slash | Gap.And | Gap.Semicolon;
/** Words of those who lead others, or a field of work. */
export const LEADING: ReadonlySet<string> = new Set(
  'manager managers director directors supervisor supervisors head chief leader president foreman superintendent'.split(
    ' ',
  ),
);
/** Kinds of skills that are software. */
const SOFTWARE_KINDS: ReadonlySet<string> = new Set<SkillKind>(['language', 'framework', 'platform', 'tool']);
/** Letters and words that stand for men, women and all others: "(m/w/d)", "f/m/x". */
const GENDERS: ReadonlySet<string> = new Set('m f w d x h i n v k mf mw fm wm gn div divers diverse'.split(' '));

/** Takes a title apart: its words, abbreviations written out, those that state a level, and what is no craft. */
export function readTitle(title: string, pack: Pack): ReadTitle {
  const reading = openReading(title, 'title', true, undefined, pack, readingWords(pack));
  const { tokens } = reading;
  const level = readTitleLevel(reading, 0, tokens.count);
  const rest = restFrom(tokens);
  const aside = asides(reading, rest);
  const words: TitleWord[] = [];
  const software = softwareIn(reading);
  let part = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (aside[i] === 1) continue;
    const span = { start: startOf(reading, i), end: endOf(reading, i + 1) };
    const isLevel = level !== null && GRADES.has(level.level) && span.start >= level.start && span.end <= level.end;
    const { own, expanded } = wordsOf(tokens, i, pack);
    if (words.length > 0 && ((tokens.gaps[i]! & PARTING_GAPS) !== 0 || PARTING.has(foldedWord(tokens, i)))) part++;
    for (const word of own)
      words.push({ ...span, word, expanded, isRest: i >= rest, isLevel, isSoftware: software[i] === 1, part });
  }
  const named = titlesIn(reading, 0, tokens.count, 'title');
  const isOutside = named.length > 0 && named.every(({ role }) => role >= pack.data.roles.length);
  return { words, level, aside: spansOf(reading, aside), outside: isOutside ? named.at(-1)! : null };
}

/** What a token of a title is compared as: nothing where it only joins others, several words where it is an abbreviation. */
function wordsOf(
  tokens: Tokens,
  token: number,
  pack: Pack,
): { readonly own: readonly string[]; readonly expanded: string | null } {
  const word = foldedWord(tokens, token);
  if (JOINING.has(word)) return { own: [], expanded: null };
  const expanded = Object.hasOwn(pack.data.abbreviations, word) ? pack.data.abbreviations[word]! : null;
  return { own: (expanded ?? word).split(' '), expanded };
}

/** The first token behind the gap where something else begins. */
function restFrom({ count, gaps }: Tokens): number {
  for (let i = 1; i < count; i++) if (begins(gaps[i]!)) return i;
  return count;
}

/** True for a gap behind which something else begins. */
function begins(gap: number): boolean {
  if ((gap & (Gap.Open | Gap.Close | Gap.Comma | Gap.Colon | Gap.Semicolon | Gap.Other)) !== 0) return true;
  return (gap & Gap.Space) !== 0 && (gap & Gap.Hyphen) !== 0;
}

/** 1 for each token of the names of languages, frameworks, platforms and tools. */
function softwareIn({ pack, tokens }: Reading): Uint8Array {
  const { aliases, data } = pack;
  const marked = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const alias = aliases.longestAt(tokens, i, tokens.count);
    if (alias < 0) continue;
    if (SOFTWARE_KINDS.has(data.skills[data.aliasSkills[alias]!]!.kind)) marked.fill(1, i, aliases.end);
    i = aliases.end - 1;
  }
  return marked;
}

/** 1 for each token that tells how one works, or that all may apply, and not what is done. */
function asides(reading: Reading, rest: number): Uint8Array {
  const { tokens } = reading;
  const aside = new Uint8Array(tokens.count);
  for (const { fact, first, end } of findFactHits(reading))
    // A word alone may be of the craft: a contract manager.
    if (fact === 'arrangement' || end > first + 1 || first >= rest || end === tokens.count) aside.fill(1, first, end);
  for (let i = 0; i < tokens.count; i++) {
    let end = i;
    while (
      end < tokens.count &&
      GENDERS.has(foldedWord(tokens, end)) &&
      (end === i || (tokens.gaps[end]! & Gap.Slash) !== 0)
    )
      end++;
    if (end > i + 1) aside.fill(1, i, end);
  }
  return aside;
}

/** Tokens that are marked, those that stand together as one span. */
function spansOf(reading: Reading, marked: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === 0) continue;
    const first = i;
    while (i + 1 < marked.length && marked[i + 1] === 1 && !begins(reading.tokens.gaps[i + 1]! & ~Gap.Other)) i++;
    spans.push({ start: startOf(reading, first), end: endOf(reading, i + 1) });
  }
  return spans;
}

/** The words of each title of a role of the pack, each once, in order. The titles are read as the lines of one text: most of the time goes in opening one. */
export function titlesWords(titles: readonly string[], pack: Pack): string[][] {
  const tokens = tokenize(normalize(titles.join('\n')), pack.lexicon);
  const lines: Set<string>[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (i === 0 || (tokens.gaps[i]! & Gap.Newline) !== 0) lines.push(new Set());
    for (const word of wordsOf(tokens, i, pack).own) lines.at(-1)!.add(word);
  }
  if (lines.length === titles.length) return lines.map((words) => [...words]);
  // A title without a word, or with a line break.
  return titles.length === 1
    ? [lines.flatMap((words) => [...words])]
    : titles.map((title) => titlesWords([title], pack)[0]!);
}
