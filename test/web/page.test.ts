import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolefit } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import {
  adExample,
  adsOf,
  CHROMIUM,
  drop,
  openStage,
  paste,
  resumeArea,
  resumeExample,
  saved,
  settled,
  textArea,
  type Stage,
} from '../support/page.js';
import { filesUnder, ROOT } from '../support/project.js';

if (CHROMIUM === undefined) process.stdout.write('no Chromium here: the page is not tried in a browser\n');

/** How long a machine that has much else to do may take. */
const PATIENCE = { timeout: 20_000 };
const FILES = join(ROOT, 'test/readers/files');

/** What the command prints for a text in a file. */
function printed(text: string, args: (file: string) => readonly string[]): string {
  const file = join(temporaryFolder(), 'given.txt');
  writeFileSync(file, text);
  return rolefit(args(file)).out;
}

describe.skipIf(CHROMIUM === undefined)('the page in Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
  });

  // How soon is told by `npm run bench -- --only page`.
  test.each([3000, 30_000])('an ad of %i characters is answered, text after text', async (length) => {
    const page = await stage.open();
    for (let turn = 0; turn < 3; turn++) {
      await paste(page, textArea(page), adsOf(length, turn));
      await settled(page);
      await expect.poll(() => page.locator('.ink .mark').count(), PATIENCE).toBeGreaterThan(10);
      expect(await textArea(page).inputValue()).toBe(adsOf(length, turn));
    }
    await page.context().close();
  });

  test('a pasted ad is answered without a button', async () => {
    const page = await stage.open();
    await paste(page, textArea(page), adExample());
    await page.getByRole('heading', { level: 1, name: /^Industrial AI Engineer/ }).waitFor();
    expect(await page.locator('.ranking li').count()).toBeGreaterThan(1);
    expect(await page.locator('.ink .mark').count()).toBeGreaterThan(20);
    await page.getByText(/No single piece of evidence decides it|Without .* it would read as/).waitFor();
    await page.context().close();
  });

  test('the first answer does not wait for the role documents, and nothing moves when they come', async () => {
    const page = await stage.open();
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/builtin.documents', async (route) => {
      await held;
      await route.continue();
    });
    await paste(page, textArea(page), adExample());
    await page.locator('.reasons').waitFor();
    const places = `JSON.stringify([...document.querySelectorAll('.column-notes *')].map((node) => node.getBoundingClientRect().top))`;
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
    await page.locator('.contrast table').waitFor();
    const before = await page.evaluate(places);
    expect(await page.locator('.reasons').textContent()).not.toContain('The role:');
    goOn();
    await page.locator('.statement', { hasText: 'The role: ' }).first().waitFor();
    await settled(page);
    expect(await page.evaluate(places)).toBe(before);
    await page.context().close();
  });

  test('and it stands where they cannot be had', async () => {
    const page = await stage.open();
    await page.route('**/builtin.documents', (route) => route.abort());
    await paste(page, textArea(page), adExample());
    await page.getByRole('heading', { level: 1, name: /^Industrial AI Engineer/ }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('cannot be reached');
    await page.unroute('**/builtin.documents');
    expect((await saved(page, 'JSON')).text).toBe(printed(adExample(), (file) => ['match', file, '--json']));
    stage.faults.length = 0;
    await page.context().close();
  });

  test('the answer keeps up with typing, and its marks stand on their words', async () => {
    const page = await stage.open();
    await textArea(page).pressSequentially('Data engineer wanted. Requirements: Python, Spark, SQL, no Java.', {
      delay: 5,
    });
    await page.locator('.ink .mark.is-denied', { hasText: /^Java$/ }).waitFor();
    await textArea(page).press('ControlOrMeta+Home');
    await textArea(page).pressSequentially('Now: ');
    await page.locator('.ink .mark.is-denied', { hasText: /^Java$/ }).waitFor();
    expect(await page.locator('.ink').textContent()).toBe(await textArea(page).inputValue());
    await page.context().close();
  });

  const postings = filesUnder('corpus/postings', '.md').filter((_, index) => index % 12 === 0);
  test('the report of a pasted text is the command’s, byte for byte', async () => {
    const page = await stage.open();
    expect(postings.length).toBeGreaterThan(8);
    for (const path of postings) {
      const text = adExample(path);
      await paste(page, textArea(page), text);
      await expect.poll(() => page.locator('.ink').textContent(), PATIENCE).toBe(text);
      await settled(page);
      const { name, text: report } = await saved(page, 'JSON');
      expect(name).toBe('rolefit-match.json');
      expect(report, path).toBe(printed(text, (file) => ['match', file, '--json']));
    }
    await page.context().close();
  });

  test.each([
    'latex/two-columns.pdf',
    'chromium/hidden-white.pdf',
    'office/table.docx',
    'html/page.html',
    'html/posting-in-page.html',
    'html/posting.json',
    'html/resume.json',
    'html/ad.md',
    'html/utf-16.txt',
    'html/windows-1252.txt',
  ])('%s, dropped, gives the command’s report, byte for byte', async (path) => {
    const page = await stage.open();
    await drop(page, textArea(page), join(FILES, path));
    await expect.poll(() => textArea(page).inputValue(), PATIENCE).not.toBe('');
    await settled(page);
    const { text } = await saved(page, 'JSON');
    expect(text).toBe(rolefit(['match', join(FILES, path), '--json']).out);
    await page.context().close();
  });

  test.each([
    ['other/picture.png', 'a picture'],
    ['other/cut.docx', 'damaged'],
    ['other/bomb.pdf', 'limit'],
  ])('%s, dropped, is refused with a line', async (path, words) => {
    const page = await stage.open();
    await drop(page, textArea(page), join(FILES, path));
    expect(await page.getByRole('alert').textContent()).toContain(words);
    await page.context().close();
  });

  test('pointing at a mark tells what it is, and a reason lights its words', async () => {
    const page = await stage.open();
    await paste(page, textArea(page), adExample());
    const mark = page.locator('.ink .mark.is-required', { hasText: /^SQL$/ }).first();
    await mark.scrollIntoViewIfNeeded();
    await mark.hover({ force: true });
    const card = page.locator('.card');
    expect(await card.textContent()).toMatch(/SQL.*Required under “Requirements”/);
    expect(await page.locator('.ink .is-lit').textContent()).toBe('Requirements');
    await page.locator('.reason-name', { hasText: /^Anomaly detection$/ }).hover();
    await page.locator('.ink .is-lit', { hasText: 'anomaly detection' }).first().waitFor();
    await page.getByRole('heading', { name: 'Facts' }).scrollIntoViewIfNeeded();
    await page.locator('.pointer', { hasText: 'SEK a month' }).hover();
    await page.locator('.ink .is-lit', { hasText: 'SEK 48,000–60,000 a month' }).waitFor();
    await page.context().close();
  });

  test('two roles stand side by side, and the rows sum to the difference', async () => {
    const page = await stage.open();
    await paste(page, textArea(page), adExample());
    await page.locator('.ranking button').first().click();
    const table = page.locator('.contrast table');
    await table.waitFor();
    const numbers = async (selector: string): Promise<number[]> =>
      (await table.locator(selector).allTextContents()).map((text) => Number(text.replace('−', '-').replace('+', '')));
    const rows = await numbers('tbody td:last-child');
    const [sum] = await numbers('tfoot td:last-child');
    expect(rows.reduce((total, row) => total + row, 0)).toBeCloseTo(sum!, 0);
    await page.getByRole('combobox', { name: 'The other role' }).selectOption('accountant');
    await table.getByRole('columnheader', { name: 'Accountant' }).waitFor();
    await page.context().close();
  });

  test('a text that there is no judging is said to be one', async () => {
    const page = await stage.open();
    await paste(page, textArea(page), 'hello there');
    await page.getByRole('heading', { level: 1, name: 'Too little to judge' }).waitFor();
    expect(await page.locator('.verdict').textContent()).toContain('Too short to judge: 2 words.');
    await paste(
      page,
      textArea(page),
      'We seek a pastry chef who bakes bread, cakes and pies, runs the kitchen and trains apprentices in our bakery.',
    );
    await page.getByRole('heading', { level: 1, name: 'None of the roles' }).waitFor();
    await page.context().close();
  });

  test('a résumé is held against a role: the command’s report, and parts that add up', async () => {
    const page = await stage.open({ hash: '#/fit/principal-machine-learning-engineer' });
    await paste(page, resumeArea(page), resumeExample());
    const whole = page.locator('.fit-score tfoot td').first();
    await whole.waitFor();
    const parts = (await page.locator('.fit-score tbody td:nth-of-type(1)').allTextContents()).map((text) =>
      Math.round(Number(text) * 10),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.round(Number(await whole.textContent()) * 10));
    const { name, text } = await saved(page, 'JSON');
    expect(name).toBe('rolefit-fit.json');
    expect(text).toBe(
      printed(resumeExample(), (file) => ['fit', file, '--role', 'principal-machine-learning-engineer', '--json']),
    );
    await page.context().close();
  });

  test('and against an ad', async () => {
    const page = await stage.open({ hash: '#/fit' });
    await page.getByRole('radio', { name: 'An ad' }).check();
    await paste(page, resumeArea(page), resumeExample());
    await page.getByRole('textbox', { name: 'The ad' }).fill(adExample());
    await page.locator('.fit-score').waitFor();
    const posting = join(temporaryFolder(), 'ad.txt');
    writeFileSync(posting, adExample());
    const { text } = await saved(page, 'JSON');
    expect(text).toBe(printed(resumeExample(), (file) => ['fit', file, '--posting', posting, '--json']));
    await page.context().close();
  });

  test('a switch shows what the command says of the text so edited', async () => {
    const page = await stage.open({ hash: '#/fit/principal-machine-learning-engineer' });
    await paste(page, resumeArea(page), resumeExample());
    const heading = page.getByRole('heading', { level: 1 });
    const before = await page.locator('.fit-score tfoot td').first().textContent();
    const spark = page.getByRole('switch', { name: /Apache Spark shown in a job/ });
    await spark.click();
    await page.locator('.switched').waitFor();
    const bullet = 'agree on goals with category managers.';
    const edited = resumeExample().replace(bullet, `${bullet}\n- Worked with Apache Spark.`);
    const { score } = JSON.parse(
      printed(edited, (file) => ['fit', file, '--role', 'principal-machine-learning-engineer', '--json']),
    ) as { score: number };
    expect(await heading.textContent()).toBe(`${score.toFixed(1)} of 100`);
    await page.getByRole('button', { name: 'As it is' }).click();
    await expect.poll(() => heading.textContent(), PATIENCE).toBe(`${before} of 100`);
    const tensorflow = page.getByRole('switch', { name: 'TensorFlow', exact: true });
    expect(await tensorflow.getAttribute('aria-checked')).toBe('true');
    await tensorflow.click();
    await page.locator('.switched', { hasText: '(−' }).waitFor();
    const blanked = JSON.parse(
      printed(resumeExample().replaceAll('TensorFlow', 'q'.repeat(10)), (file) => [
        'fit',
        file,
        '--role',
        'principal-machine-learning-engineer',
        '--json',
      ]),
    ) as { score: number };
    expect(await heading.textContent()).toBe(`${blanked.score.toFixed(1)} of 100`);
    await page.context().close();
  });

  test('the roles can be searched, and each tells what its document states', async () => {
    const page = await stage.open({ hash: '#/roles' });
    await page.getByRole('searchbox').fill('principal machine');
    expect(await page.locator('.role-list li').count()).toBe(1);
    await page.getByRole('link', { name: 'Principal Machine Learning Engineer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Principal Machine Learning Engineer' }).waitFor();
    expect(page.url()).toContain('#/roles/principal-machine-learning-engineer');
    const profile = page.getByRole('article');
    for (const words of ['Python is the working language', 'Pay and demand', 'ZipRecruiter, 2025-01', 'Only there'])
      expect(await profile.textContent()).toContain(words);
    await profile.getByRole('link', { name: 'Hold a résumé against it' }).click();
    await resumeArea(page).waitFor();
    await page.context().close();
  });

  test('a report is saved as a web page and as Markdown, too', async () => {
    const page = await stage.open();
    await paste(page, textArea(page), adExample());
    await page.locator('.reasons').waitFor();
    expect((await saved(page, 'Web page')).text).toMatch(/^<!doctype html>/);
    const { name, text } = await saved(page, 'Markdown');
    expect(name).toBe('rolefit-match.md');
    expect(text).toMatch(/^# Industrial AI Engineer/);
    await page.context().close();
  });

  test('the address has the view and the role, and nothing of the text', async () => {
    const page = await stage.open();
    await paste(page, textArea(page), adExample());
    await page.getByRole('button', { name: 'Hold a résumé against it' }).click();
    await resumeArea(page).waitFor();
    expect(await page.getByRole('textbox', { name: 'The ad' }).inputValue()).toBe(adExample());
    expect(page.url()).toBe(`${stage.address}#/fit`);
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie].join()')).toBe('0,0,');
    await page.context().close();
  });

  test('nothing went wrong on the way: no error, nothing refused by the policy, nothing asked of anyone else', () => {
    expect(stage.faults).toEqual([]);
  });
});
