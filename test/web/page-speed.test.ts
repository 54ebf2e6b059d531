import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adExample, CHROMIUM, openStage, type Stage } from '../support/page.js';
import { filesUnder, ROOT } from '../support/project.js';

if (CHROMIUM === undefined) process.stdout.write('no Chromium here: the page is not timed\n');

/** Bytes that may come over the way before the first answer, packed: what is reached, and 2 %. */
const MOST_BYTES = 465_000;

/** Postings of the corpus one behind the other, cut to a length; another text for each turn. */
function adsOf(length: number, turn: number): string {
  const paths = filesUnder('corpus/postings', '.md');
  let text = '';
  for (let next = turn * 7; text.length < length; next++) text += `${adExample(paths[next % paths.length]!)}\n`;
  return text.slice(0, length);
}

/** Milliseconds from the event of a paste until the reasons and marks of its text stand in the page, and until they are painted. */
const TIMED = `async (text) => {
  const area = document.querySelector('.paper textarea');
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
  const answer = document.querySelector('.answer');
  const began = performance.now();
  setValue.call(area, text);
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  await new Promise((done) => new MutationObserver((_, observer) => {
    if (answer.getAttribute('aria-busy') !== 'false') return;
    observer.disconnect();
    done();
  }).observe(answer, { attributes: true }));
  const placed = performance.now() - began;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return { placed, painted: performance.now() - began, marks: document.querySelectorAll('.ink .mark').length };
}`;

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
  });

  // The best of several turns: what else the machine does is not the page's.
  test.each([
    [3000, 50],
    [30_000, 200],
  ])('an ad of %i characters is answered within %i ms of the paste', async (length, limit) => {
    const page = await stage.open();
    const turns: number[] = [];
    for (let turn = 0; turn < 8; turn++) {
      await page.waitForTimeout(300);
      const { placed, marks } = (await page.evaluate(`(${TIMED})(${JSON.stringify(adsOf(length, turn))})`)) as {
        placed: number;
        marks: number;
      };
      expect(marks).toBeGreaterThan(10);
      turns.push(placed);
    }
    turns.sort((a, b) => a - b);
    process.stdout.write(`${length} characters: best ${turns[0]!.toFixed(0)} ms, median ${turns[4]!.toFixed(0)} ms\n`);
    expect(turns[0]).toBeLessThan(limit);
    await page.context().close();
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
