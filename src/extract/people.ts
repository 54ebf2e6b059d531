import type { LevelReading, PeopleReading } from '../types.js';
import { isDenied } from './context.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { sectionCounts, sectionKind, spanOf, type Reading } from './reading.js';

/** Levels whose titles mean that people are managed. */
const MANAGING = new Set(['manager', 'director']);

/**
 * Whether the job manages people: as the text says first, else as the title does. Null where neither says anything; whom one reports to says
 * nothing.
 */
export function readPeople(reading: Reading, hits: readonly FactHit[]): PeopleReading | null {
  const { segments } = reading;
  for (const hit of hitsOf(hits, 'people')) {
    if (!sectionCounts(reading, hit.segment) && sectionKind(reading, hit.segment) !== 'logistics') continue;
    const denied = isDenied(
      reading,
      hit.first,
      hit.end,
      segments.firstTokens[hit.segment]!,
      segments.endTokens[hit.segment]!,
    );
    if (hit.value === 'none' && denied) continue;
    return {
      manages: hit.value === 'manages' && !denied,
      field: reading.field,
      ...spanOf(reading, hit.first, hit.end),
    };
  }
  return null;
}

/** What a level read from a title says of managing people. */
export function peopleOfLevel(level: LevelReading | null): PeopleReading | null {
  if (level === null || level.source !== 'title' || !MANAGING.has(level.level)) return null;
  return { manages: true, field: level.field, start: level.start, end: level.end };
}
