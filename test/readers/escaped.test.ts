import { expect, test } from 'vitest';
import { documentOf } from '../../src/readers/read.js';
import { readHtml } from '../../src/readers/html.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a word of the view stands for in the source. */
function sourceOf(source: string, word: string): string {
  const view = readHtml(source);
  const at = view.text.indexOf(word);
  expect(at, view.text).toBeGreaterThanOrEqual(0);
  return source.slice(view.starts[at], view.ends[at + word.length - 1]);
}

const ESCAPED =
  '&lt;h2&gt;Requirements&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Python&amp;nbsp;and SQL&lt;/li&gt;&lt;li&gt;R&amp;amp;D&lt;/li&gt;&lt;/ul&gt;';

test('a text of escaped HTML is read as HTML', async () => {
  const { document, notes } = await documentOf(bytes(ESCAPED), 'a');
  expect(document.view?.text.trim()).toBe('Requirements\n• Python\u00a0and SQL\n• R&D');
  expect(notes.map(({ code }) => code)).toEqual(['text.html']);
});

test('HTML whose content is escaped HTML is read to the end', () => {
  expect(readHtml(`<div>${ESCAPED}</div>`).text.trim()).toBe('Requirements\n• Python\u00a0and SQL\n• R&D');
});

test('an entity that was escaped twice in HTML is read', () => {
  expect(readHtml('<p>Python&amp;nbsp;3 &amp;amp; Go &amp;#8211; daily</p>').text.trim()).toBe(
    'Python\u00a03 & Go – daily',
  );
});

test.each([
  [ESCAPED, 'Python', 'Python'],
  [ESCAPED, 'R&D', 'R&amp;amp;D'],
  [`<div>${ESCAPED}</div>`, 'Requirements', 'Requirements'],
  ['<p>Go &amp;amp; Java</p>', '&', '&amp;amp;'],
  ['<p>Go &amp;amp; Java</p>', 'Java', 'Java'],
])('offsets lead back to the source: %j', (source, word, expected) => {
  expect(sourceOf(source, word)).toBe(expected);
});

test.each([
  ['<p>Know tags such as &lt;p&gt; and &lt;div&gt; by heart</p>', 'Know tags such as <p> and <div> by heart'],
  ['<p>Write &lt;br&gt; rarely</p>', 'Write <br> rarely'],
])('a page that only speaks of tags keeps them: %j', (source, text) => {
  expect(readHtml(source).text.trim()).toBe(text);
});

test('a plain text that only speaks of escaped tags stays plain', async () => {
  const text = 'You know that &lt;p&gt; is a tag.';
  expect((await documentOf(bytes(text), 'a')).document).toEqual({ text });
});
