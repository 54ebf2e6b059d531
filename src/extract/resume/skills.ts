import type { Pack } from '../../pack/load.js';
import type { Job, Mention, MentionPlace, SectionKind, SkillHistory } from '../../types.js';
import { unionMonths } from './months.js';

/**
 * Sections beside the work history in which a mention is shown, not only listed: what was built, and what was found out and published. The title of a
 * publication says what was worked on, as the bullet of a project does; it is no job and has no months.
 */
const SHOWING: ReadonlySet<SectionKind> = new Set(['projects', 'publications'] as const);

/**
 * Where each mention stands: in a job, in a project or publication, or only in a list.
 * @param lists by segment of the text: 1 for those that only name (see `nameLists`)
 */
export function placesOf(mentions: readonly Mention[], jobs: readonly Job[], lists: Uint8Array): MentionPlace[] {
  const says = ({ polarity, field, segment }: Mention): boolean =>
    polarity === 'asserted' && (field !== 'text' || lists[segment] === 0);
  const places: { shown: boolean; job: number | null }[] = mentions.map((mention) => ({
    shown: SHOWING.has(mention.section) && says(mention),
    job: null,
  }));
  jobs.forEach(({ kind, title, mentions: own }, index) => {
    for (const at of own) {
      const mention = mentions[at]!;
      const isTitle = title !== null && mention.start < title.end && title.start < mention.end;
      const shown = kind === 'job' && (says(mention) || (isTitle && mention.polarity === 'asserted'));
      places[at] = { shown, job: index };
    }
  });
  return places;
}

/** How long each skill was used that a job shows, and each broader one; ascending by skill. */
export function skillHistories(
  mentions: readonly Mention[],
  jobs: readonly Job[],
  places: readonly MentionPlace[],
  pack: Pack,
): SkillHistory[] {
  const used = new Map<number, number[]>();
  const add = (skill: number, job: number): void => {
    const list = used.get(skill);
    if (list?.at(-1) === job) return;
    if (list === undefined) used.set(skill, [job]);
    else list.push(job);
    for (const broader of pack.data.skills[skill]!.broader) add(broader, job);
  };
  jobs.forEach((job, index) => {
    for (const mention of job.mentions) if (places[mention]!.shown) add(mentions[mention]!.skill, index);
  });
  return [...used]
    .sort(([a], [b]) => a - b)
    .map(([skill, own]) => ({ skill, jobs: own, months: unionMonths(datedJobs(own.map((job) => jobs[job]!))) }));
}

/** The months of the jobs that have dates and are no breaks. */
export function datedJobs(jobs: readonly Job[]): { readonly from: number; readonly to: number }[] {
  return jobs.flatMap(({ dates, kind }) => (dates === null || kind === 'break' ? [] : [dates]));
}
