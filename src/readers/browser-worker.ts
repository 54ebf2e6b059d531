import { Unzlib } from 'fflate';
import { answerOf } from './answer.js';
import type { Platform } from './platform.js';
import type { ReadAnswer, ReadRequest } from './read-text.js';

/** What a worker is to itself, as far as it is used here. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: ReadRequest }) => void): void;
  postMessage(answer: ReadAnswer, handedOver: never[]): void;
}

/** Bytes that are unpacked between two looks at the limit. */
const CHUNK = 16_384;

const BROWSER: Platform = {
  now: () => performance.now(),
  inflate(packed, most) {
    const parts: Uint8Array[] = [];
    let size = 0;
    const stream = new Unzlib((part) => {
      parts.push(part);
      size += part.length;
    });
    try {
      for (let at = 0; at < packed.length; at += CHUNK) {
        stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
        if (size > most) return 'too large';
      }
    } catch {
      return 'broken';
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  },
  inflatesFast: false,
};

const scope = globalThis as unknown as WorkerScope;
const send = (answer: ReadAnswer): void => scope.postMessage(answer, []);

/** A worker reads one file; what pdf.js sends itself, believing the worker to be its own, is none. */
async function readOne({ format, bytes, name }: ReadRequest): Promise<void> {
  if (format === 'docx') {
    const { readDocx } = await import('./docx/read.js');
    send({ memory: 0, isStarted: true });
    return send(await answerOf(() => readDocx(bytes, name), name));
  }
  const [{ readPdf }, { loadEngine }] = await Promise.all([import('./pdf/read.js'), import('./pdf/engine.js')]);
  await loadEngine(null);
  send({ memory: 0, isStarted: true });
  send(await answerOf(() => readPdf(bytes, name, BROWSER), name));
}

scope.addEventListener('message', ({ data }) => {
  if (data.format !== undefined) void readOne(data);
});
