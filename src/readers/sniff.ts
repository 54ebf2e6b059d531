import { RolefitError } from '../errors.js';
import { latin1 } from './bytes.js';

/** How bytes are to be read. */
export type FileFormat = 'text' | 'pdf' | 'zip';

/** How far into a file the mark of a PDF may stand, in bytes. */
const PDF_REACH = 1024;

const PICTURE = 'a picture; run text recognition (OCR) on it, or type the text';

/** Beginnings of files that are refused, with what each is and what to do instead. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Office file; save it as DOCX or PDF'],
  ['{\\rtf', 'an RTF file; save it as DOCX, PDF or plain text'],
  ['\u0089PNG', PICTURE],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['GIF8', PICTURE],
  ['BM', PICTURE],
  ['II*\0', PICTURE],
  ['MM\0*', PICTURE],
  ['%!PS', 'PostScript; save it as PDF'],
  ['\u001f\u008b', 'a gzip file; unpack it'],
  ['Rar!', 'a RAR archive; unpack it'],
  ['7z\u00bc\u00af', 'a 7z archive; unpack it'],
];

/**
 * Finds out from the bytes, not from the name, how a file is to be read.
 * @throws RolefitError `input.binary` or `input.encrypted`, with what to do instead, for a format that is not read
 */
export function sniff(bytes: Uint8Array, name: string): FileFormat {
  const head = latin1(bytes, 0, 16);
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0') && holdsWide(bytes, 'EncryptedPackage'))
    throw new RolefitError('input.encrypted', `${name}: this Office file asks for a password; save a copy without one`);
  const isPicture =
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    (head.slice(4, 8) === 'ftyp' && /^(?:heic|heix|mif1|avif)/.test(head.slice(8)));
  const refused = isPicture ? PICTURE : REFUSED.find(([magic]) => isAt(head, magic, bytes))?.[1];
  if (refused !== undefined) throw new RolefitError('input.binary', `${name}: this is ${refused}`);
  return bytes.length > 20 && latin1(bytes, 0, PDF_REACH).includes('%PDF-') ? 'pdf' : 'text';
}

function isAt(head: string, magic: string, bytes: Uint8Array): boolean {
  // Two letters may begin a text as well: a bitmap has zeros behind them.
  return head.startsWith(magic) && (magic !== 'BM' || (bytes.length > 16 && bytes.subarray(0, 14).includes(0)));
}

/** True where a word stands in the bytes in UTF-16, as names inside an Office file do. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wide = Array.from(word, (letter) => `${letter}\0`).join('');
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (latin1(bytes, at, at + wide.length) === wide) return true;
  return false;
}
