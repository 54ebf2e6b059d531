import { NO_SECTION, type HeadingPlace, type SectionMap } from '../../text/section-tables.js';
import { SegmentFlag } from '../../text/segments.js';
import { Gap, Shape } from '../../text/tokens.js';
import type { SectionKind } from '../../types.js';
import type { Reading } from '../reading.js';
import { findCareer } from './lines.js';

/** Kinds of the sections of a résumé. Any other heading stands inside one of them. */
const OWN: ReadonlySet<SectionKind> = new Set([
  'summary',
  'experience',
  'projects',
  'education',
  'skills',
  'certifications',
  'publications',
  'languages',
  'volunteering',
  'interests',
  'references',
  'contact',
] as const);
/** Sections whose entries have headings of their own: "Responsibilities:", "Technologies: Go, Python", "Relevant coursework". */
const HOLDING: ReadonlySet<SectionKind> = new Set(['experience', 'projects', 'education', 'volunteering'] as const);
/** Headings that open no section of their own in an entry, even on a line of their own behind a blank one. */
const INNER: ReadonlySet<SectionKind> = new Set([
  'responsibilities',
  'role',
  'about',
  'title',
  'logistics',
  'pay',
  'other',
] as const);

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
      } else if (held === null && OWN.has(kind)) {
        // "Email: …" over the first section.
        kinds[s] = place.kind;
        headings.push(place);
        continue;
      }
    }
    kinds[s] = current;
  }
  return { kinds, strengths: kinds, told: new Uint8Array(count), bodies, headings, company: null };

  function opens(
    { segments: { flags, endTokens } }: Reading,
    s: number,
    place: HeadingPlace,
    kind: SectionKind,
    held: SectionKind | null,
  ): boolean {
    const isWhole = place.endToken === endTokens[s]! || (tokens.gaps[place.endToken]! & Gap.Newline) !== 0;
    if (!OWN.has(kind)) return false;
    if (held === null) return isWhole || ((flags[s]! & SegmentFlag.Line) !== 0 && kind !== 'contact');
    if (!HOLDING.has(held) || INNER.has(kind)) return isWhole || kind !== 'contact';
    const isColon = (tokens.gaps[place.endToken]! & Gap.Colon) !== 0;
    const isApart = (flags[s]! & SegmentFlag.Paragraph) !== 0;
    if (flags[s]! & SegmentFlag.Bullet) return isWhole && !isColon;
    return isWhole ? !isColon || isApart : isApart && kind !== 'contact';
  }
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
  const { tokens, segments, pack } = reading;
  const { resumeEndings } = pack;
  const isLine =
    (tokens.gaps[end]! & (Gap.Newline | Gap.Bullet)) !== 0 && (tokens.gaps[end]! & (Gap.Dot | Gap.Comma)) === 0;
  if (!isLine || end - first > MAX_ENDED_WORDS || end - first < 2 || segments.flags[s]! & SegmentFlag.Bullet) return -1;
  for (let i = first; i < end; i++) {
    const isSmall = tokens.ends[i]! - tokens.starts[i]! <= MAX_SMALL;
    if ((tokens.shapes[i]! & Shape.Initial) === 0 && !(isSmall && i > first)) return -1;
    if (i > first && tokens.gaps[i]! & ~(Gap.Space | Gap.And | Gap.Comma | Gap.Hyphen | Gap.Slash)) return -1;
  }
  if (findCareer(reading, first, end, 'title') !== null) return -1;
  for (let i = first + 1; i < end; i++) {
    if (resumeEndings.begins[tokens.words[i]!] === 0) continue;
    const kind = resumeEndings.longestAt(tokens, i, end);
    if (kind >= 0 && resumeEndings.end === end) return kind;
  }
  return -1;
}
