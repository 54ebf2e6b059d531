import type { Note } from '../types.js';

/** Headings of a résumé, one to a line: a column that has one is a column of its own. */
const HEADING =
  /^(?:#+ )?(?:(?:work|professional|technical|key|core|relevant|selected|personal) )?(?:experience|employment|history|work history|career|education|skills|projects|summary|profile|about|about me|contact|languages|certifications|certificates|interests|tools|publications|awards|references|objective|training)[ :]*$/i;
/** What parts two columns: a tab, or so many blanks. */
const GUTTER = /\t+ *| {3,}/g;
/** Fewer lines than this in both columns show no columns. */
const LEAST_LINES = 6;
/** How far the second column's lines may begin from each other, in characters. */
const SLACK = 1;
/** Of the lines beside each other this share, in percent, begins where the column does. */
const LEAST_SHARE = 80;

interface Split {
  readonly left: string;
  readonly right: string;
  /** Where the right part begins, tabs widened; -1 for a line without one. */
  readonly at: number;
}

/** A line as columns would have it: cut at its only gutter. Null for a line with several. */
function split(line: string): Split | null {
  const wide = line.replace(/\t/g, ' '.repeat(8));
  const indent = /^[\t ]*/.exec(line)![0].length;
  const gutters = [...line.slice(indent).matchAll(GUTTER)].filter(
    ({ index, 0: gap }) => indent + index + gap.length < line.trimEnd().length,
  );
  if (gutters.length > 1) return null;
  const [gutter] = gutters;
  if (gutter === undefined) {
    const text = line.trim();
    const begin = wide.length - wide.trimStart().length;
    // A line that begins far in has nothing in the first column.
    return begin >= 8 ? { left: '', right: text, at: begin } : { left: text, right: '', at: -1 };
  }
  const cut = indent + gutter.index;
  const before = line.slice(0, cut + gutter[0].length).replace(/\t/g, ' '.repeat(8));
  return { left: line.slice(0, cut).trim(), right: line.slice(cut).trim(), at: before.length };
}

/**
 * A résumé in two columns side by side, as it is copied from a page: its columns one below the other. Columns are clear where one gutter parts the
 * lines at one place (or a tab does) and both sides have headings of their own. Linear in the text.
 * @returns the text in reading order with a note; a note alone where the sides may be columns; null for any other text
 */
export function columnsOf(text: string): { readonly text: string | null; readonly note: Note } | null {
  const lines = text.split(/\r?\n/);
  const parts = lines.map((line) => (line.trim() === '' ? null : split(line)));
  const beside = parts.flatMap((part) => (part !== null && part.at >= 0 && part.left !== '' ? [part] : []));
  if (beside.length < LEAST_LINES) return null;
  const column = commonest(beside.map(({ at }) => at));
  const isAt = ({ at }: Split): boolean => Math.abs(at - column) <= SLACK;
  const isTabbed = lines.filter((line) => /\S\t+\S/.test(line)).length >= beside.length * 0.8;
  if (!isTabbed && beside.filter(isAt).length * 100 < beside.length * LEAST_SHARE) return null;
  const first = parts.findIndex((part) => part !== null && part.at >= 0 && part.left !== '');
  const body = parts.slice(first);
  const heads = (side: 'left' | 'right'): number =>
    body.filter((part) => part !== null && HEADING.test(part[side])).length;
  const [left, right] = [heads('left'), heads('right')];
  if (right === 0) return null;
  if (left === 0 || body.some((part, i) => part === null && lines[first + i]!.trim() !== ''))
    return {
      text: null,
      note: {
        code: 'text.columns',
        message:
          'It may stand in two columns side by side; give one below the other, or the file that it was copied from.',
      },
    };
  const side = (of: 'left' | 'right'): string[] => body.map((part) => part?.[of] ?? '');
  const joined = [...lines.slice(0, first), ...tidy(side('left')), '', ...tidy(side('right'))].join('\n');
  return { text: joined, note: { code: 'text.columns', message: 'Two columns side by side: read column by column.' } };
}

/** The number that stands most often in a list. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = numbers[0]!;
  for (const number of numbers) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
    if (counts.get(number)! > counts.get(best)!) best = number;
  }
  return best;
}

/** Lines of one column: where it has none, a blank line at most. */
function tidy(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
}
