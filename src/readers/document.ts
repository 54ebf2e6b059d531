import { RolefitError } from '../errors.js';
import type { Document, Note } from '../types.js';
import { withoutComments } from './comments.js';
import { decodeText, MAX_DOCUMENT_BYTES } from './decode.js';
import { readFrontMatter } from './front-matter.js';
import { hiddenNotes, zeroWidthText, type HiddenText } from './hidden.js';
import type { ReadRequest, ReadText } from './read-text.js';
import { columnsOf } from './text-columns.js';
import { sniff } from './sniff.js';

/** A document as read from bytes, with what is worth knowing about how it was read. */
export interface ReadDocument {
  readonly document: Document;
  readonly notes: readonly Note[];
  /** What it was where it is data that says so itself. */
  readonly record?: 'JobPosting' | 'JSON Resume';
}

/**
 * Makes a document of bytes; what they are is found out from themselves. PDF and DOCX are read by `isolated`, which holds the limits of
 * time and memory.
 */
export async function documentFrom(
  bytes: Uint8Array,
  name: string,
  title: string | undefined,
  isolated: (request: ReadRequest) => Promise<ReadText>,
): Promise<ReadDocument> {
  const format = sniff(bytes, name);
  if (format !== 'text') {
    if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(name, bytes.length);
    const read = await isolated({ format: format === 'pdf' ? 'pdf' : 'docx', bytes, name });
    return { document: { ...titled(title ?? read.title), text: read.text }, notes: read.notes };
  }
  const { text, notes } = decodeText(bytes, name);
  if (/^\s*[[{]/.test(text)) {
    const { readJsonText } = await import('./structured.js');
    const found = readJsonText(text);
    if (found !== null) {
      const { record, kind } = found;
      const note: Note = {
        code: 'text.record',
        message: `Read as ${kind === 'JobPosting' ? 'a JobPosting in JSON-LD' : 'a JSON Resume'}.`,
      };
      return {
        document: { ...titled(title ?? record.title), text: record.text },
        notes: [...notes, note, ...hiddenNotes(record.hidden, record.text)],
        record: kind,
      };
    }
  }
  if (text.includes('<') || text.includes('&lt;')) {
    const { looksLikeHtml } = await import('./html.js');
    if (looksLikeHtml(text)) {
      const { readPage } = await import('./page.js');
      return readPage(text, notes, title);
    }
  }
  const front = readFrontMatter(text);
  const bare = withoutComments(text, front?.view);
  const view = bare?.view ?? front?.view;
  const columns = view === undefined ? columnsOf(text) : null;
  const zeroWidth = zeroWidthText(text);
  const hidden: HiddenText[] = [...(bare?.comments ?? [])];
  if (zeroWidth !== null) hidden.push({ kind: 'of zero width', text: zeroWidth, place: 'the text' });
  return {
    document: {
      ...titled(title ?? front?.title),
      text: columns?.text ?? text,
      ...(view === undefined ? {} : { view }),
    },
    notes: [
      ...notes,
      ...(columns === null ? [] : [columns.note]),
      ...hiddenNotes(hidden, view?.text ?? columns?.text ?? text),
    ],
  };
}

function titled(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title };
}

/** A file that is refused for its size, in bytes. */
export function tooLarge(name: string, size: number): RolefitError {
  return new RolefitError(
    'input.too-large',
    `${name}: ${Math.round(size / 1e6)} MB is more than one posting can be (limit ${MAX_DOCUMENT_BYTES / 1e6} MB); give a single posting`,
  );
}
