import type { Cutter } from './cutter.js';
import { Fault, MAX_RECORD_BYTES } from './faults.js';
import { MORE } from './table.js';

/** A place in the input as unpacked: bytes before it, and its line from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
}

/** Numbers of a record in `entries`: its bounds in `bytes`, where it begins in the input, its fault. */
export const Entry = { Start: 0, End: 1, Offset: 2, Line: 3, Fault: 4 } as const;
export const ENTRY_SIZE = 5;

/** Some whole records, with bytes of their own that can be handed over to another thread. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: Float64Array<ArrayBuffer>;
  /** Where the next piece begins. */
  readonly after: Place;
}

/** Bytes from which on a piece is handed over, as a rule. */
export const PIECE_BYTES = 256 * 1024;
/** Most records of a piece: so many short ones are work enough. */
const PIECE_RECORDS = 1000;
const FIRST_SIZE = 1024 * 1024;
const LINE = 0x0a;

/** Cuts a stream of bytes into pieces. A chunk may be overwritten when the next one is asked for. It holds no more than twice the longest record and a chunk. */
export async function* piecesOf(
  chunks: AsyncIterator<Uint8Array>,
  cutter: Cutter,
  from: Place,
  pieceBytes: number,
): AsyncGenerator<Piece> {
  // One buffer for all that is read, so that none is left to be collected for each chunk.
  let buffer = new Uint8Array(FIRST_SIZE);
  let bytes = buffer.subarray(0, 0);
  let isLast = false;
  let { offset, line } = from;
  let pieceAt = 0;
  let entries: number[] = [];
  let at = 0;
  const take = (): Piece => {
    const piece = {
      bytes: new Uint8Array(bytes.subarray(pieceAt, at)),
      entries: Float64Array.from(entries),
      after: { offset, line },
    };
    pieceAt = at;
    entries = [];
    return piece;
  };
  /** Appends chunks until there are `least` bytes from `at` on. */
  const fill = async (least: number): Promise<void> => {
    buffer.copyWithin(0, pieceAt, bytes.length);
    let used = bytes.length - pieceAt;
    at -= pieceAt;
    pieceAt = 0;
    while (!isLast && used - at < least) {
      const { value, done } = await chunks.next();
      if (done === true) {
        isLast = true;
        break;
      }
      if (used + value.length > buffer.length) {
        const larger = new Uint8Array(2 * (used + value.length));
        larger.set(buffer.subarray(0, used));
        buffer = larger;
      }
      buffer.set(value, used);
      used += value.length;
    }
    bytes = buffer.subarray(0, used);
  };
  /** Drops bytes up to the end of the line. */
  const drop = async (): Promise<void> => {
    for (;;) {
      const stop = bytes.indexOf(LINE, at);
      const end = stop < 0 ? bytes.length : stop + 1;
      offset += end - at;
      at = end;
      pieceAt = at;
      if (stop >= 0) break;
      await fill(1);
      if (at === bytes.length) break;
    }
    line++;
  };
  for (;;) {
    if (at === bytes.length) await fill(1);
    if (at === bytes.length) break;
    const isLong = bytes.length - at > MAX_RECORD_BYTES;
    const seen = isLong ? bytes.subarray(0, at + MAX_RECORD_BYTES) : bytes;
    const next = cutter.cut(seen, at, isLast && !isLong, isLong);
    if (next === MORE) {
      await fill(2 * (bytes.length - at) + 1);
      continue;
    }
    if (isLong && next === seen.length && seen[next - 1] !== LINE) {
      const start = at - pieceAt;
      entries.push(start, start, offset, line, Fault.TooLong);
      const kept = take();
      line += cutter.lines;
      offset += next - at;
      at = next;
      await drop();
      yield { ...kept, after: { offset, line } };
      continue;
    }
    if (!cutter.isBlank)
      entries.push(cutter.start - pieceAt, cutter.end - pieceAt, offset + cutter.start - at, line, cutter.fault);
    offset += next - at;
    line += cutter.lines;
    at = next;
    if (at - pieceAt >= pieceBytes || entries.length >= PIECE_RECORDS * ENTRY_SIZE) yield take();
  }
  if (entries.length > 0 || offset > from.offset) yield take();
}
