import { decodeHTML } from 'entities';
import type { TextView } from '../types.js';

/** Fewest closing tags of blocks, or line breaks, by which a text is markup and does not only speak of it. */
const MIN_TAGS = 2;

/** True for a text that is itself the source of HTML: markup that was escaped once more than it is read. */
export function isMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  const closing = text.match(/<\/(?:p|li|ul|ol|div|h[1-6]|table|tr|section)>|<br ?\/?>/gi);
  return closing !== null && closing.length >= MIN_TAGS;
}

/** True for a plain text whose tags are all escaped (`&lt;p&gt;`). */
export function isEscapedMarkup(text: string): boolean {
  const closing = text.match(/&lt;(?:\/(?:p|li|ul|ol|div|h[1-6]|table|tr|section)|br ?\/?)&gt;/gi);
  return closing !== null && closing.length >= MIN_TAGS;
}

/** The view of a view: `inner` was read from the text of `outer`; the result leads from it to the source of `outer`. */
export function through(outer: TextView, inner: TextView): TextView {
  const { length } = inner.text;
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const last = outer.text.length;
  for (let i = 0; i < length; i++) {
    const from = inner.starts[i]!;
    const to = inner.ends[i]!;
    starts[i] = from < last ? outer.starts[from]! : last === 0 ? 0 : outer.ends[last - 1]!;
    ends[i] = to > from ? outer.ends[to - 1]! : starts[i]!;
  }
  return { text: inner.text, starts, ends };
}

/** An entity that was escaped once too often and so stands in a text as it was read. */
const LEFT_ENTITY = /&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|bull|middot|hellip|#\d{2,5}|#x[\da-f]{2,4});/gi;

/** The view with entities that are left in its text read; each keeps its whole span. */
export function unescapeView(view: TextView): TextView {
  if (!view.text.includes('&') || view.text.search(LEFT_ENTITY) < 0) return view;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copy = (to: number): void => {
    text += view.text.slice(at, to);
    for (; at < to; at++) {
      starts.push(view.starts[at]!);
      ends.push(view.ends[at]!);
    }
  };
  for (const { 0: entity, index } of view.text.matchAll(LEFT_ENTITY)) {
    copy(index);
    const decoded = decodeHTML(entity);
    text += decoded;
    at = index + entity.length;
    for (let i = 0; i < decoded.length; i++) {
      starts.push(view.starts[index]!);
      ends.push(view.ends[at - 1]!);
    }
  }
  copy(view.text.length);
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
