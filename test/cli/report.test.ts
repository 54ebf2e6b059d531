import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PUBLISHED } from '../../src/schemas/published.js';
import { POSTING, rolefit, withSmallPack } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { nodesOf } from '../support/markup.js';
import { steeringLines } from '../support/steering.js';
import { adLines } from '../support/tagging.js';

const EVIL = '\u001b[31m<script>alert(1)</script>"\'&\u202e';

/** What `rolefit tag` makes of some postings, with records put in that try to break out. */
function taggedAds(): string {
  const ads = [...adLines(60), ...adLines(3), JSON.stringify({ id: EVIL, text: POSTING }), '{'];
  const { out } = withSmallPack(['tag', '--quiet', '--candidates'], ads.join('\n'));
  const evil = {
    format: 1,
    pack: EVIL,
    id: EVIL,
    role: EVIL,
    confidence: 0.5,
    level: EVIL,
    degree: EVIL,
    candidates: [{ phrase: EVIL }, { phrase: EVIL }],
  };
  const skills = [{ id: EVIL, name: EVIL, kind: EVIL, strength: 'required' }];
  const pay = { min: 1, max: 3, currency: EVIL, period: 'year' };
  return `${out}${Array.from({ length: 4 }, () => `${JSON.stringify({ ...evil, skills, pay, fingerprint: '0123456789abcdef', candidates: [{ phrase: EVIL }] })}\n`).join('')}${JSON.stringify({ ...evil, error: { code: EVIL } })}\n`;
}

const TAGGED = taggedAds();

test('a report in the terminal counts what was tagged, fits 80 columns and cannot steer it', () => {
  const { code, out, err } = rolefit(['report'], { input: TAGGED });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^70 records: \d+ tagged, \d+ none, 2 errors\n/);
  for (const heading of [
    'Roles',
    'Levels',
    'Skills',
    'Skills by role',
    'Pay',
    'Phrases that may be',
    'Near-duplicates',
  ])
    expect(out).toContain(`\n${heading}`);
  expect(steeringLines(out)).toEqual([]);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(rolefit(['report', '-'], { input: gzipSync(TAGGED) }).out).toBe(out);
});

test('--json is what its schema says', () => {
  const { out } = rolefit(['report', '--json', '--top', '3'], { input: TAGGED });
  const { success, error } = PUBLISHED.corpus.safeParse(JSON.parse(out));
  expect(success ? [] : error!.issues).toEqual([]);
  expect(steeringLines(out)).toEqual([]);
});

test('the page holds all it shows, no script, nothing from elsewhere, and nothing of the records as markup', () => {
  const page = join(temporaryFolder(), 'page.html');
  expect(rolefit(['report', '--html', page], { input: TAGGED })).toEqual({
    code: 0,
    out: '',
    err: `${page}: written; open it in a browser\n`,
  });
  const html = readFileSync(page, 'utf8');
  const nodes = nodesOf(html);
  const names = new Set(nodes.map(({ nodeName }) => nodeName));
  for (const name of ['script', 'iframe', 'object', 'embed', 'link', 'img', 'form', 'foreignObject'])
    expect(names.has(name)).toBe(false);
  expect(nodes.filter(({ nodeName }) => nodeName === 'svg').length).toBeGreaterThan(5);
  for (const { attrs = [] } of nodes)
    for (const { name, value } of attrs) {
      expect(name.startsWith('on')).toBe(false);
      // Names of XML's own are no addresses that are opened.
      if (!value.startsWith('http://www.w3.org/')) expect(value).not.toMatch(/^\s*(?:javascript|data|https?):/i);
    }
  expect(html).toContain('&lt;script&gt;alert(1)');
  expect(html).not.toContain('\u001b');
  expect(steeringLines(html.replaceAll('\t', ' '))).toEqual([]);
  const again = `${page}2`;
  rolefit(['report', '--html', again], { input: TAGGED });
  expect(readFileSync(again, 'utf8')).toBe(html);
});

test('what is no output of tag is refused; lines that are none are told', () => {
  expect(rolefit(['report'], { input: 'x\ny\n' })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/no line is a record of "rolefit tag"/),
  });
  const { code, err } = rolefit(['report'], { input: `x\n${TAGGED}` });
  expect(code).toBe(0);
  expect(err).toMatch(/^1 of 71 lines are no records of "rolefit tag"; they are not counted\n$/);
  expect(rolefit(['report', '/no/such'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/there is no such file/),
  });
});

test('a page that cannot be written is refused in one line', () => {
  const file = join(temporaryFolder(), 'tagged.jsonl');
  writeFileSync(file, TAGGED);
  expect(rolefit(['report', file, '--html', '/no/such/folder/x.html'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^rolefit: .*cannot be written: its folder does not exist; make that first\n$/),
  });
});
