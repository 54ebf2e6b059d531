import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openStage, type Stage } from '../support/page.js';
import { ROOT } from '../support/project.js';

if (CHROMIUM === undefined) process.stdout.write('no Chromium here: what the page loads is not weighed\n');

/** Bytes that may come over the way before the first answer, packed: what is reached, and one in a hundred. */
const MOST_BYTES = 465_000;

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
  });

  test('what is loaded before the first answer stays small', async () => {
    const page = await stage.open();
    await page.waitForTimeout(500);
    const names = (await page.evaluate(
      `[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].map(({ name }) => new URL(name).pathname)`,
    )) as string[];
    expect(names.filter((name) => /pdf|docx|html-|read-|fit|role|documents|sheet/.test(name))).toEqual([]);
    // A worker loads its own, so that what the entry imports is counted by its files.
    const files = new Set([...names.map((name) => (name === '/' ? '/index.html' : name)), ...workerFiles()]);
    const sizes = [...files].map((name) => ({ name, size: statSync(join(ROOT, 'dist/page', `${name}.br`)).size }));
    const sum = sizes.reduce((total, { size }) => total + size, 0);
    process.stdout.write(
      `before the first answer: ${sum} bytes, of which the pack ${sizes.find(({ name }) => name === '/builtin.pack')?.size}\n`,
    );
    expect(sum).toBeLessThan(MOST_BYTES);
    await page.context().close();
  });
});

/** Files of the worker: its own, what it imports at once, and the pack. */
function workerFiles(): string[] {
  const folder = join(ROOT, 'dist/page/assets');
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, other] of readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
      visit(other!);
  };
  visit(readdirSync(folder).find((name) => /^worker-.*\.js$/.test(name))!);
  return [...[...found].map((name) => `/assets/${name}`), '/builtin.pack'];
}
