import type { Cutter } from './cutter.js';
import { Fault } from './faults.js';
import { BROKEN, MORE, tableScanner, type TableScanner } from './table.js';

const LINE = 0x0a;
/** Bytes behind a broken record within which one like those of the head is looked for. */
const LOOK = 64 * 1024;
/** Records from the head of a table by which its records are known again. */
const SAMPLE = 200;

/** How the records of a table look: by this the next good one is found behind a broken one. */
export interface TableShape {
  readonly delimiter: number;
  readonly columns: readonly string[];
  /** Classes of the first letters of the records, as bits. */
  readonly begins: number;
  /** Per column, whether all its fields are quoted. */
  readonly quoted: readonly boolean[];
}

/** Reads the header of a table and the shape of its records from its first bytes. @returns null where they hold no whole header */
export function tableShape(
  head: Uint8Array,
  delimiter: number,
  isLast: boolean,
): (TableShape & { bodyAt: number }) | null {
  const scanner = tableScanner(delimiter);
  const bodyAt = scanner.scan(head, 0, isLast);
  if (bodyAt < 0) return null;
  const columns = fieldsOf(scanner, head);
  let begins = 0;
  let quoted: boolean[] | null = null;
  for (let at = bodyAt, count = 0; at < head.length && count < SAMPLE; count++) {
    const next = scanner.scan(head, at, isLast, true);
    if (next < 0) break;
    if (scanner.count === columns.length) {
      begins |= classOf(head[at]!);
      const own = scanner.quoted.slice(0, columns.length);
      quoted = quoted === null ? own : quoted.map((isQuoted, column) => isQuoted && own[column]!);
    }
    at = next;
  }
  return { delimiter, columns, begins, quoted: quoted ?? columns.map(() => false), bodyAt };
}

/** The fields of the record scanned last, as text. */
export function fieldsOf({ count, starts, ends, quoted }: TableScanner, bytes: Uint8Array): string[] {
  const fields: string[] = [];
  for (let i = 0; i < count; i++) fields.push(fieldText(bytes, starts[i]!, ends[i]!, quoted[i]!));
  return fields;
}

/** The text of a field; a doubled quote in a quoted one is one. */
export function fieldText(bytes: Uint8Array, start: number, end: number, isQuoted: boolean): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  return isQuoted && text.includes('"') ? text.replaceAll('""', '"') : text;
}

const Class = { Digit: 1, Small: 2, Capital: 4, Quote: 8, Other: 16 } as const;

function classOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return Class.Digit;
  if (byte >= 0x61 && byte <= 0x7a) return Class.Small;
  if (byte >= 0x41 && byte <= 0x5a) return Class.Capital;
  return byte === 0x22 ? Class.Quote : Class.Other;
}

/**
 * Cuts the records of a table. Behind a broken one it goes on with the next line that begins a record like those of the head, so that an unclosed
 * quote costs its own record only.
 */
export function tableCutter({ delimiter, columns, begins, quoted }: TableShape): Cutter {
  const scanner = tableScanner(delimiter);
  const cutter = { start: 0, end: 0, fault: Fault.None as number, lines: 1, isBlank: false, cut };
  return cutter;

  function cut(bytes: Uint8Array, at: number, isLast: boolean, isForced: boolean): number {
    const next = scanner.scan(bytes, at, isLast || isForced);
    if (next === MORE) return MORE;
    cutter.start = at;
    cutter.isBlank = next > 0 && scanner.count === 1 && scanner.starts[0] === scanner.ends[0] && !scanner.quoted[0]!;
    const isRagged = next > 0 && scanner.count !== columns.length && !cutter.isBlank;
    if (next > 0 && !isRagged) return end(bytes, next, Fault.None);
    const fault = isRagged ? Fault.Columns : Fault.Quote;
    const again = goOn(bytes, at, isRagged ? next : null, isLast, isForced);
    if (again === MORE) return MORE;
    return end(bytes, again, fault);
  }

  function end(bytes: Uint8Array, next: number, fault: number): number {
    cutter.fault = fault;
    cutter.lines = 0;
    for (let line = bytes.indexOf(LINE, cutter.start); line >= 0 && line < next; line = bytes.indexOf(LINE, line + 1))
      cutter.lines++;
    cutter.end = next;
    return next;
  }

  /**
   * The first line behind `at` that begins a record. Behind a broken quote, where for a good while no line looks like the records of the head, it is the
   * first with as many fields; behind a ragged row it is looked for up to the row's end, `until`.
   */
  function goOn(bytes: Uint8Array, at: number, until: number | null, isLast: boolean, isForced: boolean): number {
    let second = -1;
    for (let line = bytes.indexOf(LINE, at); line >= 0; line = bytes.indexOf(LINE, line + 1)) {
      const begin = line + 1;
      if (begin >= (until ?? bytes.length)) break;
      if (second >= 0 && begin - at > LOOK) return second;
      const next = scanner.scan(bytes, begin, isLast, true);
      // It may be cut off by the longest length that a record has: then it is told when it is cut itself.
      if (next === MORE) return isForced ? begin : MORE;
      if (next === BROKEN || scanner.count !== columns.length) continue;
      if (isLike(bytes[begin]!)) return begin;
      if (second < 0 && until === null) second = begin;
    }
    if (until !== null) return until;
    if (!isLast && !isForced) return MORE;
    return second >= 0 ? second : bytes.length;
  }

  /** True where the record scanned last looks like those of the head. */
  function isLike(first: number): boolean {
    if ((classOf(first) & begins) === 0) return false;
    for (let column = 0; column < columns.length; column++)
      if (quoted[column]! && !scanner.quoted[column]!) return false;
    return true;
  }
}
