import { scoringValue, type Pack } from '../pack/load.js';
import type { LevelReading, Span } from '../types.js';
import { WHOLE } from './numbers.js';
import { phraseHas } from './phrase-index.js';
import { titleIndex, type TitleIndex } from './title-index.js';
import { alike, halves, type Likeness } from './title-kin.js';
import { readTitle, type TitleWord } from './title-words.js';

/** A word of the title that the role's own title has, and what it stands for there. */
export interface TitleHit extends Span {
  /** The word of the role's title, as a stem. */
  readonly word: string;
  readonly likeness: Likeness;
  /** What the abbreviation in the title was read as; null where it is none. */
  readonly expanded: string | null;
}

/** A role that a title may be of. Its score is the sum of its three parts, in ticks. */
export interface TitleAnswer {
  readonly role: number;
  readonly ticks: number;
  /** The title of the role that is most like it: what it earns, and by which words. */
  readonly title: { readonly text: string; readonly ticks: number; readonly hits: readonly TitleHit[] };
  /** What the words earn in all that the pack says of the role. */
  readonly words: number;
  /** What the number of its titles earns: a role of many names is oftener meant. */
  readonly breadth: number;
}

export interface TitleSearch {
  readonly level: LevelReading | null;
  readonly words: readonly TitleWord[];
  /** Words that no title of the pack has, nor one like them, as they stand in the title. */
  readonly unknown: readonly Span[];
  /** The best first; equal ones by id. */
  readonly answers: readonly TitleAnswer[];
}

/** Roles that are given where nothing else is asked for. */
const DEFAULT_MOST = 5;

interface Numbers {
  readonly likeness: Readonly<Record<Likeness, number>>;
  readonly rest: number;
  readonly level: number;
  readonly given: number;
  readonly own: number;
  readonly proper: number;
  readonly title: number;
  readonly words: number;
  readonly breadth: number;
  readonly termScale: number;
}

const cache = new WeakMap<Pack, Numbers>();

function numbersOf(pack: Pack): Numbers {
  let numbers = cache.get(pack);
  if (numbers === undefined) {
    const share = (name: string): number => scoringValue(pack, name) / WHOLE;
    const ticks = (name: string): number => scoringValue(pack, name) * scoringValue(pack, 'ticksPerPoint');
    numbers = {
      likeness: { same: 1, typo: share('titleTypo'), kin: share('titleKin') },
      rest: share('titleRest'),
      level: share('titleLevel'),
      given: share('titleGivenLacks'),
      own: share('titleOwnLacks'),
      proper: share('titleProper'),
      title: ticks('titleLikePoints'),
      words: scoringValue(pack, 'titleWordsPoints'),
      breadth: ticks('titleBreadthPoints'),
      termScale: scoringValue(pack, 'termPoints'),
    };
    cache.set(pack, numbers);
  }
  return numbers;
}

/** Titles that halve what is left of the breadth. */
const BREADTH_HALF = 20;

/** A word of the title as it is sought: what it weighs, and what it may stand for. */
interface Sought {
  readonly from: TitleWord;
  readonly weight: number;
  readonly likes: readonly { readonly word: number; readonly likeness: Likeness; readonly weight: number }[];
}

/**
 * Ranks the roles that a title may be of: by the likeness of the title of the role that is most like it (Tversky 1977, over words weighted by their
 * rarity), by what its words earn in the role document, and by how many titles the role has.
 */
export function searchTitle(title: string, pack: Pack, most = DEFAULT_MOST): TitleSearch {
  const index = titleIndex(pack);
  const numbers = numbersOf(pack);
  const { words, level } = readTitle(title, pack);
  const { sought, unknown } = seek(words, index, numbers);
  const whole = sought.reduce((sum, { weight }) => sum + weight, 0);
  const { best, shares } = bestTitles(sought, whole, index, numbers, pack.data.roles.length);
  const earned = wordTicks(sought, whole, pack, numbers);
  const found: { role: number; ticks: number }[] = [];
  const partsOf = (role: number) => {
    const count = index.counts[role]!;
    return {
      title: best[role]! < 0 ? 0 : Math.round(numbers.title * shares[role]!),
      words: Math.round(earned[role]!),
      breadth: best[role]! < 0 ? 0 : Math.round((numbers.breadth * count) / (count + BREADTH_HALF)),
    };
  };
  for (let role = 0; role < shares.length; role++) {
    const parts = partsOf(role);
    const ticks = parts.title + parts.words + parts.breadth;
    if (ticks > 0) found.push({ role, ticks });
  }
  const { roles } = pack.data;
  found.sort((a, b) => b.ticks - a.ticks || (roles[a.role]!.id < roles[b.role]!.id ? -1 : 1));
  const answers = found.slice(0, most).map(({ role, ticks }): TitleAnswer => {
    const parts = partsOf(role);
    const text = best[role]! < 0 ? '' : [roles[role]!.title, ...roles[role]!.titles][index.ranks[best[role]!]!]!;
    const hits = best[role]! < 0 ? [] : hitsIn(best[role]!, sought, index);
    return { role, ticks, title: { text, ticks: parts.title, hits }, words: parts.words, breadth: parts.breadth };
  });
  return { level, words, unknown, answers };
}

function seek(words: readonly TitleWord[], index: TitleIndex, numbers: Numbers): { sought: Sought[]; unknown: Span[] } {
  const sought: Sought[] = [];
  const unknown: Span[] = [];
  const seen = new Set<string>();
  for (const from of withCompounds(words, index)) {
    if (seen.has(from.stem)) continue;
    seen.add(from.stem);
    const place = placeWeight(from, numbers);
    const likes = alike(from.stem, index);
    const same = likes.find(({ likeness }) => likeness === 'same');
    // A word that is only like another is no rarer than the word itself.
    const limit = same === undefined ? Infinity : index.rarities[same.word]!;
    const weighed = likes.map((like) => ({
      ...like,
      weight: place * numbers.likeness[like.likeness] * Math.min(index.rarities[like.word]!, limit),
    }));
    if (weighed.length === 0) unknown.push({ start: from.start, end: from.end });
    else sought.push({ from, weight: weighed.reduce((most, { weight }) => Math.max(most, weight), 0), likes: weighed });
  }
  return { sought, unknown };
}

function placeWeight({ isRest, isLevel }: TitleWord, { rest, level }: Numbers): number {
  return (isRest ? rest : 1) * (isLevel ? level : 1);
}

/** The words with those that are written together there and apart in the pack's titles (backend), and the other way round. */
function withCompounds(words: readonly TitleWord[], index: TitleIndex): TitleWord[] {
  const all: TitleWord[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const joined = next === undefined ? '' : word.stem + next.stem;
    if (index.numbers.has(joined)) all.push({ ...word, end: next!.end, stem: joined });
    const apart = index.numbers.has(word.stem) ? null : halves(word.stem, index);
    if (apart === null) all.push(word);
    else for (const stem of apart) all.push({ ...word, stem });
  });
  return all;
}

/** Per role its title that is most like the one sought, -1 for none, and how like it is. */
function bestTitles(sought: readonly Sought[], whole: number, index: TitleIndex, numbers: Numbers, roleCount: number) {
  const common = new Map<number, number>();
  for (const { likes } of sought) {
    const own = new Map<number, number>();
    for (const { word, weight } of likes)
      for (let i = index.starts[word]!; i < index.starts[word + 1]!; i++) {
        const title = index.phrases[i]!;
        if ((own.get(title) ?? 0) < weight) own.set(title, weight);
      }
    for (const [title, weight] of own) common.set(title, (common.get(title) ?? 0) + weight);
  }
  const best = new Int32Array(roleCount).fill(-1);
  const shares = new Float64Array(roleCount);
  for (const [title, weight] of common) {
    const lacks = numbers.given * (whole - weight) + numbers.own * Math.max(0, index.weights[title]! - weight);
    const share = (weight / (weight + lacks)) * (index.ranks[title] === 0 ? 1 + numbers.proper : 1);
    const role = index.owners[title]!;
    if (share > shares[role]! || (share === shares[role] && title < best[role]!)) {
      shares[role] = share;
      best[role] = title;
    }
  }
  return { best, shares };
}

/** Per role what the words earn in its role document, less where the title has many. */
function wordTicks(sought: readonly Sought[], whole: number, pack: Pack, numbers: Numbers): Float64Array {
  const { terms } = pack.data;
  const earned = new Float64Array(pack.data.roles.length + pack.data.outside.length);
  for (const { from } of sought) {
    const term = pack.wordTerms[pack.lexicon.indexOf(from.stem)]!;
    if (term < 0) continue;
    const share = (placeWeight(from, numbers) * numbers.words) / numbers.termScale / whole;
    for (let p = pack.termOffsets[term]!; p < pack.termOffsets[term + 1]!; p++)
      earned[terms.roles[p]!]! += share * terms.ticks[p]!;
  }
  return earned;
}

function hitsIn(title: number, sought: readonly Sought[], index: TitleIndex): TitleHit[] {
  return sought.flatMap(({ from, likes }) => {
    const here = likes.filter(({ word }) => phraseHas(index, word, title)).sort((a, b) => b.weight - a.weight);
    const [like] = here;
    if (like === undefined) return [];
    return [
      {
        start: from.start,
        end: from.end,
        word: index.words[like.word]!,
        likeness: like.likeness,
        expanded: from.expanded,
      },
    ];
  });
}
