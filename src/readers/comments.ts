import type { TextView } from '../types.js';
import type { HiddenText } from './hidden.js';

const COMMENT = /<!--([\s\S]*?)-->/g;

/** A Markdown text without its comments, which no reader of the page sees, and the comments; null where it has none. */
export function withoutComments(
  text: string,
  view: TextView | undefined,
): {
  readonly view: TextView;
  readonly comments: readonly HiddenText[];
} | null {
  const source = view?.text ?? text;
  const found = source.includes('<!--') ? [...source.matchAll(COMMENT)] : [];
  if (found.length === 0) return null;
  const comments = found.map(({ 1: comment, index }): HiddenText => {
    const line = source.slice(0, index).split('\n').length;
    return { kind: 'a comment', text: comment!, place: `line ${line}` };
  });
  let kept = '';
  const at: number[] = [];
  let from = 0;
  for (const stop of [...found, null]) {
    const end = stop?.index ?? source.length;
    kept += source.slice(from, end);
    for (let i = from; i < end; i++) at.push(i);
    from = end + (stop?.[0].length ?? 0);
  }
  return {
    view: {
      text: kept,
      starts: Uint32Array.from(at, (i) => view?.starts[i] ?? i),
      ends: Uint32Array.from(at, (i) => view?.ends[i] ?? i + 1),
    },
    comments,
  };
}
