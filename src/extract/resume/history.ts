import { Gap, Shape } from '../../text/tokens.js';
import type { Job, JobDates, Mention, Month, Span } from '../../types.js';
import { readTitleLevel } from '../level.js';
import { titlesIn } from '../titles.js';
import { endOf, spanOf, startOf, type Reading } from '../reading.js';
import { datesOf, doubtOf, type DateRange } from './dates.js';
import { entriesOf, roleTitleIn, type Entry } from './entries.js';
import { ledIn } from './led.js';
import { findCareer, type Line } from './lines.js';

/** The entries of the work history, with the lines that each has. */
export interface HistoryEntry extends Entry {
  /** Tokens of the title; null where none was told. */
  readonly titleTokens: { readonly first: number; readonly end: number } | null;
  readonly isBreak: boolean;
}

/** The entries of the work history in text order: those of its sections; where no section has any, those of the text above the first section and of the summary. */
export function findHistory(reading: Reading, lines: readonly Line[]): HistoryEntry[] {
  const found = entriesIn(reading, lines, ({ kind }) => kind === 'experience');
  if (found.length > 0) return found;
  return entriesIn(reading, lines, ({ kind }) => kind === 'unknown' || kind === 'summary').filter(
    ({ dates, titleTokens }) => dates !== null && !dates.isSingle && titleTokens !== null,
  );
}

function entriesIn(reading: Reading, lines: readonly Line[], belongs: (line: Line) => boolean): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    if (belongs(lines[from]!)) {
      while (to < lines.length && lines[to]!.section === lines[from]!.section && belongs(lines[to]!)) to++;
      for (const entry of entriesOf(reading, lines, from, to)) entries.push(described(reading, lines, entry));
    }
    from = to;
  }
  return entries;
}

function described(reading: Reading, lines: readonly Line[], entry: Entry): HistoryEntry {
  const line = entry.title < 0 ? null : lines[entry.title]!;
  const titleTokens = line === null ? leadOf(reading, lines, entry) : titleIn(reading, line, entry.dates);
  let isBreak = false;
  for (let i = entry.from; i < entry.body && !isBreak; i++) {
    const leave = findCareer(reading, lines[i]!.first, lines[i]!.end, 'break');
    // "Manager, Elder Care Services" is a job, "Unemployed / job search" none.
    isBreak = leave !== null && (titleTokens === null || covers(reading, leave, titleTokens));
  }
  return { ...entry, titleTokens, isBreak };
}

/** True where phrases of a break, from `leave` on, are all that a title says. */
function covers(
  reading: Reading,
  leave: { readonly first: number; readonly end: number },
  title: { readonly first: number; readonly end: number },
): boolean {
  if (leave.first > title.first) return false;
  let { end } = leave;
  while (end < title.end) {
    const next = findCareer(reading, end, title.end, 'break');
    if (next === null || next.first > end) return false;
    end = next.end;
  }
  return true;
}

/** Without the noun of a title, the words before the dates on their line stand for it ("Transfer Center Peer, 2021 – 2022"); null without any. */
function leadOf(reading: Reading, lines: readonly Line[], { from, body, dates }: Entry): HistoryEntry['titleTokens'] {
  if (dates === null) return null;
  for (let i = from; i < body; i++) {
    const { first, end } = lines[i]!;
    if (dates.first > first && dates.first < end) return partAt(reading, first, first, dates.first, dates);
  }
  return null;
}

/** What parts a title from the employer, the place or the dates on its line. */
const PARTS = Gap.Comma | Gap.Open | Gap.Close | Gap.Colon | Gap.Semicolon | Gap.Other | Gap.Newline | Gap.Bullet;

/** The words of the title in a line: those between separators around the title of a role, or the noun that shows one. */
function titleIn(reading: Reading, line: Line, dates: DateRange | null): { first: number; end: number } {
  const at = roleTitleIn(reading, line);
  return partAt(
    reading,
    at < 0 ? findCareer(reading, line.first, line.end, 'title')!.first : at,
    line.first,
    line.end,
    dates,
  );
}

/** The part of tokens `[from, to)`, between separators, that token `at` stands in. */
function partAt(
  reading: Reading,
  at: number,
  from: number,
  to: number,
  dates: DateRange | null,
): { first: number; end: number } {
  const { tokens, words } = reading;
  const preposition = words.of('at');
  const isPart = (i: number): boolean =>
    (tokens.gaps[i]! & PARTS) !== 0 ||
    (tokens.gaps[i]! & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space) ||
    hasTab(reading, i) ||
    tokens.words[i - 1] === preposition ||
    tokens.words[i] === preposition ||
    (dates !== null && (i === dates.first || i === dates.end));
  let first = at;
  while (first > from && !isPart(first)) first--;
  let end = at + 1;
  while (end < to && !isPart(end)) end++;
  // "Researcher for <the lab>"
  while (end > at + 1 && words.isEnglish[tokens.words[end - 1]!] === 1 && !(tokens.shapes[end - 1]! & Shape.Initial))
    end--;
  return { first, end };
}

/** True for a tab or a wide blank before token `i`. */
function hasTab(reading: Reading, i: number): boolean {
  const from = endOf(reading, i);
  const to = startOf(reading, i);
  if (to - from < 1) return false;
  return /\t| {3}/.test(reading.source.slice(from, Math.min(to, from + 8)));
}

/** The roles that a job's title names, the narrower one where it qualifies a wider one's title ("Software Engineer, Backend"). */
function rolesIn(reading: Reading, first: number, end: number): number[] {
  const named = titlesIn(reading, first, end, 'title').filter(({ general }) => !general);
  return [...new Set(named.map(({ role }) => role))].sort((a, b) => a - b);
}

/** The jobs of the entries. `mentions` are those of the text, in order; segments that `lists` marks only name, and are nothing done. */
export function jobsOf(
  reading: Reading,
  lines: readonly Line[],
  entries: readonly HistoryEntry[],
  mentions: readonly Mention[],
  lists: Uint8Array,
  asOf: Month,
): Job[] {
  let mention = 0;
  let segment = 0;
  const { segments } = reading;
  return entries.map((entry, index): Job => {
    const first = lines[entry.from]!.first;
    const last = lines[entry.to - 1]!.end;
    const span = spanOf(reading, first, last);
    const own: number[] = [];
    while (mention < mentions.length && (mentions[mention]!.field !== 'text' || mentions[mention]!.start < span.start))
      mention++;
    for (; mention < mentions.length && mentions[mention]!.start < span.end; mention++) own.push(mention);
    const done: Span[] = [];
    const from = entry.body < entry.to ? lines[entry.body]!.first : last;
    while (segment < segments.count && segments.firstTokens[segment]! < from) segment++;
    const firstDone = segment;
    for (; segment < segments.count && segments.firstTokens[segment]! < last; segment++)
      if (lists[segment] === 0)
        done.push(spanOf(reading, segments.firstTokens[segment]!, Math.min(last, segments.endTokens[segment]!)));
    const doubt = entry.dates === null ? null : doubtOf(entry.dates, asOf);
    const dates: JobDates | null =
      entry.dates === null || (doubt !== null && doubt !== 'future') ? null : datesOf(reading, entry.dates, asOf);
    const { titleTokens, isBreak } = entry;
    return {
      ...span,
      kind: isBreak ? 'break' : 'job',
      title: titleTokens === null ? null : spanOf(reading, titleTokens.first, titleTokens.end),
      roles: titleTokens === null ? [] : rolesIn(reading, titleTokens.first, titleTokens.end),
      level:
        titleTokens === null || isBreak
          ? null
          : (readTitleLevel(reading, titleTokens.first, titleTokens.end)?.level ?? null),
      dates,
      doubt: doubt === null ? null : { ...spanOf(reading, entry.dates!.first, entry.dates!.end), is: doubt },
      months: dates === null || isBreak ? 0 : dates.to - dates.from,
      mentions: own,
      done,
      led: ledIn(reading, firstDone, segment, index),
    };
  });
}
