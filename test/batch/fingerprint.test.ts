import { expect, test } from 'vitest';
import { fingerprint, FINGERPRINT_LENGTH } from '../../src/batch/fingerprint.js';

/** Share of the digits that two texts have in common. */
function share(one: string, other: string): number {
  const [a, b] = [fingerprint(one)!, fingerprint(other)!];
  let equal = 0;
  for (let i = 0; i < FINGERPRINT_LENGTH; i++) if (a[i] === b[i]) equal++;
  return equal / FINGERPRINT_LENGTH;
}

/** A text of words of its own. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `w${(seed * 7919 + i * 104_729) % 1_000_003}`).join(' ');
}

test('a fingerprint is 16 digits, the same for the same text', () => {
  expect(fingerprint(words(1, 50))).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(words(1, 50))).toBe(fingerprint(words(1, 50)));
  // Stays what it is: records of different days are compared.
  expect(fingerprint('the quick brown fox jumps over the lazy dog and runs away from it')).toMatchInlineSnapshot(
    `"5a6fedcf8feddc43"`,
  );
});

test('case in ASCII, punctuation and spaces do not matter', () => {
  const text = words(2, 60);
  expect(fingerprint(text.toUpperCase().replaceAll(' ', ' – \n'))).toBe(fingerprint(text));
});

test('a short text has none', () => {
  expect(fingerprint(words(3, 9))).toBeNull();
  expect(fingerprint(words(3, 10))).not.toBeNull();
  expect(fingerprint('')).toBeNull();
});

test('texts that share most have most digits in common, others few', () => {
  const shares = { near: 0, half: 0, far: 0 };
  const count = 200;
  for (let i = 0; i < count; i++) {
    const text = words(i, 400);
    shares.near += share(text, `${text} ${words(i + 1000, 10)}`) / count;
    shares.half += share(text, `${text} ${words(i + 1000, 400)}`) / count;
    shares.far += share(text, words(i + 1000, 400)) / count;
  }
  // J + (1 - J) / 16 at J = 0.975, 0.5 and 0.
  expect(shares.near).toBeCloseTo(0.977, 1);
  expect(shares.half).toBeCloseTo(0.531, 1);
  expect(shares.far).toBeCloseTo(0.0625, 1);
});
