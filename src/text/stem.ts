import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Longest word that is stemmed, in characters; longer ones stay as they are. */
const MAX_STEMMED_LENGTH = 32;

/**
 * The Porter stem (Porter 1980, as `natural` has it) of a folded word. Words with digits or signs, and words of fewer than
 * four letters, stay as they are: they are names more often than words.
 */
export function stem(word: string): string {
  if (word.length < 4 || word.length > MAX_STEMMED_LENGTH || !/^[a-z]+$/.test(word)) return word;
  return PorterStemmer.stem(word);
}
