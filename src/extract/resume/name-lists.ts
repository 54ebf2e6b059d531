import { Gap } from '../../text/tokens.js';
import type { Mention, SkillKind } from '../../types.js';
import { clauseMarks, Mark } from '../clause-words.js';
import { startOf, type Reading } from '../reading.js';

/** What parts the items of a list from each other. */
const PARTING =
  Gap.Comma | Gap.Slash | Gap.Semicolon | Gap.Colon | Gap.Bullet | Gap.Open | Gap.Close | Gap.And | Gap.Newline | Gap.Other; // prettier-ignore
/** Kinds of skills whose names alone may say what was done: "line balancing and time studies", where "Python, Docker" does not. */
const DOINGS: ReadonlySet<SkillKind> = new Set<SkillKind>(['method', 'soft-skill']);
/** In a list one item in so many at least is the name of a thing. */
const LEAST_SHARE = 3;
/** Longest label before a colon or a dash ("Skills used:"), in words. */
const MAX_LABEL = 5;
/** Words of a phrase that says what is known and nothing of what was done: "good knowledge of", "experienced with". */
const KNOWING = Mark.Head | Mark.Knowing | Mark.Start | Mark.Heading;

/**
 * Which segments of the text name skills and say nothing of what was done with them: "Skills used: Python, PyTorch, Kubernetes", "Knowledge of SQL
 * and Excel". Linear in tokens and mentions.
 * @param mentions of all fields, those of the text in order
 * @returns 1 for each such segment
 */
export function nameLists(reading: Reading, mentions: readonly Mention[]): Uint8Array {
  const { segments } = reading;
  const lists = new Uint8Array(segments.count);
  for (let from = 0; from < mentions.length;) {
    const { field, segment } = mentions[from]!;
    let to = from + 1;
    while (to < mentions.length && mentions[to]!.field === field && mentions[to]!.segment === segment) to++;
    if (field === 'text' && isNameList(reading, segment, mentions.slice(from, to))) lists[segment] = 1;
    from = to;
  }
  return lists;
}

function isNameList(reading: Reading, segment: number, mentions: readonly Mention[]): boolean {
  const { tokens, segments, words } = reading;
  const end = segments.endTokens[segment]!;
  const start = segments.firstTokens[segment]!;
  const named = namedTokens(reading, start, end, mentions);
  const isNamed = (token: number): boolean => named[token - start] !== 0;
  const { first, isNaming } = behindLead(reading, start, end, isNamed);
  let items = 0;
  let names = 0;
  for (let from = first; from < end;) {
    if (isLink(from)) {
      from++;
      continue;
    }
    let to = from;
    let lacks = false;
    let isThing = true;
    do {
      if (named[to - start] !== NAME) isThing = false;
      if (!isNamed(to)) {
        // A small word between names says how they belong together: that is a statement. "And" and "or" do not.
        if (isSmall(to)) return false;
        lacks = true;
      }
      to++;
    } while (to < end && (tokens.gaps[to]! & PARTING) === 0 && !isLink(to));
    // Where a name follows other words, the first of them may be a verb: "Built Python services, Kafka pipelines".
    if (items === 0 && !isNamed(from)) return false;
    items++;
    if (!lacks && (isNaming || isThing)) names++;
    from = to;
  }
  return names > 0 && names * LEAST_SHARE >= items;

  function isLink(token: number): boolean {
    return !isNamed(token) && (tokens.words[token] === words.and || tokens.words[token] === words.or);
  }

  function isSmall(token: number): boolean {
    const word = tokens.words[token]!;
    return words.isEnglish[word] === 1 && word !== words.and && word !== words.or;
  }
}

const NAME = 1;
const DOING = 2;

/** For each token of a segment whether it is a word of the name of a thing, or of what one does; 0 for other words. */
function namedTokens(reading: Reading, first: number, end: number, mentions: readonly Mention[]): Uint8Array {
  const { skills } = reading.pack.data;
  const named = new Uint8Array(end - first);
  let next = 0;
  let reached = -1;
  let what = NAME;
  for (let i = first; i < end; i++) {
    const start = startOf(reading, i);
    for (; next < mentions.length && mentions[next]!.start <= start; next++) {
      reached = Math.max(reached, mentions[next]!.end);
      what = DOINGS.has(skills[mentions[next]!.skill]!.kind) ? DOING : NAME;
    }
    if (start < reached) named[i - first] = what;
  }
  return named;
}

/** The token behind a label or a phrase of knowing that the segment begins with, and whether only names follow such words; the first one where it has neither. */
function behindLead(
  reading: Reading,
  first: number,
  end: number,
  isNamed: (token: number) => boolean,
): { readonly first: number; readonly isNaming: boolean } {
  const { tokens, pack, words } = reading;
  let isNaming = false;
  for (let i = first; i < Math.min(end, first + MAX_LABEL + 1); i++) {
    const gap = tokens.gaps[i]!;
    if (i > first && (gap & Gap.Colon || (gap & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space)))
      return { first: i, isNaming };
    if (isNamed(i) || (i > first && gap & Gap.Stop)) break;
    isNaming ||= words.neighbourWords.naming.has(tokens.words[i]!);
  }
  const marks = clauseMarks(pack);
  let known = false;
  let i = first;
  for (; i < end && !isNamed(i); i++) {
    const mark = marks[tokens.words[i]!]!;
    if (mark & (Mark.Head | Mark.Knowing)) known = true;
    else if ((mark & (KNOWING | Mark.Link)) === 0) return { first, isNaming: false };
  }
  return known ? { first: i, isNaming: true } : { first, isNaming: false };
}
