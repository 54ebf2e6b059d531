import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { RolefitError } from '../errors.js';
import { filesOf, inOrder, isFolder } from '../readers/files.js';
import { readDocument } from '../readers/read.js';
import type { Batch, Identity } from './batch.js';
import type { ReadRecord } from './read-record.js';

/** Documents of a batch. */
const BATCH = 8;

/** The files of a folder, or one file, and what tells them from others. */
export function documentsIdentity(input: string): { readonly identity: Identity; readonly paths: readonly string[] } {
  const paths = filesOf([input]);
  const digest = createHash('sha256');
  let size = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    size += stat?.size ?? 0;
    digest.update(`${path}\n${stat?.size ?? 0} ${stat?.mtimeMs ?? 0}\n`);
  }
  return { identity: { input, size, time: null, head: digest.digest('hex') }, paths };
}

/** Documents as read, from the one of a number on; the id of each is its path in the folder, or that of the one file as it is given. */
export async function* documentBatches(root: string, all: readonly string[], from: number): AsyncGenerator<Batch> {
  const paths = all.slice(from);
  let documents: ReadRecord[] = [];
  let done = from;
  const isInFolder = isFolder(root);
  const idOf = (path: string): string => (isInFolder ? relative(root, path).split(sep).join('/') : path);
  for await (const [path, record] of inOrder(paths, async (one) => readOne(one, idOf(one)))) {
    documents.push(record);
    done++;
    if (documents.length < BATCH && path !== paths.at(-1)) continue;
    yield { documents, after: { offset: done, line: done + 1 } };
    documents = [];
  }
}

async function readOne(path: string, id: string): Promise<ReadRecord> {
  try {
    const { document, notes } = await readDocument(path);
    return { id, document, notes };
  } catch (error) {
    if (!(error instanceof RolefitError)) throw error;
    return { id, error: { code: error.code, message: error.message } };
  }
}
