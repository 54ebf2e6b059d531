import type { Pack } from '../pack/load.js';
import { stem } from '../text/stem.js';
import type { LevelReading, Span } from '../types.js';
import { titleIndex, type TitleIndex } from './title-index.js';
import type { Likeness } from './title-kin.js';
import { bestTitles, isAbove, isProper, standsFor, wholeOf, type BestTitles } from './title-likeness.js';
import { titleNumbers, type TitleNumbers } from './title-numbers.js';
import { readings, seek, type Sought } from './title-sought.js';
import { readTitle, type ReadTitle } from './title-words.js';

/** A word of the title that is compared, and the word of the role's title that it stands for. */
export interface TitleHit extends Span {
  /** What it weighs at the most. */
  readonly weight: number;
  /** What the abbreviation in the title was read as; null where it is none. */
  readonly expanded: string | null;
  /** The word of the role's title, how it is like it, and what it weighs for that; null where the role's title lacks it. */
  readonly own: { readonly word: string; readonly likeness: Likeness; readonly weight: number } | null;
}

/** What a word of the title earns in all that the pack says of the role. */
export interface TitleTerm extends Span {
  readonly term: number;
  /** Its ticks in the role's document, and what its place in the title makes of them. */
  readonly ticks: number;
  readonly place: number;
}

/** A role that a title may be of. Its score is the sum of its three parts, in ticks. */
export interface TitleAnswer {
  readonly role: number;
  readonly ticks: number;
  /** The title of the role that is most like it ('' for none): what it earns, and by which words. */
  readonly title: {
    readonly text: string;
    readonly ticks: number;
    readonly isProper: boolean;
    /** True for one of those who lead, where the title looked up is not. */
    readonly isAbove: boolean;
    readonly hits: readonly TitleHit[];
    /** The words of the role's title, and how many roles have each in a title. */
    readonly own: readonly { readonly word: string; readonly df: number }[];
  };
  /** What the words earn in all that the pack says of the role, and what all words of the title weigh. */
  readonly words: { readonly ticks: number; readonly whole: number; readonly terms: readonly TitleTerm[] };
  /** What the number of its titles earns: a role of many names is oftener meant. */
  readonly breadth: { readonly ticks: number; readonly count: number };
}

export interface TitleSearch extends Pick<ReadTitle, 'words' | 'aside'> {
  readonly level: LevelReading | null;
  /** Words that no title of the pack has, nor one like them, as they stand in the title. */
  readonly unknown: readonly Span[];
  /** Why no role of the pack is meant; null where one is. */
  readonly none: string | null;
  /** The best first; equal ones by id. Where none is meant, the nearest. */
  readonly answers: readonly TitleAnswer[];
}

/** Roles that are given where nothing else is asked for. */
const DEFAULT_MOST = 5;

/**
 * Ranks the roles that a title may be of: by the likeness of the title of the role that is most like it, by what its words earn in the role document, and by how
 * many titles the role has.
 */
export function searchTitle(title: string, pack: Pack, most = DEFAULT_MOST): TitleSearch {
  const state = stateOf(title, pack);
  const { read, unknown, best } = state;
  const found = rank(state);
  const none = whyNone(read, state.sought, found.length === 0 ? 0 : best.likenesses[found[0]!.role]!, pack);
  const answers = found.slice(0, most).map(({ role }) => answerOf(role, state));
  return { level: read.level, words: read.words, aside: read.aside, unknown, none, answers };
}

/** The numbers of all roles that a title may be of, the best first. */
export function rankTitle(title: string, pack: Pack): number[] {
  return rank(stateOf(title, pack)).map(({ role }) => role);
}

interface State {
  readonly pack: Pack;
  readonly index: TitleIndex;
  readonly numbers: TitleNumbers;
  readonly read: ReadTitle;
  readonly sought: readonly Sought[];
  readonly unknown: readonly Span[];
  readonly readings: readonly (readonly Sought[])[];
  readonly best: BestTitles;
  /** Per role what the words earn in its document. */
  readonly earned: Float64Array;
}

function stateOf(title: string, pack: Pack): State {
  const index = titleIndex(pack);
  const numbers = titleNumbers(pack);
  const read = readTitle(title, pack);
  const { sought, unknown } = seek(read.words, index, numbers, (word) => pack.lexicon.indexOf(word) > 0);
  const all = readings(sought);
  const best = bestTitles(all, index, numbers, pack.data.roles.length);
  return {
    pack,
    index,
    numbers,
    read,
    sought,
    unknown,
    readings: all,
    best,
    earned: wordTicks(all[0]!, pack, numbers),
  };
}

function rank(state: State): { readonly role: number; readonly ticks: number }[] {
  const { roles } = state.pack.data;
  const found: { role: number; ticks: number }[] = [];
  for (let role = 0; role < roles.length; role++) {
    const { title, words, breadth } = partsOf(role, state);
    const ticks = title + words + breadth;
    if (ticks > 0) found.push({ role, ticks });
  }
  return found.sort((a, b) => b.ticks - a.ticks || (roles[a.role]!.id < roles[b.role]!.id ? -1 : 1));
}

/** The three parts of a role's score, in ticks. */
function partsOf(role: number, { best, earned, index, numbers }: State) {
  const count = index.counts[role]!;
  const isNamed = best.titles[role]! >= 0;
  return {
    title: Math.round(best.ticks[role]!),
    words: Math.round(earned[role]!),
    breadth: isNamed ? Math.round(numbers.breadth * (count / (count + numbers.breadthHalf))) : 0,
  };
}

/** Per role what the words earn in its role document, less where the title has many. */
function wordTicks(sought: readonly Sought[], pack: Pack, numbers: TitleNumbers): Float64Array {
  const { terms } = pack.data;
  const whole = wholeOf(sought);
  const earned = new Float64Array(pack.data.roles.length + pack.data.outside.length);
  for (const { from, place } of sought) {
    const term = termOf(from.word, pack);
    if (term < 0) continue;
    const share = Math.min(1, place / whole);
    for (let p = pack.termOffsets[term]!; p < pack.termOffsets[term + 1]!; p++)
      earned[terms.roles[p]!]! += numbers.words * share * terms.ticks[p]!;
  }
  return earned;
}

function termOf(word: string, pack: Pack): number {
  return pack.wordTerms[pack.lexicon.indexOf(stem(word))]!;
}

function answerOf(role: number, state: State): TitleAnswer {
  const { pack, index, best, readings: all } = state;
  const { title, words, breadth } = partsOf(role, state);
  const number = best.titles[role]!;
  const { title: proper, titles } = pack.data.roles[role]!;
  const sought = all[best.readings[role]!]!;
  const own = number < 0 ? [] : standsFor(number, sought, index);
  const hits = own.map((like, i): TitleHit => {
    const { from, weight } = sought[i]!;
    const { start, end, expanded } = from;
    return {
      start,
      end,
      weight,
      expanded,
      own: like && { word: index.words[like.word]!, likeness: like.likeness, weight: like.weight },
    };
  });
  return {
    role,
    ticks: title + words + breadth,
    title: {
      text: number < 0 ? '' : [proper, ...titles][index.ranks[number]!]!,
      ticks: title,
      isProper: number >= 0 && isProper(index, number, best.likenesses[role]!),
      isAbove: number >= 0 && isAbove(index, number, sought),
      hits,
      own: number < 0 ? [] : index.wordsOf(number),
    },
    words: { ticks: words, whole: wholeOf(all[0]!), terms: termsOf(role, all[0]!, pack) },
    breadth: { ticks: breadth, count: number < 0 ? 0 : index.counts[role]! },
  };
}

function termsOf(role: number, sought: readonly Sought[], pack: Pack): TitleTerm[] {
  const { terms } = pack.data;
  return sought.flatMap(({ from: { word, start, end }, place }) => {
    const term = termOf(word, pack);
    if (term < 0) return [];
    for (let p = pack.termOffsets[term]!; p < pack.termOffsets[term + 1]!; p++)
      if (terms.roles[p] === role) return [{ term, start, end, ticks: terms.ticks[p]!, place }];
    return [];
  });
}

/**
 * True where the occupation outside the pack is what the title ends with, but for places and the like; and no word of the pack's titles before it makes another of it
 * ("Software Architect"), where the pack has such crafts too.
 */
function isMeant({ start, end }: Span, sought: readonly Sought[], { heads }: TitleIndex): boolean {
  const main = sought.filter(({ from }) => !from.isRest && !from.isLevel);
  if (main.some(({ from }) => from.start >= end)) return false;
  return !heads.has(main.at(-1)?.from.word ?? '') || !main.some(({ from }) => from.end <= start);
}

/** @param likeness of the title that is most like it, of the first role */
function whyNone(
  { words, outside }: ReadTitle,
  sought: readonly Sought[],
  likeness: number,
  pack: Pack,
): string | null {
  if (words.length === 0) return 'it has no word that could name one';
  if (outside !== null && isMeant(outside, sought, titleIndex(pack)))
    return `it names ${pack.data.outside[outside.role - pack.data.roles.length]!.name}`;
  return likeness < titleNumbers(pack).least ? 'no role has a title like it' : null;
}
