import type { Pack } from '../pack/load.js';
import type { Arrangement, PayPeriod } from '../types.js';
import {
  ARRANGEMENT_WORDS,
  CURRENCY_WORDS,
  ENGLISH_WORDS,
  EXPERIENCE_WORDS,
  MONTH_WORDS,
  NUMBER_WORDS,
  PAY_WORDS,
  PERIOD_WORDS,
  YEAR_WORDS,
} from './vocabulary.js';

/** The readers' words as numbers of one pack's lexicon. */
export interface ReadingWords {
  /** Number of a single word; 0 where the lexicon lacks it. */
  readonly of: (word: string) => number;
  readonly numbers: ReadonlyMap<number, number>;
  readonly years: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly currencies: ReadonlyMap<number, string>;
  readonly periods: ReadonlyMap<number, PayPeriod>;
  readonly pay: ReadonlySet<number>;
  readonly arrangements: ReadonlyMap<number, Arrangement>;
  readonly experience: ReadonlySet<number>;
  readonly english: ReadonlySet<number>;
  readonly and: number;
  readonly or: number;
  /** True for each word number that some reader of facts begins with: a quick test per token. */
  readonly triggers: Uint8Array;
}

const cache = new WeakMap<Pack, ReadingWords>();

export function readingWords(pack: Pack): ReadingWords {
  const known = cache.get(pack);
  if (known !== undefined) return known;
  const of = (word: string): number => pack.lexicon.indexOf(word);
  const set = (words: readonly string[]): Set<number> => new Set(words.map(of));
  const map = <T>(entries: Readonly<Record<string, T>>): Map<number, T> =>
    new Map(Object.entries(entries).map(([word, value]) => [of(word), value]));
  const triggers = new Uint8Array(pack.lexicon.wordCount + 1);
  for (const word of [...YEAR_WORDS, ...Object.keys(ARRANGEMENT_WORDS), 'site', 'office', 'location', 'locations'])
    triggers[of(word)] = 1;
  const words: ReadingWords = {
    of,
    numbers: map(NUMBER_WORDS),
    years: set(YEAR_WORDS),
    months: set(MONTH_WORDS),
    currencies: map(CURRENCY_WORDS),
    periods: map(PERIOD_WORDS) as ReadonlyMap<number, PayPeriod>,
    pay: set(PAY_WORDS),
    arrangements: map(ARRANGEMENT_WORDS) as ReadonlyMap<number, Arrangement>,
    experience: set(EXPERIENCE_WORDS),
    english: set(ENGLISH_WORDS),
    and: of('and'),
    or: of('or'),
    triggers,
  };
  cache.set(pack, words);
  return words;
}
