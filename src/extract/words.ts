import type { Pack } from '../pack/load.js';
import { openTriggers, type TriggerTable } from '../text/triggers.js';
import type { PayPeriod } from '../types.js';
import { COLLEAGUE_CONTEXT, DEGREE_CONTEXT, YEAR_CONTEXT } from './context-words.js';
import * as vocabulary from './vocabulary.js';

/** What a word counts in. */
export const Unit = { None: 0, Year: 1, Month: 2, Decade: 3 } as const;

/** The readers' words as numbers of one pack's lexicon. */
export interface ReadingWords {
  /** Number of a single word; 0 where the lexicon lacks it. */
  readonly of: (word: string) => number;
  readonly numbers: ReadonlyMap<number, number>;
  /** The unit of time that each word number names: a quick test per token. */
  readonly units: Uint8Array;
  readonly years: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly currencies: ReadonlyMap<number, string>;
  readonly dollars: ReadonlyMap<number, string>;
  readonly moneyUnits: ReadonlyMap<number, number>;
  readonly yearlyUnits: ReadonlySet<number>;
  readonly periods: ReadonlyMap<number, PayPeriod>;
  readonly periodSet: ReadonlySet<number>;
  readonly periodAdjectives: ReadonlyMap<number, PayPeriod>;
  readonly pay: ReadonlySet<number>;
  readonly otherMoney: ReadonlySet<number>;
  readonly payers: ReadonlySet<number>;
  readonly onTarget: ReadonlySet<number>;
  readonly additions: ReadonlySet<number>;
  readonly experience: ReadonlySet<number>;
  /** 1 for each of the commonest English words. */
  readonly isEnglish: Uint8Array;
  /** Per word its place in HIRING_WORDS, counted from 1; 0 for others. */
  readonly hiring: Uint8Array;
  /** What each word may begin. */
  readonly triggers: TriggerTable;
  readonly negators: ReadonlySet<number>;
  readonly butWords: ReadonlySet<number>;
  readonly only: ReadonlySet<number>;
  readonly percents: ReadonlySet<number>;
  readonly seldom: ReadonlySet<number>;
  readonly often: ReadonlySet<number>;
  readonly obtaining: ReadonlySet<number>;
  readonly workplaces: ReadonlySet<number>;
  readonly homes: ReadonlySet<number>;
  readonly arrangementWords: ReadonlySet<number>;
  readonly jobs: ReadonlySet<number>;
  readonly subjects: ReadonlySet<number>;
  readonly employers: ReadonlySet<number>;
  readonly articles: ReadonlySet<number>;
  readonly placeLinks: ReadonlySet<number>;
  readonly orSet: ReadonlySet<number>;
  readonly yearWords: Readonly<Record<keyof typeof YEAR_CONTEXT, ReadonlySet<number>>>;
  readonly degreeWords: Readonly<Record<keyof typeof DEGREE_CONTEXT, ReadonlySet<number>>>;
  readonly colleagueWords: Readonly<Record<keyof typeof COLLEAGUE_CONTEXT, ReadonlySet<number>>>;
  readonly and: number;
  readonly or: number;
  readonly etc: number;
}

const cache = new WeakMap<Pack, ReadingWords>();

export function readingWords(pack: Pack): ReadingWords {
  const known = cache.get(pack);
  if (known !== undefined) return known;
  const of = (word: string): number => pack.lexicon.indexOf(word);
  const set = (words: readonly string[]): Set<number> => new Set(words.map(of));
  const sets = <K extends string>(groups: Readonly<Record<K, readonly string[]>>): Record<K, ReadonlySet<number>> =>
    Object.fromEntries(
      Object.entries<readonly string[]>(groups).map(([name, words]) => [name, set(words)] as const),
    ) as unknown as Record<K, ReadonlySet<number>>;
  const map = <T>(entries: Readonly<Record<string, T>>): Map<number, T> =>
    new Map(Object.entries(entries).map(([word, value]) => [of(word), value]));
  const units = new Uint8Array(pack.lexicon.wordCount + 1);
  for (const word of vocabulary.YEAR_WORDS) units[of(word)] = Unit.Year;
  for (const word of vocabulary.MONTH_WORDS) units[of(word)] = Unit.Month;
  for (const word of vocabulary.DECADE_WORDS) units[of(word)] = Unit.Decade;
  units[0] = Unit.None;
  const isEnglish = new Uint8Array(pack.lexicon.wordCount + 1);
  for (const word of vocabulary.ENGLISH_WORDS) isEnglish[of(word)] = 1;
  isEnglish[0] = 0;
  const hiring = new Uint8Array(pack.lexicon.wordCount + 1);
  vocabulary.HIRING_WORDS.forEach((word, index) => (hiring[of(word)] = index + 1));
  hiring[0] = 0;
  const words: ReadingWords = {
    of,
    numbers: map(vocabulary.NUMBER_WORDS),
    units,
    years: set(vocabulary.YEAR_WORDS),
    months: set(vocabulary.MONTH_WORDS),
    currencies: map(vocabulary.CURRENCY_WORDS),
    dollars: map(vocabulary.DOLLAR_PREFIXES),
    moneyUnits: map(vocabulary.MONEY_UNITS),
    yearlyUnits: set(['lpa']),
    periods: map(vocabulary.PERIOD_WORDS) as ReadonlyMap<number, PayPeriod>,
    periodSet: set(Object.keys(vocabulary.PERIOD_WORDS)),
    periodAdjectives: map(vocabulary.PERIOD_ADJECTIVES) as ReadonlyMap<number, PayPeriod>,
    pay: set(vocabulary.PAY_WORDS),
    otherMoney: set(vocabulary.OTHER_MONEY),
    payers: set(vocabulary.PAYERS),
    onTarget: set(vocabulary.ON_TARGET_WORDS),
    additions: set(vocabulary.ADDITION_WORDS),
    experience: set(vocabulary.EXPERIENCE_WORDS),
    isEnglish,
    hiring,
    triggers: openTriggers(pack.data.triggers),
    negators: set(vocabulary.NEGATORS),
    butWords: set(vocabulary.BUT_WORDS),
    only: set(['only', 'just']),
    percents: set(['percent', 'pct']),
    seldom: set(vocabulary.SELDOM_WORDS),
    often: set(vocabulary.OFTEN_WORDS),
    obtaining: set(vocabulary.OBTAINING_WORDS),
    workplaces: set(vocabulary.WORKPLACE_WORDS),
    homes: set(vocabulary.HOME_WORDS),
    arrangementWords: set(vocabulary.ARRANGEMENT_WORDS),
    jobs: set(vocabulary.JOB_WORDS),
    subjects: set(vocabulary.ARRANGED_WORDS),
    employers: set(vocabulary.EMPLOYER_WORDS),
    articles: set(vocabulary.ARTICLE_WORDS),
    placeLinks: set(vocabulary.PLACE_LINKS),
    orSet: set(['or', 'and']),
    yearWords: sets(YEAR_CONTEXT),
    degreeWords: sets(DEGREE_CONTEXT),
    colleagueWords: sets(COLLEAGUE_CONTEXT),
    and: of('and'),
    or: of('or'),
    etc: of('etc'),
  };
  cache.set(pack, words);
  return words;
}
