import type { PhraseTable } from './phrases.js';
import type { SectionTables } from './section-tables.js';
import { Gap, Shape, type Tokens } from './tokens.js';
import { Trigger } from './triggers.js';

/** Kind that a sentence tells of itself, or -1. */
export const NO_KIND = -1;

/** Kind of a sentence by its first words or by words inside it, whatever section it stands in; -1 where it says nothing. */
export function openerAt(tokens: Tokens, first: number, end: number, tables: SectionTables): number {
  if (tokens.marks[first]! & Trigger.Opener) {
    const kind = tables.openers.longestAt(tokens, first, end);
    if (kind >= 0) return kind;
  }
  for (let i = first; i < end; i++) {
    if ((tokens.marks[i]! & Trigger.Inside) === 0) continue;
    const kind = tables.insides.longestAt(tokens, i, end);
    if (kind >= 0) return kind;
  }
  return NO_KIND;
}

/** Shortest sentence that a single first word can tell, and longest line that can be a title, in words. */
const MIN_WORDS = 3;
const MAX_TITLE_WORDS = 6;

/** Kind by the first words, where no heading has told it; -1 where they say nothing. `long`: only by two words or more. */
export function leadAt(tokens: Tokens, first: number, end: number, leads: PhraseTable, long: boolean): number {
  if ((tokens.marks[first]! & Trigger.Lead) === 0) return NO_KIND;
  const kind = leads.longestAt(tokens, first, end);
  if (kind < 0 || leads.end - first > 1) return kind;
  if (long || end - first < MIN_WORDS) return NO_KIND;
  // "Lead Data Engineer" is a title.
  const isTitle =
    (tokens.shapes[first + 1]! & Shape.Initial) !== 0 &&
    (tokens.gaps[first + 1]! & Gap.Comma) === 0 &&
    end - first <= MAX_TITLE_WORDS;
  return isTitle ? NO_KIND : kind;
}

/** Kind by words anywhere in the sentence, where no heading has told it: the first whose kind counts, else the first. */
export function tellAt(tokens: Tokens, first: number, end: number, tables: SectionTables): number {
  const { tells, kinds } = tables;
  let silent = NO_KIND;
  for (let i = first; i < end; i++) {
    if ((tokens.marks[i]! & Trigger.Tell) === 0) continue;
    const kind = tells.longestAt(tokens, i, end);
    if (kind < 0) continue;
    if (kinds[kind]!.counts) return kind;
    if (silent === NO_KIND) silent = kind;
    i = tells.end - 1;
  }
  return silent;
}
