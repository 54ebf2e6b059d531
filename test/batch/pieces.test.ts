import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCutter } from '../../src/batch/cutter.js';
import { Fault, MAX_RECORD_BYTES } from '../../src/batch/faults.js';
import { ENTRY_SIZE, Entry, piecesOf } from '../../src/batch/pieces.js';
import { tableCutter, tableShape } from '../../src/batch/table-cutter.js';
import type { Cutter } from '../../src/batch/cutter.js';
import { holdsFor } from '../support/properties.js';

interface Cut {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly fault: number;
}

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cutAll(chunks: AsyncIterator<Uint8Array>, cutter: Cutter, pieceBytes = 100): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for await (const { bytes, entries } of piecesOf(chunks, cutter, { offset: 0, line: 1 }, pieceBytes))
    for (let at = 0; at < entries.length; at += ENTRY_SIZE)
      cuts.push({
        text: Buffer.from(bytes.subarray(entries[at + Entry.Start]!, entries[at + Entry.End]!)).toString(),
        offset: entries[at + Entry.Offset]!,
        line: entries[at + Entry.Line]!,
        fault: entries[at + Entry.Fault]!,
      });
  return cuts;
}

const soup = fc
  .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '1,2,3', '1,"x","y"', '""', '\n7,8,9\n'), {
    maxLength: 40,
  })
  .map((parts) => Buffer.from(`1,"a","b"\n${parts.join('')}`));

test('lines are the same however the bytes come, with their places', async () => {
  await fc.assert(
    fc.asyncProperty(
      soup,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 60 }),
      async (bytes, size, piece) => {
        const cuts = await cutAll(chunked(bytes, size), lineCutter(), piece);
        const lines = bytes.toString().split('\n');
        expect(cuts.map(({ text, line }) => [text, line])).toEqual(
          lines.map((text, at) => [text.trim(), at + 1]).filter(([text]) => text !== ''),
        );
        for (const { text, offset } of cuts) expect(bytes.subarray(offset).toString().startsWith(text)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('records of a table are the same however the bytes come, and no byte is in two of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      soup,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 60 }),
      async (bytes, size, piece) => {
        const shape = tableShape(Buffer.from('a,b,c\n1,"x","y"\n'), 0x2c, true)!;
        const cuts = await cutAll(chunked(bytes, size), tableCutter(shape), piece);
        expect(cuts).toEqual(await cutAll(chunked(bytes, bytes.length), tableCutter(shape), 10_000));
        let at = 0;
        for (const { text, offset, line } of cuts) {
          expect(offset).toBeGreaterThanOrEqual(at);
          expect(line).toBe(bytes.subarray(0, offset).toString().split('\n').length);
          at = offset + Buffer.byteLength(text);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a line of a gigabyte becomes an error without being held', async () => {
  const block = Buffer.alloc(1_000_000, 0x61);
  let held = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"id":1}\n{"id":"');
    for (let i = 0; i < 1000; i++) {
      yield block;
      if (i % 50 === 0) held = Math.max(held, process.memoryUsage().arrayBuffers);
    }
    yield Buffer.from('"}\n{"id":3}\n');
  }
  const cuts = await cutAll(chunks(), lineCutter());
  expect(cuts).toEqual([
    { text: '{"id":1}', offset: 0, line: 1, fault: Fault.None },
    { text: '', offset: 9, line: 2, fault: Fault.TooLong },
    { text: '{"id":3}', offset: 9 + 7 + 1e9 + 3, line: 3, fault: Fault.None },
  ]);
  expect(held).toBeLessThan(150_000_000);
});

test('a line as long as may be is read, one a byte longer is not, however the bytes come', async () => {
  for (const size of [100_000, 3_333_333, 30_000_000]) {
    const bytes = Buffer.concat([
      Buffer.alloc(MAX_RECORD_BYTES - 1, 0x61),
      Buffer.from('\n'),
      Buffer.alloc(MAX_RECORD_BYTES, 0x62),
      Buffer.from('\nc'),
    ]);
    const cuts = await cutAll(chunked(bytes, size), lineCutter());
    expect(cuts.map(({ fault, line, text }) => [fault, line, text.length])).toEqual([
      [Fault.None, 1, MAX_RECORD_BYTES - 1],
      [Fault.TooLong, 2, 0],
      [Fault.None, 3, 1],
    ]);
  }
});

test('cutting takes time that grows with the bytes, whatever the quotes', async () => {
  const shape = tableShape(Buffer.from('a,b,c\n1,"x","y"\n'), 0x2c, true)!;
  const hard = ['1,"\n', '1,"x\n', '1,"""\n', 'a,b\n', '1,"",\n2,"\n', '1,2,3\n"'];
  for (const unit of hard) {
    const time = async (count: number): Promise<number> => {
      const bytes = Buffer.from(unit.repeat(count));
      const start = process.cpuUsage().user;
      await cutAll(chunked(bytes, 65_536), tableCutter(shape));
      return process.cpuUsage().user - start;
    };
    await time(2000);
    const [small, large] = [await time(5000), await time(50_000)];
    expect(large, JSON.stringify(unit)).toBeLessThan(30 * Math.max(small, 5000));
  }
});

test('behind an unclosed quote a line is a record only where it looks like those of the head', () => {
  holdsFor(1, fc.constant(0), () => {
    const head = Buffer.from('id,title,text\n1,"a","b"\n2,"c","d"\n');
    expect(tableShape(head, 0x2c, true)).toMatchObject({
      columns: ['id', 'title', 'text'],
      quoted: [false, true, true],
    });
  });
});
