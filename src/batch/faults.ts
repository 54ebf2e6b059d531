/** What can be wrong with a record, in the order of the numbers that go between threads; 0 is nothing. */
export const Fault = {
  None: 0,
  TooLong: 1,
  Mark: 2,
  Encoding: 3,
  Json: 4,
  Shape: 5,
  NoText: 6,
  Nul: 7,
  Surrogate: 8,
  Columns: 9,
  Quote: 10,
  Failed: 11,
} as const;

/** Longest record that is read, in bytes: as much as one document may have. */
export { MAX_DOCUMENT_BYTES as MAX_RECORD_BYTES } from '../readers/decode.js';

/** Stable code and message of each fault. */
export const FAULTS: readonly { readonly code: string; readonly message: string }[] = [
  { code: '', message: '' },
  { code: 'record.too-long', message: 'longer than 10 MB; no posting is' },
  {
    code: 'record.byte-order-mark',
    message: 'a byte order mark stands before it: files were joined; take the mark out',
  },
  { code: 'record.encoding', message: 'no UTF-8; convert it' },
  { code: 'record.json', message: 'broken JSON' },
  { code: 'record.shape', message: 'no JSON object' },
  { code: 'record.no-text', message: 'no text; name its field with --text' },
  { code: 'record.nul', message: 'a NUL character in its text, title or id' },
  { code: 'record.surrogate', message: 'half a surrogate pair in its text, title or id' },
  { code: 'record.columns', message: 'another number of columns than the header has' },
  { code: 'record.quote', message: 'a quoted field that is not closed, or goes on behind its closing quote' },
  { code: 'record.failed', message: 'a fault in rolefit itself; please report it with the record' },
];
