import type { Pack } from '../pack/load.js';
import { CLAUSE_WORDS } from './vocabulary.js';

/** What a word does in a clause, as bits. */
export const Mark = {
  /** Begins a new clause behind a comma: "no Java, we all work in Python". */
  Subject: 1,
  /** Opens a clause that a denial does not reach into: "no day on which you do not write Python". */
  Opener: 2,
  /** May stand between a comma and a cue that still speaks of the name before the comma: "Python, which is required". */
  Filler: 4,
  /** May stand behind "or" before the next alternative: "Java, or ideally with Kotlin". */
  Alternative: 8,
  /** Leads to what takes the place of the thing before: "from Java to Go", "replace Java with Go". */
  Towards: 16,
  /** Makes the cue behind it speak of a whole enumeration: "Go and Rust are a plus". */
  Plural: 32,
  /** Names a kind of thing, of which a bracket behind it gives examples: "BI tools (Tableau, Power BI)". */
  Category: 64,
  /** The head of a phrase that asks for something: "knowledge of Go, Rust and C is a plus" speaks of all. */
  Head: 256,
  /** Joins such a head to what is asked for. */
  Preposition: 512,
  /** Makes a statement of the cue behind it: "is preferred". */
  Verb: 1024,
  /** A unit of time: "two years" counts no alternatives. */
  Time: 128,
  /** Begins a new sentence where it has a capital amid small letters: "in sales Experience with Go" lost a break. */
  Start: 2048,
  /** Goes on a heading that "Preferred" or "Required" begins: "Preferred Qualifications". */
  Heading: 8192,
  /** Leads from the person sought to what is asked of it: "someone with", "a candidate who has". */
  Having: 16384,
  /** What is asked of a person: "expertise in Go". */
  Knowing: 32768,
  /** Never ends a sentence, so no new one begins behind it. */
  Link: 4096,
} as const;

const cache = new WeakMap<Pack, Uint16Array>();

/** The marks of each word number of a pack's lexicon. */
export function clauseMarks(pack: Pack): Uint16Array {
  const known = cache.get(pack);
  if (known !== undefined) return known;
  const marks = new Uint16Array(pack.lexicon.wordCount + 1);
  for (const [name, words] of Object.entries(CLAUSE_WORDS) as [keyof typeof Mark, readonly string[]][])
    for (const word of words) marks[pack.lexicon.indexOf(word)]! |= Mark[name];
  marks[0] = 0;
  cache.set(pack, marks);
  return marks;
}
