/** Bytes that are written one behind the other: many small parts cost less here than as strings that are joined and encoded. */
export interface Sink {
  bytes: Buffer<ArrayBuffer>;
  length: number;
}

const FIRST_SIZE = 1024 * 1024;

export function emptySink(): Sink {
  return { bytes: Buffer.from(new ArrayBuffer(FIRST_SIZE)), length: 0 };
}

/** What was written, in a buffer of its own. */
export function takeBytes(sink: Sink): Uint8Array<ArrayBuffer> {
  const taken = new Uint8Array(sink.bytes.subarray(0, sink.length));
  sink.length = 0;
  return taken;
}

function reserve(sink: Sink, count: number): void {
  if (sink.length + count <= sink.bytes.length) return;
  const larger = Buffer.from(new ArrayBuffer(2 * (sink.length + count)));
  larger.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = larger;
}

/** Writes text that is ASCII. */
export function putAscii(sink: Sink, text: string): void {
  const { length } = text;
  reserve(sink, length);
  const { bytes } = sink;
  let at = sink.length;
  for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
  sink.length = at;
}

/** Writes any text, as UTF-8. */
export function putText(sink: Sink, text: string): void {
  reserve(sink, text.length * 3);
  sink.length += sink.bytes.write(text, sink.length, 'utf8');
}

export function putBytes(sink: Sink, part: Uint8Array): void {
  reserve(sink, part.length);
  sink.bytes.set(part, sink.length);
  sink.length += part.length;
}

/** Writes a whole number from 0 to 2^31 - 1. */
export function putWhole(sink: Sink, number: number): void {
  reserve(sink, 10);
  let digits = 1;
  for (let power = 10; digits < 10 && number >= power; power *= 10) digits++;
  let left = number;
  for (let at = sink.length + digits - 1; at >= sink.length; at--) {
    const next = (left / 10) | 0;
    sink.bytes[at] = 0x30 + left - next * 10;
    left = next;
  }
  sink.length += digits;
}
