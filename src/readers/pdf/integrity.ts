import { RolefitError } from '../../errors.js';
import { indexOfWord, isAt, latin1 } from '../bytes.js';
import type { Inflate } from '../platform.js';
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
/** How much of a file's end is looked at for its end mark. */
const TAIL = 2048;

/**
 * Checks a PDF's bytes before it is parsed: every packed stream is unpacked once, which its checksum proves whole, and which no bomb
 * survives. Streams of an encrypted file cannot be checked.
 * @throws RolefitError `input.too-large` for what unpacks beyond all measure
 */
export function checkPdf(bytes: Uint8Array, name: string, inflate: Inflate): Soundness {
  const tail = latin1(bytes, bytes.length - TAIL, bytes.length);
  const end = tail.lastIndexOf('%%EOF');
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  const isEncrypted = indexOfWord(bytes, '/Encrypt') >= 0;
  const { broken, endless } = isEncrypted ? { broken: 0, endless: false } : checkStreams(bytes, name, inflate);
  return {
    isCut: end < 0 || endless,
    brokenStreams: broken,
    hasLostTable: end >= 0 && (start === null || !isTable(bytes, Number(start[1]))),
  };
}

function isTable(bytes: Uint8Array, at: number): boolean {
  const header = indexOfWord(bytes, '%PDF');
  return [at, at + Math.max(0, header)].some((place) =>
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin1(bytes, place, place + 40)),
  );
}

function checkStreams(bytes: Uint8Array, name: string, inflate: Inflate): { broken: number; endless: boolean } {
  let broken = 0;
  let total = 0;
  let at = 0;
  for (let count = 0; count < MAX_STREAMS; count++) {
    const word = indexOfWord(bytes, 'stream', at);
    if (word < 0) break;
    at = word + 6;
    if (isAt(bytes, 'end', word - 3)) continue;
    let from = at;
    if (bytes[from] === 13) from++;
    if (bytes[from] === 10) from++;
    if (from === at) continue;
    const dictionary = dictionaryBefore(bytes, word);
    if (dictionary === null) continue;
    const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
    const stop = endOf(bytes, from, length);
    if (stop === null) return { broken: broken + 1, endless: true };
    if (!Number.isNaN(length) && Math.abs(stop - from - length) > 2) broken++;
    at = stop;
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary)) continue;
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const packed = bytes.subarray(from, Number.isNaN(length) ? stop : Math.min(stop, from + length));
    const most = Math.max(1, Math.min(MAX_UNPACKED - total, Math.max(FREE_UNPACKED, packed.length * MAX_RATIO)));
    const unpacked = inflate(packed, most);
    if (unpacked === 'broken') broken++;
    else {
      if (unpacked === 'too large') {
        throw new RolefitError(
          'input.too-large',
          `${name}: this PDF unpacks to far more than its size (limits: ${MAX_UNPACKED / 1e6} MB in all, ${MAX_RATIO} times a part); it is not read`,
        );
      }
      total += unpacked.length;
    }
  }
  return { broken, endless: false };
}

function dictionaryBefore(bytes: Uint8Array, word: number): string | null {
  let text = '';
  let object = -1;
  for (let reach = 250; object < 0 && reach <= DICTIONARY_REACH; reach *= 8) {
    text = latin1(bytes, word - reach, word);
    object = Math.max(text.lastIndexOf(' obj'), text.lastIndexOf('endobj'));
  }
  const dictionary = object < 0 ? text : text.slice(object);
  return dictionary.trimEnd().endsWith('>>') ? dictionary : null;
}

/** Where a stream's data ends; null where nothing ends it. */
function endOf(bytes: Uint8Array, from: number, length: number): number | null {
  if (!Number.isNaN(length) && /^\s{0,3}endstream/.test(latin1(bytes, from + length, from + length + 20)))
    return from + length;
  let stop = indexOfWord(bytes, 'endstream', from);
  if (stop < 0) return null;
  if (bytes[stop - 1] === 10) stop--;
  if (bytes[stop - 1] === 13) stop--;
  return stop;
}
