import type { Demands } from '../fit-types.js';
import type { Analysis, Document, Span } from '../types.js';
import type { Pack } from '../pack/load.js';
import { fitNumbers } from './fit-numbers.js';
import { WHOLE } from './numbers.js';

const WORD = /[a-z0-9]+/g;

/** A text by its words alone, and its lines and sentences by theirs: `[first, end)`. */
interface Worded {
  readonly words: readonly string[];
  readonly lines: readonly (Span & { readonly first: number; readonly last: number; readonly commas: number })[];
}

/** Cuts a text into lines, these into sentences, and these into words. */
function worded(text: string): Worded {
  const words: string[] = [];
  const lines: Worded['lines'][number][] = [];
  const end = /\n|[.!?;](?=\s|$)/g;
  for (let start = 0; start <= text.length;) {
    end.lastIndex = start;
    const stop = end.exec(text)?.index ?? text.length;
    const line = text.slice(start, stop);
    const first = words.length;
    for (const [word] of line.toLowerCase().matchAll(WORD)) words.push(word);
    if (words.length > first)
      lines.push({ start, end: stop, first, last: words.length, commas: line.split(',').length - 1 });
    start = stop + 1;
  }
  return { words, lines };
}

/** The text of a document as it is read, and the way back. */
function read({ text, view }: Document): { text: string; back: (at: Span) => Span } {
  if (view === undefined) return { text, back: (at) => at };
  return { text: view.text, back: ({ start, end }) => ({ start: view.starts[start]!, end: view.ends[end - 1]! }) };
}

/** Runs of so many words, by where they begin. */
function runsOf(words: readonly string[], length: number): string[] {
  const runs: string[] = [];
  for (let i = 0; i + length <= words.length; i++) runs.push(words.slice(i, i + length).join(' '));
  return runs;
}

/** What is known of the text that states demands: its runs of words, and its lines of so many words. */
interface Source {
  readonly runs: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

const sources = new WeakMap<Demands, Source>();

function sourceOf(demands: Demands, pack: Pack): Source {
  let known = sources.get(demands);
  if (known === undefined) {
    const { role, posting } = demands;
    const { copiedWords, copiedRun } = fitNumbers(pack);
    const { words, lines } = worded(role === null ? read(posting!.document).text : pack.data.profiles[role]!.document);
    const long = lines.filter(({ first, last }) => last - first >= copiedWords);
    known = {
      runs: new Set(runsOf(words, copiedRun)),
      lines: new Set(long.map(({ first, last }) => words.slice(first, last).join(' '))),
    };
    sources.set(demands, known);
  }
  return known;
}

interface Own extends Worded {
  readonly runs: readonly string[];
  readonly back: (at: Span) => Span;
}

const resumes = new WeakMap<Analysis, Own>();

function ownOf(resume: Analysis, pack: Pack): Own {
  let own = resumes.get(resume);
  if (own === undefined) {
    const { text, back } = read(resume.document);
    const made = worded(text);
    resumes.set(resume, (own = { ...made, runs: runsOf(made.words, fitNumbers(pack).copiedRun), back }));
  }
  return own;
}

/**
 * The lines of a résumé that stand word for word in the role document or posting, however they are broken there: they are its words, and show nothing
 * of a person. An enumeration that stands alone among lines of one's own is none: names of tools read alike everywhere.
 */
export function copiedLines(resume: Analysis, demands: Demands, pack: Pack): Span[] {
  const { copiedWords, copiedRun, copiedShare } = fitNumbers(pack);
  const source = sourceOf(demands, pack);
  const { words, lines, runs, back } = ownOf(resume, pack);
  const copied = new Uint8Array(words.length);
  let until = 0;
  runs.forEach((run, at) => {
    if (!source.runs.has(run)) return;
    for (let i = Math.max(at, until); i < at + copiedRun; i++) copied[i] = 1;
    until = at + copiedRun;
  });
  const isCopied = lines.map(({ first, last }) => {
    let count = 0;
    for (let i = first; i < last; i++) count += copied[i]!;
    if (count * WHOLE >= (last - first) * copiedShare) return true;
    return last - first >= copiedWords && source.lines.has(words.slice(first, last).join(' '));
  });
  const isAlone = (at: number): boolean => isCopied[at - 1] !== true && isCopied[at + 1] !== true;
  return lines
    .filter(
      ({ first, last, commas }, at) => isCopied[at]! && !(isAlone(at) && commas * MAX_ITEM >= last - first - MAX_ITEM),
    )
    .map(back);
}

/** Words of an item of an enumeration, on average. */
const MAX_ITEM = 3;
