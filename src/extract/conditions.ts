import type { FirstWords, ReadyCondition } from '../pack/rules.js';
import { joinOfGap } from '../text/phrases.js';
import { Gap, type Tokens } from '../text/tokens.js';
import type { Candidate } from './candidates.js';
import { alongEnumeration, MAX_REACH, standsAmongNames, standsInList } from './enumeration.js';
import { isDefinedOtherwise, namesEmployer, standsInName } from './names.js';
import { sectionKind, type Reading } from './reading.js';

/** Longest phrase that is looked for before a mention, in words. */
const MAX_PREVIOUS_WORDS = 5;

/**
 * What shows that a condition of a rule holds for the candidate at `index` (`list`, `next:programming`), or null.
 * @param present the skills that are sure so far, anywhere in the text
 */
export function holds(
  reading: Reading,
  candidates: readonly Candidate[],
  index: number,
  condition: ReadyCondition,
  present: ReadonlySet<number>,
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
      const at = alongEnumeration(reading, candidate, 1, (token) => phraseEnd(tokens, token, limit, phrases) > 0);
      return at < 0 ? null : `closes:${wordsOf(reading, at, phraseEnd(tokens, at, limit, phrases))}`;
    }
    case 'opens': {
      const phrases = condition.phrases;
      const { segment } = candidate;
      const at = alongEnumeration(
        reading,
        candidate,
        -1,
        (token) => openerStart(reading, segment, token, phrases) >= 0,
      );
      return at < 0 ? null : `opens:${wordsOf(reading, openerStart(reading, segment, at, phrases), at)}`;
    }
    case 'with': {
      for (const step of [-1, 1]) {
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
      const witness = condition.skills.find((skill) => skill !== candidate.skill && present.has(skill));
      return witness === undefined ? null : `corroborated:${pack.data.skills[witness]!.id}`;
    }
    case 'section': {
      const kind = sectionKind(reading, candidate.segment);
      return condition.kinds.includes(kind) ? `section:${kind}` : null;
    }
  }
}

/** First token of a phrase of a condition that ends right before `token`, the shortest such; -1 where none does. */
function phraseStart({ tokens, segments }: Reading, segment: number, token: number, phrases: FirstWords): number {
  const from = Math.max(segments.firstTokens[segment]!, token - MAX_PREVIOUS_WORDS);
  for (let start = token - 1; start >= from; start--)
    if (phraseEnd(tokens, start, token, phrases) === token) return start;
  return -1;
}

/** The same where an article may stand between the phrase and `token`: "build the", "own our". */
function openerStart(reading: Reading, segment: number, token: number, phrases: FirstWords): number {
  const start = phraseStart(reading, segment, token, phrases);
  const { words, tokens } = reading;
  if (start >= 0 || !words.colleagueWords.determiners.has(tokens.words[token - 1]!)) return start;
  return phraseStart(reading, segment, token - 1, phrases);
}

/** Token behind the longest phrase of a condition that begins at `index` and ends by `limit`; 0 where none does. */
function phraseEnd(tokens: Tokens, index: number, limit: number, phrases: FirstWords): number {
  const word = tokens.words[index]!;
  if (((phrases.mask >>> word) & 1) === 0) return 0;
  const list = phrases.phrases.get(word);
  if (list === undefined) return 0;
  let end = 0;
  for (const { words } of list) {
    const stop = index + words.length;
    if (stop > limit || stop <= end) continue;
    let k = 1;
    while (k < words.length && tokens.words[index + k] === words[k] && joinOfGap(tokens.gaps[index + k]!) >= 0) k++;
    if (k === words.length) end = stop;
  }
  return end;
}

function wordsOf(reading: Reading, first: number, end: number): string {
  const { tokens, pack } = reading;
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(pack.lexicon.wordAt(tokens.words[i]!));
  return words.join(' ');
}
