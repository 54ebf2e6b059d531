import type { Pack } from '../pack/load.js';
import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import type { TitleEvidence } from '../types.js';
import { hasAny } from './context.js';
import { readTitleLevel } from './level.js';
import { endOf, sectionKind, spanOf, startOf, type Reading } from './reading.js';

/** Sections in whose sentences a role's title names this very job. */
const TITLE_SECTIONS = new Set(['title', 'unknown', 'about', 'role', 'responsibilities', 'requirements']);
/** Longest first line that may be the posting's title, in words. */
const MAX_TITLE_WORDS = 14;

/** Most tokens between a wider role's title and the word in a sentence that narrows it. */
const QUALIFIER_REACH = 4;

const wider = new WeakMap<Pack, Uint8Array>();

/** 1 for each role whose title others narrow by a qualifier. */
function widerRoles(pack: Pack): Uint8Array {
  let flags = wider.get(pack);
  if (flags === undefined) {
    flags = new Uint8Array(pack.data.roles.length);
    for (const { specializes } of pack.data.roles) for (const role of specializes) flags[role] = 1;
    wider.set(pack, flags);
  }
  return flags;
}

/** Role titles between two tokens, and the narrower roles that a word beside the title of a wider one names. */
export function titlesIn(reading: Reading, from: number, to: number, place: TitleEvidence['place']): TitleEvidence[] {
  const { pack, tokens } = reading;
  const flags = widerRoles(pack);
  const found: TitleEvidence[] = [];
  for (let i = from; i < to;) {
    if ((tokens.marks[i]! & Trigger.Title) === 0) {
      i++;
      continue;
    }
    const title = pack.titles.longestAt(tokens, i, to);
    if (title < 0) {
      i++;
      continue;
    }
    const end = pack.titles.end;
    if (place === 'title' || !isAnothers(reading, i, from)) {
      for (const role of pack.data.titleRoles[title]!) {
        const narrower = flags[role] === 1 ? qualified(reading, role, i, end, from, to, place) : [];
        for (const entry of narrower) found.push(entry);
        const general = flags[role] === 1 && (place === 'text' || narrower.length > 0);
        found.push({
          role,
          place,
          general,
          field: reading.field,
          start: startOf(reading, i),
          end: endOf(reading, end),
        });
      }
    }
    i = end;
  }
  return found;
}

/** Roles that a qualifier in `[from, to)` beside it makes of the wider role's title at `[first, end)`: "Software Engineer, Backend". */
function qualified(
  reading: Reading,
  role: number,
  first: number,
  end: number,
  from: number,
  to: number,
  place: TitleEvidence['place'],
): TitleEvidence[] {
  const { pack, tokens } = reading;
  const start = place === 'title' ? from : Math.max(from, first - QUALIFIER_REACH);
  const stop = place === 'title' ? to : Math.min(to, end + QUALIFIER_REACH);
  const found: TitleEvidence[] = [];
  for (let i = start; i < stop;) {
    if (i === first) {
      i = end;
      continue;
    }
    const qualifier = pack.qualifiers.begins[tokens.words[i]!] === 0 ? -1 : pack.qualifiers.longestAt(tokens, i, stop);
    if (qualifier < 0) {
      i++;
      continue;
    }
    const past = pack.qualifiers.end;
    for (const narrower of pack.data.qualifierRoles[qualifier]!) {
      if (!pack.data.roles[narrower]!.specializes.includes(role)) continue;
      const span = spanOf(reading, Math.min(i, first), Math.max(past, end));
      found.push({ role: narrower, place, general: false, field: reading.field, ...span });
    }
    i = past;
  }
  return found;
}

/** Role titles in the body of a text, where they name the job itself. */
export function readBodyTitles(reading: Reading): TitleEvidence[] {
  const { segments } = reading;
  const found: TitleEvidence[] = [];
  for (let s = 0; s < segments.count; s++) {
    if ((reading.triggers.seen[s]! & Trigger.Title) === 0 || !TITLE_SECTIONS.has(sectionKind(reading, s))) continue;
    for (const title of titlesIn(reading, segments.firstTokens[s]!, segments.endTokens[s]!, 'text')) found.push(title);
  }
  return found;
}

function isAnothers(reading: Reading, token: number, from: number): boolean {
  const { tokens, words } = reading;
  for (let i = token - 1; i >= Math.max(from, token - 2); i--) {
    if (words.others.has(tokens.words[i]!)) return true;
  }
  return false;
}

/**
 * Where the text itself opens with the posting's title: the tokens of a short first line that contains a role's title, or
 * what stands behind a heading such as "Job title:"; else of a very first line that names a level and a craft. Null where it does not.
 */
export function titleLine(reading: Reading): readonly [number, number] | null {
  const { segments, sections } = reading;
  for (let s = 0; s < Math.min(segments.count, 4); s++) {
    const first = sections.bodies[s]!;
    const end = segments.endTokens[s]!;
    if (end - first === 0 || end - first > MAX_TITLE_WORDS) continue;
    if (sectionKind(reading, s) === 'title') return [first, end];
    if (isHeadline(reading, first, end) && titlesIn(reading, first, end, 'title').length > 0) return [first, end];
  }
  if (segments.count === 0) return null;
  const first = sections.bodies[0]!;
  const end = segments.endTokens[0]!;
  return namesLevel(reading, first, end) ? [first, end] : null;
}

/** True for a line of its own that begins with a capital and ends without a full stop, before other lines. */
function isHeadline({ tokens }: Reading, first: number, end: number): boolean {
  const { gaps, shapes } = tokens;
  if (end <= first || end >= tokens.count || (shapes[first]! & Shape.Initial) === 0) return false;
  return (gaps[end]! & (Gap.Newline | Gap.Bullet)) !== 0 && (gaps[end]! & (Gap.Stop | Gap.Dot)) === 0;
}

/** True for a headline in capitals with a level and a craft in it ("Senior/Principal Systems Engineer"), whatever the craft. */
function namesLevel(reading: Reading, first: number, end: number): boolean {
  const { tokens, words } = reading;
  if (end - first > MAX_TITLE_WORDS || !isHeadline(reading, first, end)) return false;
  for (let i = first; i < end; i++)
    if ((tokens.shapes[i]! & (Shape.Initial | Shape.Digit)) === 0 && !words.placeLinks.has(tokens.words[i]!))
      return false;
  return hasAny(reading, first, end, words.titleWords.crafts) && readTitleLevel(reading, first, end) !== null;
}
