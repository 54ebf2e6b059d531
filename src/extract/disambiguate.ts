import type { Condition } from '../pack/format.js';
import { unflatten, type Pack } from '../pack/load.js';
import { joinOfGap, type Phrase } from '../text/phrases.js';
import { Gap, Shape, type Tokens } from '../text/tokenize.js';
import { findIn, isUnknownName, linkBetween, type Candidate } from './candidates.js';
import { sectionKind, type Reading } from './reading.js';

/** So many ambiguous names side by side in one enumeration vouch for each other ("C, R, Go"). */
const SELF_SUPPORTING_LIST = 3;
/** How far, in candidates, a rule looks to each side; keeps the work linear on lists without end. */
const MAX_REACH = 24;

/**
 * Decides for every ambiguous candidate whether it is meant, by the rule of its alias. A rejected one gives way to shorter aliases
 * inside it. Candidates stay in text order; each ends with a `rule` or a `reason`.
 */
export function disambiguate(reading: Reading, candidates: Candidate[]): Candidate[] {
  if (candidates.every((candidate) => candidate.rule !== null)) return candidates;
  // A word that is not written as the name is stands in no enumeration of names: "Java, or Go".
  for (const candidate of candidates)
    if (candidate.rule === null && !isCased(reading, candidate)) candidate.reason = 'case';
  const live = candidates.filter((candidate) => candidate.reason === null);
  const present = new Set<number>();
  for (const candidate of live) if (candidate.rule !== null) present.add(candidate.skill);
  // Twice: what one round accepts may corroborate in the next.
  for (let round = 0; round < 2; round++) {
    live.forEach((candidate, index) => {
      if (candidate.rule !== null) return;
      judge(reading, live, index, present);
      if (candidate.rule !== null) present.add(candidate.skill);
    });
  }
  return candidates.flatMap((candidate) =>
    candidate.rule === null ? [candidate, ...shorterInside(reading, candidate)] : candidate,
  );
}

/** The sure aliases inside a rejected one, from its start or behind its first word. */
function shorterInside(reading: Reading, candidate: Candidate): Candidate[] {
  if (candidate.end - candidate.first < 2) return [];
  for (const [from, to] of [
    [candidate.first, candidate.end - 1],
    [candidate.first + 1, candidate.end],
  ] as const) {
    const inner: Candidate[] = [];
    findIn(reading, candidate.segment, from, to, inner);
    const sure = inner.filter((shorter) => shorter.rule !== null);
    if (sure.length > 0) return sure;
  }
  return [];
}

/** True where a candidate is written as its rule asks. */
function isCased(reading: Reading, candidate: Candidate): boolean {
  const { data, ruleAt } = reading.pack;
  const rule = ruleAt(data.aliasRules[candidate.alias]!);
  if (rule.case === 'exact')
    return data.exactTexts[candidate.alias]!.some((text) => isWrittenAs(reading, candidate, text));
  return rule.case === 'any' || (reading.tokens.shapes[candidate.first]! & Shape.Initial) !== 0;
}

function judge(reading: Reading, candidates: readonly Candidate[], index: number, present: ReadonlySet<number>): void {
  const candidate = candidates[index]!;
  const { pack } = reading;
  const rule = pack.ruleAt(pack.data.aliasRules[candidate.alias]!);
  candidate.reason = null;
  for (const condition of rule.unless) {
    if (holds(reading, candidates, index, condition, present) !== null) {
      candidate.reason = condition.is;
      return;
    }
  }
  if (rule.needs.length === 0) {
    candidate.rule = rule.case === 'any' ? 'unless' : 'case';
    return;
  }
  for (const condition of rule.needs) {
    const proof = holds(reading, candidates, index, condition, present);
    if (proof !== null) {
      candidate.rule = proof;
      return;
    }
  }
  candidate.reason = 'needs';
}

/** What shows that the condition holds (`list`, `next:programming`), or null. */
function holds(
  reading: Reading,
  candidates: readonly Candidate[],
  index: number,
  condition: Condition,
  present: ReadonlySet<number>,
): string | null {
  const candidate = candidates[index]!;
  const { tokens, segments, pack } = reading;
  switch (condition.is) {
    case 'list':
      return standsInList(reading, candidates, index) ? 'list' : null;
    case 'start':
      return candidate.first === reading.sections.bodies[candidate.segment] ? 'start' : null;
    case 'name':
      return standsInName(reading, candidate) ? 'name' : null;
    case 'next': {
      const limit = Math.min(tokens.count, segments.endTokens[candidate.segment]!);
      if (candidate.end >= limit) return null;
      if ((tokens.gaps[candidate.end]! & (Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Stop)) !== 0) return null;
      const end = phraseEnd(tokens, candidate.end, limit, phrasesOf(condition));
      return end === 0 ? null : `next:${wordsOf(reading, candidate.end, end)}`;
    }
    case 'previous': {
      const from = segments.firstTokens[candidate.segment]!;
      if ((tokens.gaps[candidate.first]! & (Gap.Comma | Gap.Semicolon | Gap.Stop)) !== 0) return null;
      const phrases = phrasesOf(condition);
      for (let start = candidate.first - 1; start >= Math.max(from, candidate.first - 5); start--) {
        if (phraseEnd(tokens, start, candidate.first, phrases) === candidate.first) {
          return `previous:${wordsOf(reading, start, candidate.first)}`;
        }
      }
      return null;
    }
    case 'with': {
      for (
        let k = index - 1;
        k >= Math.max(0, index - MAX_REACH) && candidates[k]!.segment === candidate.segment;
        k--
      ) {
        if (candidates[k]!.rule !== null && condition.skills.includes(candidates[k]!.skill))
          return `with:${pack.data.skills[candidates[k]!.skill]!.id}`;
      }
      for (
        let k = index + 1;
        k < Math.min(candidates.length, index + MAX_REACH) && candidates[k]!.segment === candidate.segment;
        k++
      ) {
        if (candidates[k]!.rule !== null && condition.skills.includes(candidates[k]!.skill))
          return `with:${pack.data.skills[candidates[k]!.skill]!.id}`;
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

/** The phrases of a condition by their first words. */
type ConditionPhrases = ReadonlyMap<number, readonly Phrase[]>;

const conditionPhrases = new WeakMap<Condition, ConditionPhrases>();

function phrasesOf(condition: Condition & { readonly is: 'next' | 'previous' }): ConditionPhrases {
  const known = conditionPhrases.get(condition);
  if (known !== undefined) return known;
  const phrases = new Map<number, Phrase[]>();
  for (const phrase of unflatten(condition.phrases)) {
    const first = phrase.words[0]!;
    const list = phrases.get(first);
    if (list === undefined) phrases.set(first, [phrase]);
    else list.push(phrase);
  }
  conditionPhrases.set(condition, phrases);
  return phrases;
}

/** Token behind the longest phrase of a condition that begins at `index` and ends by `limit`; 0 where none does. */
function phraseEnd(tokens: Tokens, index: number, limit: number, phrases: ConditionPhrases): number {
  let end = 0;
  for (const { words } of phrases.get(tokens.words[index]!) ?? []) {
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

/** True where the text has the alias letter by letter as the taxonomy writes it. */
function isWrittenAs(reading: Reading, candidate: Candidate, alias: string): boolean {
  const { codes } = reading.tokens.text;
  const from = reading.tokens.starts[candidate.first]!;
  const to = reading.tokens.ends[candidate.end - 1]!;
  if (to - from !== alias.length) return false;
  for (let i = 0; i < alias.length; i++) if (codes[from + i] !== alias.charCodeAt(i)) return false;
  return true;
}

/** True where a run of comma, slash, and/or links joins the candidate to a sure skill, or to enough other candidates. */
function standsInList(reading: Reading, candidates: readonly Candidate[], index: number): boolean {
  const others = new Set<number>();
  for (const step of [-1, 1]) {
    for (let k = index, steps = 0; steps < MAX_REACH; k += step, steps++) {
      const next = candidates[k + step];
      if (next === undefined) break;
      const link = step < 0 ? linkBetween(reading, next, candidates[k]!) : linkBetween(reading, candidates[k]!, next);
      if (link === null) break;
      if (next.rule !== null && isTechnical(reading, next)) return true;
      if (next.skill !== candidates[index]!.skill && next.reason !== 'name') others.add(next.skill);
    }
  }
  return others.size + 1 >= SELF_SUPPORTING_LIST;
}

function isTechnical(reading: Reading, candidate: Candidate): boolean {
  const { kind } = reading.pack.data.skills[candidate.skill]!;
  return kind !== 'soft-skill' && kind !== 'human-language' && kind !== 'domain';
}

/** True where the words around show a person or company: "at X", "X Inc.", a capitalised unknown word beside it. */
function standsInName(reading: Reading, candidate: Candidate): boolean {
  const { tokens, pack, segments } = reading;
  const { gaps } = tokens;
  const before = candidate.first - 1;
  const from = segments.firstTokens[candidate.segment]!;
  const to = segments.endTokens[candidate.segment]!;
  if (before >= from && gaps[candidate.first] === Gap.Space && isUnknownName(reading, before)) return true;
  if (candidate.end < to && gaps[candidate.end] === Gap.Space && isUnknownName(reading, candidate.end)) return true;
  for (let start = Math.max(from, candidate.first - 4); start < candidate.first; start++) {
    if (
      cueEffect(pack, pack.cues.longestAt(tokens, start, candidate.first)) === 'name-before' &&
      pack.cues.end === candidate.first
    )
      return true;
  }
  return (
    candidate.end < to &&
    (gaps[candidate.end]! & (Gap.Newline | Gap.Semicolon)) === 0 &&
    cueEffect(pack, pack.cues.longestAt(tokens, candidate.end, to)) === 'name-after'
  );
}

function cueEffect(pack: Pack, cue: number): string | null {
  return cue < 0 ? null : pack.data.cues[cue]!.effect;
}
