import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { startServer } from '../../src/web/server/server.js';
import { filesUnder, fileText, ROOT } from './project.js';

/** The browser's program; undefined where there is none. */
export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

const PAGE = join(ROOT, 'dist/page');
/** A browser with the page served to it. */
export interface Stage {
  readonly address: string;
  /** Opens the page, ready to read: the pack is loaded. */
  readonly open: (options?: BrowserContextOptions & { readonly hash?: string }) => Promise<Page>;
  /** What went wrong in any page so far: errors of scripts, what the policy refused, and addresses outside of the page. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const server = await startServer(PAGE, [0]);
  const which = spawnSync('which', [CHROMIUM!]).stdout.toString().trim();
  const browser: Browser = await chromium.launch({ executablePath: which, args: ['--no-sandbox', '--disable-gpu'] });
  const address = `http://127.0.0.1:${server.port}/`;
  const faults: string[] = [];
  return {
    address,
    faults,
    async open({ hash = '', ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('blob:'))
          faults.push(`asks ${request.url()}`);
      });
      await page.goto(`${address}${hash}`);
      await page.getByText(/, pack builtin@/).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** An ad of the corpus without its label. */
export function adExample(
  path = 'corpus/postings/industrial-ai-engineer/01-industrial-ai-engineer-paper-mill.md',
): string {
  return fileText(path).replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Postings of the corpus one behind the other, cut to a length in UTF-16 units; another text for each turn. */
export function adsOf(length: number, turn: number): string {
  const paths = filesUnder('corpus/postings', '.md');
  let text = '';
  for (let next = turn * 7; text.length < length; next++) text += `${adExample(paths[next % paths.length]!)}\n`;
  return text.slice(0, length);
}

/** A résumé of the corpus. */
export function resumeExample(): string {
  return adExample('corpus/resumes/principal-machine-learning-engineer/04-lead-smaller-scale.md');
}

/** The text area of the view that shows which role a text is. */
export function textArea(page: Page): Locator {
  return page.getByRole('textbox', { name: 'A job ad or a résumé', exact: true });
}

export function resumeArea(page: Page): Locator {
  return page.getByRole('textbox', { name: 'A résumé', exact: true });
}

/** Waits until what is shown is that of the newest letter. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.answer[aria-busy="false"]').waitFor();
}

/** Puts a text in as a person pastes it. */
export async function paste(page: Page, area: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await area.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** Drops a file of the tests on a part of the page. */
export async function drop(
  page: Page,
  area: Locator,
  path: string,
  name = path.slice(path.lastIndexOf('/') + 1),
): Promise<void> {
  const base64 = readFileSync(path).toString('base64');
  const files = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await area.dispatchEvent('drop', { dataTransfer: files });
}

/** Saves the report in a form, and gives back what is in the file. */
export async function saved(
  page: Page,
  form: 'JSON' | 'Web page' | 'Markdown',
): Promise<{ readonly name: string; readonly text: string }> {
  await page.locator('summary', { hasText: 'Save' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: form, exact: form !== 'JSON' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
