/**
 * UTF-8 that was read as Windows-1252 or Latin-1: the bytes of one character stand as two or three characters ("â€¢" for a bullet).
 */

/** Characters that Windows-1252 has for the bytes 0x80 to 0x9F; 0 where it has none. */
const HIGH = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
  0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const; // prettier-ignore
const FIRST_HIGH = 0x80;

const BYTES: ReadonlyMap<number, number> = new Map(
  HIGH.flatMap((code, index) => (code === 0 ? [] : [[code, FIRST_HIGH + index] as const])),
);

/** Characters as which the first bytes of what is common in English text are read: dashes, quotes and bullets, signs, accented letters. */
export const MOJIBAKE_STARTS: readonly number[] = [0xc2, 0xc3, 0xe2, 0xef];
/** The last of those that begin two bytes, not three. */
const LAST_OF_TWO = 0xc3;

/** The character whose bytes stand as characters from `at` on; 0 where none do. It is two characters wide behind `Â` and `Ã`, else three. */
export function misreadAt(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  const one = continuation(text.charCodeAt(at + 1));
  if (one < 0) return 0;
  if (lead <= LAST_OF_TWO) return ((lead & 0x1f) << 6) | one;
  const two = continuation(text.charCodeAt(at + 2));
  return two < 0 ? 0 : ((lead & 0x0f) << 12) | (one << 6) | two;
}

/** How many characters such a character stands as. */
export function misreadWidth(lead: number): number {
  return lead <= LAST_OF_TWO ? 2 : 3;
}

/** The six bits of a byte that goes on with a character (0x80 to 0xBF); -1 for any other. */
function continuation(code: number): number {
  const byte = code <= 0xff ? code : (BYTES.get(code) ?? 0);
  return (byte & 0xc0) === 0x80 ? byte & 0x3f : -1;
}
