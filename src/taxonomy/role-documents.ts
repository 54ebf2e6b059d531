import { stem } from '../text/stem.js';
import type { Lexicon } from '../text/lexicon.js';
import { splitPhrase } from './phrase-encoder.js';
import { STOP_WORDS } from '../text/stop-words.js';
import type { TermDocument } from './bm25-weights.js';

/** The fields of a role document that weigh in the ranking, by the heading that opens them. */
const FIELD_OF_HEADING: ReadonlyMap<string, string> = new Map(Object.entries({
  overview: 'overview',
  titles: 'titles',
  responsibilities: 'responsibilities',
  skills: 'skills',
  tools: 'tools',
  'education and experience': 'education',
  practices: 'practices',
  challenges: 'practices',
}));

/** Names of all fields, each weighed by a number of `taxonomy/scoring.yaml`. */
export const TERM_FIELDS = ['title', 'titles', 'overview', 'responsibilities', 'skills', 'tools', 'education', 'practices'] as const;

/** True for words that can be terms: no stop words, no bare numbers, at least two characters. */
export function isTermWord(word: string): boolean {
  return (word.length > 1 || word === 'r' || word === 'c') && !/^[\d.]+$/.test(word) && !STOP_WORDS.has(word);
}

/** Cuts a role document into fields of stemmed terms; `words` are all its words as they stand there. */
export function termDocument(id: string, document: string, signs: Lexicon): TermDocument & { readonly words: string[] } {
  const fields: Record<string, string[]> = Object.fromEntries(TERM_FIELDS.map((name) => [name, []]));
  const surface: string[] = [];
  let field: string | undefined;
  for (const line of document.split('\n')) {
    const heading = /^(#{1,3})\s+(.*)$/.exec(line);
    let target = field;
    let text = line;
    if (heading !== null) {
      text = heading[2]!;
      if (heading[1] === '#') target = 'title';
      else if (heading[1] === '##') {
        field = FIELD_OF_HEADING.get(text.trim().toLowerCase());
        continue;
      }
    }
    if (target === undefined) continue;
    for (const word of splitPhrase(text, signs).words) {
      // A word that is no term is a known word all the same: a capital does not make a name of it.
      surface.push(word);
      if (isTermWord(word) && !STOP_WORDS.has(stem(word))) fields[target]!.push(stem(word));
    }
  }
  return { id, fields, words: surface };
}
