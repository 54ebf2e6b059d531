import { scoringValue, type Pack } from '../pack/load.js';
import { WHOLE } from './numbers.js';
import type { Likeness } from './title-kin.js';

/** The numbers by which titles are looked up, read once per pack: shares of a whole, ticks, and titles. */
export interface TitleNumbers {
  /** What a word counts by how it is like the one of the role's title. */
  readonly likeness: Readonly<Record<Likeness, number>>;
  readonly rest: number;
  readonly level: number;
  /** What a word that the one title has and the other lacks counts. */
  readonly given: number;
  readonly own: number;
  /** What the first title of a role counts, 1 for the others. */
  readonly proper: number;
  /** What a title of those who lead counts where the one looked up names no one who does. */
  readonly above: number;
  /** Likeness from which a part of a title is a title of its own, and below which nothing is named. */
  readonly part: number;
  readonly least: number;
  readonly title: number;
  /** Ticks for each tick that a word earns in the role document. */
  readonly words: number;
  readonly breadth: number;
  readonly breadthHalf: number;
}

const cache = new WeakMap<Pack, TitleNumbers>();

export function titleNumbers(pack: Pack): TitleNumbers {
  let numbers = cache.get(pack);
  if (numbers === undefined) {
    const share = (name: string): number => scoringValue(pack, name) / WHOLE;
    const ticks = (name: string): number => scoringValue(pack, name) * scoringValue(pack, 'ticksPerPoint');
    numbers = {
      likeness: {
        same: 1,
        plural: share('titlePlural'),
        form: share('titleForm'),
        typo: share('titleTypo'),
        kin: share('titleKin'),
        software: share('titleSoftware'),
      },
      rest: share('titleRest'),
      level: share('titleLevel'),
      given: share('titleGivenLacks'),
      own: share('titleOwnLacks'),
      proper: 1 + share('titleProper'),
      above: share('titleAbove'),
      part: share('titlePart'),
      least: share('titleLeast'),
      title: ticks('titleLikePoints'),
      words: scoringValue(pack, 'titleWordsPoints') / scoringValue(pack, 'termPoints'),
      breadth: ticks('titleBreadthPoints'),
      breadthHalf: scoringValue(pack, 'titleBreadthHalf'),
    };
    cache.set(pack, numbers);
  }
  return numbers;
}
