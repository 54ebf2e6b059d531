import { expect, test } from 'vitest';
import { fileText, filesUnder, withoutComments } from '../support/project.js';

const SOURCES = [...filesUnder('src/web/page', '.ts'), ...filesUnder('src/web/page', '.tsx')];
const HTML = fileText('src/web/page/index.html');
const STYLES = filesUnder('src/web/page', '.css');

test('there is a page to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(30);
  expect(STYLES.length).toBeGreaterThan(5);
});

/** Ways by which a text could become markup or code, or leave the page. */
test.each([
  [
    'markup made of text',
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|DOMParser|srcdoc/,
  ],
  ['code made of text', /\beval\b|\bnew Function\b|javascript:/],
  ['something sent', /XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection/],
  ['something kept', /sessionStorage|indexedDB|document\.cookie|\bcaches\b/],
])('the page has no way to %s', (_, pattern) => {
  expect(SOURCES.filter((path) => pattern.test(withoutComments(fileText(path))))).toEqual([]);
});

test('only the pack is fetched, and only the choice of colours is kept', () => {
  const having = (word: string): string[] => SOURCES.filter((path) => withoutComments(fileText(path)).includes(word));
  expect(having('fetch(')).toEqual(['src/web/page/pack.ts']);
  expect(having('localStorage')).toEqual(['src/web/page/parts/theme.tsx']);
});

test('no address has anything but a view and a role', () => {
  const having = SOURCES.filter((path) => /location\.hash\s*=|history\./.test(withoutComments(fileText(path))));
  expect(having).toEqual(['src/web/page/core/route.ts']);
});

test('the page has no script and no style in itself, and a policy that allows none', () => {
  expect(HTML).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=/);
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(HTML)![1]!;
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
});

test('no style comes from elsewhere', () => {
  for (const path of STYLES) expect(fileText(path), path).not.toMatch(/url\(|@import (?!'\.\/)|https?:/);
});
