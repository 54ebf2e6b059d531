import { inflateSync } from 'fflate';
import { RolefitError } from '../errors.js';
import { FREE_UNPACKED, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED } from './read-text.js';

/** One entry of a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** A ZIP archive that was opened: its entries, and how to unpack one. */
export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The bytes of an entry; null where there is none of that name or its checksum says that it is damaged. */
  readonly read: (name: string) => Uint8Array | null;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;

/**
 * Opens a ZIP archive by its directory.
 * @throws RolefitError `input.damaged` where it has none, `input.too-large` where it holds or declares more than the limits
 */
export function openZip(bytes: Uint8Array, name: string): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, name);
  let unpacked = 0;
  return {
    entries,
    read(wanted) {
      const entry = entries.get(wanted);
      if (entry === undefined) return null;
      checkSize(entry, name);
      unpacked += entry.size;
      if (unpacked > MAX_UNPACKED) throw tooLarge(name);
      return unpack(view, bytes, entry);
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array, name: string): Map<string, ZipEntry> {
  const end = findEnd(view);
  if (end < 0)
    throw new RolefitError(
      'input.damaged',
      `${name}: this file is cut off or damaged (it has no directory); get it again`,
    );
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES)
    throw new RolefitError(
      'input.too-large',
      `${name}: ${count} parts are more than a document has (limit ${MAX_ENTRIES}); it is not read`,
    );
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_MARK)
      throw new RolefitError('input.damaged', `${name}: this file is damaged (its directory is broken); get it again`);
    const nameLength = view.getUint16(at + 28, true);
    const entryName = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(entryName, {
      name: entryName,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 65_536; at--)
    if (view.getUint32(at, true) === END_MARK) return at;
  return -1;
}

function checkSize({ size, packedSize }: ZipEntry, name: string): void {
  if (size > MAX_UNPACKED || (size > FREE_UNPACKED && size > packedSize * MAX_RATIO)) throw tooLarge(name);
}

function tooLarge(name: string): RolefitError {
  return new RolefitError(
    'input.too-large',
    `${name}: it unpacks to far more than its size (limits: ${MAX_UNPACKED / 1e6} MB in all, ${MAX_RATIO} times a part); it is not read`,
  );
}

/** Unpacks into a buffer of the declared size, so that a file that lies about it gains nothing. */
function unpack(view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { offset, packedSize, size, method, checksum } = entry;
  if (offset + 30 > bytes.length) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length < packedSize || (method !== 0 && method !== 8)) return null;
  try {
    const data = method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
    return data.length === size && crc32(data) === checksum ? data : null;
  } catch {
    return null;
  }
}

let table: Uint32Array | undefined;

function crc32(data: Uint8Array): number {
  if (table === undefined) {
    table = new Uint32Array(256);
    for (let i = 0; i < 256; i++) {
      let value = i;
      for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
      table[i] = value >>> 0;
    }
  }
  let crc = 0xffffffff;
  for (let i = 0; i < data.length; i++) crc = table[(crc ^ data[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
