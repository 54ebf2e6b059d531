import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { POSTING, rolefit, withSmallPack } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { RESUME } from '../support/resumes.js';

/** Names of files in a folder of its own. */
function inFolder(): (name: string) => string {
  const folder = temporaryFolder();
  return (name) => join(folder, name);
}

test('match writes its report as HTML and as Markdown, and prints nothing but where', () => {
  const file = inFolder();
  const [html, markdown] = [file('match.html'), file('match.md')];
  const run = withSmallPack(['match', '--html', html, '--markdown', markdown], POSTING);
  expect(run).toEqual({
    code: 0,
    out: '',
    err: `${html}: written; open it in a browser\n${markdown}: written\n`,
  });
  expect(readFileSync(html, 'utf8')).toContain('<h1>Data Scientist</h1>');
  expect(readFileSync(markdown, 'utf8')).toMatch(/^# Data Scientist\n/);
  const again = file('again.html');
  const { out } = withSmallPack(['match', '--html', again, '--json'], POSTING);
  expect(JSON.parse(out)).toMatchObject({ role: 'data-scientist' });
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(html, 'utf8'));
});

test('where there is no role a report says why', () => {
  const file = inFolder();
  const html = file('none.html');
  expect(withSmallPack(['match', '--html', html], '').code).toBe(1);
  expect(readFileSync(html, 'utf8')).toContain('There is nothing to read: the text is empty.');
});

test('fit writes the report of one résumé', () => {
  const file = inFolder();
  const html = file('fit.html');
  const resume = file('resume.txt');
  writeFileSync(resume, RESUME);
  const args = ['fit', resume, '--role', 'data-scientist', '--as-of', '2026-11'];
  expect(withSmallPack([...args, '--html', html])).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(html, 'utf8')).toMatch(/<h1>Fit for Data Scientist: \d+\.\d of 100<\/h1>/);
  for (const more of [['--csv'], ['--ndjson'], [resume]])
    expect(withSmallPack([...args, ...more, '--html', html])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^rolefit: --html and --markdown: tell of one résumé/),
    });
});

test('a report that answers nothing says so on the terminal', () => {
  const file = inFolder();
  const text = file('short.txt');
  writeFileSync(text, 'hello there');
  for (const args of [
    ['match', text],
    ['fit', text, '--role', 'data-scientist'],
  ]) {
    const { code, out, err } = withSmallPack([...args, '--html', file('x.html')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/x\.html: written; open it in a browser\nrolefit: (?:the answer is none|not judged): .*\n$/);
  }
});

test('a report is not written over what is read, nor to a place that cannot be', () => {
  const file = inFolder();
  const ad = file('ad.txt');
  writeFileSync(ad, POSTING);
  mkdirSync(file('taken'));
  const refused = [
    [['match', ad, '--html', ad], /would write over what is read/],
    [['match', ad, '--markdown', file('taken/../ad.txt')], /would write over what is read/],
    [['fit', 'x', '--posting', ad, '--html', ad], /would write over what is read/],
    [['match', ad, '--html', file('both'), '--markdown', file('x/../both')], /one file cannot hold both/],
    [['match', ad, '--html', '-'], /takes the name of a file/],
    [['match', ad, '--html', file('x.html'), '--vs', 'a,b'], /--vs: is printed/],
    [['match', ad, '--html', file('taken')], /cannot be written: this is a folder; give the path of a file/],
    [['match', ad, '--html', '/no/such/x.html'], /cannot be written: its folder does not exist; make that first/],
  ] as const;
  for (const [args, why] of refused) {
    const { code, out, err } = rolefit(args);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(why);
  }
  expect(readFileSync(ad, 'utf8')).toBe(POSTING);
});
