import { Gap } from '../text/tokens.js';
import type { Candidate } from './candidates.js';
import { isOneOf } from './context.js';
import type { Reading } from './reading.js';
import { FORBIDDEN, nameOf, standsTogether } from './shared-heads.js';

/** Items looked at behind one name, and their longest, in words. */
const MAX_ITEMS = 6;
const MAX_ITEM_WORDS = 2;

/**
 * Adds the names whose first word stands only with the first of several: "data extraction and validation" names data validation too. The
 * span of such a mention is what stands apart; its rule names the first word. Only sure names of methods, of two
 * words, lend theirs, and only what much is done to (`SHARED_FRONTS`).
 */
export function addSharedFronts(reading: Reading, candidates: Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const lender = candidates[index]!;
    if (lender.end - lender.first !== 2 || lender.rule !== 'plain') continue;
    if (!isOneOf(reading, lender.first, reading.words.sharedFronts) || !isMethod(reading, lender.skill)) continue;
    let end = lender.end;
    for (let count = 0; count < MAX_ITEMS; count++) {
      const first = itemBehind(reading, end);
      const item = first < 0 ? null : itemAt(reading, candidates, index, first);
      if (item === null) break;
      found.push(item);
      end = item.end;
    }
  }
  if (found.length === 0) return candidates;
  const taken = new Set(found.map(({ first }) => first));
  return [...candidates.filter((entry) => !taken.has(entry.first) || entry.rule !== null), ...found].sort(
    (a, b) => a.first - b.first || a.end - b.end,
  );
}

/** Token at which the next item of the enumeration begins, when the one before it ends at `end`; -1 where none does. */
function itemBehind({ tokens, words }: Reading, end: number): number {
  if (end + 1 >= tokens.count) return -1;
  const gap = tokens.gaps[end]!;
  if (gap & FORBIDDEN) return -1;
  const word = tokens.words[end]!;
  if (word !== 0 && (word === words.and || word === words.or)) return tokens.gaps[end + 1]! & FORBIDDEN ? -1 : end + 1;
  return gap & (Gap.Comma | Gap.Slash | Gap.And) ? end : -1;
}

/** The name that the first word of candidate `index` gives with the words at `first`, where no other name stands there; else null. */
function itemAt(reading: Reading, candidates: readonly Candidate[], index: number, first: number): Candidate | null {
  const { tokens, pack } = reading;
  const lender = candidates[index]!;
  let limit = Math.min(first + MAX_ITEM_WORDS, tokens.count);
  for (let k = index + 1; k < candidates.length && candidates[k]!.first < limit; k++) {
    const other = candidates[k]!;
    if (other.rule !== null && other.end > first) limit = Math.min(limit, other.first);
    if (other.segment !== lender.segment) return null;
  }
  for (let end = limit; end > first; end--) {
    if (!standsTogether(tokens, first, end)) continue;
    const alias = nameOf(reading, lender.first, lender.first + 1, first, end);
    if (alias < 0) continue;
    const skill = pack.data.aliasSkills[alias]!;
    if (skill === lender.skill || !isMethod(reading, skill)) continue;
    const rule = `shared-front:${pack.lexicon.wordAt(tokens.words[lender.first]!)}`;
    return { alias, skill, segment: lender.segment, first, end, rule, reason: null };
  }
  return null;
}

function isMethod({ pack }: Reading, skill: number): boolean {
  return pack.skillKinds[skill] === 'method';
}
