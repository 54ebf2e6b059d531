import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { RolefitError } from '../errors.js';
import { fileFault } from '../file-faults.js';
import { MAX_DOCUMENT_BYTES } from './decode.js';
import { documentFrom, tooLarge, type ReadDocument } from './document.js';

export type { ReadDocument } from './document.js';

/**
 * Reads a file, or standard input for `-`.
 * @throws RolefitError `input.missing`, `input.folder`, `input.too-large`, `input.binary`, `input.unreadable`
 */
export async function readDocument(path: string, title?: string): Promise<ReadDocument> {
  const bytes = path === '-' ? await readStandardInput() : readFile(path);
  return documentOf(bytes, path === '-' ? 'standard input' : path, title);
}

/** Makes a document of bytes; PDF and DOCX are read in a process of their own. */
export async function documentOf(bytes: Uint8Array, name: string, title?: string): Promise<ReadDocument> {
  return documentFrom(bytes, name, title, async (request) => (await import('./isolate.js')).readIsolated(request));
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
        : `${path}: ${fileFault(error, 'read')}`,
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
        `standard input: more than ${MAX_DOCUMENT_BYTES / 1e6} MB; give a single document`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
