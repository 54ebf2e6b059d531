import { adExample, CHROMIUM, openStage } from '../support/page.js';
import { filesUnder } from '../support/project.js';
import { median } from './rounds.js';

/** Lengths of the ads that are pasted, in UTF-16 units. */
const LENGTHS = [3000, 30_000];
/** Pastes before the first that is timed, and those that are. */
const WARM = 4;
const TURNS = 15;
/** Milliseconds between two pastes. */
const PAUSE = 300;

/** Postings of the corpus one behind the other, cut to a length; another text for each turn. */
function adsOf(length: number, turn: number): string {
  const paths = filesUnder('corpus/postings', '.md');
  let text = '';
  for (let next = turn * 7; text.length < length; next++) text += `${adExample(paths[next % paths.length]!)}\n`;
  return text.slice(0, length);
}

/** Milliseconds from the event of a paste until the reasons and marks of its text stand in the page. */
const TIMED = `async (text) => {
  const area = document.querySelector('.paper textarea');
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
  const answer = document.querySelector('.answer');
  const began = performance.now();
  setValue.call(area, text);
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  await new Promise((done) => new MutationObserver((_, observer) => {
    if (answer.getAttribute('aria-busy') !== 'false') return;
    observer.disconnect();
    done();
  }).observe(answer, { attributes: true }));
  return performance.now() - began;
}`;

/** Milliseconds from a paste to its answer in the page, in headless Chromium. */
export interface PageTiming {
  readonly length: number;
  readonly best: number;
  readonly median: number;
}

/** Times pastes of other ads of each length, one after the other, in the built page; nothing without Chromium. */
export async function timePage(): Promise<PageTiming[]> {
  if (CHROMIUM === undefined) return [];
  const stage = await openStage();
  const timings: PageTiming[] = [];
  for (const length of LENGTHS) {
    const page = await stage.open();
    const turns: number[] = [];
    for (let turn = 0; turn < WARM + TURNS; turn++) {
      await page.waitForTimeout(PAUSE);
      const placed = (await page.evaluate(`(${TIMED})(${JSON.stringify(adsOf(length, turn))})`)) as number;
      if (turn >= WARM) turns.push(placed);
    }
    timings.push({ length, best: Math.min(...turns), median: median(turns) });
    await page.context().close();
  }
  await stage.close();
  return timings;
}
