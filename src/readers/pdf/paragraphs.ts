import type { Fragment, Line } from './fragments.js';
import { linesOf } from './lines.js';

const BULLET = /^(?:[•‣◦▪●○·∙⁃–—*✓✔➢►»-]|o(?=\s)|\(?\d{1,2}[.)]|\[\d{1,2}\]|\(?[a-z][.)])\s*/;
const ENDS_SENTENCE = /[.!?:;]["')\]’”]?$/;
/** The beginning of a line in the middle of a sentence: a small letter that begins no address. */
const GOING_ON = /^[\p{Ll}&](?!\S*(?:@|\.\w+\/|:\/\/))(?!www\.)/u;
/** Words that no line of its own ends with; OR and IN behind a comma are states. */
const GOES_ON =
  /(?:[,&/(]|\b(?:[Aa]nd|or|[Ww]ith|of|[Tt]he|[Ii]n|[Ff]or|to|[Uu]sing|a|an|by|on|at|[Ff]rom|into|including|via|as|that|which|our|your|AND|OF|WITH|FOR|THE))$/;
/** Beginnings of words that keep their hyphen. */
const KEEPS_HYPHEN =
  /(?:^|[\s(/])(?:non|self|cross|well|high|low|real|long|short|full|end|half|co|multi|semi|near|on|in|off|up|e|third|first|second|cutting|customer|data|user|back|front|large|small|state|time|cost|hands|fast|test|event|domain|object|service|business|mission|day|team|role|type|model|open|cloud|micro|server|client|peer|risk|results|detail|goal|problem|decision|key|value|part|single|double|two|three|four|five|all|post|pre|ex|ad|de|vice|anti|inter|meta)$/i;

/** The paragraphs of one column: wrapped lines joined, hyphens at line ends undone, blank lines where there is space. */
export function readColumn(fragments: readonly Fragment[], hyphens: Hyphens): string {
  const lines = linesOf(fragments);
  if (lines.length === 0) return '';
  const right = Math.max(...lines.map((line) => line.x1));
  const isProse = lines.filter((line, i) => i > 0 && GOING_ON.test(line.text)).length >= lines.length * 0.04;
  const leading = commonLeading(lines);
  const fullLines = lines.filter((line) => line.x1 > right - 6 * line.size).length;
  let text = lines[0]!.text;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const line = lines[i]!;
    const start = textStart(lines, i - 1);
    if (continues(before, line, { right, start, isProse, fullLines, leading }))
      text = joinLines(text, line.text, hyphens);
    else text += (line.y - before.y > leading(before, line) * 1.45 ? '\n\n' : '\n') + line.text;
  }
  return text;
}

/** Longest word whose hyphen is looked at, in characters. */
const MAX_WORD = 80;

/** What a hyphen at the end of a line is: always the word's own, or perhaps there only to part the word. */
export type Hyphens = 'own' | 'either';

/** Joins two texts where the second goes on with the first's last line. */
export function joinLines(text: string, next: string, hyphens: Hyphens): string {
  const hyphen = /[-\u2010]$/.test(text) ? /(\S*[\p{L}\p{N}])[-\u2010]$/u.exec(text.slice(-MAX_WORD)) : null;
  if (hyphen === null)
    return text.endsWith('/') || /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]$/.test(text)
      ? text + next
      : `${text} ${next}`;
  if (hyphens === 'own' || !/^\p{Ll}/u.test(next)) return text + next;
  const word = hyphen[1]!;
  if (/[-\u2010/@.]/.test(word) || KEEPS_HYPHEN.test(word)) return text + next;
  const whole = `${word}-${/^\p{L}*/u.exec(next)![0]}`;
  // Where the text writes the word with its hyphen elsewhere, it has one.
  return text.slice(0, -1).includes(whole) ? text + next : text.slice(0, -1) + next;
}

interface ColumnShape {
  readonly right: number;
  /** Where the text of the line before begins, behind its bullet. */
  readonly start: number;
  readonly isProse: boolean;
  /** Lines that reach the right margin. */
  readonly fullLines: number;
  readonly leading: (before: Line, line: Line) => number;
}

function continues(before: Line, line: Line, shape: ColumnShape): boolean {
  const { size } = before;
  if (Math.abs(size - line.size) > 0.12 * size || BULLET.test(line.text)) return false;
  const step = line.y - before.y;
  if (step > shape.leading(before, line) * 1.2 || step <= 0) return false;
  const isUnderBullet = BULLET.test(before.text) && line.x0 - before.x0 > 0.5 * size;
  if ((before.text.includes('\t') && !isUnderBullet) || line.text.includes('\t')) return false;
  const indent = line.x0 - shape.start;
  const isHanging = Math.abs(indent) < 0.9 * size || Math.abs(line.x0 - before.x0) < 0.9 * size;
  if (!isHanging) return false;
  const fits = before.x1 + 0.25 * size + line.firstWord < shape.right - 0.2 * size;
  const isSmall = GOING_ON.test(line.text);
  if (/[\p{L}\p{N}][-\u2010]$/u.test(before.text) && (isSmall || !fits)) return true;
  if (GOES_ON.test(before.text) && before.text.length > 20) return true;
  if (ENDS_SENTENCE.test(before.text) && before.text.length < 40) return isSmall && !fits;
  if (isSmall) return (!fits && before.text.length > 14) || before.text.length > 40;
  if (isUnderBullet) return !fits || before.text.length > 40;
  if (fits || before.text.length < 30) return false;
  return shape.isProse && shape.fullLines > 1 && before.font === line.font;
}

/** Where the text of a line begins: behind the bullet of its own, or of the item that it goes on. */
function textStart(lines: readonly Line[], index: number): number {
  const line = lines[index]!;
  const bullet = BULLET.exec(line.text);
  if (bullet === null) return line.x0;
  const width = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return Math.max(line.x0 + width * bullet[0].length, line.x0 + 0.6 * line.size);
}

/** The usual distance of two lines in letters of this size. */
function commonLeading(lines: readonly Line[]): (before: Line, line: Line) => number {
  const steps = new Map<number, number[]>();
  for (let i = 1; i < lines.length; i++) {
    const key = Math.round(lines[i]!.size * 2);
    const step = lines[i]!.y - lines[i - 1]!.y;
    if (step > 0.8 * lines[i]!.size && step < 2.2 * lines[i]!.size) steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  const usual = new Map<number, number>();
  for (const [key, list] of steps) {
    list.sort((a, b) => a - b);
    usual.set(key, list[list.length >> 2]!);
  }
  return (_, line) => usual.get(Math.round(line.size * 2)) ?? 1.25 * line.size;
}
