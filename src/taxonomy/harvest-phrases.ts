import { isCommonWord } from './common-words.js';
import { AD_WORDS, CUES, LEADING_WORDS } from './harvest-words.js';
import { FUNCTION_WORDS } from '../text/stop-words.js';

/** What is known of a word: nothing, that it was read as something (or turned down), or that it names a method, or a thing such as a tool. */
export const Known = { No: 0, Other: 1, Method: 2, Thing: 3 } as const;
export type Known = (typeof Known)[keyof typeof Known];

/** A word of a text with its place. */
export interface HarvestWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it is part of. */
  readonly known: Known;
  /** Written as names are: a capital that its place does not ask for, capitals or figures inside. */
  readonly name: boolean;
}

/** A phrase that may be a skill, and what speaks for it. */
export interface HarvestPhrase {
  readonly words: readonly HarvestWord[];
  /** Known tools, languages and the like among its two neighbours in an enumeration. */
  readonly things: number;
  /** Known methods among them. */
  readonly methods: number;
  /** It stands behind a phrase such as "experience with" in its sentence. */
  readonly cue: string | null;
  /** Its line is nothing but a few short items. */
  readonly listed: boolean;
}

/** Longest phrase that is proposed, in words. */
const MAX_WORDS = 4;
/** Most words of an item in a line of short items. */
const MAX_ITEM_WORDS = 3;
/** How far, in characters, a cue reaches in its sentence. */
const CUE_REACH = 160;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#]*(?:(?:['’&-]|\.(?=[\p{Ll}\p{N}]))[\p{L}\p{N}+#]+)*/gu;
/** What parts the items of an enumeration, and what ends a sentence. */
const ITEM_GAP = /^\s*(?:[,/|&]|\(|\)|,?\s*$)/u;
const SENTENCE_GAP = /[;:!?•·\n]|\.|\s[-–—]\s/u;

interface Item {
  readonly words: HarvestWord[];
  readonly sentence: number;
}

/** The phrases of one line that may be skills. `knownAt` says what a character is part of. */
export function phrasesOf(line: string, offset: number, knownAt: (at: number) => Known): HarvestPhrase[] {
  // The nearest cue first.
  const cues: { readonly text: string; readonly end: number }[] = [];
  for (const match of line.matchAll(CUES)) cues.unshift({ text: match[0], end: match.index + match[0].length });
  const items = itemsOf(line, offset, knownAt);
  const listed = items.every(({ words }) => words.length <= MAX_ITEM_WORDS);
  const neighbour = (item: Item | undefined, sentence: number): Known =>
    item === undefined || item.sentence !== sentence
      ? Known.No
      : (Math.max(...item.words.map(({ known }) => known)) as Known);
  return items.flatMap(({ words, sentence }, i) => {
    const beside = [neighbour(items[i - 1], sentence), neighbour(items[i + 1], sentence)];
    return runsOf(words).map((run): HarvestPhrase => {
      const start = run[0]!.start - offset;
      const cue = cues.find(
          ({ end }) =>
            end <= start && start - end <= CUE_REACH && !SENTENCE_GAP.test(line.slice(end, start).replace(/^\s*:/, '')));
      // Only a whole item is an item: "Python and the other tools".
      const whole = run.length >= words.length - 1;
      const count = (known: Known): number => (whole ? beside.filter((side) => side === known).length : 0);
      return { words: run, things: count(Known.Thing), methods: count(Known.Method), cue: cue?.text ?? null, listed };
    });
  });
}

/** Cuts a line at commas, slashes, brackets, "and", "or" and the ends of sentences. */
function itemsOf(line: string, offset: number, knownAt: (at: number) => Known): Item[] {
  const items: Item[] = [];
  let words: HarvestWord[] = [];
  let sentence = 0;
  let end = 0;
  let first = true;
  const close = (): void => {
    if (words.length > 0) items.push({ words, sentence });
    words = [];
  };
  for (const match of line.matchAll(WORD)) {
    const gap = line.slice(end, match.index);
    const text = match[0];
    if (end > 0 && SENTENCE_GAP.test(gap)) {
      close();
      sentence++;
      first = true;
    } else if (/\S/.test(gap) && ITEM_GAP.test(gap)) close();
    end = match.index + text.length;
    if (/^(?:and|or)$/i.test(text)) close();
    else {
      const start = offset + match.index;
      words.push({ text, start, end: offset + end, known: knownAt(start), name: isName(text, first) });
    }
    first = false;
  }
  close();
  return items;
}

function isName(text: string, first: boolean): boolean {
  if (/\p{L}.*\p{Lu}|^\p{L}+\p{N}/u.test(text)) return true;
  // The first word has its capital from its place, unless it is no English word.
  return (
    /^\p{Lu}/u.test(text) &&
    (!first ||
      (text.length > 2 && !isCommonWord(text) && !/(?:ing|ed|ly|tion|ment|ness|ity|ies|['’]\p{L}+)$/u.test(text)))
  );
}

/** The runs of an item's words that may be a name or a noun phrase, without what leads up to it. */
function runsOf(words: readonly HarvestWord[]): HarvestWord[][] {
  const runs: HarvestWord[][] = [];
  let run: HarvestWord[] = [];
  for (const word of words) {
    const folded = word.text.toLowerCase();
    const breaks = !word.name && (FUNCTION_WORDS.has(folded) || AD_WORDS.has(folded));
    if (breaks || (run.length > 0 && run.at(-1)!.name !== word.name && run.some(({ name }) => name))) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (!breaks) run.push(word);
  }
  if (run.length > 0) runs.push(run);
  return runs.map(trimmed).filter((trim) => trim.length > 0 && trim.length <= MAX_WORDS);
}

/** A run without leading adjectives and verbs. */
function trimmed(run: HarvestWord[]): HarvestWord[] {
  let from = 0;
  while (from < run.length && LEADING_WORDS.has(run[from]!.text.toLowerCase())) from++;
  return run.slice(from);
}

/** Everyday words of a phrase. */
export function commonCount(words: readonly HarvestWord[]): number {
  return words.filter(({ text }) => text.split('-').every((part) => isCommonWord(part))).length;
}
