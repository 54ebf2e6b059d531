import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  adExample,
  CHROMIUM,
  openStage,
  paste,
  resumeArea,
  resumeExample,
  settled,
  textArea,
  type Stage,
} from '../support/page.js';

if (CHROMIUM === undefined) process.stdout.write('no Chromium here: the page is not looked at in a browser\n');

/** What the page can be looked at with. */
const VIEWS: readonly (readonly [name: string, hash: string, prepare: (page: Page) => Promise<void>])[] = [
  ['empty', '', async () => {}],
  [
    'a match',
    '',
    async (page) => {
      await paste(page, textArea(page), adExample());
      await page.locator('.contrast table').waitFor();
      await settled(page);
    },
  ],
  [
    'none of the roles',
    '',
    async (page) => {
      await paste(
        page,
        textArea(page),
        'We seek a pastry chef who bakes bread and cakes, and runs the kitchen of our bakery. No Java.',
      );
      await page.getByRole('heading', { level: 1, name: 'None of the roles' }).waitFor();
    },
  ],
  ['no résumé', '#/fit', async () => {}],
  [
    'a fit',
    '#/fit',
    async (page) => {
      await paste(page, resumeArea(page), resumeExample());
      await page.getByRole('switch').first().click();
      await page.locator('.switched').waitFor();
    },
  ],
  [
    'a fit with an ad',
    '#/fit',
    async (page) => {
      await page.getByRole('radio', { name: 'An ad' }).check();
      await paste(page, resumeArea(page), resumeExample());
      await page.getByRole('textbox', { name: 'The ad' }).fill(adExample());
      await page.locator('.fit-score').waitFor();
    },
  ],
  ['the roles', '#/roles', async (page) => page.getByRole('link', { name: 'Accountant' }).waitFor()],
  ['a role', '#/roles/principal-machine-learning-engineer', async (page) => page.getByRole('article').waitFor()],
];

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(VIEWS)('%s has nothing that axe objects to', async (_, hash, prepare) => {
      const page = await stage.open({ hash, colorScheme });
      await prepare(page);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] })',
      )) as axe.AxeResults;
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(' ')}`,
        ),
      ).toEqual([]);
      await page.context().close();
    });
  });

  test.each(VIEWS)('on a phone %s is no wider than it', async (_, hash, prepare) => {
    const page = await stage.open({ hash, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await prepare(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const cut =
      await page.evaluate(`[...document.querySelectorAll('main :is(p, button, td, th, dd, dt, h1, h2, h3, select, input, a)')]
      .filter((element) => element.getClientRects().length > 0 && !element.closest('.unseen, .skip, .sheet, .menu'))
      .filter((element) => { const { left, right } = element.getBoundingClientRect(); return left < -1 || right > 391; })
      .map((element) => element.outerHTML.slice(0, 80))`);
    expect(cut).toEqual([]);
    await page.context().close();
  });

  test('without a mouse: skip, paste, hear a mark, light a reason, set roles side by side, save, and go on to a résumé', async () => {
    const page = await stage.open();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = async (): Promise<string> =>
      (await page.evaluate(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
      )) as string;
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let count = 0; count < 200; count++) {
        await press('Tab');
        const text = (await focused()).trim();
        if (typeof name === 'string' ? text === name : name.test(text)) return;
      }
      throw new Error(`the Tab key does not reach ${String(name)}`);
    };
    await press('Tab');
    expect(await focused()).toBe('To the content');
    await press('Enter');
    await tabTo('A job ad or a résumé');
    await page.keyboard.insertText(adExample());
    await page.getByRole('heading', { level: 1, name: /^Industrial AI Engineer/ }).waitFor();
    await press('ControlOrMeta+Home', 'F8');
    expect(await page.locator('.sheet [role=status]').textContent()).toMatch(/^Industrial AI: Named/);
    await press('F8', 'Shift+F8');
    expect(await page.locator('.sheet [role=status]').textContent()).toMatch(/^Industrial AI: Named/);
    await press('Escape');
    expect(await page.locator('.card').count()).toBe(0);
    await tabTo(/^\+\d+\.\dPredictive maintenance/);
    expect(await page.locator('.ink .is-lit').first().textContent()).toBe('predictive maintenance');
    await tabTo(/SEK a month$/);
    expect(await page.locator('.ink .is-lit').first().textContent()).toContain('48,000');
    await page.getByRole('combobox', { name: 'The other role' }).focus();
    await press('d', 'a', 't', 'a', ' ', 's');
    await page.locator('.contrast').getByRole('columnheader', { name: 'Data Scientist' }).waitFor();
    await page.locator('summary').focus();
    await press('Enter', 'Tab');
    expect(await focused()).toBe('Web page');
    await press('Escape');
    expect((await focused()).trim()).toBe('Save');
    await page.getByRole('button', { name: 'Hold a résumé against it' }).focus();
    await press('Enter');
    await resumeArea(page).focus();
    await page.keyboard.insertText(resumeExample());
    await page.getByRole('switch').first().focus();
    await press('Space');
    await page.locator('.switched').waitFor();
    await page.context().close();
  });

  test('the colours are the system’s until one chooses, and the choice is kept', async () => {
    const page = await stage.open({ colorScheme: 'dark' });
    const ground = (): Promise<unknown> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const dark = await ground();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('light');
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await ground()).toBe(light);
    await page.context().close();
  });

  test('nothing moves that nobody moved', async () => {
    const page = await stage.open();
    await page.evaluate(`window.moved = []; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) for (const { node } of entry.sources) window.moved.push(node?.outerHTML?.slice(0, 120) ?? node?.textContent);
    }).observe({ type: 'layout-shift', buffered: true })`);
    await paste(page, textArea(page), adExample());
    await page.locator('.contrast table').waitFor();
    await page.waitForTimeout(800);
    await page.goto(`${stage.address}#/roles/data-engineer`);
    await page.getByRole('article').waitFor();
    expect(await page.evaluate('window.moved')).toEqual([]);
    await page.context().close();
  });

  test('a letter typed in front leaves the text area where it is', async () => {
    const page = await stage.open();
    await textArea(page).pressSequentially('Data engineer wanted who builds data pipelines in Python', { delay: 1 });
    await page.locator('.reasons').waitFor();
    const top = async (): Promise<number> => (await textArea(page).boundingBox())!.y;
    const before = await top();
    await textArea(page).pressSequentially(' and SQL; requirements: Spark, Kafka, AWS, 5 years of experience', {
      delay: 1,
    });
    await settled(page);
    expect(await top()).toBe(before);
    await page.context().close();
  });

  test('the ink lies under the letters: as wide, as high, line for line', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await stage.open({ viewport });
      await textArea(page).fill(`${adExample()}\n\n${'long '.repeat(80)}${'x'.repeat(300)}\n\ttab\n\n`);
      await settled(page);
      const [area, ink] = (await page.evaluate(`['.paper textarea', '.ink'].map((name) => {
        const element = document.querySelector(name);
        const { left, width } = element.getBoundingClientRect();
        const { font, letterSpacing, padding, lineHeight } = getComputedStyle(element);
        return { left, width, font, letterSpacing, padding, lineHeight, height: element.scrollHeight };
      })`)) as [{ height: number }, { height: number }];
      expect({ ...area, height: 0 }).toEqual({ ...ink, height: 0 });
      // What the text area needs is what the ink has.
      expect(area.height).toBe(ink.height);
      await page.context().close();
    }
  });

  test('nothing went wrong on the way', () => {
    expect(stage.faults).toEqual([]);
  });
});
