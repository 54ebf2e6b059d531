import { LEVELS, type DegreeDemand, type Job, type Mention, type Month, type Resume } from '../../types.js';
import type { Reading } from '../reading.js';
import { certificatesOf } from './certificates.js';
import { latestMonth } from './dates.js';
import { highestDegree, readEducation } from './education.js';
import { findHistory, jobsOf } from './history.js';
import { ledIn, moreOf } from './led.js';
import { linesOf } from './lines.js';
import { unionMonths } from './months.js';
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
  const jobs = jobsOf(reading, lines, entries, mentions, asOf ?? NEVER);
  const education = readEducation(reading, lines, degrees, jobs);
  const anywhere = ledIn(reading, 0, reading.segments.count, null);
  return {
    asOf,
    jobs,
    months: unionMonths(datedJobs(jobs)),
    skills: skillHistories(mentions, jobs, reading.pack),
    places: placesOf(mentions, jobs),
    education,
    degree: highestDegree(education),
    level: highestLevel(jobs),
    led: moreOf(
      jobs.reduce<Resume['led']>((best, { led }) => moreOf(best, led), null),
      anywhere,
    ),
    certificates: certificatesOf(reading, lines, mentions),
  };
}

/** The day of reading where there are no dates that it could matter to. */
const NEVER: Month = { year: 0, month: 1 };

function highestLevel(jobs: readonly Job[]): Resume['level'] {
  let best: Resume['level'] = null;
  jobs.forEach(({ level, title }, job) => {
    if (level === null || title === null) return;
    if (best === null || LEVELS.indexOf(level) > LEVELS.indexOf(best.level)) best = { ...title, level, job };
  });
  return best;
}
