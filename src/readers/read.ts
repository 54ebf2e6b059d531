import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { RolefitError } from '../errors.js';
import type { Document, Note } from '../types.js';
import { readFrontMatter } from './front-matter.js';
import { withoutComments } from './comments.js';
import { hiddenNotes, zeroWidthText, type HiddenText } from './hidden.js';
import { decodeText, MAX_DOCUMENT_BYTES } from './decode.js';
import { sniff } from './sniff.js';

/** A document as read from a file or from standard input, with what is worth knowing about how it was read. */
export interface ReadDocument {
  readonly document: Document;
  readonly notes: readonly Note[];
}

/**
 * Reads a file, or standard input for `-`.
 * @throws RolefitError `input.missing`, `input.folder`, `input.too-large`, `input.binary`, `input.unreadable`
 */
export async function readDocument(path: string, title?: string): Promise<ReadDocument> {
  const bytes = path === '-' ? await readStandardInput() : readFile(path);
  return documentOf(bytes, path === '-' ? 'standard input' : path, title);
}

/** Makes a document of bytes; what they are is found out from themselves. */
export async function documentOf(bytes: Uint8Array, name: string, title?: string): Promise<ReadDocument> {
  const format = sniff(bytes, name);
  if (format !== 'text') {
    if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(name, bytes.length);
    const { readIsolated } = await import('./isolate.js');
    const read = await readIsolated({ format: format === 'pdf' ? 'pdf' : 'docx', bytes, name });
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
  const zeroWidth = zeroWidthText(text);
  const hidden: HiddenText[] = [...(bare?.comments ?? [])];
  if (zeroWidth !== null) hidden.push({ kind: 'of zero width', text: zeroWidth, place: 'the text' });
  return {
    document: { ...titled(title ?? front?.title), text, ...(view === undefined ? {} : { view }) },
    notes: [...notes, ...hiddenNotes(hidden, view?.text ?? text)],
  };
}

function titled(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title };
}

function tooLarge(name: string, size: number): RolefitError {
  return new RolefitError(
    'input.too-large',
    `${name}: ${Math.round(size / 1e6)} MB is more than one posting can be (limit ${MAX_DOCUMENT_BYTES / 1e6} MB); give a single posting`,
  );
}

function readFile(path: string): Uint8Array {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new RolefitError(
      missing ? 'input.missing' : 'input.unreadable',
      missing
        ? `${path}: there is no such file; check the path, or use - to paste`
        : `${path}: cannot be opened (${(error as NodeJS.ErrnoException).code}); check its permissions`,
    );
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new RolefitError('input.folder', `${path}: this is a folder; give one file`);
    if (stat.size > MAX_DOCUMENT_BYTES) {
      throw tooLarge(path, stat.size);
    }
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > MAX_DOCUMENT_BYTES) {
      throw new RolefitError(
        'input.too-large',
        `standard input: more than ${MAX_DOCUMENT_BYTES / 1e6} MB; give a single posting`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
