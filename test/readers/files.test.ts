import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RolefitError } from '../../src/errors.js';
import { documentOf } from '../../src/readers/read.js';
import { ROOT } from '../support/project.js';

/**
 * Files made with real programs (test/readers/make), each beside what is read of it, looked at by eye: the text whole, then its notes.
 * `npm test -- -u` writes the expected texts anew.
 */
const FOLDER = join(ROOT, 'test/readers/files');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.\w+$/.test(path) && !path.endsWith('.expected.txt'))
  .sort();

test.each(FILES)('%s is read as expected', async (path) => {
  await expect(await whatIsRead(readFileSync(join(FOLDER, path)))).toMatchFileSnapshot(
    join(FOLDER, `${path}.expected.txt`),
  );
});

async function whatIsRead(bytes: Uint8Array): Promise<string> {
  try {
    const { document, notes } = await documentOf(bytes, 'FILE');
    const lines = [
      ...(document.title === undefined ? [] : [`= ${document.title}`]),
      (document.view?.text ?? document.text).trimEnd(),
      '',
      ...notes.map((note) => `# ${note.code}: ${note.message}`),
    ];
    return `${lines.join('\n')}\n`;
  } catch (error) {
    if (error instanceof RolefitError) return `! ${error.code}: ${error.message}\n`;
    throw error;
  }
}

const HIDDEN = FILES.filter((path) => path.includes('hidden-'));
const SECRET = /Kubernetes/;

test.each(HIDDEN)('%s hides something: it is listed with its place, and not read', async (path) => {
  const { document, notes } = await documentOf(readFileSync(join(FOLDER, path)), 'FILE');
  expect(document.view?.text ?? document.text).not.toMatch(SECRET);
  expect(notes.filter((note) => note.code === 'text.hidden').map((note) => note.message)).toEqual([
    expect.stringMatching(/^Hidden text \([^,]+, [^)]+\) is not counted: ".*Kubernetes/),
  ]);
});

test.each(FILES.filter((path) => !path.includes('hidden-')))('%s hides nothing', async (path) => {
  expect(await whatIsRead(readFileSync(join(FOLDER, path)))).not.toContain('text.hidden');
});

/** Ways to hide text, and the formats that can hold each. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  white: ['latex', 'office', 'html'],
  'near-white': ['latex', 'office', 'html'],
  tiny: ['latex', 'office', 'html'],
  'off-page': ['latex', 'office', 'html'],
  'render-mode': ['latex'],
  vanish: ['office'],
  'display-none': ['html'],
  opacity: ['latex', 'office', 'html'],
  'zero-width': ['latex', 'office', 'html'],
  'behind-image': ['latex', 'office', 'html'],
  comment: ['latex', 'office', 'html'],
  metadata: ['latex', 'office', 'html'],
};

test('there is a file for each way to hide text, in each format that can hold it', () => {
  const wanted = Object.entries(WAYS).flatMap(([way, formats]) => formats.map((format) => `${format}/hidden-${way}.`));
  expect(wanted.filter((start) => !FILES.some((path) => path.startsWith(start)))).toEqual([]);
});
