import { escaped } from '../safe.js';

/** A report as the JSON that is printed, written and downloaded: two spaces of indentation, and a line break behind it. */
export function jsonText(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 2))}\n`;
}

/** A record as JSON on a line of its own. */
export function jsonLine(value: unknown): string {
  return `${escaped(JSON.stringify(value))}\n`;
}
