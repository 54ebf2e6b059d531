import { UNJUDGEABLE } from '../extract/notes.js';
import type { Demands } from '../fit-types.js';
import type { Analysis, Note, Span } from '../types.js';
import type { Measuring } from './fit-options.js';

/** Points of a fit in which every demand is met. */
export const WHOLE_FIT = 100;

/** The skills asked for that jobs name in lists and nothing shows: how many, and where the first stands. */
function onlyNamed({ mentions, resume }: Analysis, demands: Demands): { count: number; first: Span | null } {
  const asked = new Set(demands.skills.flatMap(({ members }) => members.map(({ skill }) => skill)));
  const shown = new Set(mentions.filter((_, index) => resume!.places[index]!.shown).map(({ skill }) => skill));
  const named = mentions.filter(
    ({ skill, polarity }, index) =>
      polarity === 'asserted' && resume!.places[index]!.job !== null && asked.has(skill) && !shown.has(skill),
  );
  return {
    count: new Set(named.map(({ skill }) => skill)).size,
    first: named[0] === undefined ? null : spanOf(named[0]),
  };
}

/** Where one job in so many has no sentence of what was done, a note says so. */
const BARE_SHARE = 2;

function ofJobs(count: number, all: number): string {
  if (all === 1) return 'the job of the work history has';
  return `${count} of the ${all} jobs of the work history ${count === 1 ? 'has' : 'have'}`;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What is worth knowing of a fit beside its score; that a posting is thin is told by what it lets be reached. */
export function notesOf(resume: Analysis, demands: Demands, { numbers, evidence }: Measuring, isThin: boolean): Note[] {
  const isReadable = !resume.notes.some(({ code }) => UNJUDGEABLE.has(code));
  const jobs = resume.resume!.jobs.filter(({ kind }) => kind === 'job');
  const hasHistory = jobs.length > 0;
  // That there is no history is said once, and not of a text that cannot be judged at all.
  const notes: Note[] = resume.notes.filter(
    ({ code }) => code !== 'resume.no-dates' || (isReadable && resume.resume!.jobs.length > 0),
  );
  for (const { code, message } of demands.posting?.notes ?? [])
    if (UNJUDGEABLE.has(code) || code === 'resume.as-posting') notes.push({ code, message: `The posting: ${message}` });
  if (demands.posting !== null && demands.count < numbers.leastDemands)
    notes.push({
      code: 'fit.not-judged',
      message: `The posting states ${demands.count === 0 ? 'no demand' : demands.count === 1 ? 'one demand' : `${demands.count} demands`}, too little to judge anyone by; hold the résumé against a role, or give the whole posting.`,
    });
  else if (isThin)
    notes.push({
      code: 'fit.thin-posting',
      message: `The posting states only ${demands.count} demands, so that at most ${Math.floor((WHOLE_FIT * demands.count) / numbers.thinDemands)} of ${WHOLE_FIT} can be reached.`,
    });
  const { copied } = evidence;
  const length = copied.reduce((sum, { start, end }) => sum + end - start, 0);
  if (copied.length >= numbers.copiedLines || length >= numbers.copiedLength) {
    const [{ start, end }] = copied as [(typeof copied)[number]];
    notes.push({
      code: 'fit.copied',
      message: `${copied.length === 1 ? 'one line of the résumé stands' : `${copied.length} lines of the résumé stand`} word for word in the ${demands.role === null ? 'posting' : 'role document'}; nothing of that counts`,
      start,
      end,
    });
  }
  const bare = jobs.filter(({ done }) => done.length === 0);
  if (isReadable && bare.length * BARE_SHARE >= jobs.length && bare.length > 0)
    notes.push({
      code: 'fit.bare-jobs',
      message: `${ofJobs(bare.length, jobs.length)} no sentence that says what was done, so that little of ${bare.length === 1 ? 'it' : 'them'} counts`,
      ...spanOf(bare[0]!),
    });
  const named = onlyNamed(resume, demands);
  if (isReadable && named.count >= numbers.namedSkills)
    notes.push({
      code: 'fit.only-named',
      message: `${named.count} skills that are asked for stand in a job only as names in a list; a sentence that says what was done with them shows them`,
      ...named.first!,
    });
  // Without any dates the analysis says so, and of impossible ones.
  const undated = jobs.filter(({ dates, doubt }) => dates === null && doubt === null);
  if (isReadable && undated.length > 0 && undated.length < jobs.length)
    notes.push({
      code: 'fit.undated-jobs',
      message: `${ofJobs(undated.length, jobs.length)} no dates, so that ${undated.length === 1 ? 'it counts' : 'they count'} no months`,
      ...spanOf(undated[0]!),
    });
  if (isReadable && !hasHistory)
    notes.push({
      code: 'fit.no-history',
      message:
        'no work history was found, so that every skill counts as only listed; a heading such as "Experience" and lines with title and dates show one',
    });
  return notes;
}
