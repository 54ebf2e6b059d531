import type { Document, Field, Span } from '../types.js';

/** The text that a span stands in as a person reads it, without markup, and the span in that. */
export function viewSpan(
  document: Document,
  { field, start, end }: Span & { readonly field: Field },
): { readonly source: string; readonly start: number; readonly end: number } {
  if (field === 'title') return { source: document.title ?? '', start, end };
  const { view } = document;
  if (view === undefined) return { source: document.text, start, end };
  return { source: view.text, start: firstAtLeast(view.starts, start), end: firstAtLeast(view.ends, end) + 1 };
}

/** The words of a span as a person reads them. */
export function viewText(document: Document, at: Span & { readonly field: Field }): string {
  const { source, start, end } = viewSpan(document, at);
  return source.slice(start, end);
}

/** Index of the first of rising numbers that is at least `value`. */
function firstAtLeast(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
