import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { hasOwnLines } from '../../src/readers/html-lines.js';
import { looksLikeHtml, readHtml } from '../../src/readers/html.js';
import { holds } from '../support/properties.js';
import { skillNumber, smallPack } from '../support/small-taxonomy.js';

/** The readable lines of a page. */
function linesOf(html: string): string[] {
  return readHtml(html)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands in the source at each place where the view has `word`. */
function sourcesOf(html: string, word: string): string[] {
  const { text, starts, ends } = readHtml(html);
  const found: string[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    found.push(html.slice(starts[at], ends[at + word.length - 1]));
  return found;
}

test.each([
  ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
  ['divisions', '<div>One<div>Two</div>Three</div>', ['One', 'Two', 'Three']],
  ['headings', '<h1>One</h1>Two<h2>Three</h2>', ['One', 'Two', 'Three']],
  ['line breaks', 'One<br>Two<br/>Three', ['One', 'Two', 'Three']],
  ['list items, with bullets', '<ul><li>One</li><li>Two</li></ul>', ['• One', '• Two']],
  ['list items that are not closed', '<ul><li>One<li>Two</ul>', ['• One', '• Two']],
  ['nested lists', '<ul><li>One<ul><li>Two</li></ul></li></ul>', ['• One', '• Two']],
  ['cells of a table', '<table><tr><td>Pay</td><td>$100k</td></tr></table>', ['Pay', '$100k']],
  ['definitions', '<dl><dt>Place</dt><dd>Oslo</dd></dl>', ['Place', 'Oslo']],
  ['inline elements, which break nothing', 'We <b>use</b> <i>Python</i>3', ['We use Python3']],
  ['white space of the source, which says nothing', '<p>We\n  use\tPython</p>', ['We   use Python']],
  ['entities', '<p>R&amp;D &lt;C++&gt; &#8226; &nbsp;caf&eacute; &#x1F680;</p>', ['R&D <C++> • \u00a0café 🚀']],
  ['entities that were escaped twice', '<p>R&amp;amp;D</p>', ['R&D']],
  ['no scripts and styles', '<style>p{}</style><script>Python</script><p>One</p><noscript>Two</noscript>', ['One']],
  ['no head and no title', '<html><head><title>Python</title></head><body>One</body></html>', ['One']],
  ['no comments', 'One<!-- Python -->Two', ['OneTwo']],
  [
    'no templates, drawings and forms',
    '<template>a</template><svg><text>b</text></svg><select><option>c</option></select><textarea>d</textarea>One',
    ['One'],
  ],
  [
    'nothing hidden',
    '<p hidden>a</p><p style="display:none">b</p><p style="visibility: hidden">c</p><p>One</p>',
    ['One'],
  ],
  ['unclosed tags', '<p>One<p>Two<div>Three', ['One', 'Two', 'Three']],
  ['lines in which a tag stands', 'One\nTwo<br>\nThree\n\nFour', ['One', 'Two', 'Three', 'Four']],
  ['lines behind a tag that is left open', '<p>One\nTwo\n\nThree', ['One', 'Two', 'Three']],
  ['a list of plain signs in an element', '<div>Two:\n- One\n- Three</div>', ['Two:', '- One', '- Three']],
  ['blank lines in an element', '<p>One\nTwo\n\nThree</p>', ['One', 'Two', 'Three']],
  ['lines of text set as they are', '<p>One\nTwo</p><pre>Three\nFour</pre>', ['One Two', 'Three', 'Four']],
  ['wrapped lines', '<p>One\nTwo</p>\n<p>Three\nFour</p>\n', ['One Two', 'Three Four']],
  ['wrapped lines, in a page', '<html><body>One\nTwo\nThree<br>Four</body></html>', ['One Two Three', 'Four']],
  [
    'elements on lines of their own',
    '<p>\n  One\n  <b>Two</b>\n  Three\n</p>\n<p>\n  Four\n</p>',
    ['One   Two   Three', 'Four'],
  ],
  ['a stray end tag', 'One</span>Two</b>', ['OneTwo']],
  ['nothing', '', []],
])('a page of %s', (_, html, lines) => {
  expect(linesOf(html)).toEqual(lines);
});

test.each([
  ['plain text', '<p>We use Python daily</p>', 'Python'],
  ['an entity', '<p>R&amp;D and Python</p>', 'Python'],
  ['entities of every kind', '<p>&nbsp;&lt;&gt;&#8226;&#x2022;&eacute;&hellip; Python</p>', 'Python'],
  ['an entity of two units', '<p>&#x1F680; Python</p>', 'Python'],
  ['CR LF', '<p>We\r\nuse\r\nPython</p>', 'Python'],
  ['an ampersand that stands for itself', '<p>R&D & Python</p>', 'Python'],
  ['a sign that opens no tag', '<p>a < b Python</p>', 'Python'],
  ['a comment', '<p>a<!-- x -->Python</p>', 'Python'],
  ['inline tags', '<p>a<b class="x">b</b>Python</p>', 'Python'],
  ['a bullet of ours', '<ul><li>Python</li></ul>', 'Python'],
  ['a stray end tag', '<p>We use</span> Python daily</p>', 'Python'],
  ['an end tag of a block that is not open', '<p>one</p></div>two</div> Python', 'Python'],
  ['an entity without a semicolon', '<p>&copy2024 Acme. Python</p>', 'Python'],
  ['an entity that only begins like a longer one', '<p>&notit; Python</p>', 'Python'],
  ['an entity in capitals', '<p>R&AMPD Python</p>', 'Python'],
  ['an entity of two letters', '<p>&NotEqualTilde; Python</p>', 'Python'],
  ['an entity with zeros before its number', '<p>x &#00000000038; Python</p>', 'Python'],
  ['a null character', '<p>a\u0000b Python</p>', 'Python'],
  ['text that a table throws out', '<table>foo<tr><td>x</td></tr>bar Python</table>', 'Python'],
  ['the line break at the start of preformatted text', '<pre>\nPython</pre>', 'Python'],
])('behind %s the view leads back to the source', (_, html, word) => {
  expect(sourcesOf(html, word)).toEqual([word]);
});

test('an entity leads back to the whole of it', () => {
  expect(sourcesOf('<p>R&amp;D</p>', 'R&D')).toEqual(['R&amp;D']);
  expect(sourcesOf('<p>a&#x1F680;b</p>', '🚀')).toEqual(['&#x1F680;']);
});

test('twenty thousand nested divisions are no problem', () => {
  const html = `${'<div>'.repeat(20_000)}We use Python${'</div>'.repeat(20_000)}`;
  expect(linesOf(html)).toEqual(['We use Python']);
  expect(sourcesOf(html, 'Python')).toEqual(['Python']);
});

const word = fc.constantFrom(
  'Python',
  'SQL',
  'Docker',
  'we',
  'use',
  'R&amp;D',
  '&nbsp;',
  '&eacute;',
  '&#8226;',
  ' ',
  '\n',
  '\r\n',
  '&',
  '5 &lt; 6',
  '🚀',
);
const inline = fc.constantFrom(
  '<b>',
  '</b>',
  '<br>',
  '<i class="a">',
  '</i>',
  '<!-- c -->',
  '<p>',
  '</p>',
  '<li>',
  '<h2>',
  '</h2>',
  '<div>',
  '</div>',
  '</ul>',
  '<script>x</script>',
  '<p hidden>',
  '',
);
const page = fc
  .array(fc.tuple(word, inline), { maxLength: 40 })
  .map((parts) => `<div>${parts.map(([text, tag]) => text + tag).join('')}</div>`);

test('the view of any page leads back, and every span lies inside the source', () => {
  holds(page, (html) => {
    const { text, starts, ends } = readHtml(html);
    expect([starts.length, ends.length]).toEqual([text.length, text.length]);
    for (let i = 0; i < text.length; i++) {
      expect(ends[i]).toBeGreaterThanOrEqual(starts[i]!);
      expect(ends[i]).toBeLessThanOrEqual(html.length);
    }
    for (const name of ['Python', 'SQL', 'Docker'])
      for (const source of sourcesOf(html, name)) expect(source.replace(/<[^>]*>/g, '')).toBe(name);
  });
});

test('any text at all is read without an error', () => {
  holds(
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '/',
        '&',
        ';',
        '#',
        '!',
        '-',
        '"',
        '=',
        'p',
        'div',
        'li',
        'table',
        'amp',
        'x',
        ' ',
        '\n',
        '\u0000',
        '\ud83d',
      ),
      maxLength: 80,
    }),
    (html) => {
      readHtml(html);
      looksLikeHtml(html);
    },
  );
});

test('mentions of a page count in its source', () => {
  const html = '<h2>Requirements</h2>\n<ul><li>R&amp;D</li><li><b>Machine</b> learning &amp; Python</li></ul>';
  const { mentions } = analyze({ text: html, view: readHtml(html) }, smallPack());
  expect(mentions.map((mention) => [mention.skill, html.slice(mention.start, mention.end), mention.strength])).toEqual([
    [skillNumber('research-and-development'), 'R&amp;D', 'required'],
    [skillNumber('machine-learning'), 'Machine</b> learning', 'required'],
    [skillNumber('python'), 'Python', 'required'],
  ]);
});

test('a text of lines keeps its blank lines beside a tag', () => {
  expect(readHtml('One<br>\n\nTwo<br> \nThree\nFour\nFive').text).toBe('One\n\nTwo\n Three\nFour\nFive');
});

test('the headings of a text of lines stand though a tag is in it', () => {
  const text = 'Data Engineer\n\nRequirements\nPython\nMachine learning<br>\n\nNice to have\nSQL\n';
  const { mentions } = analyze({ text, view: readHtml(text) }, smallPack());
  expect(mentions.map((mention) => [mention.skill, mention.strength])).toEqual([
    [skillNumber('python'), 'required'],
    [skillNumber('machine-learning'), 'required'],
    [skillNumber('sql'), 'preferred'],
  ]);
});

test.each([
  ['<p>One</p>', true],
  ['<!DOCTYPE html><html></html>', true],
  ['We use Python<br>and SQL', true],
  ['<ul><li>One</ul>', true],
  ['<div class="a">x</div>', true],
  ['We use C<T> and List<String>', false],
  ['5 < 6 and 7 > 6', false],
  ['<b>bold</b>', false],
  ['write to <me@acme.com>', false],
  ['', false],
])('%j is HTML: %s', (text, expected) => {
  expect(looksLikeHtml(text)).toBe(expected);
});

test('telling HTML from text takes no time on a text of brackets', () => {
  expect(looksLikeHtml('<p '.repeat(50_000))).toBe(false);
  expect(hasOwnLines('<p '.repeat(50_000))).toBe(false);
  expect(hasOwnLines(' '.repeat(100_000))).toBe(false);
  expect(hasOwnLines('\n'.repeat(100_000))).toBe(false);
});
