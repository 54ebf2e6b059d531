import { inflateSync } from 'node:zlib';
import { RolefitError } from '../../errors.js';
import { FREE_UNPACKED, MAX_RATIO, MAX_UNPACKED } from '../read-text.js';

/** What a look at a PDF's bytes says about its soundness. */
export interface Soundness {
  /** The file stops before its end. */
  readonly isCut: boolean;
  /** Streams whose checksum, length or packing is wrong. */
  readonly brokenStreams: number;
  /** The table of objects does not lie where the file says. */
  readonly hasLostTable: boolean;
}

/** How far before a stream its dictionary is looked for. */
const DICTIONARY_REACH = 2000;
const MAX_STREAMS = 20_000;

/**
 * Checks a PDF's bytes before it is parsed: every packed stream is unpacked once, which its checksum proves whole, and which no bomb
 * survives. Streams of an encrypted file cannot be checked.
 * @throws RolefitError `input.too-large` for what unpacks beyond all measure
 */
export function checkPdf(bytes: Uint8Array, name: string): Soundness {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = buffer.subarray(-2048).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  const isEncrypted = buffer.includes('/Encrypt');
  const { broken, endless } = isEncrypted ? { broken: 0, endless: false } : checkStreams(buffer, name);
  return {
    isCut: end < 0 || endless,
    brokenStreams: broken,
    hasLostTable: end >= 0 && (start === null || !isTable(buffer, Number(start[1]))),
  };
}

function isTable(buffer: Buffer, at: number): boolean {
  const header = buffer.indexOf('%PDF');
  return [at, at + Math.max(0, header)].some((place) =>
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(buffer.subarray(place, place + 40).toString('latin1')),
  );
}

function checkStreams(buffer: Buffer, name: string): { broken: number; endless: boolean } {
  let broken = 0;
  let total = 0;
  let at = 0;
  for (let count = 0; count < MAX_STREAMS; count++) {
    const word = buffer.indexOf('stream', at);
    if (word < 0) break;
    at = word + 6;
    if (buffer.subarray(word - 3, word).toString('latin1') === 'end') continue;
    let from = at;
    if (buffer[from] === 13) from++;
    if (buffer[from] === 10) from++;
    if (from === at) continue;
    const dictionary = dictionaryBefore(buffer, word);
    if (dictionary === null) continue;
    const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
    const stop = endOf(buffer, from, length);
    if (stop === null) return { broken: broken + 1, endless: true };
    if (!Number.isNaN(length) && Math.abs(stop - from - length) > 2) broken++;
    at = stop;
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary)) continue;
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const packed = buffer.subarray(from, Number.isNaN(length) ? stop : Math.min(stop, from + length));
    const size = unpackedSize(packed, MAX_UNPACKED - total);
    if (size === null) broken++;
    else {
      if (size < 0) {
        throw new RolefitError(
          'input.too-large',
          `${name}: this PDF unpacks to far more than its size (limits: ${MAX_UNPACKED / 1e6} MB in all, ${MAX_RATIO} times a part); it is not read`,
        );
      }
      total += size;
    }
  }
  return { broken, endless: false };
}

/** Bytes that a packed stream unpacks to; null where it is broken, -1 where it is beyond the limits. */
function unpackedSize(packed: Buffer, left: number): number | null {
  const most = Math.max(1, Math.min(left, Math.max(FREE_UNPACKED, packed.length * MAX_RATIO)));
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? -1 : null;
  }
}

function dictionaryBefore(buffer: Buffer, word: number): string | null {
  const text = buffer.subarray(Math.max(0, word - DICTIONARY_REACH), word).toString('latin1');
  const object = Math.max(text.lastIndexOf(' obj'), text.lastIndexOf('endobj'));
  const dictionary = object < 0 ? text : text.slice(object);
  return dictionary.trimEnd().endsWith('>>') ? dictionary : null;
}

/** Where a stream's data ends; null where nothing ends it. */
function endOf(buffer: Buffer, from: number, length: number): number | null {
  if (!Number.isNaN(length)) {
    const near = buffer.subarray(from + length, from + length + 20).toString('latin1');
    if (/^\s{0,3}endstream/.test(near)) return from + length;
  }
  const end = buffer.indexOf('endstream', from);
  if (end < 0) return null;
  let stop = end;
  if (buffer[stop - 1] === 10) stop--;
  if (buffer[stop - 1] === 13) stop--;
  return stop;
}
