import { fold, isBlank } from './characters.js';
import type { NormalizedText } from './normalize.js';
import { Gap, Shape, type Tokens } from './tokens.js';

const AT = 0x40;
const COLON = 0x3a;
const SLASH = 0x2f;
const DOT = 0x2e;
/** True for the `@` of an address, or the `:` of `://`. */
export function isAddressSign(codes: Uint16Array, position: number, gap: number, count: number): boolean {
  const code = codes[position]!;
  if (code === AT) return gap === Gap.Other && count > 0 && !isBlank(codes[position + 1]!);
  return code === COLON && gap === Gap.Colon && codes[position + 1] === SLASH && codes[position + 2] === SLASH;
}

/** Marks the tokens of an address from the place `start` of the text on: they are no words. */
export function markUrl({ starts, shapes, words }: Tokens, start: number, count: number): void {
  for (let token = count - 1; token >= 0 && starts[token]! >= start - 1; token--) {
    shapes[token]! |= Shape.Url;
    words[token] = 0;
  }
}

/** Letters of `www`. */
export const WWW_LENGTH = 3;
const SMALL_W = 0x77;

/** True for `www.` in front of a name. */
export function startsAddress({ codes, length }: NormalizedText, start: number): boolean {
  for (let i = start; i < start + WWW_LENGTH; i++) if (fold(codes[i]!) !== SMALL_W) return false;
  return (
    start + WWW_LENGTH + 1 < length && codes[start + WWW_LENGTH] === DOT && !isBlank(codes[start + WWW_LENGTH + 1]!)
  );
}

/** Marks the tokens of an address that stand before its `@` or `://`, up to the last space. */
export function markUrlBackwards(tokens: Tokens): void {
  const separated = Gap.Space | Gap.Newline | Gap.Bullet | Gap.Open | Gap.Comma | Gap.Colon;
  for (let i = tokens.count - 1; i >= 0 && !(tokens.shapes[i]! & Shape.Url); i--) {
    tokens.shapes[i]! |= Shape.Url;
    tokens.words[i] = 0;
    if (tokens.gaps[i]! & separated) break;
  }
}
