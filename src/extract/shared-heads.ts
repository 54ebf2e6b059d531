import { Gap, type Tokens } from '../text/tokens.js';
import type { Candidate } from './candidates.js';
import type { Reading } from './reading.js';

/** Longest modifier that may share a head, in words ("time series and demand forecasting"). */
const MAX_MODIFIER_WORDS = 2;
/** Modifiers looked at in one enumeration. */
const MAX_MODIFIERS = 8;
/** Longest name that is put together, in words. */
const MAX_NAME_WORDS = 12;

/** Gaps that part an enumeration. */
export const FORBIDDEN =
  Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Bullet | Gap.Open | Gap.Close | Gap.Dot | Gap.BlankLine;

/** A name put together from a modifier and a head that stand apart, laid out as tokens for the matcher. */
const name = { words: new Int32Array(MAX_NAME_WORDS), gaps: new Uint16Array(MAX_NAME_WORDS + 1).fill(Gap.Space) };

/**
 * Adds the names whose head stands only with the last of several modifiers: "supervised and unsupervised learning" names supervised
 * learning too. The span of such a mention is its modifier; its rule names the head. Only sure aliases are put together.
 */
export function addSharedHeads(reading: Reading, candidates: Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const last = candidates[index]!;
    if (last.end - last.first < 2 || last.rule === null) continue;
    let end = coordinatedEnd(reading, last.first);
    /** The head of a name that was passed over: what stands before shares the same. */
    let passed = '';
    for (let count = 0; end > 0 && count < MAX_MODIFIERS; count++) {
      const modifier = modifierBefore(reading, candidates, index, end);
      if (modifier === null || (passed !== '' && modifier.rule !== passed)) break;
      // "unit, integration, and end-to-end tests": the second says no more than the last, and leads on to the first.
      if (modifier.skill !== last.skill) found.push(modifier);
      else passed = modifier.rule!;
      const gap = reading.tokens.gaps[modifier.first]!;
      end = gap & (Gap.Comma | Gap.Slash) && (gap & FORBIDDEN) === 0 ? modifier.first : 0;
    }
  }
  if (found.length === 0) return candidates;
  const taken = new Set(found.map(({ first }) => first));
  return [...candidates.filter((entry) => !taken.has(entry.first) || entry.rule === null), ...found].sort(
    (a, b) => a.first - b.first || a.end - b.end,
  );
}

/** Token behind what is joined by "and", "or", "&" or a slash to the name at `first`; 0 where nothing is. */
function coordinatedEnd({ tokens, words }: Reading, first: number): number {
  const gap = tokens.gaps[first]!;
  if (first === 0 || gap & FORBIDDEN) return 0;
  if (gap & (Gap.Slash | Gap.And)) {
    const or = tokens.words[first - 1] === words.or || tokens.words[first - 1] === words.and;
    return or ? 0 : first;
  }
  const word = tokens.words[first - 1]!;
  if ((word !== words.and && word !== words.or) || word === 0 || gap & Gap.Comma) return 0;
  const joined = tokens.gaps[first - 1]!;
  if (joined & FORBIDDEN) return 0;
  const andOr = word === words.or && joined & Gap.Slash && tokens.words[first - 2] === words.and;
  return andOr ? first - 2 : first - 1;
}

/** The name that the words right before token `end` give with the head of candidate `index`, or null. */
function modifierBefore(
  reading: Reading,
  candidates: readonly Candidate[],
  index: number,
  end: number,
): Candidate | null {
  const { tokens, pack } = reading;
  const last = candidates[index]!;
  const floor = reading.sections.bodies[last.segment]!;
  let same: Candidate | null = null;
  for (let size = Math.min(MAX_MODIFIER_WORDS, end - floor); size > 0; size--) {
    const first = end - size;
    if (!isFree(reading, candidates, index, first, end) || !standsTogether(tokens, first, end)) continue;
    for (let head = last.first + 1; head < last.end; head++) {
      const alias = nameOf(reading, first, end, head, last.end);
      if (alias < 0) continue;
      let words = '';
      for (let i = head; i < last.end; i++) words += ` ${pack.lexicon.wordAt(tokens.words[i]!)}`;
      const made: Candidate = {
        alias,
        skill: pack.data.aliasSkills[alias]!,
        segment: last.segment,
        first,
        end,
        rule: `shared-head:${words.slice(1)}`,
        reason: null,
      };
      if (made.skill !== last.skill) return made;
      same ??= made;
    }
  }
  return same;
}

/** True where the words are part of no other name; a soft skill that is exactly these words gives way ("supervised"). */
function isFree(
  { pack }: Reading,
  candidates: readonly Candidate[],
  index: number,
  first: number,
  end: number,
): boolean {
  for (let k = index - 1; k >= 0; k--) {
    const other = candidates[k]!;
    if (other.end <= first) return true;
    if (other.rule === null || other.first >= end) continue;
    const kind = pack.skillKinds[other.skill]!;
    if (kind !== 'soft-skill' || other.first !== first || other.end !== end) return false;
  }
  return true;
}

/** True where nothing but spaces and hyphens stands between the words. */
export function standsTogether(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if ((tokens.gaps[i]! & ~(Gap.Space | Gap.Hyphen)) !== 0) return false;
  return true;
}

/** The sure alias that words `[first, end)` and `[head, stop)` make together, or -1. */
export function nameOf(reading: Reading, first: number, end: number, head: number, stop: number): number {
  const { words } = reading.tokens;
  const { aliases, data } = reading.pack;
  const size = end - first + stop - head;
  if (size > MAX_NAME_WORDS || aliases.begins[words[first]!] === 0) return -1;
  let count = 0;
  for (let i = first; i < end; i++) name.words[count++] = words[i]!;
  for (let i = head; i < stop; i++) name.words[count++] = words[i]!;
  const alias = aliases.longestAt(name as unknown as Tokens, 0, size);
  return alias >= 0 && aliases.end === size && data.aliasRules[alias]! < 0 ? alias : -1;
}
