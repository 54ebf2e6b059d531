import type { Pack } from '../pack/load.js';
import type { JobTime, Place } from '../fit-types.js';
import type { Analysis } from '../types.js';
import { overlap } from './fit-evidence.js';
import { broaderSkills } from './fit-skills.js';

/** The share of a job's time that counts, 0 to 1. */
export function timeShare({ skills, need }: JobTime): number {
  return Math.min(1, skills.length / need);
}

/** An interval of months `[from, to)` of which a share counts. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The months that intervals cover, each month once, by the greatest share that it has in any of them. */
export function coveredMonths(intervals: readonly Interval[]): number {
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
    total += (union - before) * share;
    before = union;
  }
  return total;
}

/** The jobs of a résumé with the skills, wanted or narrower than a wanted one, that each shows; `need` of them make all of its time count. */
export function jobTimes(
  resume: Analysis,
  wanted: ReadonlySet<number>,
  need: number,
  pack: Pack,
  counts: (place: Place) => boolean,
): JobTime[] {
  const times: JobTime[] = [];
  for (const { kind, dates, mentions } of resume.resume!.jobs) {
    if (kind !== 'job' || dates === null || dates.to <= dates.from) continue;
    const found = new Map<number, Place[]>();
    for (const index of mentions) {
      const { skill, polarity, field, start, end } = resume.mentions[index]!;
      const place = { field, start, end };
      if (polarity === 'negated' || !counts(place)) continue;
      if (![skill, ...broaderSkills(pack, skill).keys()].some((shown) => wanted.has(shown))) continue;
      const places = found.get(skill);
      if (places === undefined) found.set(skill, [place]);
      else if (places.length < 2 && !overlap(places[0]!, place)) places.push(place);
    }
    if (found.size === 0) continue;
    // One more than is needed says what takes the place of any of them.
    const skills = [...found].slice(0, need + 1).map(([skill, places]) => ({ skill, places }));
    times.push({
      from: dates.from,
      to: dates.to,
      dates: { field: 'text', start: dates.start, end: dates.end },
      need,
      skills,
    });
  }
  return times;
}
