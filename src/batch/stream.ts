import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RolefitError } from '../errors.js';
import { fileFault } from '../file-faults.js';

const CHUNK = 256 * 1024;

/** The bytes of an input, unpacked. */
export interface ByteStream {
  readonly chunks: AsyncIterator<Uint8Array>;
  readonly isGzip: boolean;
  /** Bytes of the input read so far, as they are stored. */
  readonly taken: () => number;
  readonly close: () => void;
}

/**
 * Opens a file, or standard input for null, from a byte on; gzip is told by its first bytes and unpacked.
 * @throws RolefitError `input.unreadable`, `input.damaged`
 */
export async function openStream(path: string | null, from = 0): Promise<ByteStream> {
  const name = path ?? 'standard input';
  let taken = from;
  const source: AsyncIterator<Buffer> =
    path === null ? (process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>) : fileChunks(path, from);
  const first: Buffer[] = [];
  let length = 0;
  const next = async (): Promise<IteratorResult<Buffer>> => {
    const result = await refusing(name, () => source.next());
    if (result.done !== true) taken += result.value.length;
    return result;
  };
  while (length < 2) {
    const { value, done } = await next();
    if (done === true) break;
    first.push(Buffer.from(value));
    length += value.length;
  }
  async function* plain(): AsyncGenerator<Buffer> {
    yield* first;
    for (let result = await next(); result.done !== true; result = await next()) yield result.value;
  }
  const head = Buffer.concat(first);
  const isGzip = from === 0 && head[0] === 0x1f && head[1] === 0x8b;
  const close = (): void => void source.return?.();
  if (!isGzip) return { chunks: plain(), isGzip, taken: () => taken, close };
  // What unpacks may ask for the next chunk before it is done with the last.
  async function* kept(): AsyncGenerator<Buffer> {
    for await (const chunk of plain()) yield Buffer.from(chunk);
  }
  const unpacked = Readable.from(kept(), { objectMode: false }).pipe(createGunzip({ chunkSize: CHUNK }));
  const unpackedChunks = unpacked[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  async function* checked(): AsyncGenerator<Buffer> {
    for (;;) {
      const result = await refusing(name, () => unpackedChunks.next());
      if (result.done === true) return;
      yield result.value;
    }
  }
  return { chunks: checked(), isGzip, taken: () => taken, close };
}

/** The chunks of a file, each in the place of the one before; from its beginning also of a pipe, which knows no places. */
async function* fileChunks(path: string, from: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    for (let at = from; ;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, from === 0 ? null : at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function refusing<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') === true)
      throw new RolefitError('input.damaged', `${name}: its gzip data is damaged or cut off; get it anew`);
    if (code === 'ENOENT')
      throw new RolefitError(
        'input.missing',
        `${name}: there is no such file; check the path, or use - for standard input`,
      );
    throw new RolefitError('input.unreadable', `${name}: ${fileFault(error, 'read')}`);
  }
}

/** Chunks that begin with bytes read already, without the first `skip` bytes of all. */
export async function* rejoined(
  head: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  skip: number,
): AsyncGenerator<Uint8Array> {
  let left = skip;
  for (let chunk: Uint8Array | undefined = head; chunk !== undefined;) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
    const { value, done } = await chunks.next();
    chunk = done === true ? undefined : value;
  }
}
