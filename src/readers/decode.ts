import { RolefitError } from '../errors.js';
import type { Note } from '../types.js';

/** Largest input that is read as one document, in bytes. */
export const MAX_DOCUMENT_BYTES = 10_000_000;
/** Share of control characters above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.02;
/** Bytes looked at to tell what a file is. */
const SAMPLE = 4096;

export interface DecodedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * Turns the bytes of a text file into text: UTF-8, UTF-16 (with or without a mark) or Windows-1252, found out from the bytes.
 * @param name what to call the input in an error
 * @throws RolefitError `input.binary`, `input.too-large` or `input.undecodable`
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new RolefitError(
      'input.too-large',
      `${name}: ${Math.round(bytes.length / 1e6)} MB is more than one posting can be (limit ${MAX_DOCUMENT_BYTES / 1e6} MB); give a single posting`,
    );
  }
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: wide, notes: [encodingNote('UTF-16')] };
  if (isBinary(bytes))
    throw new RolefitError(
      'input.binary',
      `${name}: this is a binary file, not text; give a PDF, DOCX, HTML, JSON or text file`,
    );
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = decodeWindows1252(bytes);
    return { text, notes: [encodingNote('Windows-1252')] };
  }
}

function encodingNote(encoding: string): Note {
  return { code: 'text.encoding', message: `The bytes are no UTF-8; read as ${encoding}.` };
}

/** The text of UTF-16 bytes, by their mark or by the zero bytes of Latin letters; null for anything else. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes.length < 2) return null;
  const decode = (label: string): string => new TextDecoder(label).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.8 && even < pairs * 0.05) return decode('utf-16le');
  if (even > pairs * 0.8 && odd < pairs * 0.05) return decode('utf-16be');
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0b &&
      byte !== 0x0d &&
      byte !== 0x0c &&
      byte !== 0x1b
    )
      controls++;
  }
  return controls > end * MAX_CONTROL_SHARE;
}

/** Windows-1252 from 0x80 to 0x9f; the five unassigned bytes stay controls, as the Encoding Standard has it. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Decodes Windows-1252 by table: Node 20's TextDecoder takes it for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const units: string[] = [];
  for (const byte of bytes)
    units.push(byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte));
  return units.join('');
}
