import { isUtf8 } from 'node:buffer';
import { RolefitError } from '../errors.js';
import { sniff } from '../readers/sniff.js';

/** How records are written in an input. */
export type InputFormat = 'ndjson' | 'csv' | 'tsv';

/** Packed files that are not unpacked here, by their first bytes, with what unpacks them. */
const PACKED: readonly (readonly [string, string])[] = [
  ['\u0028\u00b5\u002f\u00fd', 'zstdcat'],
  ['BZh', 'bzcat'],
  ['\u00fd7zXZ', 'xzcat'],
];

/**
 * What an input holds, told by its first bytes: lines of JSON, a table, or a document.
 * @param head the first bytes, behind a byte order mark of UTF-8
 * @param given what a person says that the text is; a list of JSON or JSON over lines is refused all the same where lines of it are asked for
 * @throws RolefitError `input.format`, `input.binary` with what to do instead
 */
export function formatOf(head: Uint8Array, name: string, given?: InputFormat): InputFormat | 'document' {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16)).toString('latin1');
  const refuse = (what: string): never => {
    throw new RolefitError('input.format', `${name}: ${what}`);
  };
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff') || /^[{["\w]\0|^\0[{["\w]/.test(start))
    refuse('this is UTF-16; convert it: iconv -f UTF-16 -t UTF-8 FILE | rolefit tag -');
  const unpack = PACKED.find(([magic]) => start.startsWith(magic))?.[1];
  if (unpack !== undefined) refuse(`it is packed; unpack it: ${unpack} FILE | rolefit tag -`);
  if (sniff(head, name) !== 'text') return 'document';
  if (given === 'csv' || given === 'tsv') return given;
  const lines = linesOf(head);
  const objects = lines.filter((line) => line.startsWith('{')).length;
  const [first] = lines;
  if (first === undefined) return 'ndjson';
  if (first.startsWith('[') && !isJson(first))
    refuse("this is one JSON list; make lines of it: jq -c '.[]' FILE | rolefit tag -");
  if (first === '{') refuse('this is JSON over several lines; make lines of it: jq -c . FILE | rolefit tag -');
  if (given !== undefined) return given;
  if (objects * 2 >= lines.length) return 'ndjson';
  return countOf(first, '\t') > countOf(first, ',') ? 'tsv' : 'csv';
}

/** The byte between the fields of a table: a tab, a comma, or a semicolon where the header has more of these. */
export function delimiterOf(format: 'csv' | 'tsv', head: Uint8Array): number {
  const header = linesOf(head)[0] ?? '';
  return (format === 'tsv' ? '\t' : countOf(header, ';') > countOf(header, ',') ? ';' : ',').charCodeAt(0);
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The lines of the head that are text, without blank ones and the last, which may be cut off, unless it is the only one. */
function linesOf(head: Uint8Array): string[] {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.length > 1) lines.pop();
  return lines.filter((line) => line !== '' && isUtf8(Buffer.from(line, 'latin1')));
}
