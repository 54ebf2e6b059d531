import { NO_SECTION, type HeadingPlace, type SectionMap } from '../../text/section-tables.js';
import { SegmentFlag } from '../../text/segments.js';
import { Gap, Shape } from '../../text/tokens.js';
import type { SectionKind } from '../../types.js';
import type { Reading } from '../reading.js';
import { findDates } from './dates.js';
import { findCareer } from './lines.js';
import { RESUME_SECTIONS } from './section-kinds.js';

/** Sections whose entries have headings of their own: "Responsibilities:", "Technologies: Go, Python", "Relevant coursework". */
const HOLDING: ReadonlySet<SectionKind> = new Set(['experience', 'projects', 'education', 'volunteering'] as const);
/**
 * The sections of a résumé: headings alone part them, no sentence tells one. A heading with words behind it on its line, or with a colon under an
 * entry, stays in the entry's section.
 */
export function resumeSections(reading: Reading): SectionMap {
  const { tokens, segments, sections, pack } = reading;
  const { count } = segments;
  const kinds = new Int16Array(count).fill(NO_SECTION);
  const bodies = new Int32Array(count);
  const headings: HeadingPlace[] = [];
  const kindOf = (index: number): SectionKind | null => (index === NO_SECTION ? null : pack.data.sections[index]!.kind);
  const experience = pack.data.sections.findIndex(({ kind }) => kind === 'experience');
  let next = 0;
  let current = NO_SECTION;
  for (let s = 0; s < count; s++) {
    const first = segments.firstTokens[s]!;
    bodies[s] = first;
    while (next < sections.headings.length && sections.headings[next]!.segment < s) next++;
    const known = sections.headings[next]?.segment === s ? sections.headings[next]! : null;
    const place = ownHeading(reading, s) ?? (known !== null && isWhole(reading, known) ? known : null);
    if (place !== null && place.endToken > place.firstToken) {
      const kind = kindOf(place.kind)!;
      const held = kindOf(current);
      bodies[s] = place.endToken;
      if (opens(reading, s, place, kind, held)) {
        current = place.kind;
        headings.push(place);
      } else if (held === null && RESUME_SECTIONS.has(kind)) {
        // "Email: …" over the first section.
        kinds[s] = place.kind;
        headings.push(place);
        continue;
      }
    }
    if (
      (place === null || !RESUME_SECTIONS.has(kindOf(place.kind)!)) &&
      isLoose(kindOf(current)) &&
      headsWork(reading, s)
    ) {
      current = experience;
      bodies[s] = segments.endTokens[s]!;
      headings.push({ kind: experience, segment: s, firstToken: first, endToken: bodies[s] });
    }
    kinds[s] = current;
  }
  return { kinds, strengths: kinds.slice(), told: new Uint8Array(count), bodies, headings, company: null };

  function opens(
    { segments: { flags, endTokens } }: Reading,
    s: number,
    place: HeadingPlace,
    kind: SectionKind,
    held: SectionKind | null,
  ): boolean {
    const endsLine = place.endToken === endTokens[s]! || (tokens.gaps[place.endToken]! & Gap.Newline) !== 0;
    if (!RESUME_SECTIONS.has(kind)) return false;
    if (held === null) return endsLine || ((flags[s]! & SegmentFlag.Line) !== 0 && kind !== 'contact');
    if (!HOLDING.has(held)) return endsLine || kind !== 'contact';
    const isColon = (tokens.gaps[place.endToken]! & Gap.Colon) !== 0;
    const isApart = (flags[s]! & SegmentFlag.Paragraph) !== 0;
    if (flags[s]! & SegmentFlag.Bullet) return endsLine && !isColon;
    return endsLine ? !isColon || isApart : isApart && kind !== 'contact';
  }
}

/** True in a section whose own lines are no entries with titles, so that such entries under another heading are none of it. */
function isLoose(held: SectionKind | null): boolean {
  return held === null || !(HOLDING.has(held) || held === 'interests' || held === 'references');
}

/** Most lines below a heading in which the first entry tells its title and dates, and its tokens. */
const MAX_HEAD_LINES = 2;
const MAX_HEAD_TOKENS = 40;

/** True for a heading that no table names, above an entry with the title of a job and a range of dates ("Mandates"). */
function headsWork(reading: Reading, s: number): boolean {
  const { tokens, segments } = reading;
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  if (s === 0 || (segments.flags[s]! & SegmentFlag.Line) === 0) return false;
  const isApart = (segments.flags[s]! & SegmentFlag.Paragraph) !== 0 || (tokens.gaps[first]! & Gap.Other) !== 0;
  if (!isApart || !isHeadingLike(reading, s, first, end)) return false;
  for (const kind of ['title', 'employer', 'school', 'place'] as const)
    if (findCareer(reading, first, end, kind) !== null) return false;
  let to = end + 1;
  for (let lines = 0; to < Math.min(tokens.count, end + MAX_HEAD_TOKENS); to++)
    if (tokens.gaps[to]! & Gap.Newline && ++lines === MAX_HEAD_LINES) break;
  return (
    findCareer(reading, end, to, 'title') !== null &&
    findDates(reading, first, end).length === 0 &&
    findDates(reading, end, to).some(({ isSingle }) => !isSingle)
  );
}

/** True for a heading that is one as a whole, or stands before a colon: not a name that only ends like one ("Ledger Toolkit"). */
function isWhole({ tokens, segments, pack }: Reading, { kind, segment, firstToken, endToken }: HeadingPlace): boolean {
  if (tokens.gaps[endToken]! & Gap.Colon) return true;
  const { headings } = pack.sectionTables;
  return (
    headings.begins[tokens.words[firstToken]!] !== 0 &&
    headings.longestAt(tokens, firstToken, segments.endTokens[segment]!) === kind
  );
}

/** A line that is a heading in a résumé, whatever it would be in a posting ("Profile"), as a whole or by its last words ("Laboratory Experience"). */
function ownHeading(reading: Reading, s: number): HeadingPlace | null {
  const { tokens, segments, pack } = reading;
  const first = segments.firstTokens[s]!;
  const { resumeHeadings } = pack;
  if ((segments.flags[s]! & SegmentFlag.Line) === 0 && s > 0) return null;
  const end = segments.endTokens[s]!;
  const place = (kind: number, endToken: number): HeadingPlace => ({ kind, segment: s, firstToken: first, endToken });
  if (resumeHeadings.begins[tokens.words[first]!] !== 0) {
    const kind = resumeHeadings.longestAt(tokens, first, end);
    const after = resumeHeadings.end;
    if (kind >= 0 && (after === end || tokens.gaps[after]! & (Gap.Newline | Gap.Colon | Gap.Bullet)))
      return place(kind, after);
  }
  const kind = endingKind(reading, s, first, end);
  return kind < 0 ? null : place(kind, end);
}

/** Longest heading that only its last words tell, in words. */
const MAX_ENDED_WORDS = 6;
/** Longest word that may be small in it ("and", "of"). */
const MAX_SMALL = 3;

/** The kind of the last words of a line that is written like a heading and has no title in it; -1 for any other line. */
function endingKind(reading: Reading, s: number, first: number, end: number): number {
  const { tokens, pack } = reading;
  const { resumeEndings } = pack;
  if (end - first < 2 || !isHeadingLike(reading, s, first, end)) return -1;
  if (findCareer(reading, first, end, 'title') !== null) return -1;
  for (let i = first + 1; i < end; i++) {
    if (resumeEndings.begins[tokens.words[i]!] === 0) continue;
    const kind = resumeEndings.longestAt(tokens, i, end);
    if (kind >= 0 && resumeEndings.end === end) return kind;
  }
  return -1;
}

/** True for a short line of its own that is no item, with capitals and nothing but names and joints in it. */
function isHeadingLike({ tokens, segments }: Reading, s: number, first: number, end: number): boolean {
  const isLine =
    (tokens.gaps[end]! & (Gap.Newline | Gap.Bullet)) !== 0 && (tokens.gaps[end]! & (Gap.Dot | Gap.Comma)) === 0;
  if (!isLine || end - first > MAX_ENDED_WORDS || segments.flags[s]! & SegmentFlag.Bullet) return false;
  for (let i = first; i < end; i++) {
    const isSmall = tokens.ends[i]! - tokens.starts[i]! <= MAX_SMALL;
    if ((tokens.shapes[i]! & Shape.Initial) === 0 && !(isSmall && i > first)) return false;
    if (i > first && tokens.gaps[i]! & ~(Gap.Space | Gap.And | Gap.Comma | Gap.Hyphen | Gap.Slash)) return false;
  }
  return true;
}
