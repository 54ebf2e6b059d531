import { fold, isBlank, Unit, UNITS } from './characters.js';
import type { NormalizedText } from './normalize.js';
import { Gap, Shape, type Tokens } from './tokens.js';

const AT = 0x40;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const SLASH = 0x2f;
const DOT = 0x2e;
const EQUALS = 0x3d;
const OPEN = 0x28;
const LESS = 0x3c;
const GREATER = 0x3e;

/**
 * Where the address ends whose sign stands at `position`: the `@` of an e-mail address, the `:` of `://`, or the `<` of a tag with attributes or a
 * closing one. 0 where none stands there.
 */
export function addressAt(text: NormalizedText, position: number, gap: number, count: number): number {
  const { codes, length } = text;
  const code = codes[position]!;
  if (code === LESS) return tagEnd(text, position);
  if (code === AT)
    return gap === Gap.Other && count > 0 && !isBlank(codes[position + 1]!) ? addressEnd(text, position) : 0;
  if (code !== COLON || gap !== Gap.Colon || position + 1 >= length) return 0;
  if (codes[position + 1] === SLASH && codes[position + 2] === SLASH) return addressEnd(text, position + 2);
  return isScript(codes, position) ? scriptEnd(text, position) : 0;
}

const isOneOf = (signs: string): ((code: number) => boolean) => {
  const codes = new Set([...signs].map((sign) => sign.charCodeAt(0)));
  return (code) => codes.has(code);
};
/** Signs that stand in no address. */
const isBound = isOneOf('"\'<>|');
const isOpening = isOneOf('([{');
const isClosing = isOneOf(')]}');
/** What follows the name of a host. */
const isBehindHost = isOneOf('/?#');

/**
 * Where the address ends that goes on behind `from`: before a blank, a quotation mark or angle, a bracket that is not opened in it, or a comma or semicolon that a word
 * follows, where a comma may belong to the path of the address only before a small letter.
 */
export function addressEnd({ codes, length }: NormalizedText, from: number): number {
  let depth = 0;
  let hasPath = false;
  for (let i = from + 1; i < length; i++) {
    const code = codes[i]!;
    if (isBlank(code) || isBound(code) || (isClosing(code) && depth-- === 0)) return i;
    if (isOpening(code)) depth++;
    else if (isBehindHost(code)) hasPath = true;
    else if (code === COMMA || code === SEMICOLON) {
      const kind = UNITS[codes[i + 1]!]!;
      if (kind & Unit.Upper || (kind & Unit.Lower && !hasPath)) return i;
    }
  }
  return length;
}

const SCRIPT = 'javascript';
/** What a link stands behind in the source of a page. */
const isBeforeLink = isOneOf('"\'(=<');

/** True for the `:` of `javascript:`. */
function isScript(codes: Uint16Array, colon: number): boolean {
  const start = colon - SCRIPT.length;
  if (start < 0 || isBlank(codes[colon + 1]!)) return false;
  for (let i = 0; i < SCRIPT.length; i++) if (codes[start + i] !== SCRIPT.charCodeAt(i)) return false;
  return true;
}

/** How far behind `javascript:` what it runs shows itself. */
const SCRIPT_REACH = 100;

/** Where the link ends whose `javascript:` has its colon there; 0 where it is a word before a list: a link runs something, or stands in the source of a page. */
function scriptEnd(text: NormalizedText, colon: number): number {
  const { codes, length } = text;
  const start = colon - SCRIPT.length;
  if (start > 0 && isBeforeLink(codes[start - 1]!)) return addressEnd(text, colon);
  const stop = Math.min(length, colon + SCRIPT_REACH);
  for (let i = colon + 1; i < stop && !isBlank(codes[i]!); i++)
    if (codes[i] === OPEN || codes[i] === SEMICOLON) return addressEnd(text, colon);
  return 0;
}

/** Longest tag that is looked for. */
const MAX_TAG_LENGTH = 500;

/** Where the tag ends that opens at `start`, if it has an attribute or closes an element: one that is only a name may be a word in angles. */
function tagEnd({ codes, length }: NormalizedText, start: number): number {
  const closes = codes[start + 1] === SLASH;
  const name = start + (closes ? 2 : 1);
  if (name >= length || (UNITS[codes[name]!]! & Unit.Lower) === 0) return 0;
  let hasBlank = false;
  let hasAttribute = false;
  const stop = Math.min(length, start + MAX_TAG_LENGTH);
  for (let i = name; i < stop; i++) {
    const code = codes[i]!;
    if (code === GREATER) return closes || hasAttribute || codes[i - 1] === SLASH ? i : 0;
    if (code === LESS) return 0;
    if (isBlank(code)) hasBlank = true;
    else if (hasBlank && code === EQUALS) hasAttribute = true;
  }
  return 0;
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
