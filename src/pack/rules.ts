import type { Phrase } from '../text/phrases.js';
import type { SectionKind } from '../types.js';
import type { AliasRule, Condition, FlatPhrases } from './format.js';

/** Phrases of a condition, laid out for look-up. */
export interface PhraseList {
  /** Bit `word % 32` of each first word, and bit `(word >> 5) % 32`: hardly another word has both. */
  readonly low: number;
  readonly high: number;
  /** A hash table of first words, each with the place in `words` of the phrases that begin with it; 0 where there is none. */
  readonly table: Int32Array;
  /** Phrase behind phrase: how many words it has, and these; a 0 behind the last of those with the same first word. */
  readonly words: Int32Array;
  /** Words of the longest. */
  readonly longest: number;
}

/** Where the phrases stand that begin with a word; 0 where none does. */
export function phrasesOf({ low, high, table }: PhraseList, word: number): number {
  if (((low >>> word) & (high >>> (word >> 5)) & 1) === 0) return 0;
  const mask = table.length - 2;
  for (let slot = (2 * word) & mask; ; slot = (slot + 2) & mask)
    if (table[slot] === word || table[slot + 1] === 0) return table[slot + 1]!;
}

/** A condition as it is read by, all of one shape: what its sort does not have is empty. */
export interface ReadyCondition {
  readonly is: Condition['is'];
  /** True where it hangs on the text alone, not on what is held of other candidates. */
  readonly steady: boolean;
  readonly phrases: PhraseList;
  readonly skills: readonly number[];
  readonly kinds: readonly SectionKind[];
}

/** A rule of an ambiguous alias as it is read by. */
export interface ReadyRule {
  readonly case: AliasRule['case'];
  readonly needs: readonly ReadyCondition[];
  readonly unless: readonly ReadyCondition[];
}

/** Unpacks phrases stored flat. */
export function unflatten(flat: FlatPhrases): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < flat.length;) {
    const count = flat[at]!;
    const words = flat.slice(at + 1, at + 1 + count);
    const joins = flat.slice(at + 1 + count, at + 2 * count);
    phrases.push({ words, joins, payload: 0 });
    at += 2 * count;
  }
  return phrases;
}

function phraseList(flat: FlatPhrases): PhraseList {
  const groups = new Map<number, number[]>();
  let longest = 0;
  for (const phrase of unflatten(flat)) {
    const first = phrase.words[0]!;
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    group.push(phrase.words.length);
    for (let i = 0; i < phrase.words.length; i++) group.push(phrase.words[i]!);
    longest = Math.max(longest, phrase.words.length);
  }
  let size = 1;
  while (size < 2 * groups.size) size *= 2;
  const table = new Int32Array(2 * size);
  const words = [0];
  let low = 0;
  let high = 0;
  for (const [first, group] of groups) {
    low |= 1 << first;
    high |= 1 << (first >> 5);
    let slot = (2 * first) & (2 * size - 2);
    while (table[slot + 1] !== 0) slot = (slot + 2) & (2 * size - 2);
    table[slot] = first;
    table[slot + 1] = words.length;
    words.push(...group, 0);
  }
  return { low, high, table, words: Int32Array.from(words), longest };
}

/** Every sort of condition, in words of this program: those of the stored rules are slower to compare. */
const SORTS: Readonly<Record<Condition['is'], Condition['is']>> = {
  list: 'list',
  name: 'name',
  employer: 'employer',
  defined: 'defined',
  start: 'start',
  next: 'next',
  previous: 'previous',
  closes: 'closes',
  opens: 'opens',
  with: 'with',
  corroborated: 'corroborated',
  section: 'section',
};
const STEADY: ReadonlySet<Condition['is']> = new Set([
  'name',
  'defined',
  'next',
  'previous',
  'closes',
  'opens',
  'section',
]);
const NO_PHRASES = phraseList([]);

function ready(condition: Condition): ReadyCondition {
  return {
    is: SORTS[condition.is],
    steady: STEADY.has(condition.is),
    phrases: 'phrases' in condition ? phraseList(condition.phrases) : NO_PHRASES,
    skills: 'skills' in condition ? condition.skills : [],
    kinds: 'kinds' in condition ? condition.kinds : [],
  };
}

const CASES: Readonly<Record<AliasRule['case'], AliasRule['case']>> = {
  any: 'any',
  exact: 'exact',
  capital: 'capital',
};

/** Reads the stored rules, each when it is first asked for. */
export function ruleReader(rules: readonly string[]): (index: number) => ReadyRule {
  const read: (ReadyRule | undefined)[] = rules.map(() => undefined);
  return (index) => {
    const known = read[index];
    if (known !== undefined) return known;
    const rule = JSON.parse(rules[index]!) as AliasRule;
    return (read[index] = { case: CASES[rule.case], needs: rule.needs.map(ready), unless: rule.unless.map(ready) });
  };
}
