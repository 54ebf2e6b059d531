import { isWeakLead, spreadCompanyProse } from './company-prose.js';
import { remarkKind } from './heading-endings.js';
import { headingAt, isOwnHeading } from './headings.js';
import { splitAtHeadings } from './lost-headings.js';
import {
  NO_SECTION,
  OPENED,
  TOLD,
  type HeadingPlace,
  type SectionMap,
  type SectionTables,
  type SectionTrait,
} from './section-tables.js';
import { SegmentFlag, type Segments } from './segments.js';
import { leadAt, openerAt, tellAt } from './tellings.js';
import { Gap, type Tokens } from './tokens.js';

/** Where a heading stands below one of wishes: right under it, so that it divides what is wished for, or behind its list. */
const Under = { Nothing: 0, Heading: 1, Divided: 2 } as const;

let scratch = createScratch(0);

function createScratch(size: number): Pick<SectionMap, 'kinds' | 'strengths' | 'told' | 'bodies'> {
  return {
    kinds: new Int16Array(size),
    strengths: new Int16Array(size),
    told: new Uint8Array(size),
    bodies: new Int32Array(size),
  };
}

/** The arrays that are reused, with room for `count` segments, empty. */
function scratchFor(count: number): typeof scratch {
  if (scratch.told.length < count) scratch = createScratch(count * 2);
  scratch.kinds.fill(0, 0, count);
  scratch.strengths.fill(0, 0, count);
  scratch.told.fill(0, 0, count);
  return scratch;
}

// Code that is compiled before its rare branch was ever taken is thrown away when that happens: take it now.
scratchFor(1024);

/**
 * Finds the headings of a text and says of every segment which kind of section it is in. A heading stands on a line of its own, or
 * before a colon, or in capitals; in a text that lost its line breaks also before a capital. Without headings, telling sentences decide.
 * Segments are parted where a heading stands inside them. The result is valid until the next call (its arrays are reused).
 */
export function findSections(tokens: Tokens, segments: Segments, tables: SectionTables): SectionMap {
  const { sparse } = tokens.text;
  splitAtHeadings(tokens, segments, tables, sparse);
  const count = segments.count;
  const { kinds, strengths, told, bodies } = scratchFor(count);
  const headings: HeadingPlace[] = [];
  const traits = tables.kinds;
  /** The section, and the one whose strength holds. */
  let current = NO_SECTION;
  let strength = NO_SECTION;
  /** True where sentences opened the section, no heading. */
  let assumed = false;
  /** The kind of the unheaded list that goes on. */
  let run = NO_SECTION;
  /** The kind that a bullet's own label gave to its sentences. */
  let label = NO_SECTION;
  let labelStrength = NO_SECTION;
  let under: number = Under.Nothing;
  let listed = false;
  let benefit = false;
  for (let s = 0; s < count; s++) {
    const first = segments.firstTokens[s]!;
    const end = segments.endTokens[s]!;
    const flags = segments.flags[s]!;
    bodies[s] = first;
    const wasBenefit: boolean = benefit;
    benefit = false;
    const found = headingAt(tokens, segments, s, tables, sparse);
    if (current !== NO_SECTION && traits[current]!.closes && !reopens(tokens, found, end, traits)) {
      kinds[s] = current;
      strengths[s] = strength;
      continue;
    }
    const trait = found === null ? null : traits[found.kind]!;
    // An item of a list that has a label of its own: "- Nice to have: Go". The list goes on behind it.
    const isLabel =
      trait !== null &&
      (flags & SegmentFlag.Bullet) !== 0 &&
      found!.endToken < end &&
      (trait.label || current !== NO_SECTION);
    // "- Bonus: paid twice a year" among benefits, "- We embrace diversity" among values.
    const among = (flags & SegmentFlag.Bullet) !== 0 && current !== NO_SECTION && traits[current]!.unlabelled;
    if (found !== null && trait !== null && !(among && (isLabel || !trait.counts))) {
      headings.push(found);
      kinds[s] = found.kind;
      bodies[s] = found.endToken;
      const remark = trait.inherits ? remarkKind(tokens, found.firstToken, found.endToken, tables) : NO_SECTION;
      const lends =
        trait.inherits && !trait.own && strength !== NO_SECTION && (traits[strength]!.lends || under !== Under.Nothing);
      under =
        lends && under !== Under.Nothing
          ? Under.Divided
          : trait.wishes && found.endToken === end
            ? Under.Heading
            : Under.Nothing;
      run = NO_SECTION;
      label = NO_SECTION;
      if (isLabel) {
        label = found.kind;
        labelStrength = trait.inherits && strength !== NO_SECTION ? strength : found.kind;
        strengths[s] = labelStrength;
        continue;
      }
      if (!trait.inline || found.endToken === end) {
        current = found.kind;
        // "We are an equal opportunity employer." is a heading and a sentence.
        assumed = trait.sticky && (tokens.gaps[found.endToken]! & Gap.Dot) !== 0;
        if (remark !== NO_SECTION) strength = remark;
        else if (!lends) strength = found.kind;
        listed = false;
      } else if (assumed && current !== NO_SECTION && traits[current]!.sticky) {
        current = NO_SECTION;
        strength = NO_SECTION;
      }
      strengths[s] = strength;
      continue;
    }
    if (under === Under.Heading) under = Under.Nothing;
    if (flags & (SegmentFlag.Line | SegmentFlag.Bullet | SegmentFlag.Numbered)) label = NO_SECTION;
    else if (label !== NO_SECTION) {
      kinds[s] = label;
      strengths[s] = labelStrength;
      continue;
    }
    strengths[s] = strength;
    const opener = openerAt(tokens, first, end, tables);
    if (opener !== NO_SECTION) {
      kinds[s] = opener;
      told[s] = OPENED;
      benefit = traits[opener]!.benefits;
      if (traits[opener]!.counts) strengths[s] = opener;
      if ((traits[opener]!.sticky && !among) || (benefit && wasBenefit && current !== opener)) {
        current = opener;
        assumed = true;
      } else if (traits[opener]!.counts && current !== NO_SECTION && current === tables.companyKind) {
        // What the company says of itself ends where it says whom it seeks.
        current = NO_SECTION;
        strength = NO_SECTION;
      }
      run = NO_SECTION;
      continue;
    }
    if (
      current !== NO_SECTION &&
      !traits[current]!.counts &&
      !(traits[current]!.sticky && !assumed) &&
      isOwnHeading(tokens, segments, s) &&
      !isSilent(leadAt(tokens, first, end, tables.leads, false), tables)
    ) {
      current = NO_SECTION;
      strength = NO_SECTION;
      strengths[s] = NO_SECTION;
    }
    let context = current;
    if (flags & (SegmentFlag.Bullet | SegmentFlag.Numbered)) listed = true;
    else if (listed && isAfterList(tokens, segments, s)) {
      // A paragraph behind a list is no item of it: the section ended without a heading.
      context = NO_SECTION;
      strengths[s] = NO_SECTION;
    }
    kinds[s] = context;
    const own = toldKind(tokens, segments, s, tables, context, assumed);
    const inList = (flags & (SegmentFlag.Line | SegmentFlag.Bullet)) !== 0;
    // An item whose line break was lost: "Strong SQLPython and Go".
    const isItem = inList || (flags & SegmentFlag.Fused) !== 0;
    if (own !== NO_SECTION && inList && context !== NO_SECTION && endsAtList(traits[context]!, assumed)) {
      current = NO_SECTION;
      context = NO_SECTION;
      strength = NO_SECTION;
    }
    if (own !== NO_SECTION) {
      told[s] = TOLD;
      kinds[s] = own;
      if (traits[own]!.counts) strengths[s] = own;
      const starts = isItem && traits[own]!.runs && (context === NO_SECTION || traits[context]!.open);
      run = starts ? own : NO_SECTION;
    } else if (run !== NO_SECTION) {
      if (flags & SegmentFlag.Paragraph && !(flags & SegmentFlag.Bullet)) run = NO_SECTION;
      else if (isItem) {
        kinds[s] = run;
        strengths[s] = run;
      }
    }
  }
  const company = spreadCompanyProse(tokens, segments, tables, { kinds, strengths, told, bodies, headings });
  return { kinds, strengths, told, bodies, headings, company };
}

/** What a sentence without a heading of its own tells of itself in a section of kind `context`; NO_SECTION where nothing. */
function toldKind(
  tokens: Tokens,
  segments: Segments,
  s: number,
  tables: SectionTables,
  context: number,
  assumed: boolean,
): number {
  const trait = context === NO_SECTION ? null : tables.kinds[context]!;
  if (trait !== null && !trait.open && !trait.telling && !assumed) return NO_SECTION;
  const silent = trait !== null && !trait.counts;
  const first = segments.firstTokens[s]!;
  const end = segments.endTokens[s]!;
  // One word tells a duty only where a line or bullet begins with it, if something else is spoken of.
  const starts = (segments.flags[s]! & (SegmentFlag.Line | SegmentFlag.Bullet | SegmentFlag.Fused)) !== 0;
  const lead = leadAt(tokens, first, end, tables.leads, assumed ? !starts : silent);
  if (trait !== null && (trait.telling || assumed)) {
    const leads = lead >= 0 && (tables.kinds[lead]!.demands || (assumed && tables.kinds[lead]!.runs));
    return leads ? lead : NO_SECTION;
  }
  const told = lead >= 0 && !isWeakLead(first, lead, tables) ? lead : tellAt(tokens, first, end, tables);
  return told >= 0 && silent && !tables.kinds[told]!.counts ? NO_SECTION : told;
}

/** True for a heading of demands, wishes or duties that fills its line, no label before a colon. */
function reopens(tokens: Tokens, found: HeadingPlace | null, end: number, traits: readonly SectionTrait[]): boolean {
  if (found === null || found.endToken !== end || tokens.gaps[end]! & Gap.Colon) return false;
  const { demands, wishes, duties } = traits[found.kind]!;
  return demands || wishes || duties;
}

/** True for a section that a line of demands or duties ends: a statement that only sentences opened, or one that is soon said. */
function endsAtList({ sticky, left }: SectionTrait, assumed: boolean): boolean {
  return left || (sticky && assumed);
}

/** True for a kind that does not count ("We offer the following perks:" is no end of the benefits). */
function isSilent(kind: number, tables: SectionTables): boolean {
  return kind !== NO_SECTION && !tables.kinds[kind]!.counts;
}

/** Shortest paragraph that is prose behind a list, not an item that lost its bullet, in words. */
const MIN_PROSE_WORDS = 10;
/** Sentences of a paragraph that are looked over, on either side. */
const MAX_PARAGRAPH_SEGMENTS = 12;

/** True for a segment of a paragraph of prose that began with a blank line behind the last bullet. */
function isAfterList(tokens: Tokens, segments: Segments, s: number): boolean {
  const { flags, firstTokens, endTokens } = segments;
  const item = SegmentFlag.Bullet | SegmentFlag.Numbered;
  let from = s;
  while (!(flags[from]! & SegmentFlag.Paragraph)) {
    if (from === 0 || s - from > MAX_PARAGRAPH_SEGMENTS || flags[from]! & item) return false;
    from--;
  }
  if (flags[from]! & item) return false;
  const parting = SegmentFlag.Paragraph | item;
  let to = s;
  while (to + 1 < segments.count && to - s < MAX_PARAGRAPH_SEGMENTS && !(flags[to + 1]! & parting)) to++;
  // A line that leads in more bullets goes on with the section.
  if (tokens.gaps[endTokens[to]!]! & Gap.Colon) return false;
  return endTokens[to]! - firstTokens[from]! >= MIN_PROSE_WORDS;
}
