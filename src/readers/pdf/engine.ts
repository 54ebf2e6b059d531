import { getResolvedPDFJS } from 'unpdf';
import type { Inflate } from '../platform.js';
import { MAX_UNPACKED } from '../read-text.js';

type Engine = Awaited<ReturnType<typeof getResolvedPDFJS>>;

/** pdf.js, with what it lacks or does slowly where it runs here. It draws nothing, so it needs no fonts. */
export async function loadEngine(inflate: Inflate | null): Promise<Engine> {
  mendBuffers();
  standInForFonts();
  if (inflate !== null) inflateAtOnce(inflate);
  return getResolvedPDFJS();
}

/** A page of a browser as far as pdf.js looks at it: fonts are handed over and forgotten, not turned into paths letter by letter. */
export const DRAWS_NOTHING = { fonts: new Set<unknown>() } as never;

function standInForFonts(): void {
  const place = globalThis as Record<string, unknown>;
  place['FontFace'] ??= function FontFace(): object {
    return { loaded: Promise.resolve() };
  };
}

/** Node's own unpacking takes several turns of the event loop for each stream; all of it is there, so it is unpacked at once. */
function inflateAtOnce(inflate: Inflate): void {
  function DecompressionStream(format: string): object {
    if (format !== 'deflate') throw new TypeError(`no unpacking of ${format}`);
    let unpacked: ReturnType<Inflate> = 'broken';
    const write = async (packed: Uint8Array): Promise<void> => void (unpacked = inflate(packed, MAX_UNPACKED));
    const close = async (): Promise<void> => {};
    return {
      writable: { getWriter: () => ({ ready: undefined, write, close }) },
      readable: {
        async *[Symbol.asyncIterator]() {
          // pdf.js then unpacks the stream itself, as far as it is sound.
          if (typeof unpacked === 'string') throw new TypeError(`the stream is ${unpacked}`);
          yield unpacked;
        },
      },
    };
  }
  Reflect.set(globalThis, 'DecompressionStream', DecompressionStream);
}

/** Node 20 lacks a method that pdf.js needs to hand over fonts. */
function mendBuffers(): void {
  const prototype = ArrayBuffer.prototype as unknown as Record<string, unknown>;
  prototype['transferToFixedLength'] ??= function transferToFixedLength(this: ArrayBuffer, length?: number) {
    const copy = new ArrayBuffer(length ?? this.byteLength);
    new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(copy.byteLength, this.byteLength)));
    return copy;
  };
}
