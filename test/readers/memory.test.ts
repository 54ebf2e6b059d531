import { deflateSync, strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { RolefitError } from '../../src/errors.js';
import { documentOf } from '../../src/readers/read.js';
import { ROOT } from '../support/project.js';
import { SHOWS_PEAKS, watchPeaks } from './peak.js';
import { started } from './processes.js';

vi.mock('node:child_process', async (original) =>
  (await import('./processes.js')).watchForks(await original<typeof import('node:child_process')>()),
);

/** Most memory that a reading process may hold, in MB. */
const MOST = 512;

/** Words that pack to about a third of their size. */
function words(size: number): string {
  const parts: string[] = [];
  let state = 7;
  for (let length = 0; length < size;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const word = `w${((state >>> 8) % 4000).toString(36)} `;
    parts.push(word);
    length += word.length;
  }
  return parts.join('');
}

function docx(body: string): Uint8Array {
  const main = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': [strToU8(main), { level: 6 }] });
}

function pdf(content: string): Uint8Array {
  const packed = zlib(strToU8(content));
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from(tail, 'latin1')]);
}

function zlib(data: Uint8Array): Uint8Array {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(((b << 16) | a) >>> 0);
  return Buffer.concat([Buffer.from([0x78, 1]), deflateSync(data, { level: 6 }), sum]);
}

const file = (name: string): Uint8Array => readFileSync(join(ROOT, 'test/readers/files/other', name));
const repeated = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));

const HEAVY: readonly (readonly [string, () => Uint8Array])[] = [
  ['a Word file that unpacks to far more than its size', () => file('bomb.docx')],
  ['a PDF that unpacks to far more than its size', () => file('bomb.pdf')],
  ['a Word file of one word of 20 MB', () => docx(`<w:p><w:r><w:t>${words(2e7).replace(/ /g, '')}</w:t></w:r></w:p>`)],
  ['a Word file of 20 MB of text', () => docx(`<w:p><w:r><w:t>${words(2e7)}</w:t></w:r></w:p>`)],
  [
    'a Word file of hundreds of thousands of paragraphs',
    () => docx(words(8e6).replace(/w(\S+) /g, '<w:p w:id="$1"><w:r><w:t>$1</w:t></w:r></w:p>')),
  ],
  [
    'a page with 15 MB of text',
    () => pdf(`BT /F 9 Tf ${words(1.5e7).replace(/(\S+ ){9}/g, '1 0 0 1 9 9 Tm ($&) Tj\n')} ET`),
  ],
  ['a page with millions of lines', () => pdf(words(1.5e7).replace(/w(\S+) /g, '1 2 m 30 40 l S % $1\n'))],
  ['a page that saves its state without end', () => pdf(repeated('q 1 0 0 1 2 3 cm BT /F 9 Tf (a) Tj ET\n', 9e5))],
];

describe.skipIf(!SHOWS_PEAKS)('memory', () => {
  test.each(HEAVY)(
    `%s takes no process over ${MOST} MB`,
    async (_, make) => {
      const bytes = make();
      started.length = 0;
      const peak = watchPeaks(started);
      const began = performance.now();
      const outcome = await documentOf(bytes, 'FILE').then(
        ({ document }) => `${document.text.length} letters`,
        (error: unknown) => (error instanceof RolefitError ? error.code : Promise.reject(error as Error)),
      );
      const most = peak();
      process.stdout.write(
        `${bytes.length} bytes: ${outcome}, ${Math.round(performance.now() - began)} ms, ${Math.round(most)} MB\n`,
      );
      expect(most).toBeLessThan(MOST);
      for (const child of started) child.kill('SIGKILL');
    },
    30_000,
  );
});
