import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RolefitError } from '../../src/errors.js';
import { matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { PACK_FORMAT } from '../../src/pack/format.js';
import { decodePack } from '../../src/pack/load.js';
import { decodePackData, encodePack } from '../../src/pack/store.js';
import { match } from '../../src/score/match.js';
import { holds, holdsFor } from '../support/properties.js';
import { smallPack, smallPackData } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

const BYTES = encodePack(smallPackData());

/** Numbers as plain arrays, so that the width of an array does not matter. */
const plain = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value,
    ),
  );

test('what is stored comes back', () => {
  expect(plain({ ...decodePackData(BYTES) })).toEqual(plain(smallPackData()));
});

test('storing what came back gives the same bytes', () => {
  expect(Buffer.from(encodePack(decodePackData(BYTES))).equals(Buffer.from(BYTES))).toBe(true);
});

test('a pack that was stored answers as one that was not', () => {
  const stored = decodePack(BYTES);
  holdsFor(300, anyDocument, (document) => {
    expect(JSON.stringify(matchReport(match(analyze(document, stored), stored), stored))).toBe(
      JSON.stringify(matchReport(match(analyze(document, smallPack()), smallPack()), smallPack())),
    );
  });
});

test('a pack is read from any place in memory', () => {
  for (let shift = 0; shift < 8; shift++) {
    const room = new Uint8Array(BYTES.length + shift);
    room.set(BYTES, shift);
    expect(decodePack(room.subarray(shift)).id).toBe(smallPack().id);
  }
});

test('the first line names the format', () => {
  expect(Buffer.from(BYTES.subarray(0, 16)).toString()).toMatch(new RegExp(`^rolefit-pack ${PACK_FORMAT} `));
});

test('a pack of another format is refused with both numbers', () => {
  const other = Buffer.from(BYTES);
  other.write(String(PACK_FORMAT + 1), 'rolefit-pack '.length);
  expect(() => decodePack(other)).toThrow(
    expect.objectContaining({
      code: 'pack.format',
      message: expect.stringMatching(new RegExp(`${PACK_FORMAT + 1}.*${PACK_FORMAT}`)),
    }),
  );
});

test.each([
  ['nothing', ''],
  ['text', 'Requirements: Python'],
  ['JSON', '{"format":1}'],
  ['a first line alone', `rolefit-pack ${PACK_FORMAT} 10\n`],
  ['a first line without a length', `rolefit-pack ${PACK_FORMAT}\n{}`],
])('%s is no pack', (_, text) => {
  expect(() => decodePack(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'pack.damaged' }));
});

test('a pack cut short anywhere is refused', () => {
  // Up to seven bytes at the end fill up the last block and hold nothing.
  holds(fc.nat(BYTES.length - 8), (length) => {
    let thrown: unknown;
    try {
      decodePack(BYTES.slice(0, length));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RolefitError);
  });
});

test('what stands in memory behind a pack that was cut short is not read as its rest', () => {
  expect(() => decodePack(BYTES.subarray(0, BYTES.length - 1000))).toThrow(RolefitError);
});

test('a pack with a changed byte is refused with an error of ours, or reads', () => {
  holds(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
    const bytes = Buffer.from(BYTES);
    bytes[at] = bytes[at]! ^ change;
    try {
      decodePack(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(RolefitError);
    }
  });
});
