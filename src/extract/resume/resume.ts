import { LEVELS, type DegreeDemand, type Job, type Mention, type Month, type Resume } from '../../types.js';
import type { Pack } from '../../pack/load.js';
import type { Reading } from '../reading.js';
import { certificatesOf } from './certificates.js';
import { latestMonth } from './dates.js';
import { highestDegree, readEducation } from './education.js';
import { findHistory, jobsOf } from './history.js';
import { ledIn, moreOf } from './led.js';
import { linesOf } from './lines.js';
import { MONTHS_A_YEAR, unionMonths } from './months.js';
import { nameLists } from './name-lists.js';
import { datedJobs, placesOf, skillHistories } from './skills.js';

/**
 * Reads what a résumé tells of a career. `mentions` and `degrees` are those of the whole document; its sections must be a résumé's (see
 * `resumeSections`).
 */
export function readResume(
  reading: Reading,
  mentions: readonly Mention[],
  degrees: readonly DegreeDemand[],
  given: Month | undefined,
): Resume {
  const lines = linesOf(reading);
  const entries = findHistory(reading, lines);
  const asOf = given ?? latestMonth(entries.flatMap(({ dates }) => (dates === null ? [] : [dates])));
  const lists = nameLists(reading, mentions);
  const jobs = jobsOf(reading, lines, entries, mentions, lists, asOf ?? NEVER);
  const places = placesOf(mentions, jobs, lists);
  const education = readEducation(reading, lines, degrees, jobs);
  const anywhere = ledIn(reading, 0, reading.segments.count, null);
  return {
    asOf,
    jobs,
    months: unionMonths(datedJobs(jobs)),
    skills: skillHistories(mentions, jobs, places, reading.pack),
    places,
    education,
    degree: highestDegree(education),
    level: highestLevel(jobs, reading.pack),
    led: moreOf(
      jobs.reduce<Resume['led']>((best, { led }) => moreOf(best, led), null),
      anywhere,
    ),
    certificates: certificatesOf(reading, lines, mentions),
  };
}

/** The day of reading where there are no dates that it could matter to. */
const NEVER: Month = { year: 0, month: 1 };

const MID = LEVELS.indexOf('mid');

/** Months from which a title that states no level has outgrown those of beginners; never, in a taxonomy without the level. */
function midMonths({ data }: Pack): number {
  return (data.levels.find(({ id }) => id === 'mid')?.minYears ?? Infinity) * MONTHS_A_YEAR;
}

/** The highest level of a title that was held for a time, or last; a role of some years whose title states none is of the middle. */
function highestLevel(jobs: readonly Job[], pack: Pack): Resume['level'] {
  const least = midMonths(pack);
  const latest = latestOf(jobs);
  let best: Resume['level'] = null;
  let longest = -1;
  jobs.forEach(({ level, title, roles, kind, months, dates }, job) => {
    if (title === null || kind === 'break') return;
    if (level === null) {
      // Years in an occupation outside the pack say nothing of a level.
      const isRole = roles.some((role) => role < pack.data.roles.length);
      if (months >= least && months > (jobs[longest]?.months ?? 0) && isRole) longest = job;
    } else if (dates !== null || job === latest) {
      if (best === null || LEVELS.indexOf(level) > LEVELS.indexOf(best.level)) best = { ...title, level, job };
    }
  });
  const stated = best as Resume['level'];
  if (longest < 0 || (stated !== null && LEVELS.indexOf(stated.level) >= MID)) return stated;
  return { ...jobs[longest]!.title!, level: 'mid', job: longest };
}

/** The job that ended last, the first of several; where none has dates, the first of the text. -1 without jobs. */
export function latestOf(jobs: readonly Job[]): number {
  let latest = -1;
  jobs.forEach(({ kind, dates }, job) => {
    if (kind === 'job' && (latest < 0 || (dates?.to ?? -1) > (jobs[latest]!.dates?.to ?? -1))) latest = job;
  });
  return latest;
}
