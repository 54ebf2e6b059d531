import type { Demands } from '../fit-types.js';
import type { Analysis, Document, Span } from '../types.js';
import type { Pack } from '../pack/load.js';
import { fitNumbers } from './fit-numbers.js';

const WORD = /[a-z0-9]+/g;

/** A line or sentence of a text, by its words alone. */
interface Line extends Span {
  readonly words: string;
}

/** Cuts a text into lines, and these into sentences; only those of at least `least` words. */
function linesOf(text: string, least: number): Line[] {
  const lines: Line[] = [];
  const end = /\n|[.!?;](?=\s|$)/g;
  for (let start = 0; start <= text.length;) {
    end.lastIndex = start;
    const stop = end.exec(text)?.index ?? text.length;
    const words = text.slice(start, stop).toLowerCase().match(WORD) ?? [];
    if (words.length >= least) lines.push({ start, end: stop, words: words.join(' ') });
    start = stop + 1;
  }
  return lines;
}

/** The text of a document as it is read, and the way back. */
function read({ text, view }: Document): { text: string; back: (at: Span) => Span } {
  if (view === undefined) return { text, back: (at) => at };
  return { text: view.text, back: ({ start, end }) => ({ start: view.starts[start]!, end: view.ends[end - 1]! }) };
}

const cache = new WeakMap<Demands, ReadonlySet<string>>();

/** The lines of what states the demands. */
function sourceLines(demands: Demands, least: number, pack: Pack): ReadonlySet<string> {
  let known = cache.get(demands);
  if (known === undefined) {
    const { role, posting } = demands;
    const source = role === null ? read(posting!.document).text : pack.data.profiles[role]!.document;
    known = new Set(linesOf(source, least).map(({ words }) => words));
    cache.set(demands, known);
  }
  return known;
}

const resumes = new WeakMap<Analysis, Line[]>();

/** The lines of a résumé that stand word for word in the role document or posting: they are its words, and show nothing of a person. */
export function copiedLines(resume: Analysis, demands: Demands, pack: Pack): Span[] {
  const least = fitNumbers(pack).copiedWords;
  const known = sourceLines(demands, least, pack);
  const own = read(resume.document);
  let lines = resumes.get(resume);
  if (lines === undefined) resumes.set(resume, (lines = linesOf(own.text, least)));
  return lines.filter(({ words }) => known.has(words)).map(own.back);
}
