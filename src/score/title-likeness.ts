import { phraseHas } from './phrase-index.js';
import { LEADING } from './title-words.js';
import type { TitleIndex } from './title-index.js';
import type { TitleNumbers } from './title-numbers.js';
import type { Sought } from './title-sought.js';

/** Of each role the title that is most like the one sought (-1 for none), how like it is (0 to 1), what that earns, and which reading of the title it is like. */
export interface BestTitles {
  readonly titles: Int32Array;
  readonly likenesses: Float64Array;
  readonly ticks: Float64Array;
  readonly readings: Uint8Array;
}

/**
 * The titles of the roles that are most like the one sought (Tversky 1977, over words weighted by their rarity). The first reading is of the whole title; a further
 * one counts only where it is a title of its own.
 */
export function bestTitles(
  readings: readonly (readonly Sought[])[],
  index: TitleIndex,
  numbers: TitleNumbers,
  roleCount: number,
): BestTitles {
  const best: BestTitles = {
    titles: new Int32Array(roleCount).fill(-1),
    likenesses: new Float64Array(roleCount),
    ticks: new Float64Array(roleCount),
    readings: new Uint8Array(roleCount),
  };
  const common = new Float64Array(index.owners.length);
  const own = new Float64Array(index.owners.length);
  readings.forEach((sought, reading) => {
    const whole = wholeOf(sought);
    for (const title of addCommon(sought, index, common, own)) {
      const likeness = likenessOf(common[title]!, whole, index.weights[title]!, numbers);
      common[title] = 0;
      if (reading > 0 && likeness < numbers.part) continue;
      const proper = isProper(index, title, likeness) ? numbers.proper : 1;
      const ticks = numbers.title * likeness * proper * (isAbove(index, title, sought) ? numbers.above : 1);
      const role = index.owners[title]!;
      if (ticks > best.ticks[role]! || (ticks === best.ticks[role] && title < best.titles[role]!)) {
        best.titles[role] = title;
        best.likenesses[role] = likeness;
        best.ticks[role] = ticks;
        best.readings[role] = reading;
      }
    }
  });
  return best;
}

/** True for the first title of a role, and for any that is the one sought word for word. */
export function isProper(index: TitleIndex, title: number, likeness: number): boolean {
  return index.ranks[title] === 0 || likeness === 1;
}

/** True for a title of those who lead where the one sought names no one who does. */
export function isAbove(index: TitleIndex, title: number, sought: readonly Sought[]): boolean {
  const leads = (word: string): boolean => LEADING.has(word);
  return (
    index.leading[title] === 1 &&
    !sought.some(
      ({ from, likes }) =>
        leads(from.word) || likes.some(({ word, likeness }) => likeness === 'typo' && leads(index.words[word]!)),
    )
  );
}

/** What all words sought weigh. */
export function wholeOf(sought: readonly Sought[]): number {
  return sought.reduce((sum, { weight }) => sum + weight, 0);
}

/** @param common what both titles have, @param whole what the one sought weighs, @param own what the role's weighs */
function likenessOf(common: number, whole: number, own: number, numbers: TitleNumbers): number {
  return common / (common + numbers.given * (whole - common) + numbers.own * Math.max(0, own - common));
}

/** Adds to each title of the pack what it has of the words sought, each by the likest. @returns the titles that have any */
function addCommon(
  sought: readonly Sought[],
  index: TitleIndex,
  common: Float64Array,
  own: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const { likes } of sought) {
    const here: number[] = [];
    for (const { word, weight } of likes)
      for (let i = index.starts[word]!; i < index.starts[word + 1]!; i++) {
        const title = index.phrases[i]!;
        if (own[title] === 0) here.push(title);
        if (own[title]! < weight) own[title] = weight;
      }
    for (const title of here) {
      if (common[title] === 0) touched.push(title);
      common[title]! += own[title]!;
      own[title] = 0;
    }
  }
  return touched;
}

/** Which word of the pack's title each word sought stands for there; null for those that it lacks. */
export function standsFor(
  title: number,
  sought: readonly Sought[],
  index: TitleIndex,
): (Sought['likes'][number] | null)[] {
  return sought.map(({ likes }) => {
    let best: Sought['likes'][number] | null = null;
    for (const like of likes)
      if (phraseHas(index, like.word, title) && (best === null || like.weight > best.weight)) best = like;
    return best;
  });
}
