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

/** Puts the sentences of a posting back together, so that headings and what stands elsewhere in it help. */
export function joinPosting({ sentences }: AnnotatedPosting): JoinedPosting {
  const lines: string[] = [];
  const starts: number[][] = [];
  const ends: number[][] = [];
  let at = 0;
  for (const { tokens } of sentences) {
    const from: number[] = [];
    const to: number[] = [];
    for (const token of tokens) {
      from.push(at);
      to.push(at + token.length);
      at += token.length + 1;
    }
    if (tokens.length === 0) at++;
    starts.push(from);
    ends.push(to);
    lines.push(tokens.join(' '));
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
