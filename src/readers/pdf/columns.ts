import { drawnBySide, isLabelColumn, isRowsOfATable } from './column-kinds.js';
import type { Fragment } from './fragments.js';

/** Fragments that are read one after the other before anything else is; `isNew` where a column begins. */
export interface Region {
  readonly fragments: readonly Fragment[];
}

export interface PageOrder {
  readonly regions: readonly Region[];
  /** Pairs of columns that were found. */
  readonly gutters: number;
}

/** A white strip that runs down between two columns. */
interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly leftSide: readonly Fragment[];
  readonly rightSide: readonly Fragment[];
  readonly above: readonly Fragment[];
  readonly below: readonly Fragment[];
}

/** Narrowest gutter, in letter heights. */
const MIN_GUTTER = 0.7;
/** Fewest lines of a column, and of one that was drawn in one go, before or after what stands beside it. */
const MIN_LINES = 3;
const MIN_LINES_APART = 2;
/** Most strips that are tried on one page. */
const MAX_CANDIDATES = 400;
const MAX_DEPTH = 8;
/** Distance, in letter heights, from which a line begins a new paragraph. */
const PARAGRAPH_STEP = 1.55;
/** Most lines under the columns among which their end is looked for. */
const MAX_TAIL = 6;

/** The order in which a page's fragments are read: column by column where there are columns, else line by line. */
export function orderPage(fragments: readonly Fragment[]): PageOrder {
  const regions: Region[] = [];
  let gutters = 0;
  const read = (part: readonly Fragment[], depth: number): void => {
    if (part.length === 0) return;
    const gutter = depth > MAX_DEPTH ? null : bestGutter(part);
    if (gutter === null) {
      regions.push({ fragments: part });
      return;
    }
    const { above, leftSide, rightSide, below } = gutter;
    read(above, depth + 1);
    if (isLabelColumn(leftSide, rightSide)) readLabels(gutter, depth, read);
    else {
      gutters++;
      read(leftSide, depth + 1);
      read(rightSide, depth + 1);
    }
    read(below, depth + 1);
  };
  read(fragments, 0);
  return { regions, gutters };
}

/** Reads labels on the left, each followed by what stands beside it. */
function readLabels(
  { leftSide, rightSide }: Gutter,
  depth: number,
  read: (part: readonly Fragment[], depth: number) => void,
): void {
  const groups: Fragment[][] = [];
  for (const fragment of [...leftSide].sort((a, b) => a.y - b.y)) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const isBeside = rightSide.some((one) => Math.abs(one.y - fragment.y) < 0.3 * one.size);
    if (group === undefined || last === undefined || (fragment.y - last.y > 1.7 * fragment.size && isBeside))
      groups.push([fragment]);
    else group.push(fragment);
  }
  let rest = [...rightSide];
  groups.forEach((group, index) => {
    const next = groups[index + 1]?.[0];
    const limit = next === undefined ? Infinity : next.y - next.size * 0.6;
    if (index === 0) {
      const before = rest.filter((one) => one.y < group[0]!.y - group[0]!.size * 0.6);
      rest = rest.filter((one) => !before.includes(one));
      read(before, depth + 1);
    }
    const own = rest.filter((one) => one.y < limit);
    rest = rest.filter((one) => one.y >= limit);
    read(group, depth + 1);
    read(own, depth + 1);
  });
  read(rest, depth + 1);
}

function bestGutter(fragments: readonly Fragment[]): Gutter | null {
  if (fragments.length < MIN_LINES) return null;
  const sorted = [...fragments].sort((a, b) => a.y - b.y);
  let best: Gutter | null = null;
  let bestScore = 0;
  const tried = new Set<string>();
  for (const [left, right, index] of candidates(sorted)) {
    const gutter = grow(sorted, left, right, index);
    const key = `${gutter.left.toFixed(0)} ${gutter.leftSide.length} ${gutter.rightSide.length} ${gutter.above.length}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const score = scoreOf(gutter);
    if (score > bestScore) [best, bestScore] = [gutter, score];
  }
  return best;
}

/** Gaps between neighbours on a line: `[left, right, index of the left fragment]`. */
function candidates(sorted: readonly Fragment[]): (readonly [number, number, number])[] {
  const found: (readonly [number, number, number])[] = [];
  for (let i = 0; i < sorted.length && found.length < MAX_CANDIDATES; i++) {
    const one = sorted[i]!;
    let nearest = Infinity;
    for (let k = i - 1; k >= 0 && one.y - sorted[k]!.y < 1.2 * one.size; k--)
      if (sorted[k]!.x0 >= one.x1) nearest = Math.min(nearest, sorted[k]!.x0);
    for (let k = i + 1; k < sorted.length && sorted[k]!.y - one.y < 1.2 * one.size; k++)
      if (sorted[k]!.x0 >= one.x1) nearest = Math.min(nearest, sorted[k]!.x0);
    if (nearest - one.x1 > MIN_GUTTER * one.size && nearest < Infinity) found.push([one.x1, nearest, i]);
  }
  return found;
}

/** The longest strip up and down from a gap that no fragment crosses. */
function grow(sorted: readonly Fragment[], left: number, right: number, index: number): Gutter {
  const least = MIN_GUTTER * sorted[index]!.size;
  let [low, high] = [left, right];
  const fits = (one: Fragment): boolean => {
    if (one.x1 <= low || one.x0 >= high) return true;
    // It may reach into the strip from one side, so long as enough is left.
    if (one.x0 < low && one.x1 < high && high - one.x1 >= least) {
      low = one.x1;
      return true;
    }
    if (one.x1 > high && one.x0 > low && one.x0 - low >= least) {
      high = one.x0;
      return true;
    }
    return false;
  };
  let first = index;
  let end = index + 1;
  while (end < sorted.length && fits(sorted[end]!)) end++;
  while (first > 0 && fits(sorted[first - 1]!)) first--;
  // A line that crosses takes with it what stands on the same line.
  const isBeside = (one: Fragment, crossing: Fragment | undefined): boolean =>
    crossing !== undefined && Math.abs(crossing.y - one.y) < 0.4 * crossing.size;
  const [crossed, crossing] = [sorted[first - 1], sorted[end]];
  while (end > index + 1 && isBeside(sorted[end - 1]!, crossing)) end--;
  while (first < index && isBeside(sorted[first]!, crossed)) first++;
  [first, end] = trimEnds(sorted, first, end, low);
  const inside = sorted.slice(first, end);
  return {
    left: low,
    right: high,
    leftSide: inside.filter((one) => one.x1 <= low + 0.01),
    rightSide: inside.filter((one) => one.x1 > low + 0.01),
    above: sorted.slice(0, first),
    below: sorted.slice(end),
  };
}

/**
 * Leaves out, below, lines of the left side alone that were drawn after the right side, and above, lines of the right side alone that were
 * drawn before the left, or of the left side alone that go on from the line above: they stand over or under both columns.
 */
function trimEnds(sorted: readonly Fragment[], first: number, end: number, gutter: number): readonly [number, number] {
  const isLeft = (one: Fragment): boolean => one.x1 <= gutter + 0.01;
  const inside = sorted.slice(first, end);
  const leftFirst = Math.min(...inside.filter(isLeft).map((one) => one.order));
  const rightOrders = inside.filter((one) => !isLeft(one)).map((one) => one.order);
  const [rightFirst, rightLast] = [Math.min(...rightOrders), Math.max(...rightOrders)];
  let tail = end;
  while (tail > first && isLeft(sorted[tail - 1]!) && sorted[tail - 1]!.order > rightLast) tail--;
  let head = first;
  if (goesOn(sorted[first - 1], sorted[first]!)) while (head < end && isLeft(sorted[head]!)) head++;
  else while (head < end && !isLeft(sorted[head]!) && sorted[head]!.order < leftFirst) head++;
  let high = end;
  if (tail < end) {
    // Where no gap shows where the columns end, the order of drawing does, if all else on the left was drawn before the right.
    const isApart = sorted.slice(first, tail).every((one) => !isLeft(one) || one.order < rightFirst);
    high = widestGap(sorted, tail, Math.min(end, tail + MAX_TAIL)) ?? (isApart ? tail : end);
  }
  const low = head === first ? first : (widestGap(sorted, first + 1, head, true) ?? first);
  return [low, Math.max(low, high)];
}

/** True where a line stands as near under another as lines of one paragraph do. */
function goesOn(before: Fragment | undefined, line: Fragment): boolean {
  return before !== undefined && before.size === line.size && line.y - before.y < PARAGRAPH_STEP * line.size;
}

/** Where the widest gap between lines from `from - 1` to `to` is, if it is wider than lines of one text stand apart. */
function widestGap(sorted: readonly Fragment[], from: number, to: number, isTop = false): number | null {
  let best: number | null = null;
  let widest = 0;
  for (let i = Math.max(1, from); i <= Math.min(to, sorted.length - 1); i++) {
    const gap = (sorted[i]!.y - sorted[i - 1]!.y) / sorted[i]!.size;
    if (gap > widest + (isTop ? 0 : 0.05)) [best, widest] = [i, gap];
  }
  return widest > PARAGRAPH_STEP ? best : null;
}

/** How much a strip parts; 0 where it parts no columns. */
function scoreOf({ left, right, leftSide, rightSide }: Gutter): number {
  const lines = Math.min(countLines(leftSide), countLines(rightSide));
  const isLabels = isLabelColumn(leftSide, rightSide);
  if (lines < MIN_LINES && !(lines >= MIN_LINES_APART && (isLabels || drawnBySide(leftSide, rightSide)))) return 0;
  if (!isLabels && isRowsOfATable(leftSide, rightSide)) return 0;
  const height = (side: readonly Fragment[]): number =>
    Math.max(...side.map((one) => one.y)) - Math.min(...side.map((one) => one.y));
  return (
    Math.min(height(leftSide), height(rightSide)) * 2 + Math.max(height(leftSide), height(rightSide)) + (right - left)
  );
}

function countLines(side: readonly Fragment[]): number {
  let count = 0;
  let last = -Infinity;
  for (const { y, size } of side) {
    if (y - last > 0.4 * size) {
      count++;
      last = y;
    }
  }
  return count;
}
