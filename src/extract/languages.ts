import { Gap } from '../text/tokens.js';
import type { LanguageDemand, LanguageLevel, Mention } from '../types.js';
import { hitsOf, type FactHit, type ValueHit } from './fact-hits.js';
import { spanOf, type Reading } from './reading.js';

/** Letters of a level such as B2. */
const FRAMEWORK_LENGTH = 2;

/** What parts the level of one language from another language. */
const PARTING = Gap.Semicolon | Gap.Stop;

/** The human languages that a text asks for, each once (with a level where one is stated), from its mentions. */
export function readLanguages(
  reading: Reading,
  hits: readonly FactHit[],
  mentions: readonly Mention[],
): LanguageDemand[] {
  const { skills } = reading.pack.data;
  const found = new Map<number, LanguageDemand>();
  let levels: readonly ValueHit<'language-level'>[] | null = null;
  for (const mention of mentions) {
    if (skills[mention.skill]!.kind !== 'human-language' || mention.polarity === 'negated') continue;
    levels ??= hitsOf(hits, 'language-level');
    // "Bilingual proficiency" is a level, though it is a skill's name too.
    if (levels.some((level) => isInside(reading, level, mention))) continue;
    const { skill, strength, field, start, end } = mention;
    const demand = { skill, level: levelOf(reading, levels, mention, mentions), strength, field, start, end };
    const held = found.get(skill);
    if (held === undefined || (held.level === null && demand.level !== null)) found.set(skill, demand);
  }
  return [...found.values()];
}

function isInside(reading: Reading, level: ValueHit<'language-level'>, { segment, start, end }: Mention): boolean {
  if (level.segment !== segment) return false;
  const span = spanOf(reading, level.first, level.end);
  return start >= span.start && end <= span.end;
}

/** The level beside a language: inside its mention, right behind it ("German (B2)"), else the last one before it in the sentence. */
function levelOf(
  reading: Reading,
  levels: readonly ValueHit<'language-level'>[],
  mention: Mention,
  mentions: readonly Mention[],
): LanguageLevel | null {
  let before: LanguageLevel | null = null;
  let isInMention = false;
  for (const level of levels) {
    if (level.segment !== mention.segment) continue;
    const span = spanOf(reading, level.first, level.end);
    if (span.start >= mention.end) {
      // A level of the framework says more than a word: "English proficiency at B2 level".
      const isFiner = !isInMention || level.value.length === FRAMEWORK_LENGTH;
      return isFiner && isBeside(reading, level, mention, mentions, span.start) ? level.value : before;
    }
    if (span.start >= mention.start && span.end <= mention.end) {
      before = level.value;
      isInMention = true;
      continue;
    }
    before = isParted(reading, level.end, mention.start) ? null : level.value;
  }
  return before;
}

/** True where a level behind a language is its own: in brackets, behind a colon or dash, or with nothing but small words between. */
function isBeside(
  reading: Reading,
  level: ValueHit<'language-level'>,
  mention: Mention,
  mentions: readonly Mention[],
  start: number,
): boolean {
  const { tokens, words } = reading;
  for (let i = level.first; ; i--) {
    const gap = tokens.gaps[i]!;
    if (gap & (Gap.Comma | PARTING)) return false;
    const previous = i - 1;
    if (previous < 0) return false;
    if (spanOf(reading, previous, i).start < mention.end)
      return !mentions.some((other) => other.start >= mention.end && other.start < start);
    const word = tokens.words[previous]!;
    if (word === 0 || word === words.and || word === words.or) return false;
    if (level.first - previous > 4) return false;
  }
}

function isParted(reading: Reading, from: number, until: number): boolean {
  const { tokens } = reading;
  for (let i = from; i < tokens.count; i++) {
    const gap = tokens.gaps[i]!;
    if (gap & PARTING || (gap & Gap.Dot && gap & Gap.Space)) return true;
    if (spanOf(reading, i, i + 1).start >= until) return false;
  }
  return false;
}
