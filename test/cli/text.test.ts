import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolefit } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { ROOT } from '../support/project.js';

/** A folder with a text, a page, a PDF in a folder below, a picture and a hidden file. */
function folderOfFiles(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'b.txt'), 'We bake bread');
  writeFileSync(join(folder, 'a.html'), '<p>We bake <b>cakes</b></p>');
  writeFileSync(join(folder, '.hidden.txt'), 'not read');
  cpSync(join(ROOT, 'test/readers/files/other/picture.png'), join(folder, 'c.png'));
  cpSync(join(ROOT, 'test/readers/files/latex/accents.pdf'), join(folder, 'below/a.pdf'));
  return folder;
}

test('one file is printed without its name', () => {
  const path = join(folderOfFiles(), 'b.txt');
  expect(rolefit(['text', path])).toEqual({ code: 0, out: 'We bake bread\n', err: '' });
});

test('a folder stands for its files and those below, by name; what fails is told and the others are printed', () => {
  const folder = folderOfFiles();
  const { code, out, err } = rolefit(['text', folder]);
  expect(code).toBe(2);
  expect(out.match(/^==> .* <==$/gm)).toEqual(
    ['a.html', 'b.txt', 'below/a.pdf'].map((name) => `==> ${join(folder, name)} <==`),
  );
  expect(out).toMatch(/^==> .*a\.html <==\nWe bake cakes\n\n==> .*b\.txt <==\nWe bake bread\n\n/);
  expect(err).toContain(`rolefit: ${join(folder, 'c.png')}: this is a picture`);
});

test('files and folders may be mixed, and are printed in the order given', () => {
  const folder = folderOfFiles();
  const { out } = rolefit(['text', join(folder, 'b.txt'), join(folder, 'below')]);
  expect(out.match(/^==> .* <==$/gm)).toEqual([
    `==> ${join(folder, 'b.txt')} <==`,
    `==> ${join(folder, 'below/a.pdf')} <==`,
  ]);
});

test('as JSON each file is a record with its name, its text and its notes, or its error', () => {
  const folder = folderOfFiles();
  const { files } = JSON.parse(rolefit(['text', folder, '--json']).out) as { files: Record<string, unknown>[] };
  expect(files.map((file) => Object.keys(file))).toEqual([
    ['file', 'text', 'notes'],
    ['file', 'text', 'notes'],
    ['file', 'text', 'notes'],
    ['file', 'error'],
  ]);
});

test('an empty folder has nothing to read: one line, and the code of what found nothing', () => {
  const { code, out, err } = rolefit(['text', temporaryFolder()]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/: there is no file to read in it\n$/);
});
