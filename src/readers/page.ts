import type { Document, Note } from '../types.js';
import { hiddenNotes, zeroWidthText, type HiddenText } from './hidden.js';
import { readHtml } from './html.js';
import { findJobPosting, isSamePosting } from './structured.js';

/** A web page as a document: the posting that it carries as data where it shows the same, else what it shows. */
export function readPage(
  html: string,
  notes: readonly Note[],
  title?: string,
): { readonly document: Document; readonly notes: readonly Note[] } {
  const hidden: HiddenText[] = [];
  const view = readHtml(html, hidden);
  const zeroWidth = zeroWidthText(view.text);
  if (zeroWidth !== null) hidden.push({ kind: 'of zero width', place: 'the page', text: zeroWidth });
  const posting = findJobPosting(html);
  const found = title ?? posting?.title;
  const titled = found === undefined ? {} : { title: found };
  if (posting !== null && isSamePosting(posting.text, view.text)) {
    const code = 'text.record';
    return {
      document: { ...titled, text: posting.text },
      notes: [
        ...notes,
        { code, message: 'Read from the JobPosting data of the web page.' },
        ...hiddenNotes([...hidden, ...posting.hidden], view.text),
      ],
    };
  }
  return {
    document: { ...titled, text: html, view },
    notes: [...notes, { code: 'text.html', message: 'Read as HTML.' }, ...hiddenNotes(hidden, view.text)],
  };
}
