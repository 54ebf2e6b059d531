import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Decimals that a record keeps. */
const DECIMALS = 4;

/**
 * Writes a dated record of figures as JSON into the folder `record` beside the tool that calls.
 * @param tool `import.meta.url` of the tool
 * @param name behind the date in the file's name; none for a name of the date alone
 * @returns the path written
 */
export function writeRecord(tool: string, name: string, figures: object): string {
  const folder = fileURLToPath(new URL('./record/', tool));
  const date = new Date().toISOString().slice(0, 10);
  const file = join(folder, `${name === '' ? date : `${date}-${name.replace(/[^\w.-]+/g, '-')}`}.json`);
  mkdirSync(folder, { recursive: true });
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value;
  writeFileSync(file, `${JSON.stringify({ date, node: process.version, ...figures }, rounded, 2)}\n`);
  return file;
}
