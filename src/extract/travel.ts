import { Gap, Shape } from '../text/tokens.js';
import type { TravelReading } from '../types.js';
import { hasAny, isDenied, leadingNumber, percentEnd } from './context.js';
import { hitsOf, type FactHit, type ValueHit } from './fact-hits.js';
import { spanOfUnits, type Reading } from './reading.js';

/** How far from the word the percentage of travel may stand, in tokens. */
const PERCENT_REACH = 8;
/** How far an adverb may stand ("occasionally"), in tokens. */
const ADVERB_REACH = 3;

/** The travel that the job asks for, from the first sentence that states it; one with a percentage outweighs the others. */
export function readTravel(reading: Reading, hits: readonly FactHit[]): TravelReading | null {
  const { tokens, segments } = reading;
  let best: TravelReading | null = null;
  for (const hit of hitsOf(hits, 'travel')) {
    const from = segments.firstTokens[hit.segment]!;
    const to = segments.endTokens[hit.segment]!;
    const share = percentNear(reading, hit, from, to);
    if (hit.value === 'mention' && share === null) continue;
    if (best !== null && share === null && (best.percent !== null || best.amount !== 'unstated')) continue;
    if (best !== null && share !== null && best.percent !== null) continue;
    const word =
      hit.value === 'mention' ? 'unstated' : hit.value === 'unstated' ? amountNear(reading, hit, from, to) : hit.value;
    const isNone = word === 'unstated' && (share?.percent === 0 || isDenied(reading, hit.first, hit.end, from, to));
    if (best !== null && share === null && word === 'unstated') continue;
    best = {
      amount: isNone ? 'none' : word,
      percent: share === null ? null : share.percent,
      field: reading.field,
      ...spanOfUnits(
        reading,
        Math.min(tokens.starts[hit.first]!, share?.start ?? Infinity),
        Math.max(tokens.ends[hit.end - 1]!, share?.end ?? 0),
      ),
    };
  }
  return best;
}

/** The amount that an adverb near the phrase states: "required to travel occasionally". */
function amountNear(reading: Reading, { first, end }: FactHit, from: number, to: number): TravelReading['amount'] {
  const { words } = reading;
  const low = Math.max(from, first - ADVERB_REACH);
  const high = Math.min(to, end + ADVERB_REACH);
  if (hasAny(reading, end, high, words.seldom) || hasAny(reading, low, first, words.seldom)) return 'occasional';
  return hasAny(reading, end, high, words.often) || hasAny(reading, low, first, words.often) ? 'frequent' : 'unstated';
}

interface Share {
  readonly percent: number;
  readonly start: number;
  readonly end: number;
}

/** The greatest percentage near the word, with its range in plain units. */
function percentNear(reading: Reading, hit: ValueHit<'travel'>, from: number, to: number): Share | null {
  return (
    percentIn(reading, hit.end, Math.min(to, hit.end + PERCENT_REACH), 1) ??
    percentIn(reading, hit.first - 1, Math.max(from, hit.first - PERCENT_REACH) - 1, -1)
  );
}

function percentIn(reading: Reading, from: number, stop: number, step: 1 | -1): Share | null {
  const { tokens } = reading;
  for (let i = from; i !== stop && (i - stop) * step < 0; i += step) {
    if (step > 0 && tokens.gaps[i]! & Gap.Semicolon) return null;
    if ((tokens.shapes[i]! & Shape.Number) === 0) continue;
    const end = percentEnd(reading, i);
    const percent = leadingNumber(reading, i);
    if (end < 0 || percent > 100) continue;
    // "10% - 25%": the upper end.
    const next = i + 1;
    if (step > 0 && next < tokens.count && tokens.gaps[next]! & Gap.Hyphen && tokens.shapes[next]! & Shape.Number) {
      const upper = percentEnd(reading, next);
      if (upper >= 0) return { percent: leadingNumber(reading, next), start: tokens.starts[i]!, end: upper };
    }
    return { percent, start: tokens.starts[i]!, end };
  }
  return null;
}
