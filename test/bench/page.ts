import { adsOf, CHROMIUM, openStage } from '../support/page.js';
import { median } from './rounds.js';

/** Lengths of the ads that are pasted, in UTF-16 units, and the milliseconds within which each is to be answered. */
const ADS = [
  { length: 3000, limit: 50 },
  { length: 30_000, limit: 200 },
] as const;
/** A text is answered where more words than this are marked. */
const LEAST_MARKS = 10;
/** Pastes before the first that is timed, and those that are. */
const WARM = 4;
const TURNS = 15;
/** Milliseconds between two pastes. */
const PAUSE = 300;

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
  return { placed: performance.now() - began, marks: document.querySelectorAll('.ink .mark').length };
}`;

/** Milliseconds from a paste to its answer in the page, in headless Chromium. */
export interface PageTiming {
  readonly length: number;
  readonly limit: number;
  readonly best: number;
  readonly median: number;
}

/** Times pastes of other ads of each length, one after the other, in the built page; nothing without Chromium. */
export async function timePage(): Promise<PageTiming[]> {
  if (CHROMIUM === undefined) return [];
  const stage = await openStage();
  const timings: PageTiming[] = [];
  for (const { length, limit } of ADS) {
    const page = await stage.open();
    const turns: number[] = [];
    for (let turn = 0; turn < WARM + TURNS; turn++) {
      await page.waitForTimeout(PAUSE);
      const { placed, marks } = (await page.evaluate(`(${TIMED})(${JSON.stringify(adsOf(length, turn))})`)) as {
        placed: number;
        marks: number;
      };
      if (marks <= LEAST_MARKS) throw new Error(`the page: a text of ${length} characters has ${marks} marks`);
      if (turn >= WARM) turns.push(placed);
    }
    timings.push({ length, limit, best: Math.min(...turns), median: median(turns) });
    await page.context().close();
  }
  await stage.close();
  return timings;
}
