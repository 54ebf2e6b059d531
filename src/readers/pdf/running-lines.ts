/** A piece of text with the height of its first and last line, in points from the top. */
export interface Block {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** Height of the page in points. */
  readonly height: number;
}

/** Share of the page's height, at the top and at the bottom, in which running lines stand. */
const MARGIN = 0.1;

/**
 * The pages' texts without the lines that run through them: the first header stays where it is, all others and the footers stand behind the
 * last page, so that they cut no sentence.
 */
export function liftRunningLines(pages: readonly PageBlocks[]): string[][] {
  if (pages.length < 2) return pages.map(({ blocks }) => blocks.map((block) => block.text));
  const counts = new Map<string, number>();
  for (const { blocks, height } of pages)
    for (const key of new Set(marginLines(blocks, height).map(({ line }) => keyOf(line))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  const footers: string[] = [];
  const result = pages.map(({ blocks, height }) => {
    const drop = new Map<number, Set<number>>();
    for (const { block, index, line, isTop } of marginLines(blocks, height)) {
      const key = keyOf(line);
      if ((counts.get(key) ?? 0) < 2) continue;
      const isFirst = !seen.has(key);
      seen.add(key);
      if (isFirst && isTop) continue;
      footers.push(line);
      drop.set(block, (drop.get(block) ?? new Set()).add(index));
    }
    return blocks
      .map((block, at) =>
        block.text
          .split('\n')
          .filter((_, index) => drop.get(at)?.has(index) !== true)
          .join('\n')
          .trim(),
      )
      .filter((text) => text !== '');
  });
  if (footers.length > 0) result.push([footers.join('\n')]);
  return result;
}

interface MarginLine {
  readonly block: number;
  readonly index: number;
  readonly line: string;
  readonly isTop: boolean;
}

/** The outermost lines of blocks that begin or end in a margin. */
function marginLines(blocks: readonly Block[], height: number): MarginLine[] {
  const found: MarginLine[] = [];
  blocks.forEach(({ text, top, bottom }, block) => {
    const lines = text.split('\n');
    if (top < height * MARGIN) found.push({ block, index: 0, line: lines[0]!, isTop: true });
    const last = lines.length - 1;
    if (bottom > height * (1 - MARGIN) && (last > 0 || top >= height * MARGIN))
      found.push({ block, index: last, line: lines[last]!, isTop: false });
  });
  return found;
}

/** Lines that differ only in their numbers run together. */
function keyOf(line: string): string {
  return line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
