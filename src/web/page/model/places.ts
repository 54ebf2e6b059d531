import { viewSpan } from '../../../extract/view-text.js';
import type { Document, Field, Span } from '../../../types.js';

/** Words of what is shown: in its title line, or in its text. */
export interface Place extends Span {
  readonly field: Field;
}

/** The place alone of what has one. */
export function placeOf({ field, start, end }: Place): Place {
  return { field, start, end };
}

/** A document as the page shows it, and the way from a span of the document to it. */
export interface Shown {
  readonly title: string | null;
  readonly text: string;
  readonly place: (at: Span & { readonly field: string }) => Place;
}

/** A text area has line feeds only, so that a carriage return before one is left out. */
const CARRIAGE = /\r(?=\n)/g;

/**
 * A document as it is shown: `as-given` what was typed, character by character, `as-read` without the markup that a reader took away.
 */
export function shownDocument(document: Document, how: 'as-given' | 'as-read'): Shown {
  const { title } = document;
  const source = how === 'as-read' && document.view !== undefined ? document.view.text : document.text;
  const dropped = [...source.matchAll(CARRIAGE)].map(({ index }) => index);
  const offset = (at: number): number => at - countBelow(dropped, at);
  return {
    title: title === undefined || title.trim() === '' ? null : title,
    text: source.replace(CARRIAGE, '').replace(/\r/g, '\n'),
    place({ field, start, end }) {
      if (field === 'title') return { field: 'title', start, end };
      const span = how === 'as-read' ? viewSpan(document, { field: 'text', start, end }) : { start, end };
      return { field: 'text', start: offset(span.start), end: offset(span.end) };
    },
  };
}

/** How many of rising numbers are below a value. */
function countBelow(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
