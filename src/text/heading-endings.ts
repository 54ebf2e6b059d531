import type { SectionTables } from './section-tables.js';
import { Gap, Shape, type Tokens } from './tokens.js';

/** Words of the longest ending that is looked for. */
const MAX_END_WORDS = 8;
/** Longest remark behind a heading that tells how much is asked for, in words ("a huge bonus"). */
const MAX_TELLING_WORDS = 5;

/** Kind of the longest ending that the words before `to` are; -1 where none fits. `sentence`: it may be a sentence. */
export function endingKind(
  tokens: Tokens,
  first: number,
  to: number,
  sentence: boolean,
  { headingEnds, linking }: SectionTables,
): number {
  for (let i = Math.max(first, to - MAX_END_WORDS); i < to; i++) {
    if (headingEnds.begins[tokens.words[i]!] === 0) continue;
    const kind = headingEnds.longestAt(tokens, i, to);
    if (kind < 0 || headingEnds.end !== to) continue;
    // "You meet our requirements: Python" and "Kotlin is a plus" are sentences.
    const isCapital = (tokens.shapes[i]! & Shape.Initial) !== 0;
    return sentence && i > first && !isCapital && linking[tokens.words[i - 1]!] === 1 ? -1 : kind;
  }
  return -1;
}

/** Kind of demands or wishes that a bracket behind a heading names ("Skills (required)"); -1 where none does. */
export function remarkKind(tokens: Tokens, first: number, end: number, tables: SectionTables): number {
  for (let i = first + 1; i < end; i++) if (tokens.gaps[i]! & Gap.Open) return tellingKind(tokens, i, end, tables);
  return -1;
}

/** Token behind such a bracket that opens at `at` and closes before a capital ("Skills (required) Experience with"); -1 where none does. */
export function remarkEnd(tokens: Tokens, at: number, limit: number, tables: SectionTables): number {
  const { gaps, shapes } = tokens;
  if (!(gaps[at]! & Gap.Open)) return -1;
  let end = at + 1;
  while (end < limit && end - at <= MAX_TELLING_WORDS && !(gaps[end]! & Gap.Close)) end++;
  if (end >= limit || !(gaps[end]! & Gap.Close) || !(shapes[end]! & Shape.Initial)) return -1;
  return tellingKind(tokens, at, end, tables) < 0 ? -1 : end;
}

function tellingKind(tokens: Tokens, first: number, end: number, tables: SectionTables): number {
  const whole = tables.headings.longestAt(tokens, first, end);
  const kind = whole >= 0 && tables.headings.end === end ? whole : endingKind(tokens, first, end, true, tables);
  return kind >= 0 && (tables.kinds[kind]!.demands || tables.kinds[kind]!.wishes) ? kind : -1;
}
