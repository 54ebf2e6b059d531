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
import type { Analysis } from '../types.js';
import { apportion } from './apportion.js';
import { leadingIn, measureDuties, measureLevel, measureSkill } from './fit-entries.js';
import { evidenceOf } from './fit-evidence.js';
import { knockOutsOf } from './fit-knock-outs.js';
import { notesOf, WHOLE_FIT } from './fit-notes.js';
import { meanOfBest, type Measured, type Measuring } from './fit-options.js';
import { measureHigher, measureSchooling } from './fit-schooling.js';
import { measureYears } from './fit-years.js';
import { fitNumbers, type FitNumbers } from './fit-numbers.js';
import { WHOLE } from './numbers.js';

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
  const leading = leadingIn(demands, measuring);
  return [
    ...demands.skills.map((demand) => measureSkill(demand, measuring, leading)),
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
