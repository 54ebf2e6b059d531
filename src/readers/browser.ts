import { RolefitError } from '../errors.js';
import { tooSlow } from './answer.js';
import { documentFrom, type ReadDocument } from './document.js';
import { TIME_LIMIT, type ReadAnswer, type ReadRequest, type ReadText } from './read-text.js';

/** A worker of a browser, as far as it is used here: it runs `browser-worker.js`. */
export interface ReadWorker {
  addEventListener(type: 'message', listener: (event: { readonly data: ReadAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  postMessage(request: ReadRequest, handedOver: never[]): void;
  terminate(): void;
}

/** Time that a worker may take to load, in milliseconds. */
const START_LIMIT = 30_000;

/**
 * Makes a document of a file's bytes in a browser. PDF and DOCX are read in a worker, which is ended when it takes too long; the limits of
 * what a file may unpack to are the same as in Node, its memory the browser's own matter.
 * @param startWorker starts a worker that runs `browser-worker.js`
 * @throws RolefitError as in Node
 */
export async function readInBrowser(
  bytes: Uint8Array,
  name: string,
  startWorker: () => ReadWorker,
  title?: string,
): Promise<ReadDocument> {
  return documentFrom(bytes, name, title, (request) => readInWorker(request, startWorker()));
}

async function readInWorker(request: ReadRequest, worker: ReadWorker): Promise<ReadText> {
  const { name } = request;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<ReadAnswer>((done, fail) => {
      const limit = (milliseconds: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => fail(tooSlow(name, milliseconds)), milliseconds);
      };
      limit(START_LIMIT);
      worker.addEventListener('message', ({ data }) => {
        if (data.isStarted === true) limit(TIME_LIMIT);
        // pdf.js, which believes a worker to be its own, sends messages too.
        else if (data.read !== undefined || data.error !== undefined) done(data);
      });
      worker.addEventListener('error', () =>
        fail(new RolefitError('input.damaged', `${name}: this file cannot be read (its reader failed); save it anew`)),
      );
      worker.postMessage(request, []);
    });
    if (answer.read !== undefined) return answer.read;
    throw new RolefitError(answer.error!.code, answer.error!.message);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
