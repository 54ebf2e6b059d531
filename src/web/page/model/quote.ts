import type { Place } from './places.js';

/** Words with what stands around them on their line. */
export interface Quote {
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

/** The words of a place with up to `reach` characters of their line to each side, cut between words. */
export function quoteOf(text: string, { start, end }: Place, reach: number): Quote {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', end);
  const lineEnd = found < 0 ? text.length : found;
  const before = text.slice(Math.max(lineStart, start - reach), start);
  const after = text.slice(end, Math.min(lineEnd, end + reach));
  return {
    before: start - reach > lineStart ? `…${before.replace(/^\S*\s/, ' ')}` : before.replace(/^[\s#>*•·–-]+/, ''),
    own: text.slice(start, end),
    after: end + reach < lineEnd ? `${after.replace(/\s\S*$/, ' ')}…` : after,
  };
}
