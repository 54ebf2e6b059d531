import type { Phrase } from '../text/phrases.js';
import type { AliasRule, Condition, FlatPhrases } from './format.js';

/** Phrases by their first words. */
export interface FirstWords {
  /** Bit `word % 32` of each first word: most words of a text are told apart by it. */
  readonly mask: number;
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
}

type PhraseCondition = Extract<Condition, { readonly phrases: FlatPhrases }>;
/** A condition with its phrases ready for look-up. */
export type ReadyCondition =
  Exclude<Condition, PhraseCondition> | (Omit<PhraseCondition, 'phrases'> & { readonly phrases: FirstWords });

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

function byFirstWord(flat: FlatPhrases): FirstWords {
  const phrases = new Map<number, Phrase[]>();
  let mask = 0;
  for (const phrase of unflatten(flat)) {
    const first = phrase.words[0]!;
    const list = phrases.get(first);
    if (list === undefined) phrases.set(first, [phrase]);
    else list.push(phrase);
    mask |= 1 << first;
  }
  return { mask, phrases };
}

function ready(condition: Condition): ReadyCondition {
  return 'phrases' in condition ? { ...condition, phrases: byFirstWord(condition.phrases) } : condition;
}

/** Reads the stored rules, each when it is first asked for. */
export function ruleReader(rules: readonly string[]): (index: number) => ReadyRule {
  const read: (ReadyRule | undefined)[] = rules.map(() => undefined);
  return (index) => {
    const known = read[index];
    if (known !== undefined) return known;
    const rule = JSON.parse(rules[index]!) as AliasRule;
    return (read[index] = { case: rule.case, needs: rule.needs.map(ready), unless: rule.unless.map(ready) });
  };
}
