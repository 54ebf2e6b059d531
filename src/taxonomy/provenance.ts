import { RolefitError } from '../errors.js';
import type { Span } from '../types.js';

/**
 * Finds `quote` in a role document word for word, white space apart.
 * @returns its span in the document as it stands.
 * @throws RolefitError `taxonomy.quote-not-found` with the place of the claim and the nearest text there is.
 */
export function findQuote(document: string, quote: string, claim: string, documentOrigin: string): Span {
  const span = locate(document, quote);
  if (span !== null) return span;
  throw new RolefitError(
    'taxonomy.quote-not-found',
    `${claim}: the quote "${shorten(quote)}" is not in ${documentOrigin}; nearest text: "${shorten(nearest(document, quote))}"`,
  );
}

function locate(document: string, quote: string): Span | null {
  const exact = document.indexOf(quote);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const words = quote.trim().split(/\s+/);
  const first = words[0]!;
  for (let start = document.indexOf(first); start >= 0; start = document.indexOf(first, start + 1)) {
    const end = matchWords(document, start, words);
    if (end > 0) return { start, end };
  }
  return null;
}

/** End of the words in the document from `start` on, any white space between them, or 0. */
function matchWords(document: string, start: number, words: readonly string[]): number {
  let position = start;
  for (let i = 0; i < words.length; i++) {
    if (i > 0) {
      const gap = position;
      while (position < document.length && document.charCodeAt(position) <= 0x20) position++;
      if (position === gap) return 0;
    }
    if (!document.startsWith(words[i]!, position)) return 0;
    position += words[i]!.length;
  }
  return position;
}

/** The line of the document that shares most words with the quote. */
function nearest(document: string, quote: string): string {
  const wanted = new Set(quote.toLowerCase().split(/\W+/));
  let best = '';
  let bestCount = -1;
  for (const line of document.split('\n')) {
    const count = line.toLowerCase().split(/\W+/).filter((word) => word !== '' && wanted.has(word)).length;
    if (count > bestCount) {
      best = line.trim();
      bestCount = count;
    }
  }
  return best;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}
