import { Fault } from './faults.js';
import { MORE } from './table.js';

const LINE = 0x0a;
const SPACE = 0x20;

/** Where the record cut last stands, and what is wrong with it. */
export interface Cutter {
  start: number;
  end: number;
  fault: number;
  /** Lines that it takes. */
  lines: number;
  /** True for a blank line, which is no record. */
  isBlank: boolean;
  /**
   * Cuts the record that begins at `at`.
   * @param isLast the input ends with these bytes
   * @param isForced more bytes are not to be had: the record is longer than any may be
   * @returns where the next one begins, or MORE where the bytes end before it
   */
  readonly cut: (bytes: Uint8Array, at: number, isLast: boolean, isForced: boolean) => number;
}

/** Cuts lines. */
export function lineCutter(): Cutter {
  const cutter = { start: 0, end: 0, fault: Fault.None as number, lines: 1, isBlank: false, cut };
  return cutter;

  function cut(bytes: Uint8Array, at: number, isLast: boolean, isForced: boolean): number {
    const line = bytes.indexOf(LINE, at);
    if (line < 0 && !isLast && !isForced) return MORE;
    const stop = line < 0 ? bytes.length : line;
    let start = at;
    let end = stop;
    while (start < end && bytes[start]! <= SPACE) start++;
    while (end > start && bytes[end - 1]! <= SPACE) end--;
    cutter.start = start;
    cutter.end = end;
    cutter.lines = line < 0 ? 0 : 1;
    cutter.isBlank = start === end;
    return Math.min(stop + 1, bytes.length);
  }
}
