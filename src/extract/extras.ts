import type { Extra } from '../types.js';
import { isDenied } from './context.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { sectionCounts, sectionKind, spanOf, type Reading } from './reading.js';

/** What is paid beside the pay, each kind once: bonus, equity, commission. A "bonus" among requirements is something nice to have. */
export function readExtras(reading: Reading, hits: readonly FactHit[]): Extra[] {
  const { segments } = reading;
  const found: Extra[] = [];
  for (const hit of hitsOf(hits, 'extra')) {
    if (found.some((held) => held.kind === hit.value)) continue;
    const kind = sectionKind(reading, hit.segment);
    if (sectionCounts(reading, hit.segment) && kind !== 'unknown' && kind !== 'role') continue;
    if (kind === 'equal-opportunity') continue;
    if (isDenied(reading, hit.first, hit.end, segments.firstTokens[hit.segment]!, segments.endTokens[hit.segment]!))
      continue;
    found.push({ kind: hit.value, field: reading.field, ...spanOf(reading, hit.first, hit.end) });
  }
  return found;
}
