import type { Pack } from '../pack/load.js';
import { openWords, Word, type WordTable } from '../text/triggers.js';
import type { PayPeriod } from '../types.js';
import {
  COLLEAGUE_CONTEXT,
  DEGREE_CONTEXT,
  NEIGHBOUR_CONTEXT,
  SHARED_FRONTS,
  TITLE_CONTEXT,
  YEAR_CONTEXT,
} from './context-words.js';
import * as vocabulary from './vocabulary.js';
import { wordSets, type WordSet } from './word-set.js';

/** What a word counts in. */
export const Unit = { None: 0, Year: 1, Month: 2, Decade: 3 } as const;

/** The readers' words as numbers of one pack's lexicon. */
export interface ReadingWords {
  /** Number of a single word; 0 where the lexicon lacks it. */
  readonly of: (word: string) => number;
  readonly numbers: ReadonlyMap<number, number>;
  /** The unit of time that each word number names: a quick test per token. */
  readonly units: Uint8Array;
  readonly currencies: ReadonlyMap<number, string>;
  readonly dollars: ReadonlyMap<number, string>;
  readonly moneyUnits: ReadonlyMap<number, number>;
  readonly yearlyUnits: WordSet;
  readonly periods: ReadonlyMap<number, PayPeriod>;
  readonly periodSet: WordSet;
  readonly periodAdjectives: ReadonlyMap<number, PayPeriod>;
  readonly pay: WordSet;
  readonly otherMoney: WordSet;
  readonly payers: WordSet;
  readonly onTarget: WordSet;
  readonly additions: WordSet;
  readonly experience: WordSet;
  /** 1 for each of the commonest English words. */
  readonly isEnglish: Uint8Array;
  /** What each word may begin and is, its term, and its tally: the same in the lowest bit, above it its place in HIRING_WORDS, counted from 1; 0 for others. */
  readonly table: WordTable;
  readonly negators: WordSet;
  readonly butWords: WordSet;
  readonly only: WordSet;
  readonly percents: WordSet;
  readonly seldom: WordSet;
  readonly often: WordSet;
  readonly obtaining: WordSet;
  readonly workplaces: WordSet;
  readonly homes: WordSet;
  readonly arrangementWords: WordSet;
  readonly jobs: WordSet;
  readonly subjects: WordSet;
  readonly employers: WordSet;
  readonly articles: WordSet;
  readonly placeLinks: WordSet;
  readonly orSet: WordSet;
  /** What several activities are done to: "data extraction and validation". */
  readonly sharedFronts: WordSet;
  readonly listLeads: WordSet;
  readonly others: WordSet;
  readonly yearWords: Readonly<Record<keyof typeof YEAR_CONTEXT, WordSet>>;
  readonly degreeWords: Readonly<Record<keyof typeof DEGREE_CONTEXT, WordSet>>;
  readonly titleWords: Readonly<Record<keyof typeof TITLE_CONTEXT, WordSet>>;
  /** The words of colleagues that are looked for before a name, all together. */
  readonly contactWords: WordSet;
  readonly neighbourWords: Readonly<Record<keyof typeof NEIGHBOUR_CONTEXT, WordSet>>;
  readonly colleagueWords: Readonly<Record<keyof typeof COLLEAGUE_CONTEXT, WordSet>>;
  readonly and: number;
  readonly or: number;
  readonly etc: number;
}

const cache = new WeakMap<Pack, ReadingWords>();

export function readingWords(pack: Pack): ReadingWords {
  const made = cache.get(pack);
  if (made !== undefined) return made;
  const known = new Map<string, number>();
  const of = (word: string): number => {
    let number = known.get(word);
    if (number === undefined) known.set(word, (number = pack.lexicon.indexOf(word)));
    return number;
  };
  const numbered = wordSets(pack.lexicon.wordCount);
  const set = (words: readonly string[]): WordSet => numbered(words.map(of));
  const sets = <K extends string>(groups: Readonly<Record<K, readonly string[]>>): Record<K, WordSet> =>
    Object.fromEntries(
      Object.entries<readonly string[]>(groups).map(([name, words]) => [name, set(words)] as const),
    ) as unknown as Record<K, WordSet>;
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
  const tallies = new Int32Array(isEnglish);
  const tally = (list: readonly string[], bit: number): void => list.forEach((word) => (tallies[of(word)]! |= bit));
  vocabulary.HIRING_WORDS.forEach((word, index) => tally([word], (index + 1) << 1));
  const contacts = [
    ...COLLEAGUE_CONTEXT.above,
    ...COLLEAGUE_CONTEXT.places,
    ...COLLEAGUE_CONTEXT.served,
    ...COLLEAGUE_CONTEXT.parting,
    ...COLLEAGUE_CONTEXT.superiors,
  ];
  tally(contacts, Word.Contact);
  tally(COLLEAGUE_CONTEXT.examples, Word.Example);
  tally(COLLEAGUE_CONTEXT.inside, Word.Inside);
  tallies[0] = 0;
  const words: ReadingWords = {
    of,
    numbers: map(vocabulary.NUMBER_WORDS),
    units,
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
    table: openWords(pack.data.triggers, pack.wordTerms, tallies),
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
    sharedFronts: set(SHARED_FRONTS),
    listLeads: set(vocabulary.LIST_LEADS),
    others: set(vocabulary.OTHERS),
    yearWords: sets(YEAR_CONTEXT),
    degreeWords: sets(DEGREE_CONTEXT),
    titleWords: sets(TITLE_CONTEXT),
    neighbourWords: sets(NEIGHBOUR_CONTEXT),
    colleagueWords: sets(COLLEAGUE_CONTEXT),
    contactWords: set(contacts),
    and: of('and'),
    or: of('or'),
    etc: of('etc'),
  };
  cache.set(pack, words);
  return words;
}
