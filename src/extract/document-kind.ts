import type { Pack } from '../pack/load.js';
import { Gap, Shape } from '../text/tokens.js';
import type { DocumentKind, SectionKind } from '../types.js';
import { leadingNumber } from './context.js';
import type { Reading } from './reading.js';
import { RESUME_SECTIONS } from './resume/section-kinds.js';

/** Section kinds that show what a document is. */
const POSTING_KINDS: readonly SectionKind[] = [
  'about',
  'role',
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'equal-opportunity',
  'how-to-apply',
  'pay',
];
/** Of a résumé's sections that of human languages stands in a posting, too. */
const RESUME_KINDS = [...RESUME_SECTIONS].filter((kind) => kind !== 'languages');
/** Headings of a résumé that must stand in a text without any of a posting for it to be read as one. */
const MIN_HEADINGS = 2;
/** Spans of time that show a résumé: beside headings of one, and without any. */
const MIN_SPANS = 1;
const MIN_SPANS_ALONE = 2;

/** Section kinds as bits: bit `index + 1` of a kind, bit 0 of none. There are fewer than 31. */
interface KindMasks {
  readonly ours: number;
  readonly theirs: number;
  readonly experience: number;
}

const masks = new WeakMap<Pack, KindMasks>();

function kindMasks(pack: Pack): KindMasks {
  let known = masks.get(pack);
  if (known === undefined) {
    const maskOf = (kinds: readonly SectionKind[]): number =>
      pack.data.sections.reduce(
        (mask, { kind }, index) => (kinds.includes(kind) ? mask | (1 << (index + 1)) : mask),
        0,
      );
    known = { ours: maskOf(RESUME_KINDS), theirs: maskOf(POSTING_KINDS), experience: maskOf(['experience']) };
    masks.set(pack, known);
  }
  return known;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Whether a document reads as a posting or as a résumé: by its headings, or by spans of time ("2015 – 2018", "Mar 2021 – Present"), of which a posting
 * has hardly one.
 */
export function kindOf(reading: Reading): DocumentKind {
  const { ours: oursMask, theirs: theirsMask, experience } = kindMasks(reading.pack);
  let mask = 0;
  for (let s = 0; s < reading.segments.count; s++) mask |= 1 << (reading.sections.kinds[s]! + 1);
  const ours = countBits(mask & oursMask);
  const theirs = countBits(mask & theirsMask);
  if (ours >= MIN_HEADINGS && (mask & experience) !== 0 && theirs === 0) return 'resume';
  const spans = spanCount(reading);
  const isResume = spans >= MIN_SPANS_ALONE ? ours + spans > theirs : spans >= MIN_SPANS && ours > theirs;
  return isResume ? 'resume' : 'posting';
}

const MIN_YEAR = 1950;
const MAX_YEAR = 2100;
const YEAR_LENGTH = 4;
/** Tokens from a year to the date that ends its span: a day and a month may stand between. */
const SPAN_REACH = 3;

/** How many years stand before a dash or "to" with another year or "present" behind: spans of time. */
function spanCount(reading: Reading): number {
  const { tokens, pack, words } = reading;
  const to = words.of('to');
  let count = 0;
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!isYear(reading, i)) continue;
    const next = tokens.words[i + 1] === to && to !== 0 ? i + 2 : i + 1;
    if (next === i + 1 && (tokens.gaps[next]! & Gap.Hyphen) === 0) continue;
    for (let k = next; k < Math.min(tokens.count, next + SPAN_REACH); k++) {
      const entry = pack.calendar.alone(tokens.words[k]!);
      const isPresent = entry >= 0 && pack.data.calendar[entry]!.is === 'present';
      if (!isPresent && !isYear(reading, k)) continue;
      count++;
      i = k;
      break;
    }
  }
  return count;
}

function isYear(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if ((tokens.shapes[token]! & Shape.Number) === 0) return false;
  const length = tokens.ends[token]! - tokens.starts[token]!;
  // "03.2021" is one token.
  if (length !== YEAR_LENGTH && length !== YEAR_LENGTH + 3) return false;
  const value =
    length === YEAR_LENGTH ? leadingNumber(reading, token) : Math.round((leadingNumber(reading, token) % 1) * 10_000);
  return value >= MIN_YEAR && value <= MAX_YEAR;
}
