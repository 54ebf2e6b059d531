import type { Pack } from '../../src/pack/load.js';
import type { Core } from './core.js';
import { timeOf } from './rounds.js';

/** How the time grows when a text is 100 times as long. */
export interface Growth {
  readonly name: string;
  /** UTF-16 units of the short text. */
  readonly length: number;
  /** Milliseconds for the short text. */
  readonly once: number;
  /** Time of the text 10 and 100 times as long, over that of the short one; 10 and 100 are linear. Null where there is none. */
  readonly tenfold: number | null;
  readonly hundredfold: number | null;
  /** Why there is no time: it was not tried, or the error that it ended in. */
  readonly remark: string;
}

/** The short texts; each is made `times` as long. */
function cases(ad: string): { name: string; make: (times: number) => string }[] {
  const repeated = (unit: string, length: number) => (times: number) =>
    unit.repeat(Math.ceil((length * times) / unit.length));
  return [
    { name: 'a real ad, as lines', make: (times) => `${ad}\n`.repeat(times) },
    { name: '"a." to 30 kB', make: repeated('a.', 30_000) },
    { name: 'one word of 10 kB', make: repeated('a', 10_000) },
    { name: '1,000 bullets "• R, C, Go"', make: (times) => '• R, C, Go\n'.repeat(1000 * times) },
    { name: '"no Java, " to 30 kB', make: repeated('no Java, ', 30_000) },
    { name: '"(" to 30 kB', make: repeated('(', 30_000) },
    { name: '"AaAa" to 10 kB', make: repeated('AaAa', 10_000) },
    { name: '"R, C, Go, " to 30 kB', make: repeated('R, C, Go, ', 30_000) },
    { name: '"Python or " to 30 kB', make: repeated('Python or ', 30_000) },
    { name: '"5 years of " to 30 kB', make: repeated('5 years of ', 30_000) },
    { name: '"$100,000 - " to 30 kB', make: repeated('$100,000 - ', 30_000) },
    { name: '"Data Engineer " to 30 kB', make: repeated('Data Engineer ', 30_000) },
    { name: '"Requirements:" lines to 30 kB', make: repeated('Requirements:\n', 30_000) },
    { name: '"C++" to 10 kB', make: repeated('C++', 10_000) },
    { name: 'spaces to 30 kB', make: repeated(' ', 30_000) },
    { name: 'line breaks to 30 kB', make: repeated('\n', 30_000) },
  ];
}

const BUDGET = 150;
/** A tenfold text that takes so many times as long makes one suspect the square. */
const SUSPECT = 20;
/** The longest is not tried where calls that grow with the square would take longer than this, in milliseconds. */
const LIMIT = 240_000;
/** Calls that a time is made of at the least. */
const CALLS = 4;

/** Times analysis and ranking of each text at 1, 10 and 100 times its length. */
export function measureGrowth(core: Core, pack: Pack, ad: string, done: (growth: Growth) => void): Growth[] {
  const list: Growth[] = [];
  for (const { name, make } of cases(ad)) {
    const time = (times: number): number => {
      const text = make(times);
      return timeOf(() => core.match(core.analyze({ text }, pack), pack), BUDGET);
    };
    const growth = { name, length: make(1).length, ...grow(time) };
    list.push(growth);
    done(growth);
  }
  return list;
}

function grow(time: (times: number) => number): Omit<Growth, 'name' | 'length'> {
  let once = 0;
  let tenfold: number | null = null;
  try {
    once = time(1);
    tenfold = time(10) / once;
    if (tenfold > SUSPECT && once * 100 ** 2 * CALLS > LIMIT)
      return { once, tenfold, hundredfold: null, remark: 'not tried' };
    return { once, tenfold, hundredfold: time(100) / once, remark: '' };
  } catch (error) {
    // Reading never throws on any text; where it does, that is the finding.
    return {
      once,
      tenfold,
      hundredfold: null,
      remark: `throws: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
