import { SegmentFlag } from '../text/segments.js';
import { DEGREES, type DegreeDemand, type SectionKind, type Strength } from '../types.js';
import type { CuePlace } from './cues.js';
import { readDegrees } from './degree.js';
import { offersInstead } from './degree-equivalents.js';
import { sectionKind, sectionStrength, startOf, type Reading } from './reading.js';
import { Unit } from './words.js';

/** How far into its item a degree may stand that opens a list of wishes, in characters ("a", "an MS or"). */
const OPENING_REACH = 12;
/** How many sentences behind a degree may say that experience stands for it. */
const INSTEAD_REACH = 2;

/** Sections whose items are what a posting asks for. */
const LISTS: ReadonlySet<SectionKind> = new Set(['unknown', 'role', 'responsibilities', 'requirements', 'skills']);

/** The degrees of the list of requirements that is being read. */
export interface DegreeList {
  /** Place in DEGREES of the lowest one; Infinity while none is asked for. */
  lowest: number;
  /** Segment of the last one. */
  segment: number;
}

export function degreeList(): DegreeList {
  return { lowest: Infinity, segment: -1 };
}

/** Forgets the degrees where a section or a heading begins at segment `s`. */
export function renewList({ sections, segments }: Reading, s: number, list: DegreeList): void {
  const { kinds, bodies } = sections;
  if (s > 0 && kinds[s] === kinds[s - 1] && bodies[s] === segments.firstTokens[s]) return;
  list.lowest = Infinity;
  list.segment = -1;
}

/**
 * The degrees of one segment that counts, in the light of those before it in its list: a later item that asks for a higher one is only wished for,
 * and so is the rest of the list, whose heading between was lost; for no one is asked for both. Marks the last of `before` where a sentence
 * without a degree says that experience may stand for it.
 */
export function readListedDegrees(
  reading: Reading,
  s: number,
  cues: () => readonly CuePlace[],
  list: DegreeList,
  before: DegreeDemand[],
): readonly DegreeDemand[] {
  const from = reading.segments.firstTokens[s]!;
  const to = reading.segments.endTokens[s]!;
  const strength = sectionStrength(reading, s);
  const degrees = readDegrees(reading, from, to, cues, strength);
  const first = degrees[0];
  if (first === undefined) {
    const last = before[before.length - 1];
    if (
      last !== undefined &&
      list.segment >= 0 &&
      s - list.segment <= INSTEAD_REACH &&
      offersInstead(reading, from, to)
    )
      before[before.length - 1] = { ...last, orEquivalent: true };
    return degrees;
  }
  const lowest = Math.min(...degrees.map(({ min }) => DEGREES.indexOf(min)));
  // A résumé asks for nothing.
  const isWish =
    !reading.resume &&
    LISTS.has(sectionKind(reading, s)) &&
    lowest > list.lowest &&
    first.strength === strength &&
    isListItem(reading, s, first.start);
  // An item right behind the first degree may name another way in.
  if (isWish && s > list.segment + 1) markWishes(reading, s);
  if (first.strength !== 'preferred') list.lowest = Math.min(list.lowest, lowest);
  list.segment = s;
  return isWish ? degrees.map((degree) => asWish(degree, strength)) : degrees;
}

function asWish(degree: DegreeDemand, strength: Strength): DegreeDemand {
  return degree.strength === strength ? { ...degree, strength: 'preferred' } : degree;
}

/** True for an item that opens with its degree and counts no years, which would make it a way in of its own ("Master's with 3 years"). */
function isListItem(reading: Reading, s: number, start: number): boolean {
  const { sections, segments, tokens, words } = reading;
  if ((segments.flags[s]! & (SegmentFlag.Line | SegmentFlag.Bullet)) === 0) return false;
  if (start - startOf(reading, sections.bodies[s]!) > OPENING_REACH) return false;
  for (let i = sections.bodies[s]!; i < segments.endTokens[s]!; i++)
    if (words.units[tokens.words[i]!] !== Unit.None) return false;
  return true;
}

/** Gives the rest of the section from segment `s` on the strength of wishes. */
function markWishes({ pack, sections, segments }: Reading, s: number): void {
  const wishes = pack.data.sections.findIndex(({ strength }) => strength === 'preferred');
  if (wishes < 0) return;
  const { strengths, kinds, bodies } = sections;
  const held = strengths[s];
  for (let i = s; i < segments.count && kinds[i] === kinds[s] && strengths[i] === held; i++) {
    if (i > s && bodies[i] !== segments.firstTokens[i]) break;
    strengths[i] = wishes;
  }
}
