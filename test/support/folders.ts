import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { SMALL_ROOT } from './small-taxonomy.js';

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolefit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty folder that is gone after all tests of the file. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolefit-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the small taxonomy's folder with a change in one file: `change` gets its text; null takes the file away. */
export function changedTaxonomy(file: string, change: (text: string) => string | null): string {
  const root = temporaryFolder();
  cpSync(SMALL_ROOT, root, { recursive: true });
  const path = join(root, file);
  const text = change(readFileSync(path, 'utf8'));
  if (text === null) rmSync(path);
  else writeFileSync(path, text);
  return root;
}
