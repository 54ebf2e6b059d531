import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/readers/front-matter.js';

test.each([
  ['---\ntitle: A b\n---\ntext', 'A b', 'text'],
  ['---\ntitle: "A: b"\n---\ntext', 'A: b', 'text'],
  ["---\ntitle: 'A b'\n---\ntext", 'A b', 'text'],
  ['---\r\ntitle: A\r\n---\r\ntext', 'A', 'text'],
  ['---\nrole: none\n---\n\ntext', undefined, '\ntext'],
  ['---\ntitle: A\n---', 'A', ''],
  ['---\ntitle: A\n---  \ntext\n---\nmore', 'A', 'text\n---\nmore'],
])('%j has the title %j and the text %j', (text, title, body) => {
  const front = readFrontMatter(text)!;
  expect([front.title, front.view.text]).toEqual([title, body]);
  expect(body).toBe(Array.from(front.view.starts, (start, i) => text.slice(start, front.view.ends[i])).join(''));
});

test.each([
  '',
  'text',
  '---',
  '---\n---\ntext',
  '---\nno keys here\n---\ntext',
  '\n---\ntitle: A\n---\ntext',
  'text\n---\ntitle: A\n---',
  '--- title: A ---',
  `---\ntitle: A\n${'x: y\n'.repeat(2000)}---\ntext`,
])('%j has no front matter', (text) => {
  expect(readFrontMatter(text)).toBeNull();
});
