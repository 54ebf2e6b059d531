import { createHash } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { RolefitError } from '../errors.js';
import { safe } from '../safe.js';
import { lineCutter } from './cutter.js';
import { documentBatches, documentsIdentity } from './documents.js';
import { fieldFor, type FieldNames } from './field-names.js';
import { delimiterOf, formatOf, type InputFormat } from './format.js';
import type { Layout } from './layout.js';
import { PIECE_BYTES, piecesOf } from './pieces.js';
import { openStream, rejoined } from './stream.js';
import { tableCutter, tableShape } from './table-cutter.js';
import type { Identity, Input } from './batch.js';

export interface InputOptions {
  readonly from?: InputFormat;
  readonly names: FieldNames;
  /** Bytes from which on records are handed over to a worker; the output does not depend on it. */
  readonly pieceBytes?: number;
}

/** Bytes looked at to tell what an input holds. */
const HEAD = 64 * 1024;
/** Longest header of a table, in bytes. */
const MAX_HEADER = 1024 * 1024;

/**
 * Opens a file, a folder, or standard input for `-`.
 * @throws RolefitError `input.…`
 */
export async function openInput(path: string, options: InputOptions): Promise<Input> {
  const stat = path === '-' ? null : statOf(path);
  if (stat?.isDirectory() === true) return openDocuments(path);
  const name = path === '-' ? 'standard input' : path;
  const isFile = stat?.isFile() === true;
  const stream = await openStream(path === '-' ? null : path);
  let head = await headOf(stream.chunks, new Uint8Array(0), HEAD);
  const identity: Identity = {
    input: path,
    size: isFile ? stat.size : null,
    time: isFile ? stat.mtimeMs : null,
    head: createHash('sha256').update(head.subarray(0, HEAD)).digest('hex'),
  };
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const format = formatOf(head.subarray(mark), name, options.from);
  if (format === 'document' && isFile) {
    stream.close();
    return openDocuments(path);
  }
  if (format === 'document')
    throw new RolefitError('input.format', `${name}: this is a document, not records; give it as a file`);
  let current = stream;
  const share = (): number | null => (identity.size === null ? null : current.taken() / identity.size);
  let layout: Layout;
  let bodyAt = mark;
  let line = 1;
  let shape: ReturnType<typeof tableShape> = null;
  if (format === 'ndjson') layout = { kind: 'objects', names: options.names };
  else {
    const delimiter = delimiterOf(format, head.subarray(mark));
    for (let least = HEAD; shape === null; least *= 2) {
      head = await headOf(stream.chunks, head, least);
      shape = tableShape(head.subarray(mark), delimiter, head.length < least);
      if (shape === null && least >= MAX_HEADER)
        throw new RolefitError('input.format', `${name}: its first line is no header of a table; see --from`);
    }
    layout = tableLayout(shape, options.names, name);
    bodyAt += shape.bodyAt;
    for (let at = head.indexOf(0x0a); at >= 0 && at < bodyAt; at = head.indexOf(0x0a, at + 1)) line++;
  }
  return {
    identity,
    layout,
    share,
    async *batches(from) {
      const pieceBytes = options.pieceBytes ?? PIECE_BYTES;
      const place = from ?? { offset: bodyAt, line };
      const cutter = shape === null ? lineCutter() : tableCutter(shape);
      if (from !== null && isFile && !stream.isGzip) {
        stream.close();
        current = await openStream(path, from.offset);
        yield* piecesOf(current.chunks, cutter, place, pieceBytes);
      } else yield* piecesOf(rejoined(head, stream.chunks, place.offset), cutter, place, pieceBytes);
    },
  };
}

function openDocuments(path: string): Input {
  const { identity, paths } = documentsIdentity(path);
  return {
    identity,
    layout: { kind: 'documents' },
    batches: (from) => documentBatches(path, paths, from?.offset ?? 0),
    share: ({ offset }) => (paths.length === 0 ? 1 : offset / paths.length),
  };
}

function statOf(path: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new RolefitError(
      'input.missing',
      `${path}: there is no such file; check the path, or use - for standard input`,
    );
  return stat;
}

/** The first bytes of a stream, at least `least` where it has so many. */
async function headOf(chunks: AsyncIterator<Uint8Array>, before: Uint8Array, least: number): Promise<Uint8Array> {
  const parts = [before];
  let { length } = before;
  while (length < least) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    // A chunk may be overwritten when the next one is asked for.
    parts.push(Buffer.from(value));
    length += value.length;
  }
  return parts.length === 1 ? before : Buffer.concat(parts);
}

function tableLayout(
  { columns, delimiter }: { readonly columns: readonly string[]; readonly delimiter: number },
  names: FieldNames,
  input: string,
): Layout {
  const at = (part: keyof FieldNames): number => {
    const name = fieldFor(part, columns, names);
    const given = names[part];
    if (name === null && (given !== undefined || part === 'text')) {
      const shown = safe(columns.slice(0, 12).join(', ')).slice(0, 200);
      const lack = given === undefined ? 'no column is known to hold the text' : `no column is called "${given}"`;
      throw new RolefitError('input.format', `${input}: ${lack} (columns: ${shown}); name it with --${part} NAME`);
    }
    return name === null ? -1 : columns.indexOf(name);
  };
  return { kind: 'table', delimiter, columns, id: at('id'), title: at('title'), text: at('text') };
}
