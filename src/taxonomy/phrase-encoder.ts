import { foldedWord } from '../text/folded.js';
import { buildLexicon, type Lexicon } from '../text/lexicon.js';
import { normalize } from '../text/normalize.js';
import { joinOfGap, type Phrase } from '../text/phrases.js';
import { tokenize } from '../text/tokenize.js';
import { CLASS, DIGIT, fold, LETTER } from '../text/characters.js';

const SIGNS = new Set(['+', '#', '.']);

/**
 * The words with signs that a phrase contains (`c++`, `c#`, `.net`, `security+`): runs of letters and digits with a sign
 * behind them, or a full stop before them at the start of a word. They must be in the lexicon before the phrase is tokenized.
 */
export function signedWords(phrase: string): string[] {
  const found: string[] = [];
  for (const match of phrase.matchAll(/(?<![\p{L}\d])\.[a-z]+|[a-z\d]+(?:\+\+|\+(?!\+)|#)(?![a-z\d])/giu)) found.push(foldWord(match[0]));
  return found;
}

/** Folds a word as the tokenizer does: small letters, no accents, no apostrophes. */
export function foldWord(word: string): string {
  const { codes, length } = normalize(word);
  let folded = '';
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (CLASS[code] === LETTER || CLASS[code] === DIGIT || SIGNS.has(String.fromCharCode(code))) {
      folded += String.fromCharCode(fold(code));
    }
  }
  return folded;
}

/** Words of a text as the tokenizer sees them, folded, with the joins between them. */
export function splitPhrase(text: string, lexicon: Lexicon): { words: string[]; joins: number[] } {
  // Small letters, so that no capital inside a name parts it.
  const normalized = normalize(text.toLowerCase());
  const tokens = tokenize(normalized, lexicon);
  const words: string[] = [];
  const joins: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    words.push(foldedWord(tokens, i));
    if (i > 0) joins.push(Math.max(0, joinOfGap(tokens.gaps[i]!)));
  }
  return { words, joins };
}

/** A lexicon of only the words with signs, for cutting phrases before the whole lexicon is known. */
export function signLexicon(phrases: Iterable<string>): Lexicon {
  const words = new Set<string>();
  for (const phrase of phrases) for (const word of signedWords(phrase)) words.add(word);
  return buildLexicon([...words].sort());
}

/** Collects words while phrases are encoded, then numbers them. */
export interface PhraseEncoder {
  encode(text: string): Phrase;
  add(word: string): number;
  words(): string[];
}

export function createEncoder(signs: Lexicon): PhraseEncoder {
  const numbers = new Map<string, number>();
  const add = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(word, number);
    }
    return number;
  };
  return {
    add,
    encode(text) {
      const { words, joins } = splitPhrase(text, signs);
      return { words: words.map(add), joins, payload: 0 };
    },
    words: () => [...numbers.keys()],
  };
}

/** Words in the order of their final numbers: the first ones as they stand, the others by their letters, as a dictionary has them. */
export function orderWords(words: readonly string[], fixed: number): string[] {
  return [...words.slice(0, fixed), ...words.slice(fixed).sort()];
}

/** For each word number of a first list, from 1 on, that of the same word in another. */
export function newNumbers(before: readonly string[], after: readonly string[]): readonly number[] {
  const numbers = new Map(after.map((word, index) => [word, index + 1]));
  return [0, ...before.map((word) => numbers.get(word)!)];
}

export function renumbered(phrase: Phrase, numbers: readonly number[]): Phrase {
  return { ...phrase, words: Array.from(phrase.words, (word) => numbers[word]!) };
}

/** Stores phrases flat: `[wordCount, words…, joins…]` each. */
export function flatten(phrases: readonly Phrase[]): number[] {
  const flat: number[] = [];
  for (const phrase of phrases) flat.push(phrase.words.length, ...Array.from(phrase.words), ...Array.from(phrase.joins));
  return flat;
}
