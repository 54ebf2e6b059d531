import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, readDocument } from '../../src/readers/read.js';
import { temporaryFolder } from '../support/folders.js';

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

test('a text file is a document', async () => {
  expect(await readDocument(file('ad.txt', 'We use Python'))).toEqual({
    document: { text: 'We use Python' },
    notes: [],
  });
});

test('a title from outside is the title of the document', async () => {
  expect((await readDocument(file('ad.txt', 'We use Python'), 'Engineer')).document).toEqual({
    title: 'Engineer',
    text: 'We use Python',
  });
});

test('an HTML file is read as HTML, with a note, whatever its name', async () => {
  const { document, notes } = await readDocument(file('ad.txt', '<p>We use Python</p>'));
  expect(document.text).toBe('<p>We use Python</p>');
  expect(document.view!.text.trim()).toBe('We use Python');
  expect(notes.map((note) => note.code)).toEqual(['text.html']);
});

test('a text with a lone bracket is no HTML', async () => {
  expect((await readDocument(file('ad.txt', 'x < y'))).document).toEqual({ text: 'x < y' });
});

test('front matter is no text of the posting, and its title is the title', async () => {
  const text = '---\nrole: none\ntitle: "Data Scientist"\n---\nWe use Python';
  const { document } = await readDocument(file('ad.md', text));
  expect([document.title, document.text, document.view!.text]).toEqual(['Data Scientist', text, 'We use Python']);
  expect(text.slice(document.view!.starts[0], document.view!.ends[1])).toBe('We');
});

test('a title from outside outweighs that of the front matter', async () => {
  expect((await readDocument(file('ad.md', '---\ntitle: A\n---\nWe use Python'), 'B')).document.title).toBe('B');
});

test('a rule at the top of a text is no front matter', async () => {
  expect((await readDocument(file('ad.md', '---\nWe use Python\n---\nmore'))).document.view).toBeUndefined();
});

test('an encoding that is not UTF-8 is noted', async () => {
  expect(
    (await readDocument(file('ad.txt', Buffer.from('R\u00e9sum\u00e9', 'latin1')))).notes.map((note) => note.code),
  ).toEqual(['text.encoding']);
});

test('both notes are given for a page in another encoding', async () => {
  expect(
    (await readDocument(file('ad.html', Buffer.from('<p>R\u00e9sum\u00e9</p>', 'latin1')))).notes.map(
      (note) => note.code,
    ),
  ).toEqual(['text.encoding', 'text.html']);
});

test('a missing file is an error that says what to do', async () => {
  await expect(readDocument('/no/such/ad.txt')).rejects.toMatchObject({
    code: 'input.missing',
    message: expect.stringMatching(/^\/no\/such\/ad\.txt: there is no such file; .+/),
  });
});

test('a folder is an error that says what to do', async () => {
  const folder = temporaryFolder();
  await expect(readDocument(folder)).rejects.toMatchObject({
    code: 'input.folder',
    message: `${folder}: this is a folder; give one file`,
  });
});

test('a path through a file is unreadable', async () => {
  await expect(readDocument(`${file('ad.txt', 'x')}/more`)).rejects.toMatchObject({
    code: 'input.unreadable',
    message: expect.stringContaining('a part of this path is a file and no folder'),
  });
});

test('a file that is too large is refused before it is read', async () => {
  await expect(readDocument(file('big.txt', Buffer.alloc(10_600_000, 0x61)))).rejects.toMatchObject({
    code: 'input.too-large',
    message: expect.stringContaining('limit 10 MB'),
  });
});

test('a PDF that holds nothing is refused by what it is', async () => {
  await expect(readDocument(file('cv.pdf', '%PDF-1.4'))).rejects.toMatchObject({
    code: 'input.damaged',
    message: expect.stringContaining('this PDF is damaged'),
  });
});

test('bytes are made a document under a name', async () => {
  await expect(documentOf(Buffer.from('%PDF-1.4'), 'standard input')).rejects.toMatchObject({
    message: expect.stringMatching(/^standard input: /),
  });
  expect((await documentOf(Buffer.from('We use Python'), 'standard input', 'T')).document).toEqual({
    title: 'T',
    text: 'We use Python',
  });
});
