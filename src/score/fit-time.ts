import type { Pack } from '../pack/load.js';
import type { FitOption, JobShare, Place } from '../fit-types.js';
import type { Analysis, Job, Span } from '../types.js';
import { overlap } from './fit-claims.js';
import { jobShare } from './job-share.js';
import { broaderSkills, ledSkill } from './fit-skills.js';
import { WHOLE } from './numbers.js';

/** An interval of months `[from, to)` of which a share counts. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * The months that intervals cover, each month once, by the greatest share that it has in any of them; of them the `most` that have the greatest
 * shares, so that a long time of a small share never stands for a short one in full.
 */
export function coveredMonths(intervals: readonly Interval[], most = Infinity): number {
  const shares = [...new Set(intervals.map(({ share }) => share))].sort((a, b) => b - a);
  const byStart = [...intervals].sort((a, b) => a.from - b.from);
  let total = 0;
  let before = 0;
  for (const share of shares) {
    let union = 0;
    let reached = -Infinity;
    for (const interval of byStart) {
      if (interval.share < share || interval.to <= reached) continue;
      union += interval.to - Math.max(interval.from, reached);
      reached = interval.to;
    }
    total += (Math.min(union, most) - before) * share;
    if (union >= most) break;
    before = union;
  }
  return total;
}

type Time = NonNullable<FitOption['time']>;

/** The months of jobs that count, each once, as many as are asked for at most. */
export function countedMonths({ jobs, months }: Pick<Time, 'jobs' | 'months'>): number {
  const intervals = jobs.map((job) => ({ from: job.from, to: job.to, share: jobShare(job) }));
  return coveredMonths(intervals, months);
}

/** The share of the time asked for that jobs make, 0 to 1. */
export function timeValue(time: Time): number {
  return Math.min(1, countedMonths(time) / time.months) * (time.share / WHOLE);
}

/** What makes a job be of a kind. */
export interface Wanted {
  readonly skills: ReadonlySet<number>;
  /** Roles whose titles count, too. */
  readonly roles: ReadonlySet<number>;
  /** How many skills make all of it count, and for how many the title counts. */
  readonly need: number;
  readonly title: number;
  /** What of it counts at most, in thousandths. */
  readonly weight: number;
}

type Shown = Map<number | null, readonly Place[]>;

/** Adds a place to those of a skill: two at most, apart from each other. */
function add(found: Shown, skill: number | null, place: Place): void {
  const places = found.get(skill);
  if (places === undefined) found.set(skill, [place]);
  else if (places.length < 2 && !overlap(places[0]!, place)) found.set(skill, [...places, place]);
}

/** How far a job is of a kind; null where nothing in it is. */
export function sharesOf(
  resume: Analysis,
  { title, roles: held, mentions, led }: Job,
  { skills: wanted, roles, need, title: titleCounts, weight }: Wanted,
  pack: Pack,
  isCopied: (at: Span) => boolean,
): JobShare | null {
  const found: Shown = new Map();
  if (title !== null && held.some((role) => roles.has(role)))
    add(found, null, { field: 'text', start: title.start, end: title.end });
  for (const index of mentions) {
    const { skill, polarity, field, start, end } = resume.mentions[index]!;
    if (polarity === 'negated' || !resume.resume!.places[index]!.shown) continue;
    if (isCopied({ start, end }) || !serves(pack, skill, wanted)) continue;
    const place = { field, start, end };
    if (title !== null && touches(title, place)) add(found, null, place);
    add(found, skill, place);
  }
  const people = led === null || isCopied(led) ? undefined : ledSkill(pack);
  if (people !== undefined && !found.has(people) && serves(pack, people, wanted))
    add(found, people, { field: 'text', start: led!.start, end: led!.end });
  if (found.size === 0) return null;
  const skills = [...found].map(([skill, places]) => ({ skill, counts: skill === null ? titleCounts : 1, places }));
  return { need, weight, skills };
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True for a skill that is wanted or narrower than one that is. */
function serves(pack: Pack, skill: number, wanted: ReadonlySet<number>): boolean {
  if (wanted.has(skill)) return true;
  for (const broad of broaderSkills(pack, skill).keys()) if (wanted.has(broad)) return true;
  return false;
}
