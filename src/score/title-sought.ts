import type { Span } from '../types.js';
import { stem } from '../text/stem.js';
import type { TitleIndex } from './title-index.js';
import { alike, halves, type Like } from './title-kin.js';
import type { TitleNumbers } from './title-numbers.js';
import type { TitleWord } from './title-words.js';

/** A word of the title as it is sought: what its place in the title makes of it, what it weighs at the most, and what it may stand for. */
export interface Sought {
  readonly from: TitleWord;
  readonly place: number;
  readonly weight: number;
  readonly likes: readonly (Like & { readonly weight: number })[];
}

/** A bare number is no word that a title could be missed for. */
const NO_NUMBER = /[^0-9.]/;

/** The words of a title as they are sought, and those that no title of the pack has, nor one like them. */
export function seek(
  words: readonly TitleWord[],
  index: TitleIndex,
  numbers: TitleNumbers,
  isKnown: (word: string) => boolean,
): { readonly sought: readonly Sought[]; readonly unknown: readonly Span[] } {
  const sought: Sought[] = [];
  const unknown: Span[] = [];
  for (const from of withCompounds(words, index)) {
    const place = (from.isRest ? numbers.rest : 1) * (from.isLevel ? numbers.level : 1);
    const likes = alike(from.word, index, from.isSoftware || isKnown(from.word));
    // A language or tool that no title names speaks of software: "Angular Developer".
    const software = index.numbers.get('software');
    if (likes.length === 0 && from.isSoftware && software !== undefined)
      likes.push({ word: software, likeness: 'software' });
    const same = likes.find(({ likeness }) => likeness === 'same');
    // A word that is only like another is no rarer than the word itself.
    const limit = same === undefined ? Infinity : index.rarities[same.word]!;
    const weighed = likes.map((like) => ({
      ...like,
      weight: place * numbers.likeness[like.likeness] * Math.min(index.rarities[like.word]!, limit),
    }));
    const weight = weighed.reduce((most, like) => Math.max(most, like.weight), 0);
    if (weighed.length > 0) sought.push({ from, place, weight, likes: weighed });
    else if (NO_NUMBER.test(from.word)) unknown.push({ start: from.start, end: from.end });
  }
  return { sought, unknown };
}

/** The words with those that are written together there and apart in the pack's titles (backend), and the other way round. */
function withCompounds(words: readonly TitleWord[], index: TitleIndex): TitleWord[] {
  const all: TitleWord[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const joined = next === undefined || next.part !== word.part ? '' : word.word + next.word;
    if (index.numbers.has(joined)) all.push({ ...word, end: next!.end, word: joined });
    const isKnown = index.numbers.has(word.word) || index.byStem.has(stem(word.word));
    const apart = isKnown ? null : halves(word.word, index);
    if (apart === null) all.push(word);
    else for (const half of apart) all.push({ ...word, word: half });
  });
  return all;
}

/** Most parts of a title that are read one by one. */
const MAX_PARTS = 6;

/**
 * What a title may be read as: the whole, first; and where it is of several parts, each part, with the last word of the last ("Backend / Frontend Engineer")
 * or, before a part of one word, what stands before the last word of the first ("Data Engineer / Scientist"). Each word once; one word alone is no part.
 */
export function readings(sought: readonly Sought[]): (readonly Sought[])[] {
  const parts: Sought[][] = [];
  for (const one of sought) if (!one.from.isRest) (parts[one.from.part] ??= []).push(one);
  const named = parts.filter((part) => part !== undefined).slice(0, MAX_PARTS);
  const whole = once(sought);
  if (named.length < 2) return [whole];
  const first = named[0]!;
  const head = named.at(-1)!.at(-1)!;
  const modifiers = first.filter(({ from }) => from.start !== first.at(-1)!.from.start);
  const found: (readonly Sought[])[] = [whole];
  named.forEach((part, i) => {
    found.push(once(part));
    if (i < named.length - 1) found.push(once([...part, head]));
    if (i > 0 && part.length === 1 && modifiers.length > 0) found.push(once([...modifiers, ...part]));
  });
  return found.filter((one, i) => i === 0 || one.length > 1);
}

function once(sought: readonly Sought[]): Sought[] {
  const seen = new Set<string>();
  return sought.filter(({ from: { word } }) => !seen.has(word) && seen.add(word));
}
