import { safe, visible } from '../safe.js';

/** Widest line of terminal output, in columns. */
export const MAX_WIDTH = 80;

/** How to draw: with colours or without. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
}

const plain = (text: string): string => text;

/** A style without colours. */
export const PLAIN: Style = { bold: plain, dim: plain, good: plain, bad: plain, accent: plain };

/** Columns that a text takes: wide letters (East Asian, emoji) take two. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const wide =
      (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f300; // prettier-ignore
    width += code >= 0x300 && code <= 0x36f ? 0 : wide ? 2 : 1;
  }
  return width;
}

/** True where each unit takes one column: no combining mark, no wide letter, no half of a pair. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x300) return false;
  return true;
}

/**
 * Breaks a clean text into lines of at most `width` columns, by words; a word that is wider than a line is cut.
 * @param first what stands before the first line; @param rest before the others
 */
export function wrap(text: string, first: string, rest: string, width = MAX_WIDTH): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (let word of visible(text).split(' ')) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    while (widthOf(line) + widthOf(word) > width && widthOf(word) > width - widthOf(rest)) {
      const room = Math.max(1, width - widthOf(line));
      let cut = '';
      for (const character of word) {
        if (widthOf(cut) + widthOf(character) > room) break;
        cut += character;
      }
      if (cut === '') break;
      lines.push(line + cut);
      word = word.slice(cut.length);
      line = rest;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) lines.push(line.trimEnd());
  return lines;
}

/** At most `width` columns of a clean text, with an ellipsis where it was cut. */
export function clip(unsafe: string, width: number): string {
  const text = visible(unsafe);
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (widthOf(cut) + widthOf(character) > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

export function padEnd(text: string, width: number): string {
  const shown = visible(text);
  return shown + ' '.repeat(Math.max(0, width - widthOf(shown)));
}

const BAR_WIDTH = 24;

/** A bar for a share between 0 and 1. */
export function bar(share: number): string {
  const eighths = Math.round(share * BAR_WIDTH * 8);
  const full = Math.floor(eighths / 8);
  const rest = eighths % 8;
  return '█'.repeat(full) + (rest === 0 ? '' : '▏▎▍▌▋▊▉'[rest - 1]!);
}

/** The first names, and how many more there are. */
export function someOf(names: readonly string[], most: number): string {
  return names.slice(0, most).join(' · ') + (names.length > most ? ` · and ${names.length - most} more` : '');
}

/** Points with a sign. @param digits behind the point */
export function signed(points: number, digits = 1): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(digits)}`;
}

/** A whole number with commas between its thousands; of any other only the digits before the point have them. */
export function thousands(number: number): string {
  const [whole, ...rest] = String(number).split('.');
  return [whole!.replace(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}

/** Words around a span, cut to `width` columns: the span itself stands in it, marked by `mark`. */
export function quoteAround(
  text: string,
  start: number,
  end: number,
  width: number,
  mark: (text: string) => string,
): string {
  const { before, own, after } = quoteParts(text, start, end, width);
  return `“${before}${mark(own)}${after}”`;
}

/** A quote in three parts: the words of a span, and those around it. */
export interface Quote {
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

export function quoteParts(text: string, start: number, end: number, width: number): Quote {
  const own = clip(safe(text.slice(start, end)), width - 4);
  const room = Math.max(0, width - widthOf(own) - 4);
  const before = safe(sentenceStart(text.slice(Math.max(0, start - room - 2), start)));
  const after = safe(sentenceEnd(text.slice(end, end + room + 2)));
  const left = tail(before, Math.floor(room / 2) + Math.max(0, Math.ceil(room / 2) - widthOf(after)));
  const right = own.endsWith('…') ? '' : clip(after, room - widthOf(left));
  // A space stands beside the span where one stands there in the text.
  const space = (neighbour: string, at: number): string => (neighbour !== '' && /\s/.test(text.charAt(at)) ? ' ' : '');
  return { before: `${left}${space(left, start - 1)}`, own, after: `${space(right, end)}${right}` };
}

function sentenceStart(text: string): string {
  const cut = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('. '), text.lastIndexOf('•'), text.lastIndexOf('* '));
  return (cut < 0 ? text : text.slice(cut + 1)).replace(/^[\s*•#-]+/, '');
}

function sentenceEnd(text: string): string {
  const stop = /\n|[.!?](?=\s[A-Z])|•/.exec(text);
  return stop === null ? text : text.slice(0, stop.index);
}

function tail(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const words = text.split(' ');
  let kept = '';
  for (let i = words.length - 1; i >= 0; i--) {
    const next = kept === '' ? words[i]! : `${words[i]!} ${kept}`;
    if (widthOf(next) + 2 > width) break;
    kept = next;
  }
  return kept === '' ? '' : `… ${kept}`;
}
