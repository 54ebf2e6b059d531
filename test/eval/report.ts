import { PUBLISHED } from './baselines.js';
import type { Calibration } from './calibration.js';
import type { Fold, View } from './data.js';
import type { Abstention, Figures, RoleFigures } from './figures.js';

/** Figures of one ranker: over the records whose role is in the pack, and with those of no role as one more class. */
export interface RankerFigures {
  readonly name: string;
  readonly figures: Figures;
  readonly withNone: Figures;
}

/** All that is measured on one view of one fold. */
export interface ViewFigures {
  readonly fold: Fold;
  readonly view: View;
  readonly rankers: readonly RankerFigures[];
  readonly abstention: Abstention;
  readonly calibration: Calibration;
  readonly confusions: readonly { readonly pair: string; readonly count: number }[];
  readonly roles: readonly RoleFigures[];
}

const VIEW_NAMES: Readonly<Record<View, string>> = { masked: 'text, title struck out', titled: 'title + text' };

export function renderView(measured: ViewFigures): string {
  const { fold, view, rankers, abstention, calibration, confusions } = measured;
  const { inside, none, outside } = abstention;
  const head = rankers[0].figures;
  const lines = [
    '',
    `${fold} · ${VIEW_NAMES[view]}: ${head.count} records whose role is in the pack; macro-F1 over ${head.macroRoles} roles`,
    row('', ['top-1', 'top-3', 'macro-F1', '| with none', 'top-1', 'top-3', 'macro-F1']),
  ];
  for (const { name, figures, withNone } of rankers)
    lines.push(row(name, [...cells(figures), '|          ', ...cells(withNone)]));
  lines.push(
    `answered none: ${percent(inside.none)} of the ${inside.count} with a role of the pack, ` +
      `${percent(none.none)} of the ${none.count} with no role, ${percent(outside.none)} of the ${outside.count} outside the pack`,
    `expected calibration error ${decimal(calibration.error)} (with none; 10 bins: count, mean confidence, share right)`,
  );
  for (const { from, count, confidence, right } of calibration.bins) {
    if (count > 0)
      lines.push(`  from ${from.toFixed(1)} ${String(count).padStart(5)}  ${decimal(confidence)}  ${decimal(right)}`);
  }
  lines.push('most frequent confusions (label > answer: count)');
  for (const { pair, count } of confusions) lines.push(`  ${pair}: ${count}`);
  return `${lines.join('\n')}\n`;
}

/** The published figures of others, one line each, with their source. */
export function renderPublished(): string {
  const lines = PUBLISHED.map(
    ({ name, on, top1, top3, macroF1 }) =>
      `published (README of the development data): ${name}; ${on}: top-1 ${top1}, top-3 ${top3}, macro-F1 ${macroF1}`,
  );
  return `\n${lines.join('\n')}\n`;
}

function cells({ top1, top3, macroF1 }: Figures): string[] {
  return [top1, top3, macroF1].map(decimal);
}

function row(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(16)}${values.map((value) => ` ${value.padStart(9)}`).join('')}`.trimEnd();
}

function decimal(value: number): string {
  return value.toFixed(3);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
