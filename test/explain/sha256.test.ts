import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/explain/sha256.js';
import { holdsFor } from '../support/properties.js';

const ofNode = (text: string): string => createHash('sha256').update(text).digest('hex');

test.each([...Array(140).keys(), 1000, 65_536])('a text of %i bytes has the digest that Node gives it', (length) => {
  const text = 'a'.repeat(length);
  expect(sha256(text)).toBe(ofNode(text));
});

test('so has any text, halves of pairs included', () => {
  holdsFor(2000, fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
    const odd = `${text}\ud800${text}`;
    expect(sha256(odd)).toBe(ofNode(odd));
  });
});
