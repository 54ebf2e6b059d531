import { UNJUDGEABLE } from '../extract/notes.js';
import { viewText } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import {
  FIT_PARTS,
  type Demands,
  type Fit,
  type FitEntry,
  type FitPart,
  type FitPartResult,
  type Statement,
} from '../fit-types.js';
import type { Analysis, Note, Span } from '../types.js';
import { apportion } from './apportion.js';
import { measureDuties, measureLevel, measureSkill } from './fit-entries.js';
import { evidenceOf } from './fit-evidence.js';
import { knockOutsOf } from './fit-knock-outs.js';
import { meanOfBest, type Measured, type Measuring } from './fit-options.js';
import { measureHigher, measureSchooling } from './fit-schooling.js';
import { measureYears } from './fit-years.js';
import { fitNumbers, type FitNumbers } from './fit-numbers.js';
import { WHOLE } from './numbers.js';

/** Points of a fit in which every demand is met. */
const WHOLE_FIT = 100;

/**
 * How well a résumé fits what a role or a posting demands, 0 to 100 points: the sum of parts, each the sum of its demands up to what is enough.
 * @param resume read as a résumé
 * @throws TypeError where it was read as a posting
 */
export function fit(resume: Analysis, demands: Demands, pack: Pack): Fit {
  if (resume.resume === null)
    throw new TypeError('fit: the document was read as a posting; analyze it with { as: "resume" }');
  const numbers = fitNumbers(pack);
  const measuring: Measuring = { pack, numbers, resume, evidence: evidenceOf(resume, demands, pack) };
  const measured = measure(demands, measuring);
  const isThin = demands.posting !== null && demands.count < numbers.thinDemands;
  const whole = WHOLE_FIT * numbers.ticksPerPoint;
  const max = isThin ? Math.floor((whole * demands.count) / numbers.thinDemands) : whole;
  const stated = FIT_PARTS.map((part) => ({ part, measured: measured.filter((entry) => entry.part === part) })).filter(
    (of) => of.measured.length > 0,
  );
  const maxima = apportion(
    max,
    stated.map((of) => partWeight(of.part, of.measured, numbers)),
  );
  const parts = stated.map((of, index) =>
    shareOut(of.part, maxima[index]!, of.measured, enough(of.part, of.measured.length, demands, numbers)),
  );
  const notes = notesOf(resume, demands, measuring, isThin);
  return {
    resume,
    demands,
    parts,
    ticks: parts.reduce((sum, { ticks }) => sum + ticks, 0),
    max,
    abstains: notes.some(({ code }) => code === 'fit.not-judged' || UNJUDGEABLE.has(code)),
    knockOuts: knockOutsOf(demands, resume),
    notes,
  };
}

function measure(demands: Demands, measuring: Measuring): Measured[] {
  return [
    ...demands.skills.map((demand) => measureSkill(demand, measuring)),
    ...demands.years.map((demand) => measureYears(demand, demands, measuring)),
    ...(demands.schooling === null ? [] : measureSchooling(demands.schooling, demands, measuring)),
    ...(demands.higher === null ? [] : [measureHigher(demands.higher, measuring)]),
    ...(demands.level === null ? [] : [measureLevel(demands, demands.level, measuring)]),
    ...measureDuties(demands, (statement) => statementText(demands, statement, measuring.pack), measuring),
  ];
}

/** The words of a statement as a person reads them. */
function statementText(demands: Demands, statement: Statement, pack: Pack): string {
  const { field, start, end } = statement;
  return field === 'document'
    ? pack.data.profiles[demands.role!]!.document.slice(start, end)
    : viewText(demands.posting!.document, { field, start, end });
}

/** Parts that are lists, of which one thing alone must not weigh as much as a whole list. */
const LISTS: ReadonlySet<FitPart> = new Set<FitPart>(['required', 'preferred', 'responsibilities']);

/** What a part weighs among the others, in thousandths of a point: a list that is short weighs less. */
function partWeight(part: FitPart, measured: readonly Measured[], { points, fullList }: FitNumbers): number {
  const length = measured.reduce((sum, { weight }) => sum + weight, 0) / WHOLE;
  return Math.round(WHOLE * points[part] * (LISTS.has(part) ? Math.min(1, length / fullList) : 1));
}

/** The share of a part's demands, by weight, that gives the whole part, in thousandths: of a short list nearly all, of a single demand all. */
function enough(part: FitPart, count: number, { role }: Demands, numbers: FitNumbers): number {
  const spare = WHOLE - enoughOfMany(part, role === null, numbers);
  return Math.round(WHOLE - spare * Math.min(1, (count - 1) / numbers.fullList));
}

function enoughOfMany(part: FitPart, isPosting: boolean, numbers: FitNumbers): number {
  if (part === 'required') return isPosting ? numbers.enoughRequired : numbers.enoughExpected;
  if (part === 'preferred') return isPosting ? numbers.enoughPreferred : numbers.enoughUseful;
  if (part === 'level') return numbers.enoughLeading;
  return part === 'responsibilities' ? numbers.enoughDuties : WHOLE;
}

function shareOut(part: FitPart, max: number, measured: readonly Measured[], share: number): FitPartResult {
  // Demands are worth more in all than the part, so that the share of them that is enough is worth the part.
  const total = Math.floor((max * WHOLE) / share);
  const fulls = apportion(
    total,
    measured.map(({ weight }) => weight),
  );
  const entries = measured.map((entry, index): FitEntry => {
    const { label, standing, atLeast, options } = entry;
    const full = fulls[index]!;
    const value = meanOfBest(
      entry.options.map((each) => each.value),
      entry.atLeast,
    );
    return { part, label, standing, full, atLeast, options, ticks: Math.round(full * value) };
  });
  return {
    part,
    max,
    entries,
    ticks: Math.min(
      max,
      entries.reduce((sum, { ticks }) => sum + ticks, 0),
    ),
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

function notesOf(resume: Analysis, demands: Demands, { numbers, evidence }: Measuring, isThin: boolean): Note[] {
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
      message: `the posting states ${demands.count === 0 ? 'no demand' : demands.count === 1 ? 'one demand' : `${demands.count} demands`}, too little to judge anyone by; fit against a role with --role, or give the whole posting`,
    });
  else if (isThin)
    notes.push({
      code: 'fit.thin-posting',
      message: `the posting states only ${demands.count} demands, so that at most ${Math.floor((WHOLE_FIT * demands.count) / numbers.thinDemands)} of ${WHOLE_FIT} can be reached`,
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
  // Without any dates the analysis says so.
  const undated = jobs.filter(({ dates }) => dates === null);
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
