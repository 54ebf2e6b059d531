import { Gap, Shape } from '../text/tokens.js';
import type { EmploymentReading } from '../types.js';
import { isDenied, isQuestion, standsAlone } from './context.js';
import { hitsOf, type FactHit } from './fact-hits.js';
import { sectionKind, spanOf, type Reading } from './reading.js';
import { Unit } from './words.js';

/** The types of employment that a text states, each once, in text order: full-time, contract, internship. */
export function readEmployment(reading: Reading, hits: readonly FactHit[]): EmploymentReading[] {
  const { segments } = reading;
  const found: EmploymentReading[] = [];
  for (const hit of hitsOf(hits, 'employment')) {
    const isWord = hit.value === 'contract-word' || hit.value === 'internship-word';
    const type =
      hit.value === 'contract-word' ? 'contract' : hit.value === 'internship-word' ? 'internship' : hit.value;
    if (found.some((held) => held.type === type)) continue;
    if (isWord && reading.field === 'text' && !(type === 'contract' && isOwnItem(reading, hit))) continue;
    const kind = sectionKind(reading, hit.segment);
    if (kind === 'benefits' || kind === 'equal-opportunity' || isQuestion(reading, hit.segment)) continue;
    if (isDenied(reading, hit.first, hit.end, segments.firstTokens[hit.segment]!, segments.endTokens[hit.segment]!))
      continue;
    const first = type === 'contract' && !isWord ? withLength(reading, hit) : hit.first;
    found.push({ type, field: reading.field, ...spanOf(reading, first, hit.end) });
  }
  return found;
}

/** "Full-time, Contract": in capitals and parted from its neighbours, but no label of its own ("Contract: permanent"). */
function isOwnItem(reading: Reading, { first, end }: FactHit): boolean {
  const { gaps, shapes } = reading.tokens;
  return (shapes[first]! & Shape.Initial) !== 0 && (gaps[end]! & Gap.Colon) === 0 && standsAlone(reading, first, end);
}

/** First token of a contract with the number that tells its length: "6-month contract". */
function withLength(reading: Reading, { first, segment }: FactHit): number {
  const { tokens, words, segments } = reading;
  return words.units[tokens.words[first]!] !== Unit.None && first > segments.firstTokens[segment]! ? first - 1 : first;
}
