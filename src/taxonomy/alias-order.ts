import type { PhraseEncoder } from './phrase-encoder.js';
import type { compileAliases } from './compile-aliases.js';

type Aliases = ReturnType<typeof compileAliases>;

/**
 * The aliases numbered skill by skill and there by their words in the order of letters, so that a number follows from what an alias is and need not
 * be stored: a shorter one stands before a longer one that begins with it, and of the same words the joins tell.
 */
export function orderAliases(aliases: Aliases, encoder: PhraseEncoder): Aliases {
  const words = encoder.words();
  const ranks = new Int32Array(words.length + 1);
  [...words.keys()].sort((a, b) => (words[a]! < words[b]! ? -1 : 1)).forEach((word, rank) => (ranks[word + 1] = rank));
  const keys = aliases.aliasTexts.map((text) => {
    const phrase = encoder.encode(text);
    return Array.from(phrase.words, (word, i) => ranks[word]! * 8 + (i === 0 ? 0 : phrase.joins[i - 1]!));
  });
  const { aliasSkills, aliasRules, aliasTexts } = aliases;
  const order = [...aliasTexts.keys()].sort((a, b) => aliasSkills[a]! - aliasSkills[b]! || compare(keys[a]!, keys[b]!) || a - b);
  const numbers = new Int32Array(order.length);
  order.forEach((before, now) => (numbers[before] = now));
  const keyed = <T>(record: Readonly<Record<number, T>>, convert: (value: T) => T): Record<number, T> =>
    Object.fromEntries(Object.entries(record).map(([alias, value]) => [numbers[Number(alias)]!, convert(value)] as const));
  return {
    ...aliases,
    aliases: aliases.aliases
      .map((phrase) => ({ ...phrase, payload: numbers[phrase.payload]! }))
      .sort((a, b) => a.payload - b.payload),
    aliasSkills: order.map((alias) => aliasSkills[alias]!),
    aliasRules: order.map((alias) => aliasRules[alias]!),
    aliasTexts: order.map((alias) => aliasTexts[alias]!),
    exactTexts: keyed(aliases.exactTexts, (texts) => texts),
    nextAliases: keyed(aliases.nextAliases, (alias) => numbers[alias]!),
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
