/** Answers of a scan that are no end of a record. */
export const MORE = -1;
export const BROKEN = -2;

const QUOTE = 0x22;
const LINE = 0x0a;
const RETURN = 0x0d;

/** Bounds of the fields of the record scanned last: start and end of each, quotes not counted. */
export interface TableScanner {
  /** Number of fields. */
  count: number;
  readonly starts: number[];
  readonly ends: number[];
  /** Per field, whether it was quoted. */
  readonly quoted: boolean[];
  /**
   * Scans the record that begins at `at` of UTF-8 bytes and is over where they end at the latest, as RFC 4180 (Shafranovich 2005) has it; a quote inside a field that is not quoted is a
   * character like others, unless `strict`.
   * @returns where the next record begins; MORE where the bytes end before it; BROKEN where a quoted field does not close, or goes on behind its closing quote
   */
  readonly scan: (bytes: Uint8Array, at: number, isLast: boolean, strict?: boolean) => number;
}

/** @param delimiter byte between fields */
export function tableScanner(delimiter: number): TableScanner {
  const scanner = { count: 0, starts: [] as number[], ends: [] as number[], quoted: [] as boolean[], scan };
  return scanner;

  function take(start: number, end: number, isQuoted: boolean): void {
    const at = scanner.count++;
    scanner.starts[at] = start;
    scanner.ends[at] = end;
    scanner.quoted[at] = isQuoted;
  }

  function scan(bytes: Uint8Array, from: number, isLast: boolean, strict = false): number {
    const end = bytes.length;
    scanner.count = 0;
    let at = from;
    for (;;) {
      if (at < end && bytes[at] === QUOTE) {
        const close = closingQuote(bytes, at + 1);
        if (close < 0) return isLast ? BROKEN : MORE;
        let after = close + 1;
        if (after === end && !isLast) return MORE;
        if (bytes[after] === RETURN && after < end) {
          if (after + 1 === end && !isLast) return MORE;
          if (after + 1 === end || bytes[after + 1] === LINE) after++;
        }
        const isEnd = after >= end || bytes[after] === LINE;
        if (!isEnd && bytes[after] !== delimiter) return BROKEN;
        take(at + 1, close, true);
        if (isEnd) return Math.min(after + 1, end);
        at = after + 1;
        continue;
      }
      let stop = at;
      for (; stop < end; stop++) {
        const byte = bytes[stop]!;
        if (byte === delimiter || byte === LINE) break;
        if (byte === QUOTE && strict) return BROKEN;
      }
      if (stop === end && !isLast) return MORE;
      if (stop < end && bytes[stop] === delimiter) {
        take(at, stop, false);
        at = stop + 1;
        continue;
      }
      take(at, stop > at && bytes[stop - 1] === RETURN ? stop - 1 : stop, false);
      return Math.min(stop + 1, end);
    }
  }
}

/** Place of the quote that closes a field; -1 where none does. At the very end of the bytes a doubled quote may be taken for it: the caller asks for more. */
function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    if (bytes[at + 1] !== QUOTE) return at;
  }
  return -1;
}
