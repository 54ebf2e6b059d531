import type { Span } from '../../src/types.js';
import type { AnnotatedPosting, TokenSpan } from './annotated.js';

/** A posting as one text, and the way back from its characters to the tokens of its sentences. */
export interface JoinedPosting {
  /** Tokens joined by spaces, one sentence a line. */
  readonly text: string;
  /** For each sentence the offset of each token in `text`. */
  readonly starts: readonly (readonly number[])[];
  readonly ends: readonly (readonly number[])[];
}

/**
 * Puts the sentences of a posting back together, so that headings and what stands elsewhere in it help. The collections cut `.NET`
 * into two tokens; in the text it is one word again.
 */
export function joinPosting({ sentences }: AnnotatedPosting): JoinedPosting {
  const lines: string[] = [];
  const starts: number[][] = [];
  const ends: number[][] = [];
  let at = 0;
  for (const { tokens } of sentences) {
    const from: number[] = [];
    const to: number[] = [];
    let line = '';
    tokens.forEach((token, i) => {
      from.push(at + line.length);
      line += token;
      to.push(at + line.length);
      const glued = token === '.' && (tokens[i + 1] ?? '').toLowerCase() === 'net';
      if (i + 1 < tokens.length && !glued) line += ' ';
    });
    at += line.length + 1;
    starts.push(from);
    ends.push(to);
    lines.push(line);
  }
  return { text: lines.join('\n'), starts, ends };
}

/**
 * Token spans by sentence of spans in the joined text: every token that a span touches belongs to it. Spans of the same tokens
 * ("Java/Kotlin" is one token) count once; a span over two sentences becomes one in each.
 */
export function tokenSpans(joined: JoinedPosting, spans: readonly Span[]): TokenSpan[][] {
  const found: TokenSpan[][] = joined.starts.map(() => []);
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let sentence = 0;
  for (const { start, end } of ordered) {
    while (sentence < joined.ends.length && (joined.ends[sentence].at(-1) ?? 0) <= start) sentence++;
    for (let s = sentence; s < joined.starts.length; s++) {
      const starts = joined.starts[s];
      const ends = joined.ends[s];
      if (starts.length > 0 && starts[0] >= end) break;
      const first = ends.findIndex((stop) => stop > start);
      if (first < 0) continue;
      let last = first;
      while (last < starts.length && starts[last] < end) last++;
      const held = found[s].at(-1);
      if (last > first && !(held !== undefined && held.first === first && held.end === last))
        found[s].push({ first, end: last });
    }
  }
  return found;
}
