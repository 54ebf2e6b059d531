import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fitReport } from '../../src/explain/fit-report.js';
import { matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { fitSheet } from '../../src/render/fit-sheet.js';
import { matchSheet } from '../../src/render/match-sheet.js';
import { sheetHtml } from '../../src/render/sheet-html.js';
import { sheetMarkdown } from '../../src/render/sheet-markdown.js';
import { SHEET_STYLE, SHEET_STYLE_HASH } from '../../src/render/sheet-style.js';
import type { Sheet } from '../../src/render/sheet.js';
import { visible } from '../../src/safe.js';
import { readHtml } from '../../src/readers/html.js';
import { match } from '../../src/score/match.js';
import type { Document } from '../../src/types.js';
import { fileText } from '../support/project.js';
import { attributeOf, below, nodesOf, textOf, type Markup } from '../support/markup.js';
import { holdsFor } from '../support/properties.js';
import { fitOf, RESUME } from '../support/resumes.js';
import { smallPack } from '../support/small-taxonomy.js';
import { steeringLines } from '../support/steering.js';
import { anyDocument } from '../support/texts.js';

const POSTING = `Senior Data Scientist
About us
Lumen Harbor builds schedules for ferries.
Requirements
- 5+ years of experience with Python or R
- statistics and SQL
- Bachelor's degree in computer science
- No experience with Java needed
Nice to have
- Docker, .NET
We excel in all we do.
`;

function matched(document: Document): Sheet {
  const pack = smallPack();
  const result = match(analyze(document, pack), pack);
  const receipt = { input: '0'.repeat(64), pack: pack.id, version: '1' };
  return matchSheet(result, matchReport(result, pack, [], receipt), pack);
}

function fitted(text: string): Sheet {
  const pack = smallPack();
  const fit = fitOf(text, 'data-scientist');
  const receipt = {
    input: '0'.repeat(64),
    demands: { role: 'data-scientist' },
    pack: pack.id,
    version: '1',
    asOf: null,
  };
  return fitSheet(fit, fitReport(fit, pack, receipt), pack);
}

/** Elements of a report, each with the attributes it may have. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'], head: [], meta: ['charset', 'name', 'content', 'http-equiv'], title: [], style: [], body: [],
  h1: [], h2: [], p: ['class'], table: ['class'], tbody: [], tr: [], th: ['scope'], td: ['class'],
  svg: ['aria-hidden', 'viewBox', 'preserveAspectRatio'], rect: ['width', 'height'],
  dl: [], dt: [], dd: [], ul: ['class'], li: [], div: ['class'], span: ['class'], q: [], b: [],
  mark: ['class', 'title'], del: ['title'], s: ['title'], u: ['title'],
}; // prettier-ignore

/** Elements and attributes of a page that no report has. */
function foreign(nodes: readonly Markup[]): string[] {
  return nodes
    .filter(({ nodeName }) => !nodeName.startsWith('#'))
    .flatMap(({ nodeName, attrs = [] }) => {
      const allowed = ELEMENTS[nodeName];
      if (allowed === undefined) return [nodeName];
      return attrs.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `${nodeName} ${name}`);
    });
}

/** The text on a page without blanks, which are drawn otherwise than they were. */
const bare = (text: string): string => visible(text).replace(/\s/g, '');

const isText = (node: Markup): boolean => attributeOf(node, 'class') === 'text';

test('the policy of a report names the hash of its style and allows nothing else', () => {
  expect(SHEET_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(SHEET_STYLE).digest('base64')}`);
  const html = sheetHtml(matched({ text: POSTING }));
  expect(html).toContain(`<style>${SHEET_STYLE}</style>`);
  const policy = nodesOf(html).find((node) => attributeOf(node, 'http-equiv') !== null)!;
  expect(attributeOf(policy, 'content')).toBe(
    `default-src 'none'; style-src '${SHEET_STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
  );
});

test('a report has the colours of the page', () => {
  const tokens = fileText('src/web/page/styles/tokens.css');
  const [light, dark] = [...SHEET_STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, own]) => own!);
  const names = [...light!.matchAll(/--([a-z-]+):/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(8);
  const colour = (style: string, name: string): string | undefined => new RegExp(`--${name}:([^;]+)`).exec(style)?.[1];
  for (const name of names)
    expect(`--${name}: light-dark(${colour(light!, name)}, ${colour(dark!, name)})`).toBe(
      new RegExp(`--${name}: [^;]+`).exec(tokens)?.[0],
    );
});

test('required, preferred and merely named look different in Markdown, and the legend says how', () => {
  const text = 'Requirements\n- Python\nNice to have\n- Docker\nAbout the job\n- You write SQL here.';
  const markdown = sheetMarkdown(matched({ text }));
  expect(markdown).toMatch(/> - \*\*Python\*\*|> \\- \*\*Python\*\*/);
  expect(markdown).toMatch(/ \*\*\*Docker\*\*\*/);
  expect(markdown).toContain('In the text **required** is bold, ***preferred*** is bold and slanted');
});

test('a report of a match shows what the command prints, and the text with what was read of it', () => {
  const { title, blocks } = matched({ title: 'Senior Data Scientist', text: POSTING });
  expect(title).toBe('Data Scientist');
  expect(blocks.map(({ heading }) => heading.replace(/ \(.*/, ''))).toEqual([
    '', '', 'The text', 'Evidence for Data Scientist', 'What it demands', 'Not counted', 'Facts',
    'Usual for this role, absent here', '',
  ]); // prettier-ignore
  const nodes = nodesOf(sheetHtml(matched({ title: 'Senior Data Scientist', text: POSTING })));
  const text = nodes.find(isText)!;
  const marked = (name: string, kind: string | null): string[] =>
    below(text)
      .filter((node) => node.nodeName === name && attributeOf(node, 'class') === kind)
      .map(textOf);
  expect(marked('mark', 'required')).toEqual(['Python', 'R', 'statistics', 'SQL']);
  expect(marked('mark', 'preferred')).toEqual(['Docker', '.NET']);
  expect(marked('del', null)).toEqual(['Java']);
  expect(marked('u', null)).toContain('5+ years');
  expect(marked('span', 'aside').join('')).toContain('builds schedules for ferries.');
  const told = below(text).find((node) => node.nodeName === 'del')!;
  expect(attributeOf(told, 'title')).toMatch(/^Java: denied, by “No experience with”/);
});

test('a report of a fit shows parts that add up, and the résumé', () => {
  const { title, blocks } = fitted(RESUME);
  expect(title).toMatch(/^Fit for Data Scientist: \d+\.\d of 100$/);
  const bars = blocks.find((block) => block.kind === 'bars')!;
  const sum = bars.rows.reduce((all, { amount }) => all + Math.round(Number(amount.split(' ')[0]) * 10), 0);
  expect(title).toContain(` ${(sum / 10).toFixed(1)} of`);
  expect(blocks.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(['What it rests on most', 'Skills', 'Career', 'The résumé']),
  );
  expect(sheetHtml(fitted('')).includes('not judged')).toBe(true);
});

test('spans of marked-up text are drawn in the text as a person reads it', () => {
  const html = '<h1>Data Scientist</h1><p>We require <b>Py</b>thon &amp; <i>SQL</i>.</p>';
  const nodes = nodesOf(sheetHtml(matched({ text: html, view: readHtml(html) })));
  const marks = nodes.filter(({ nodeName }) => nodeName === 'mark').map(textOf);
  expect(marks).toEqual(expect.arrayContaining(['Python', 'SQL']));
});

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><iframe src=//evil.example>',
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/path www.evil.example',
  'a@evil.example mailto:a@evil.example xmpp:a@evil.example/b',
  'HTTP://evil.example WWW.evil.example',
  '\\[x\\](y)',
  '$x$ &#60;b&#62;',
  '# heading',
  '> quote',
  '- item',
  '1. item',
  '1) item',
  '```',
  '~~~ html',
  '---',
  '===',
  '| a | b |',
  '    code',
  '[ref]: https://evil.example',
  '[^1]: note',
  'a\\',
  '**bold** _slanted_ ~~gone~~ `code`',
  '\u001b[31m\u202e',
];

const attack = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom('Python', 'No Java', 'SQL', '.NET', 'C++', 'R&D', ' ', '\n', '\n\n', 'Requirements\n'),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('whatever a text holds, the page has no element but its own, and shows the text', () => {
  holdsFor(
    300,
    fc.oneof(
      anyDocument,
      attack.map((text): Document => ({ title: text, text })),
    ),
    (document) => {
      const html = sheetHtml(matched(document));
      const nodes = nodesOf(html);
      expect(foreign(nodes)).toEqual([]);
      expect(steeringLines(html)).toEqual([]);
      const text = nodes.find(isText);
      expect(bare(text === undefined ? '' : textOf(text))).toBe(bare(`${document.title ?? ''}${document.text}`));
    },
  );
});

const HTML_OF_MARKDOWN: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'p',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'ul',
  'li',
  'blockquote',
  'strong',
  'em',
  'del',
  'br',
]);

test('whatever a text holds, Markdown reads it as text', () => {
  holdsFor(
    150,
    fc.oneof(
      anyDocument,
      attack.map((text): Document => ({ title: text, text })),
    ),
    (document) => {
      for (const sheet of [matched(document), fitted(document.text)]) {
        const markdown = sheetMarkdown(sheet);
        expect(steeringLines(markdown)).toEqual([]);
        const html = micromark(markdown, {
          allowDangerousHtml: true,
          allowDangerousProtocol: true,
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
        });
        const nodes = nodesOf(html);
        const names = new Set(
          nodes
            .map(({ nodeName }) => nodeName)
            .filter((name) => !['#document', '#text', 'html', 'head', 'body'].includes(name)),
        );
        expect([...names].filter((name) => !HTML_OF_MARKDOWN.has(name))).toEqual([]);
        expect(nodes.flatMap(({ attrs = [] }) => attrs)).toEqual([]);
        const quotes = nodes
          .filter(({ nodeName }) => nodeName === 'blockquote')
          .map(textOf)
          .join('');
        const shown = sheet.blocks.flatMap((block) => (block.kind === 'document' ? block.fields.flat() : []));
        expect(bare(quotes)).toBe(bare(shown.map(({ text }) => text).join('')));
      }
    },
  );
});
