import { expect, test } from 'vitest';
import { sniff } from '../../src/readers/sniff.js';

test.each([
  ['text', Buffer.from('We use Python')],
  ['text', Buffer.alloc(0)],
  ['text', Buffer.from('BMW seeks an engineer')],
  ['text', Buffer.from('{"a": 1}')],
  ['pdf', Buffer.from('%PDF-1.7\n…')],
  ['pdf', Buffer.from('\n\nsome rubbish before the mark\n%PDF-1.4\n')],
  ['zip', Buffer.from('PK\u0003\u0004rest', 'latin1')],
])('%s is told by its bytes', (format, bytes) => {
  expect(sniff(bytes, 'cv.bin')).toBe(format);
});

test.each([
  ['an old Word or Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['a picture', Buffer.from('GIF89a')],
  ['a picture', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
  ['a picture', Buffer.from('\0\0\0\u0018ftypheic')],
  ['a picture', Buffer.from('II*\0\b\0\0\0')],
  ['a gzip file', Buffer.from([0x1f, 0x8b, 0x08])],
  ['an RTF file', Buffer.from('{\\rtf1\\ansi Python}')],
  ['PostScript', Buffer.from('%!PS-Adobe-3.0')],
])('%s is refused with what to do instead', (kind, bytes) => {
  expect(() => sniff(bytes, 'cv.bin')).toThrow(
    expect.objectContaining({
      code: 'input.binary',
      message: expect.stringMatching(new RegExp(`^cv\\.bin: this is ${kind}.*; .+`)),
    }),
  );
});

test('an Office file with a password is refused by what it is', () => {
  const bytes = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    Buffer.alloc(500),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect(() => sniff(bytes, 'cv.docx')).toThrow(expect.objectContaining({ code: 'input.encrypted' }));
});
