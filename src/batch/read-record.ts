import { isUtf8 } from 'node:buffer';
import { looksLikeHtml } from '../readers/html.js';
import { readPage } from '../readers/page.js';
import type { Document, Note } from '../types.js';
import { Fault, FAULTS } from './faults.js';
import { fieldFor, type FieldNames } from './field-names.js';
import type { Layout } from './layout.js';
import { Entry, ENTRY_SIZE } from './pieces.js';
import { tableScanner } from './table.js';
import { fieldText } from './table-cutter.js';
import type { RecordError } from './tag-record.js';

/** A record as read: a document, or why there is none. */
export type ReadRecord =
  | { readonly id: string | null; readonly document: Document; readonly notes: readonly Note[] }
  | { readonly id: string | null; readonly error: RecordError };

interface Parts {
  readonly id: string | null;
  readonly title: string | undefined;
  /** Null where the record has none. */
  readonly text: string | null;
}

/** Only with this can UTF-8 that is JSON hold a NUL or half a surrogate pair. */
const ESCAPE = Buffer.from('\\u');

type PartsOf = (bytes: Buffer) => Parts | number;

/** Reads the records of a piece one by one. No record can make it throw. */
export function recordReader(layout: Layout): (bytes: Uint8Array, entries: Float64Array, index: number) => ReadRecord {
  const partsOf = layout.kind === 'table' ? tableParts(layout) : layout.kind === 'objects' ? objectParts(layout) : null;
  const isObjects = layout.kind === 'objects';
  return (bytes, entries, index) => {
    const at = index * ENTRY_SIZE;
    const record = Buffer.from(
      bytes.buffer,
      bytes.byteOffset + entries[at + Entry.Start]!,
      entries[at + Entry.End]! - entries[at + Entry.Start]!,
    );
    const cut = entries[at + Entry.Fault]!;
    const parts = cut === Fault.None ? partsOf!(record) : cut;
    if (typeof parts === 'number') return { id: null, error: errorOf(parts, entries, at) };
    const { title, text } = parts;
    const check = isObjects && !record.includes(ESCAPE) ? soundly : faultOf;
    const idFault = check(parts.id ?? '');
    const id = idFault === Fault.None ? parts.id : null;
    const fault = text === null ? Fault.NoText : check(text) || check(title ?? '') || idFault;
    if (text === null || fault !== Fault.None) return { id, error: errorOf(fault, entries, at) };
    return { id, ...documentOf(text, title) };
  };
}

/** The error record of a fault, with the place of the record. */
export function errorOf(fault: number, entries: Float64Array, at: number): RecordError {
  const { code, message } = FAULTS[fault]!;
  return { code, message, line: entries[at + Entry.Line]!, offset: entries[at + Entry.Offset]! };
}

/** Node has it from version 20 on; the language level that is compiled for does not know it yet. */
type WellFormed = string & { isWellFormed(): boolean };

function faultOf(text: string): number {
  if (text.includes('\0')) return Fault.Nul;
  return (text as WellFormed).isWellFormed() ? Fault.None : Fault.Surrogate;
}

function soundly(): number {
  return Fault.None;
}

/** HTML is read as HTML. */
function documentOf(text: string, title: string | undefined): { document: Document; notes: readonly Note[] } {
  if ((text.includes('<') || text.includes('&lt;')) && looksLikeHtml(text)) return readPage(text, [], title);
  return { document: { ...(title === undefined ? {} : { title }), text }, notes: [] };
}

const isMarked = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function objectParts({ names }: Extract<Layout, { kind: 'objects' }>): PartsOf {
  const fieldsOf = fieldFinder(names);
  return (bytes) => {
    if (isMarked(bytes)) return Fault.Mark;
    if (!isUtf8(bytes)) return Fault.Encoding;
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString('utf8'));
    } catch {
      return Fault.Json;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return Fault.Shape;
    const record = value as Record<string, unknown>;
    const fields = fieldsOf(Object.keys(record));
    const [id, title, text] = fields.map((name) => (name === null ? undefined : record[name]));
    return {
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
      title: typeof title === 'string' ? title : undefined,
      text: typeof text === 'string' ? text : null,
    };
  };
}

/** Finds the names of id, title and text among those of a record; records mostly have the names of the one before. */
function fieldFinder(names: FieldNames): (keys: readonly string[]) => readonly (string | null)[] {
  let last: readonly string[] = [];
  let found = PARTS.map((part) => fieldFor(part, last, names));
  return (keys) => {
    if (keys.length === last.length && keys.every((key, at) => key === last[at])) return found;
    last = keys;
    found = PARTS.map((part) => fieldFor(part, keys, names));
    return found;
  };
}

const PARTS = ['id', 'title', 'text'] as const;

function tableParts(layout: Extract<Layout, { kind: 'table' }>): PartsOf {
  const scanner = tableScanner(layout.delimiter);
  return (bytes) => {
    if (isMarked(bytes)) return Fault.Mark;
    if (!isUtf8(bytes)) return Fault.Encoding;
    scanner.scan(bytes, 0, true);
    const field = (column: number): string =>
      fieldText(bytes, scanner.starts[column]!, scanner.ends[column]!, scanner.quoted[column]!);
    return {
      id: layout.id < 0 ? null : field(layout.id),
      title: layout.title < 0 ? undefined : field(layout.title),
      text: field(layout.text),
    };
  };
}
