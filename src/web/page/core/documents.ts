import type { ReadDocument } from '../../../readers/document.js';
import type { ReadWorker } from '../../../readers/browser.js';
import type { Source } from './protocol.js';

/** Documents that are kept as they were read, so that a file is read once. */
const KEPT = 4;
const kept: { readonly source: Source; readonly read: ReadDocument }[] = [];

function isSame(a: Source, b: Source): boolean {
  return a.from === 'file' || b.from === 'file'
    ? a.from === 'file' && b.from === 'file' && a.key === b.key
    : a.text === b.text;
}

/** Reads a document by the same way as a file is read in Node; PDF and DOCX in a worker of their own. @throws RolefitError */
export async function documentOf(source: Source): Promise<ReadDocument> {
  const found = kept.find((entry) => isSame(entry.source, source));
  if (found !== undefined) return found.read;
  const { readInBrowser } = await import('../../../readers/browser.js');
  const read =
    source.from === 'file'
      ? await readInBrowser(source.bytes, source.name, startReader)
      : await readInBrowser(new TextEncoder().encode(source.text), 'the text', startReader);
  kept.unshift({ source, read });
  kept.length = Math.min(kept.length, KEPT);
  return read;
}

function startReader(): ReadWorker {
  return new Worker(new URL('../../../readers/browser-worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as ReadWorker;
}
