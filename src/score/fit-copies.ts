import type { Demands } from '../fit-types.js';
import type { Analysis, Document, Span } from '../types.js';
import type { Pack } from '../pack/load.js';
import { fitNumbers } from './fit-numbers.js';

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
    const words =
      text
        .slice(start, stop)
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [];
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

/** The lines of a résumé that stand word for word in the role document or posting: they are its words, and show nothing of a person. */
export function copiedLines(resume: Analysis, demands: Demands, pack: Pack): Span[] {
  const least = fitNumbers(pack).copiedWords;
  const source =
    demands.role === null ? read(demands.posting!.document).text : pack.data.profiles[demands.role]!.document;
  const known = new Set(linesOf(source, least).map(({ words }) => words));
  const own = read(resume.document);
  return linesOf(own.text, least)
    .filter(({ words }) => known.has(words))
    .map(own.back);
}
