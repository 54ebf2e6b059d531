import type { AuthorisationReading, SponsorshipReading } from '../types.js';
import { hasAny, isDenied, isQuestion } from './context.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { spanOf, type Reading } from './reading.js';

/**
 * Who may be hired. A sentence that lets citizens and permanent residents in asks for residence; one that asks for more than the right to work
 * outweighs the others. Questions of an application form state nothing.
 */
export function readAuthorisation(reading: Reading, hits: readonly FactHit[]): AuthorisationReading | null {
  const { segments } = reading;
  let best: AuthorisationReading | null = null;
  let citizenSegment = -1;
  for (const hit of hitsOf(hits, 'authorisation')) {
    const from = segments.firstTokens[hit.segment]!;
    const to = segments.endTokens[hit.segment]!;
    if (isQuestion(reading, hit.segment)) continue;
    if (hit.value !== 'authorised' && isDenied(reading, hit.first, hit.end, from, to)) continue;
    const isFirst =
      best === null ||
      (best.status === 'authorised' && hit.value !== 'authorised') ||
      (best.status === 'citizen' && hit.value === 'resident' && hit.segment === citizenSegment);
    if (hit.value === 'citizen' && citizenSegment < 0) citizenSegment = hit.segment;
    if (isFirst) best = { status: hit.value, field: reading.field, ...spanOf(reading, hit.first, hit.end) };
  }
  return best;
}

/** Whether a visa is sponsored, from the first sentence that says so. */
export function readSponsorship(reading: Reading, hits: readonly FactHit[]): SponsorshipReading | null {
  const { segments } = reading;
  for (const hit of hitsOf(hits, 'sponsorship')) {
    if (isQuestion(reading, hit.segment)) continue;
    const from = segments.firstTokens[hit.segment]!;
    const to = segments.endTokens[hit.segment]!;
    // The phrase itself may hold the negation: "no sponsorship", "sponsorship not available".
    const holdsNo = hasAny(reading, hit.first, hit.end, reading.words.negators);
    const offered = hit.value === 'offered' && !holdsNo && !isDenied(reading, hit.first, hit.end, from, to);
    return { offered, field: reading.field, ...spanOf(reading, hit.first, hit.end) };
  }
  return null;
}
