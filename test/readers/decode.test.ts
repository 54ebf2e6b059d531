import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RolefitError } from '../../src/errors.js';
import { decodeText, MAX_DOCUMENT_BYTES } from '../../src/readers/decode.js';
import { holds } from '../support/properties.js';
import { unicodeSoup } from '../support/texts.js';

const TEXT = 'Wir suchen: Python – 5+ Jahre, Gehalt 60.000 €.';
const WINDOWS = Buffer.from([...Buffer.from('R\u00e9sum\u00e9 ', 'latin1'), 0x96, ...Buffer.from(' 60.000 '), 0x80]);

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const decoded = (bytes: Uint8Array): string => decodeText(bytes, 'ad.txt').text;
const notes = (bytes: Uint8Array): string[] =>
  decodeText(bytes, 'ad.txt').notes.map((note) => `${note.code}: ${note.message}`);

test.each([
  ['UTF-8', Buffer.from(TEXT), TEXT, 0],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT, 0],
  ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT, 1],
  ['UTF-16 BE with a mark', swapped(Buffer.from(`\ufeff${TEXT}`, 'utf16le')), TEXT, 1],
  ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le'), TEXT, 1],
  ['UTF-16 BE without a mark', swapped(Buffer.from(TEXT, 'utf16le')), TEXT, 1],
  ['Windows-1252', WINDOWS, 'Résumé – 60.000 €', 1],
  ['nothing', Buffer.alloc(0), '', 0],
  ['one byte', Buffer.from('x'), 'x', 0],
  ['ASCII with tabs and form feeds', Buffer.from('a\tb\fc\r\n'), 'a\tb\fc\r\n', 0],
  ['text with the line breaks of Word (vertical tabs)', Buffer.from('Python\vSQL\vJava'), 'Python\vSQL\vJava', 0],
])('%s is read, with a note where it is no UTF-8', (_, bytes, text, noteCount) => {
  expect(decoded(bytes)).toBe(text);
  expect(notes(bytes)).toHaveLength(noteCount);
});

test('the note names the encoding', () => {
  expect(notes(WINDOWS)).toEqual(['text.encoding: The bytes are no UTF-8; read as Windows-1252.']);
  expect(notes(Buffer.from(TEXT, 'utf16le'))).toEqual(['text.encoding: The bytes are no UTF-8; read as UTF-16.']);
});

test.each([
  ['a binary file', Buffer.from('text\u0000with a null')],
  ['a binary file', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16])],
])('%s is refused, and the message says what it is and what to do', (kind, bytes) => {
  expect(() => decodeText(bytes, 'cv.bin')).toThrow(
    expect.objectContaining({
      code: 'input.binary',
      message: expect.stringMatching(new RegExp(`^cv\\.bin: this is ${kind}.*; .+`)),
    }),
  );
});

test('a document that is too large is refused with its size and the limit', () => {
  const bytes = new Uint8Array(MAX_DOCUMENT_BYTES + 600_000).fill(0x61);
  expect(() => decodeText(bytes, 'big.txt')).toThrow(
    expect.objectContaining({
      code: 'input.too-large',
      message: expect.stringMatching(/^big\.txt: 11 MB .*limit 10 MB/),
    }),
  );
});

test('a document as large as may be is read', () => {
  expect(decoded(new Uint8Array(MAX_DOCUMENT_BYTES).fill(0x61))).toHaveLength(MAX_DOCUMENT_BYTES);
});

test('any text survives UTF-8', () => {
  holds(unicodeSoup, (soup) => {
    // Lone surrogates and control characters are no text.
    // oxlint-disable-next-line no-control-regex
    const text = `Ad: ${soup.replace(/[\u0000-\u0008\u000b\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')}`;
    expect(decoded(Buffer.from(text))).toBe(text);
  });
});

test('any bytes give a text or an error of ours', () => {
  holds(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    try {
      expect(typeof decoded(bytes)).toBe('string');
    } catch (error) {
      expect(error).toBeInstanceOf(RolefitError);
    }
  });
});
