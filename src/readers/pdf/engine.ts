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
  place['FontFace'] ??= class FontFace {
    readonly loaded = Promise.resolve(this);
  };
}

/** Node's own unpacking of streams takes several turns of the event loop for each; all of a stream is there, so it is unpacked at once. */
function inflateAtOnce(inflate: Inflate): void {
  class DecompressionStream {
    #unpacked: ReturnType<Inflate> = 'broken';
    readonly writable = {
      getWriter: () => ({
        ready: undefined,
        write: async (packed: Uint8Array) => {
          this.#unpacked = inflate(packed, MAX_UNPACKED);
        },
        close: async () => {},
      }),
    };
    readonly readable = {
      [Symbol.asyncIterator]: () => this.#once(),
    };

    constructor(format: string) {
      if (format !== 'deflate') throw new TypeError(`no unpacking of ${format}`);
    }

    async *#once(): AsyncGenerator<Uint8Array> {
      // pdf.js then unpacks the stream itself, as far as it is sound.
      if (typeof this.#unpacked === 'string') throw new TypeError('a broken stream');
      yield this.#unpacked;
    }
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
