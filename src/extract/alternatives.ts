import { Gap } from '../text/tokens.js';
import { linkBetween, type Candidate, type Link } from './candidates.js';
import { clauseMarks, Mark } from './clause-words.js';
import type { CuePlace } from './cues.js';
import { isActing, isStop } from './clause.js';
import type { Reading } from './reading.js';

/** A group of mentions that stand for each other. */
export interface AlternativeGroup {
  readonly number: number;
  /** How many of its members are asked for. */
  readonly atLeast: number;
}

/** Items of a segment that are joined in one enumeration. */
interface Run {
  readonly items: readonly number[];
  /** Index behind its last item. */
  readonly to: number;
  /** The names in brackets behind its items, which are no items: "one of Python (NumPy, pandas) or Java". */
  readonly inner: readonly (readonly [number, number])[];
  /** How each item but the first is joined to the one before. */
  readonly links: readonly Link[];
  /** True where a general name closes it: "PyTorch or another deep learning framework". */
  readonly isClosed: boolean;
}

/**
 * Groups the mentions of a segment that stand for each other: "X or Y", "X/Y", "one of X, Y and Z", "such as X, Y", "BI tools (X, Y)".
 * @param isDenied whether the member of that index is denied; a denied one is no alternative
 * @returns per member its group (numbered from `firstGroup` on), or null; and the next free number
 */
export function alternatives(
  reading: Reading,
  members: readonly Candidate[],
  cues: readonly CuePlace[],
  isDenied: (index: number) => boolean,
  firstGroup: number,
): { readonly groups: (AlternativeGroup | null)[]; readonly next: number } {
  const groups: (AlternativeGroup | null)[] = members.map(() => null);
  if (members.length < 2) return { groups, next: firstGroup };
  let number = firstGroup;
  const read = (start: number, stop: number, isInner: boolean): void => {
    for (let from = start; from < stop;) {
      const opened = from + 1 < stop && !isInner ? cueBefore(reading, members, from, cues) : null;
      const run = runFrom(reading, members, from, stop, opened !== null);
      if (run === null) {
        from++;
        continue;
      }
      const opener = opened ?? (isExamples(reading, members, run) ? { asks: 1 } : null);
      const isClosed = run.isClosed || hasCloser(members[run.to - 1]!.end, cues);
      for (const [first, end] of opener === null ? sets(run, isClosed) : [openedSet(run)]) {
        const items = run.items
          .slice(first, end)
          .filter((i) => !isDenied(i) && !cues.some((cue) => isActing(cue) && overlaps(members[i]!, cue)));
        const size = new Set(items.map((index) => members[index]!.skill)).size;
        const atLeast = opener?.asks ?? 1;
        // As many as there are is all of them.
        if (size <= atLeast) continue;
        for (const index of items) groups[index] = { number, atLeast };
        number++;
      }
      for (const [first, end] of run.inner) read(first, end, true);
      from = run.to;
    }
  };
  read(0, members.length, false);
  return { groups, next: number };
}

function overlaps(member: Candidate, place: CuePlace): boolean {
  return place.first < member.end && member.first < place.end;
}

/** The enumeration that begins with member `from`; null where it stands alone. */
function runFrom(
  reading: Reading,
  members: readonly Candidate[],
  from: number,
  stop: number,
  isOpened: boolean,
): Run | null {
  let items: number[] | null = null;
  const inner: (readonly [number, number])[] = [];
  const links: Link[] = [];
  let isClosed = false;
  let to = from + 1;
  for (; to < stop; to++) {
    const bracket = isOpened ? bracketBehind(reading, members, to, stop) : null;
    const link = bracket === null ? linkOf(reading, members, to, isOpened) : bracket.link;
    if (link === null) break;
    isClosed = bracket === null && link === 'or' && isBroader(reading, members[to]!.skill, members[to - 1]!.skill);
    if (isClosed) break;
    items ??= [from];
    if (bracket !== null) {
      inner.push([to, bracket.next]);
      to = bracket.next;
    }
    links.push(link);
    items.push(to);
  }
  return items === null ? null : { items, to, inner, links, isClosed };
}

/** How member `index` is joined to the one before it; null where it is not. */
function linkOf(reading: Reading, members: readonly Candidate[], index: number, isOpened: boolean): Link | null {
  const a = members[index - 1]!;
  const b = members[index]!;
  return (
    linkBetween(reading, a, b) ??
    orBetween(reading, a, b) ??
    (isOpened && !isBroader(reading, a.skill, b.skill) ? overUnknown(reading, a, b) : null)
  );
}

/** Where member `index` opens a bracket right behind the one before it: the member behind the bracket and how it is joined; else null. */
function bracketBehind(
  reading: Reading,
  members: readonly Candidate[],
  index: number,
  stop: number,
): { readonly next: number; readonly link: Link } | null {
  const { gaps, words } = reading.tokens;
  const { first } = members[index]!;
  if (members[index - 1]!.end !== first || !(gaps[first]! & Gap.Open)) return null;
  for (let next = index + 1; next < stop; next++) {
    let close = -1;
    for (let i = members[next - 1]!.end; i <= members[next]!.first && close < 0; i++)
      if (gaps[i]! & Gap.Close) close = i;
    if (close < 0) continue;
    const word = words[close]!;
    const connective =
      word !== 0 && word === reading.words.or ? 'or' : word !== 0 && word === reading.words.and ? 'and' : null;
    if (members[next]!.first === close) return gaps[close]! & Gap.Comma ? { next, link: 'comma' } : null;
    return members[next]!.first === close + 1 && connective !== null ? { next, link: connective } : null;
  }
  return null;
}

/** The enumerations of a run that no word opened: what "or" joins; without it, what slashes join; "and" parts. */
function sets({ items, links }: Run, isClosed: boolean): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const { length } = items;
  for (let start = 0; start < length;) {
    let end = start + 1;
    while (end < length && links[end - 1] !== 'and') end++;
    const inside = links.slice(start, end - 1);
    const lastOr = inside.lastIndexOf('or');
    if (isClosed && end === length) found.push([start, end]);
    else if (lastOr >= 0 && !(end < length && inside.includes('comma'))) {
      let stop = lastOr + 2;
      while (inside[stop - 1] === 'slash') stop++;
      found.push([start, start + stop]);
    } else {
      // In "X, Y or Z, and W" the commas part what "and" closes.
      for (let i = 0; i < inside.length;) {
        let k = i;
        while (k < inside.length && inside[k] !== 'comma') k++;
        if (k > i) found.push([start + i, start + k + 1]);
        i = k + 1;
      }
    }
    start = end;
  }
  return found;
}

/** The enumeration behind a word that opens one: all of the run, up to where something new is added to its "or". */
function openedSet({ items, links }: Run): readonly [number, number] {
  const firstOr = links.indexOf('or');
  const lastOr = links.lastIndexOf('or');
  if (firstOr < 0) return [0, items.length];
  for (let i = firstOr + 1; i < links.length; i++)
    if (links[i] === 'and' || (links[i] === 'comma' && i > lastOr)) return [0, i + 1];
  return [0, items.length];
}

/** Most words between "or" and the next alternative. */
const MAX_WORDS_AFTER_OR = 4;
const ENDS = Gap.Semicolon | Gap.Stop | Gap.Colon | Gap.Bullet | Gap.Close;

/** "or" where a few small words stand behind it: "Java, or ideally Kotlin". */
function orBetween(reading: Reading, a: Candidate, b: Candidate): Link | null {
  const { tokens, words } = reading;
  if (tokens.words[a.end] !== words.or || b.first - a.end > MAX_WORDS_AFTER_OR + 1 || b.first <= a.end) return null;
  const marks = clauseMarks(reading.pack);
  for (let i = a.end; i <= b.first; i++) {
    if (tokens.gaps[i]! & ENDS) return null;
    if (i > a.end && i < b.first && !(marks[tokens.words[i]!]! & Mark.Alternative)) return null;
  }
  return 'or';
}

/** Longest unknown item of an opened list, and longest stretch of such items, in words. */
const MAX_UNKNOWN_WORDS = 4;
const MAX_UNKNOWN_STRETCH = 14;

/** The link between two items of an opened list with unknown items or words between them: "one of Go, Plain Script, Rust". */
function overUnknown(reading: Reading, a: Candidate, b: Candidate): Link | null {
  const { tokens, words } = reading;
  if (b.first - a.end > MAX_UNKNOWN_STRETCH || b.first <= a.end) return null;
  const marks = clauseMarks(reading.pack);
  let link: Link | null = null;
  let item = a.end;
  for (let i = a.end; i <= b.first; i++) {
    const gap = tokens.gaps[i]!;
    if (gap & (ENDS | Gap.Open) || isStop(reading, i)) return null;
    if (gap & Gap.Comma) item = i;
    if (i - item > MAX_UNKNOWN_WORDS) return null;
    const word = i < b.first ? tokens.words[i]! : 0;
    if (marks[word]! & (Mark.Preposition | Mark.Subject | Mark.Opener)) return null;
    if (word !== 0 && word === words.or) link = 'or';
    else if (word !== 0 && word === words.and)
      return i === a.end && b.first === i + 2 && words.articles.has(tokens.words[i + 1]!) ? 'and' : null;
    else if (gap & (Gap.Comma | Gap.Slash)) link ??= 'comma';
  }
  return link;
}

/** Deepest step up from a skill to a more general one that is looked at. */
const MAX_STEPS = 4;

/** True where `skill` is more general than `other`. */
function isBroader({ pack }: Reading, skill: number, other: number): boolean {
  const climb = (from: number, steps: number): boolean =>
    steps > 0 && pack.data.skills[from]!.broader.some((up) => up === skill || climb(up, steps - 1));
  return climb(other, MAX_STEPS);
}

/** Words that may stand between the cue and the first item ("one of the following languages: Java"). */
const MAX_WORDS_TO_LIST = 6;

/** The cue before a member that opens a list of alternatives, with how many it asks for; null where none does. */
function cueBefore(
  reading: Reading,
  members: readonly Candidate[],
  from: number,
  cues: readonly CuePlace[],
): { readonly asks: number } | null {
  const { first } = members[from]!;
  for (let k = cues.length - 1; k >= 0; k--) {
    const cue = cues[k]!;
    if (cue.end > first) continue;
    if (first - cue.end > MAX_WORDS_TO_LIST) break;
    if (cue.effect !== 'alternatives' && cue.effect !== 'examples') continue;
    const { reach, id, asks } = reading.pack.data.cues[cue.cue]!;
    if (reach !== 'following' || id === 'named-before' || !opens(reading, members, from, cue)) continue;
    // "At least two languages such as …": the number stands in the cue before.
    const counted = asks ?? countedBefore(reading, cues, k);
    return { asks: counted };
  }
  return null;
}

/** True where a run stands in a bracket behind the kind of thing that it gives examples of. */
function isExamples(reading: Reading, members: readonly Candidate[], run: Run): boolean {
  const start = run.items[0]!;
  const { first } = members[start]!;
  const { gaps } = reading.tokens;
  const isBracket = gaps[first]! & Gap.Open && gaps[members[run.to - 1]!.end]! & Gap.Close;
  if (!isBracket || run.links.includes('and')) return false;
  const head = members[start - 1];
  const marks = clauseMarks(reading.pack);
  return (
    (marks[reading.tokens.words[first - 1]!]! & Mark.Category) !== 0 ||
    (head !== undefined && head.end === first && isBroader(reading, head.skill, members[start]!.skill))
  );
}

/** How many the cue of alternatives right before cue `k` asks for. */
function countedBefore(reading: Reading, cues: readonly CuePlace[], k: number): number {
  const before = cues[k - 1];
  return before?.effect === 'alternatives' && cues[k]!.first - before.end <= MAX_WORDS_TO_LIST
    ? (reading.pack.data.cues[before.cue]!.asks ?? 1)
    : 1;
}

/** True where only the kind of thing that is listed stands between a cue and a list, no time and no other list. */
function opens(reading: Reading, members: readonly Candidate[], from: number, cue: CuePlace): boolean {
  const { tokens } = reading;
  const marks = clauseMarks(reading.pack);
  const { first } = members[from]!;
  let depth = 0;
  for (let i = cue.end; i <= first; i++) {
    const gap = tokens.gaps[i]!;
    if ((i < first && marks[tokens.words[i]!]! & Mark.Time) || (i > cue.end && gap & (Gap.Semicolon | Gap.Stop)))
      return false;
    if (gap & Gap.Open) depth++;
    // A word in brackets opens no list outside of them, but for "(one of the following): Java, Go".
    if (gap & Gap.Close && --depth < 0 && !(gap & Gap.Colon)) return false;
  }
  if (from === 0 || members[from - 1]!.end <= cue.first) return true;
  const isHead = from === 1 || members[from - 2]!.end <= cue.first;
  return isHead && (tokens.gaps[first]! & (Gap.Open | Gap.Colon)) !== 0;
}

function hasCloser(end: number, cues: readonly CuePlace[]): boolean {
  return cues.some((cue) => cue.effect === 'equivalent' && cue.first >= end && cue.first - end <= 1);
}
