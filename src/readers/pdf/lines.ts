import { isHeading } from './column-kinds.js';
import type { Fragment, Line, PlacedGlyph } from './fragments.js';
import { cleanGlyphs } from './glyph-text.js';
import type { Glyph } from './painted.js';

/** Two places stand on one line where their baselines differ by less than this share of the smaller letters. */
export const SAME_LINE = 0.4;
/** Gap, in letter heights, that always divides what was drawn in one go. */
const WIDE_GAP = 1.3;
/** Gap up to which what was drawn apart is still one stretch. */
const JOINING_GAP = 0.45;
/** Gap up to which a bullet belongs to the text behind it. */
const BULLET_GAP = 3.5;
const BULLET = /^[•‣◦○·∙–—*✓✔➢►»-]$/;
/** Gap that parts words. */
const WORD_GAP = 0.16;
/** The same where letters stand close, as in lines that were pressed together. */
const TIGHT_WORD_GAP = 0.115;
/** Shortest text beside a heading, in characters; a shorter one is the next cell of a table's head. */
const MIN_BESIDE_HEADING = 15;
/** Gap that is written as a tab. */
const TAB_GAP = 1.15;

/** Fragments of characters that run in one direction. */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  const placed = cleanGlyphs(glyphs);
  const chains: PlacedGlyph[][] = [];
  let chain: PlacedGlyph[] = [];
  for (const glyph of placed) {
    const last = chain[chain.length - 1];
    if (last !== undefined && !follows(last, glyph)) {
      chains.push(chain);
      chain = [];
    }
    chain.push(glyph);
  }
  chains.push(chain);
  return mergeChains(chains.filter((one) => one.some((glyph) => !glyph.isSpace)));
}

function follows(last: PlacedGlyph, next: PlacedGlyph): boolean {
  const size = Math.max(last.size, next.size);
  const raised = Math.min(last.size, next.size) < size * 0.85 ? 0.5 : 0.3;
  if (Math.abs(last.y - next.y) > raised * size) return false;
  const gap = next.x0 - last.x1;
  return gap > -0.5 * size && gap < WIDE_GAP * size;
}

/** Joins chains that touch on one line though they were drawn apart. */
function mergeChains(chains: readonly PlacedGlyph[][]): Fragment[] {
  const trimmed = chains.map(trimSpaces);
  const ends = (chain: readonly PlacedGlyph[]): number => chain[chain.length - 1]!.x1;
  const byLine = groupByBaseline(
    trimmed,
    (chain) => mainBaseline(chain),
    (chain) => mainSize(chain),
  );
  const fragments: Fragment[] = [];
  for (const row of byLine) {
    row.sort((a, b) => a[0]!.x0 - b[0]!.x0);
    let current: PlacedGlyph[] = [];
    for (const chain of row) {
      const last = current[current.length - 1];
      const size = Math.min(mainSize(chain), last === undefined ? Infinity : mainSize(current));
      const gap = last === undefined ? 0 : chain[0]!.x0 - ends(current);
      const joining = current.length === 1 && BULLET.test(last!.text) ? BULLET_GAP : JOINING_GAP;
      if (last !== undefined && (gap > joining * size || gap < -0.6 * size)) {
        fragments.push(fragmentOf(current));
        current = [];
      }
      current.push(...chain);
    }
    fragments.push(fragmentOf(current));
  }
  return fragments;
}

function trimSpaces(chain: readonly PlacedGlyph[]): PlacedGlyph[] {
  const first = chain.findIndex((glyph) => !glyph.isSpace);
  let last = chain.length - 1;
  while (chain[last]!.isSpace) last--;
  return chain.slice(first, last + 1);
}

/** Baseline of the largest letters. */
function mainBaseline(chain: readonly PlacedGlyph[]): number {
  const size = mainSize(chain);
  return (chain.find((glyph) => glyph.size >= size * 0.95) ?? chain[0]!).y;
}

function mainSize(chain: readonly PlacedGlyph[]): number {
  let size = 0;
  for (const glyph of chain) if (glyph.size > size) size = glyph.size;
  return size;
}

/** Groups things into lines, from the top. */
export function groupByBaseline<T>(
  things: readonly T[],
  baseline: (thing: T) => number,
  size: (thing: T) => number,
): T[][] {
  const sorted = things.map((thing, index) => ({ thing, index, y: baseline(thing), size: size(thing) }));
  sorted.sort((a, b) => a.y - b.y || a.index - b.index);
  const rows: { y: number; size: number; things: T[] }[] = [];
  for (const { thing, y, size } of sorted) {
    // A row of large letters may end below one of small ones that began later: look at the last few.
    let home: (typeof rows)[number] | undefined;
    for (let i = rows.length - 1; i >= Math.max(0, rows.length - 3) && home === undefined; i--) {
      if (Math.abs(rows[i]!.y - y) <= SAME_LINE * Math.min(rows[i]!.size, size)) home = rows[i];
    }
    if (home === undefined) rows.push({ y, size, things: [thing] });
    else {
      home.things.push(thing);
      if (size > home.size) Object.assign(home, { size, y });
    }
  }
  return rows.map((row) => row.things);
}

function fragmentOf(chain: readonly PlacedGlyph[]): Fragment {
  let order = Infinity;
  for (const glyph of chain) order = Math.min(order, glyph.order);
  const x0 = chain[0]!.x0;
  const x1 = chain.reduce((right, glyph) => Math.max(right, glyph.x1), x0);
  return {
    text: textOf(chain),
    x0,
    x1,
    y: mainBaseline(chain),
    size: mainSize(chain),
    order,
    font: chain[0]!.font,
  };
}

/** Text of a chain: words parted where the gap, or a drawn space, says so; letters set apart are drawn together. */
function textOf(chain: readonly PlacedGlyph[]): string {
  const gaps: number[] = [];
  let isAfterSpace = false;
  const letters: { glyph: PlacedGlyph; gap: number; isAfterSpace: boolean }[] = [];
  for (const glyph of chain) {
    if (glyph.isSpace) {
      isAfterSpace = true;
      continue;
    }
    const last = letters[letters.length - 1]?.glyph;
    const gap = last === undefined ? 0 : (glyph.x0 - last.x1) / Math.min(glyph.size, last.size);
    if (last !== undefined) gaps.push(gap);
    letters.push({ glyph, gap, isAfterSpace });
    isAfterSpace = false;
  }
  const threshold = wordGap(gaps, letters);
  const wordGaps = gaps.filter((gap) => gap > threshold).sort((a, b) => a - b);
  // Words of a line that is stretched to the margin stand apart, all of them alike; those of letters set apart stand wider.
  const common = wordGaps.length < 3 ? 0 : wordGaps[wordGaps.length >> 1]! * 1.5;
  const tab = Math.max(TAB_GAP, threshold > WORD_GAP ? threshold * 2 : threshold, common);
  let text = '';
  for (const { glyph, gap, isAfterSpace } of letters) {
    if (text !== '') {
      if (BULLET.test(text)) text += gap > threshold || isAfterSpace ? ' ' : '';
      else if (gap > tab) text += '\t';
      else if (gap > threshold || (isAfterSpace && threshold <= WORD_GAP && gap > -0.02)) text += ' ';
    }
    text += glyph.text;
  }
  return text;
}

/** Gap that parts words: the common one, or a wider one where the letters themselves are set apart. */
function wordGap(gaps: readonly number[], letters: readonly { glyph: PlacedGlyph; isAfterSpace: boolean }[]): number {
  if (gaps.length < 3) return WORD_GAP;
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1]!;
  const low = sorted[sorted.length >> 3]!;
  const areLetters = letters.filter(({ glyph }) => /^\p{L}/u.test(glyph.text)).length > letters.length * 0.6;
  if (middle < 0.03) return TIGHT_WORD_GAP;
  // A list of single letters or signs is rare; a heading set apart has nearly all its gaps alike.
  if (middle < 0.1 || low < middle * 0.45 || !areLetters) return WORD_GAP;
  return middle * 1.7 + 0.02;
}

/** Lines of fragments that stand in one column. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows = groupByBaseline(
    fragments,
    (fragment) => fragment.y,
    (fragment) => fragment.size,
  );
  return rows.flatMap(partOverlaps).map((row) => {
    let text = '';
    let right = -Infinity;
    let largest = row[0]!;
    for (const fragment of row) {
      if (text !== '') text += gapText(text, fragment, right, Math.min(fragment.size, largest.size));
      text += fragment.text;
      right = Math.max(right, fragment.x1);
      if (fragment.size > largest.size) largest = fragment;
    }
    const first = row[0]!;
    const word = /^\S*/.exec(first.text)![0];
    return {
      text,
      x0: first.x0,
      x1: right,
      y: largest.y,
      size: largest.size,
      order: Math.min(...row.map((fragment) => fragment.order)),
      font: first.font,
      firstWord: ((first.x1 - first.x0) * word.length) / Math.max(1, first.text.length),
    };
  });
}

/** Parts a row whose pieces lie over each other: they are lines of their own, set too near. */
function partOverlaps(row: readonly Fragment[]): Fragment[][] {
  const parts: Fragment[][] = [];
  for (const fragment of [...row].sort((a, b) => a.x0 - b.x0 || a.y - b.y)) {
    const home = parts.find((part) => fragment.x0 > part[part.length - 1]!.x1 - 0.5 * fragment.size);
    if (home === undefined) parts.push([fragment]);
    else home.push(fragment);
  }
  const top = (part: readonly Fragment[]): number => Math.min(...part.map((one) => one.y - one.size));
  return parts.length === 1 ? parts : parts.sort((a, b) => top(a) - top(b));
}

/** What is written for a gap inside a line: a heading in the margin stands on a line of its own. */
function gapText(before: string, next: Fragment, right: number, size: number): string {
  if (next.x0 - right <= TAB_GAP * size || BULLET.test(before)) return ' ';
  return isHeading(before) && next.text.length > MIN_BESIDE_HEADING ? '\n' : '\t';
}
