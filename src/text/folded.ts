import { fold } from './characters.js';
import { MAX_WORD_LENGTH } from './lexicon.js';
import type { Tokens } from './tokens.js';

const APOSTROPHE = 0x27;
const COMMA = 0x2c;

/** The word of a token as a lexicon has it: small letters, no accents, no apostrophes, no commas between digits. */
export function foldedWord({ text, starts, ends }: Tokens, token: number): string {
  let word = '';
  for (let k = starts[token]!; k < ends[token]!; k++) {
    const code = text.codes[k]!;
    if (code !== APOSTROPHE && code !== COMMA) word += String.fromCharCode(fold(code));
  }
  return word.length >= MAX_WORD_LENGTH ? word.slice(0, MAX_WORD_LENGTH - 1) : word;
}
