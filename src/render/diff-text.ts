import type { DiffReport, PartMove } from '../explain/diff.js';
import { safe } from '../safe.js';
import { heading, labelled } from './facts.js';
import { signed, wrap, type Style } from './layout.js';

const TICKS_PER_POINT = 10_000;
/** Width of a difference, and lines of a part that are shown. */
const DIFFERENCE_WIDTH = 10;
const SHOWN_MOVES = 12;

/** What differs between two reports, and which part moved the score. */
export function renderDiff(report: DiffReport, style: Style): string {
  const { subject, before, after, difference, abstains, origins, parts } = report;
  const was = abstains.before ? 'not judged' : points(before);
  const is = abstains.after ? 'not judged' : points(after);
  const isJudged = !abstains.before && !abstains.after;
  const lines = [
    ...wrap(
      subject.before === subject.after
        ? `${safe(subject.after)}: ${was} before, ${is} now`
        : `${was} before for ${safe(subject.before)}, ${is} now for ${safe(subject.after)}: scores of two different things`,
      '',
      '',
    ),
    style.bold(
      !isJudged
        ? 'There are no two scores to compare.'
        : difference === 0
          ? 'The score is the same.'
          : `${inPoints(difference)} points`,
    ),
    '',
    heading('What it was made from', style),
    ...origins.flatMap(({ name, verdict, before: was, after: is }) =>
      labelled(
        name,
        verdict === 'same'
          ? 'the same'
          : verdict === 'unstated'
            ? 'not stated in both'
            : `${shown(was)} before, ${shown(is)} now`,
        style,
      ),
    ),
    '',
  ];
  if (!isJudged) return `${lines.join('\n').trimEnd()}\n`;
  const moved = parts.filter((part) => part.difference !== 0 || part.moves.length > 0);
  if (moved.length > 0) lines.push(heading('What moved it', style), ...moved.flatMap((part) => partLines(part, style)));
  else if (difference === 0) lines.push('No part moved.');
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Digests are long: their first figures tell them apart. */
const SHOWN_DIGEST = 12;

function shown(text: string | null): string {
  if (text === null) return 'not stated';
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, SHOWN_DIGEST)}…` : safe(text);
}

function partLines({ label, difference, moves, unmovedCount }: PartMove, style: Style): string[] {
  const indent = ' '.repeat(DIFFERENCE_WIDTH + 2);
  const lines = [`${inPoints(difference).padStart(DIFFERENCE_WIDTH)}  ${style.bold(safe(label))}`];
  for (const move of moves.slice(0, SHOWN_MOVES)) {
    const [first, ...rest] = wrap(
      `${safe(move.label)}: ${points(move.before)} before, ${points(move.after)} now`,
      `${indent}  `,
      `${indent}    `,
    );
    lines.push(`${`  ${inPoints(move.difference)}`.padStart(DIFFERENCE_WIDTH + 2)}  ${first!.trimStart()}`, ...rest);
  }
  if (moves.length > SHOWN_MOVES) {
    const others = moves.slice(SHOWN_MOVES);
    const sum = others.reduce((total, move) => total + move.difference, 0);
    lines.push(style.dim(`${inPoints(sum).padStart(DIFFERENCE_WIDTH + 2)}  ${others.length} more`));
  }
  if (moves.length > 0 && unmovedCount > 0) lines.push(style.dim(`${indent}  ${unmovedCount} as they were`));
  return lines;
}

/** Ticks as points, to the tick. */
function points(ticks: number): string {
  return (ticks / TICKS_PER_POINT).toFixed(4);
}

function inPoints(ticks: number): string {
  return signed(ticks / TICKS_PER_POINT, 4);
}
