import { visible } from './safe.js';

/** What a spreadsheet may take for a formula, also in wide letters. */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A cell of CSV that is text: it cannot carry a formula, a control character or a mark of direction. */
export function textCell(text: string): string {
  const shown = visible(text);
  const cell = FORMULA.test(shown) && !NUMBER.test(shown) ? `'${shown}` : shown;
  return /[",;\s']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
