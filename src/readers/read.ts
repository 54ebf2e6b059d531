import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { RolefitError } from '../errors.js';
import type { Document, Note } from '../types.js';
import { readFrontMatter } from './front-matter.js';
import { decodeText, MAX_DOCUMENT_BYTES } from './decode.js';

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

/** Makes a document of bytes: decodes them, and reads HTML as HTML. */
export async function documentOf(bytes: Uint8Array, name: string, title?: string): Promise<ReadDocument> {
  const { text, notes } = decodeText(bytes, name);
  const titled = title === undefined ? {} : { title };
  if (text.includes('<')) {
    const { looksLikeHtml, readHtml } = await import('./html.js');
    if (looksLikeHtml(text)) {
      return {
        document: { ...titled, text, view: readHtml(text) },
        notes: [...notes, { code: 'text.html', message: 'Read as HTML.' }],
      };
    }
  }
  const front = readFrontMatter(text);
  if (front !== null) {
    const named = title ?? front.title;
    return { document: { ...(named === undefined ? {} : { title: named }), text, view: front.view }, notes };
  }
  return { document: { ...titled, text }, notes };
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
      throw new RolefitError(
        'input.too-large',
        `${path}: ${Math.round(stat.size / 1e6)} MB is more than one posting can be (limit ${MAX_DOCUMENT_BYTES / 1e6} MB); give a single posting`,
      );
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
