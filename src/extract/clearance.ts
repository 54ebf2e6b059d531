import { CLEARANCES, type ClearanceDemand } from '../types.js';
import { hasAny, isDenied, isQuestion } from './context.js';
import { findCues } from './cues.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { sectionKind, sectionStrength, spanOf, type Reading } from './reading.js';
import { statementStrength } from './statement-strength.js';

/** How far from a clearance the word may stand that says it need only be obtained. */
const OBTAIN_BEFORE = 8;
const OBTAIN_BEHIND = 5;

/** The security clearance that is asked for: of several the firmest, then the one named most closely. */
export function readClearance(reading: Reading, hits: readonly FactHit[]): ClearanceDemand | null {
  const { segments, words } = reading;
  let best: ClearanceDemand | null = null;
  for (const hit of hitsOf(hits, 'clearance')) {
    if (sectionKind(reading, hit.segment) === 'equal-opportunity' || isQuestion(reading, hit.segment)) continue;
    const from = segments.firstTokens[hit.segment]!;
    const to = segments.endTokens[hit.segment]!;
    if (isDenied(reading, hit.first, hit.end, from, to)) continue;
    const cues = findCues(reading, hit.segment, from);
    const strength = statementStrength(
      reading,
      cues,
      { first: hit.first, end: hit.end, low: from, high: to },
      from,
      sectionStrength(reading, hit.segment),
    );
    const demand: ClearanceDemand = {
      level: hit.value,
      obtainable:
        hasAny(reading, Math.max(from, hit.first - OBTAIN_BEFORE), hit.end, words.obtaining) ||
        hasAny(reading, hit.end, Math.min(to, hit.end + OBTAIN_BEHIND), words.obtaining),
      strength,
      field: reading.field,
      ...spanOf(reading, hit.first, hit.end),
    };
    if (best === null || rank(demand) > rank(best)) best = demand;
  }
  return best;
}

function rank({ strength, level }: ClearanceDemand): number {
  return (strength === 'preferred' ? 0 : CLEARANCES.length) + CLEARANCES.indexOf(level);
}
