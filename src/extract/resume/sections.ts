import { NO_SECTION, type HeadingPlace, type SectionMap } from '../../text/section-tables.js';
import { SegmentFlag } from '../../text/segments.js';
import { Gap } from '../../text/tokens.js';
import type { SectionKind } from '../../types.js';
import type { Reading } from '../reading.js';

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
    const place = ownHeading(reading, s) ?? known;
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

/** A line that is a heading in a résumé, whatever it would be in a posting ("Profile"). */
function ownHeading({ tokens, segments, pack }: Reading, s: number): HeadingPlace | null {
  const first = segments.firstTokens[s]!;
  const { resumeHeadings } = pack;
  if ((segments.flags[s]! & SegmentFlag.Line) === 0 && s > 0) return null;
  if (resumeHeadings.begins[tokens.words[first]!] === 0) return null;
  const end = segments.endTokens[s]!;
  const kind = resumeHeadings.longestAt(tokens, first, end);
  if (kind < 0) return null;
  const after = resumeHeadings.end;
  const gap = tokens.gaps[after]!;
  return gap & (Gap.Newline | Gap.Colon | Gap.Bullet) || after === end
    ? { kind, segment: s, firstToken: first, endToken: after }
    : null;
}
