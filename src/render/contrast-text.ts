import type { Contrast, ContrastRow } from '../explain/contrast.js';
import { points } from '../explain/report.js';
import type { Pack } from '../pack/load.js';
import { safe } from '../safe.js';
import { heading } from './facts.js';
import { clip, padEnd, wrap, type Style } from './layout.js';

const LABEL_WIDTH = 46;
const NUMBER_WIDTH = 9;
const DIFFERENCE_WIDTH = 11;
/** Rows of one side shown before they are summed up. */
const SHOWN_ROWS = 10;
/** Points below which a row says nothing by itself. */
const LEAST_SHOWN = 0.1;
/** Words of one side that its row names. */
const SHOWN_WORDS = 8;

type Sums = Pick<ContrastRow, 'first' | 'second' | 'difference'>;

/** Why A and not B: what speaks for the one, what for the other, and what tells them not apart; the rows sum to the scores and their difference. */
export function renderContrast(result: Contrast, pack: Pack, style: Style, all: boolean): string {
  const title = (id: string): string => pack.data.roles[pack.roleIndex.get(id)!]!.title;
  const line = (label: string, sums: Sums): string => {
    const paint = sums.difference < 0 ? style.bad : style.good;
    const number = (ticks: number): string => fixed(ticks, pack).padStart(NUMBER_WIDTH);
    const sign = sums.difference > 0 ? '+' : '';
    const difference = `${sign}${fixed(sums.difference, pack)}`.padStart(DIFFERENCE_WIDTH);
    return `  ${padEnd(clip(label, LABEL_WIDTH), LABEL_WIDTH)}${number(sums.first)}${number(sums.second)}${paint(difference)}`;
  };
  const side = (name: string, rows: readonly ContrastRow[]): string[] => {
    if (rows.length === 0) return [];
    const words = all ? [] : rows.filter((row) => row.part === 'terms');
    const single = all ? rows : rows.filter((row) => row.part !== 'terms');
    const shown = all ? single : single.slice(0, SHOWN_ROWS).filter((row) => weighs(row, pack));
    const hidden = single.slice(shown.length);
    const lines = [heading(name, style), ...shown.map((row) => line(contrastLabel(row), row))];
    if (hidden.length > 0)
      lines.push(
        line(`${hidden.length} ${shown.length === 0 ? 'small ones' : 'more'} (--all shows them)`, sumOf(hidden)),
      );
    if (words.length > 0) {
      const named = words.slice(0, SHOWN_WORDS).map((row) => safe(row.label));
      const more = words.length > named.length ? `, … (${words.length})` : '';
      lines.push(line('words of the role documents', sumOf(words)));
      lines.push(...wrap(`${named.join(', ')}${more}`, '    ', '    ', LABEL_WIDTH).map(style.dim));
    }
    return [...lines, ''];
  };
  const alike = result.rows.filter((row) => row.difference === 0);
  const lines = [
    ...wrap(
      `${title(result.first)} (A) ${fixed(result.firstTicks, pack)} against ${title(result.second)} (B) ${fixed(result.secondTicks, pack)} points`,
      '',
      '',
    ).map(style.bold),
    '',
    style.dim(
      `${' '.repeat(LABEL_WIDTH + 2)}${'A'.padStart(NUMBER_WIDTH)}${'B'.padStart(NUMBER_WIDTH)}${'A − B'.padStart(DIFFERENCE_WIDTH)}`,
    ),
    ...side(
      `For ${title(result.first)} (A)`,
      result.rows.filter((row) => row.difference > 0),
    ),
    ...side(
      `For ${title(result.second)} (B)`,
      result.rows.filter((row) => row.difference < 0),
    ),
    ...(alike.length === 0 ? [] : [line(`alike for both (${alike.length})`, sumOf(alike))]),
    style.bold(line('sum', { first: result.firstTicks, second: result.secondTicks, difference: result.difference })),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a row is about, in words: a core skill that is absent is told by whom it is asked for. @param names of the two roles */
export function contrastLabel(
  { part, label, first, second, evidence }: ContrastRow,
  [a, b]: readonly [string, string] = ['A', 'B'],
): string {
  const name = safe(label);
  switch (part) {
    case 'terms':
      return `word “${name}”`;
    case 'title':
      return evidence === null ? name : `title “${safe(evidence.text)}”`;
    case 'absent': {
      const by = first === 0 ? b : second === 0 ? a : 'both';
      return `no ${name.replace(/ \(absent\)$/, '')} (core of ${by})`;
    }
    case 'level':
      return evidence === null ? name : `level “${safe(evidence.text)}”`;
    case 'against': {
      const by = first === 0 ? b : a;
      if (name === 'domain') return `too little of the domain of ${by}`;
      if (evidence === null && name !== 'level') return `too little of a ${name}, which ${by} narrows`;
      return evidence === null ? `no level, as ${by} asks for` : `level “${safe(evidence.text)}” speaks against ${by}`;
    }
    default:
      return name;
  }
}

function weighs(row: ContrastRow, pack: Pack): boolean {
  return Math.abs(points(row.difference, pack)) >= LEAST_SHOWN;
}

function sumOf(rows: readonly ContrastRow[]): Sums {
  const sum = (pick: (row: ContrastRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  return { first: sum((row) => row.first), second: sum((row) => row.second), difference: sum((row) => row.difference) };
}

/** Ticks as points with two decimals and a true minus sign. */
function fixed(ticks: number, pack: Pack): string {
  const value = points(ticks, pack);
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
}
