import { expect, test } from 'vitest';
import { fileText, filesUnder, withoutComments } from '../support/project.js';

/** Folders whose code runs on every `match`, in Node, browsers and workers alike. */
const CORE = ['text', 'extract', 'score', 'explain', 'pack'];
const FILES = CORE.flatMap((folder) => filesUnder(`src/${folder}`, '.ts'));

/** What gives other answers in another engine, place or moment. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['Intl', /\bIntl\b/],
  ['a locale', /\.toLocale\w*\(|\.localeCompare\(/],
  ['a Unicode property class', /\\p\{/],
  [
    'a transcendental function',
    /\bMath\.(?:exp|expm1|log|log2|log10|log1p|pow|sqrt|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh)\b|\*\*/,
  ],
  ['the clock', /\bDate\b|\bperformance\b/],
  ['a random number', /\bMath\.random\b|\bcrypto\b/],
  ['the console', /\bconsole\b/],
  ['the process or its environment', /\bprocess\.(?!platform)/],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['code made of text', /\beval\(|\bnew Function\b/],
];

test('there is code to look at', () => {
  expect(FILES.length).toBeGreaterThan(20);
});

test.each(FILES)('%s gives the same answer in every engine', (path) => {
  const source = withoutComments(fileText(path));
  expect(FORBIDDEN.filter(([, pattern]) => pattern.test(source)).map(([what]) => what)).toEqual([]);
});

test.each(FILES.filter((path) => path !== 'src/pack/builtin.ts'))('%s touches no file and no machine', (path) => {
  expect(withoutComments(fileText(path))).not.toMatch(/from 'node:|import\('node:|require\(/);
});

test.each([
  ['x.toLocaleLowerCase()', 'a locale'],
  ['/\\p{L}/u', 'a Unicode property class'],
  ['2 ** n', 'a transcendental function'],
  ['Math.exp(1)', 'a transcendental function'],
  ['new Date()', 'the clock'],
  ['Math.random()', 'a random number'],
])('%s would be found', (source, what) => {
  expect(FORBIDDEN.filter(([, pattern]) => pattern.test(source)).map(([name]) => name)).toEqual([what]);
});
