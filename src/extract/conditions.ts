import type { ReadyCondition } from '../pack/rules.js';
import { Gap } from '../text/tokens.js';
import type { Candidate } from './candidates.js';
import { alongEnumeration, openerStart, phraseEnd, phraseStart } from './condition-phrases.js';
import { MAX_REACH, standsAmongNames, standsInList } from './enumeration.js';
import { isDefinedOtherwise, namesEmployer, standsInName } from './names.js';
import { isPresent, type Present } from './present.js';
import { sectionKind, type Reading } from './reading.js';

/**
 * What shows that a condition of a rule holds for the candidate at `index` (`list`, `next:programming`), or null.
 * @param present the skills that are sure so far, anywhere in the text
 */
export function holds(
  reading: Reading,
  candidates: readonly Candidate[],
  index: number,
  condition: ReadyCondition,
  present: Present,
): string | null {
  const candidate = candidates[index]!;
  const { tokens, segments, pack } = reading;
  switch (condition.is) {
    case 'list':
      return standsInList(reading, candidates, index) ? 'list' : null;
    case 'start':
      return candidate.first === reading.sections.bodies[candidate.segment] &&
        !standsAmongNames(reading, candidates, index)
        ? 'start'
        : null;
    case 'name':
      return standsInName(reading, candidate) ? 'name' : null;
    case 'employer':
      return namesEmployer(reading, candidate) && !standsInList(reading, candidates, index) ? 'employer' : null;
    case 'defined':
      return isDefinedOtherwise(reading, candidates, index) ? 'defined' : null;
    case 'next': {
      const limit = Math.min(tokens.count, segments.endTokens[candidate.segment]!);
      if (candidate.end >= limit) return null;
      if ((tokens.gaps[candidate.end]! & (Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Stop)) !== 0) return null;
      const end = phraseEnd(tokens, candidate.end, limit, condition.phrases);
      return end === 0 ? null : `next:${wordsOf(reading, candidate.end, end)}`;
    }
    case 'previous': {
      if ((tokens.gaps[candidate.first]! & (Gap.Comma | Gap.Semicolon | Gap.Stop)) !== 0) return null;
      const start = phraseStart(reading, candidate.segment, candidate.first, condition.phrases);
      return start < 0 ? null : `previous:${wordsOf(reading, start, candidate.first)}`;
    }
    case 'closes': {
      const limit = Math.min(tokens.count, segments.endTokens[candidate.segment]!);
      const phrases = condition.phrases;
      const at = alongEnumeration(reading, candidate, 1, phrases);
      return at < 0 ? null : `closes:${wordsOf(reading, at, phraseEnd(tokens, at, limit, phrases))}`;
    }
    case 'opens': {
      const phrases = condition.phrases;
      const { segment } = candidate;
      const at = alongEnumeration(reading, candidate, -1, phrases);
      return at < 0 ? null : `opens:${wordsOf(reading, openerStart(reading, segment, at, phrases), at)}`;
    }
    case 'with': {
      for (let step = -1; step <= 1; step += 2) {
        for (let k = index + step, steps = 0; steps < MAX_REACH; k += step, steps++) {
          const other = candidates[k];
          if (other === undefined || other.segment !== candidate.segment) break;
          if (other.rule !== null && condition.skills.includes(other.skill))
            return `with:${pack.data.skills[other.skill]!.id}`;
        }
      }
      return null;
    }
    case 'corroborated': {
      const witness = condition.skills.find((skill) => skill !== candidate.skill && isPresent(present, skill));
      return witness === undefined ? null : `corroborated:${pack.data.skills[witness]!.id}`;
    }
    case 'section': {
      const kind = sectionKind(reading, candidate.segment);
      return condition.kinds.includes(kind) ? `section:${kind}` : null;
    }
  }
}

function wordsOf(reading: Reading, first: number, end: number): string {
  const { tokens, pack } = reading;
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(pack.lexicon.wordAt(tokens.words[i]!));
  return words.join(' ');
}
