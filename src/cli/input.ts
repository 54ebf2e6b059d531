import type { DocumentKind } from '../types.js';
import { RolefitError } from '../errors.js';
import { readDocument, type ReadDocument } from '../readers/read.js';
import { remark } from './output.js';
import type { PackOptions } from './pack.js';

/** Options that every command on a document has. */
export interface DocumentOptions extends PackOptions {
  readonly as?: DocumentKind;
  readonly title?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

/** Reads the document that a command was given; in a terminal without a file it waits for a paste and says so. */
export async function readInput(path: string, options: DocumentOptions): Promise<ReadDocument> {
  if (path === '-' && process.stdin.isTTY === true) {
    const end = process.platform === 'win32' ? 'Ctrl-Z and Enter' : 'Ctrl-D';
    remark(`Paste the text, then press ${end} on an empty line.`);
  }
  return readDocument(path, options.title);
}

/** Reads one of many ahead: a fault is given back, to be told in its turn. */
export async function readOrFault(path: string, options: DocumentOptions): Promise<ReadDocument | RolefitError> {
  try {
    return await readInput(path, options);
  } catch (error) {
    if (error instanceof RolefitError) return error;
    throw error;
  }
}
