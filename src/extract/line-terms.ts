import type { Pack } from '../pack/load.js';
import { fold } from '../text/characters.js';
import { normalize, type NormalizedText } from '../text/normalize.js';
import { stem } from '../text/stem.js';
import { tokenize } from '../text/tokenize.js';

/** The terms of a plain text, each occurrence, in their order. */
export function termsOf(pack: Pack, line: string): number[] {
  const normalized = normalize(line);
  const tokens = tokenize(normalized, pack.lexicon);
  const terms: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    const known =
      word !== 0 ? word : pack.lexicon.indexOf(stem(plainWord(normalized, tokens.starts[i]!, tokens.ends[i]!)));
    const term = pack.wordTerms[known]!;
    if (term >= 0) terms.push(term);
  }
  return terms;
}

/** The folded letters of a word of a plain text. */
function plainWord(text: NormalizedText, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i++) word += String.fromCharCode(fold(text.codes[i]!));
  return word;
}
