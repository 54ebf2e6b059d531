import { Gap, Shape } from '../text/tokens.js';
import { DEGREES, type Degree, type DegreeDemand, type Strength } from '../types.js';
import { hasAny, isOneOf, percentEnd } from './context.js';
import type { CuePlace } from './cues.js';
import { readEquivalents } from './degree-equivalents.js';
import type { DegreeRun } from './degree-forms.js';
import { readRuns } from './degree-runs.js';
import { spanOf, type Reading } from './reading.js';
import { statementStrength } from './statement-strength.js';

/** How far before a degree its owner may stand ("our founder holds a PhD"). */
const OWNER_REACH = 5;
/** How far from a degree the word may stand that makes it one which the employer pays for. */
const BENEFIT_REACH = 10;

/** What one segment says of degrees, one demand for each run of alternatives: "Bachelor's required, Master's preferred" gives two. */
export function readDegrees(
  reading: Reading,
  from: number,
  to: number,
  cues: () => readonly CuePlace[],
  fallback: Strength,
): DegreeDemand[] {
  const runs: DegreeRun[] = [];
  const denied = readRuns(reading, from, to, runs, cues);
  const none = readEquivalents(reading, from, to, runs) ?? denied;
  if (runs.length === 0 && none === null) return [];
  const noDegree = none === null ? [] : [demandOf(reading, noRun(none), fallback)];
  if (runs.length === 0) return noDegree;
  if (isEmployers(reading, from, to, runs[0]!)) return [];
  const demands = runs.map((run, index) => {
    const statement = {
      first: run.first,
      end: run.end,
      low: runs[index - 1]?.end ?? from,
      high: runs[index + 1]?.first ?? to,
    };
    const isDesired = run.end < to && isOneOf(reading, run.end, reading.words.degreeWords.desired);
    return demandOf(
      reading,
      run,
      isDesired
        ? 'preferred'
        : statementStrength(
            reading,
            cues().filter((cue) => !isOfField(reading, run, cue)),
            statement,
            from,
            fallback,
          ),
    );
  });
  // "High school diploma required, bachelor's degree preferred".
  const isBefore = none !== null && none.first < runs[0]!.first;
  return isBefore && demands.every(({ strength }) => strength === 'preferred') ? [...noDegree, ...demands] : demands;
}

/** What a phrase says that asks for no degree. */
function noRun({ first, end }: { first: number; end: number }): DegreeRun {
  return {
    min: 0,
    first,
    end,
    formEnd: end,
    fieldEnd: end,
    fields: [],
    orEquivalent: false,
    isOpen: false,
    inBrackets: false,
  };
}

/** True for a wish that speaks of the last field alone: "Bachelor's degree in engineering (computer science preferred)", "in Physics, Optics preferred", "Bachelor's degree - Physics preferred". */
function isOfField({ tokens, words }: Reading, { formEnd, fieldEnd }: DegreeRun, { effect, first }: CuePlace): boolean {
  if (effect !== 'preferred' || first !== fieldEnd || fieldEnd === formEnd) return false;
  let commas = 0;
  let isAside = false;
  for (let i = formEnd; i <= first; i++) {
    const gap = tokens.gaps[i]!;
    if (gap & Gap.Close) isAside = false;
    if (i < first && (gap & Gap.Open || (gap & (Gap.Hyphen | Gap.Space)) === (Gap.Hyphen | Gap.Space))) isAside = true;
    if (gap & Gap.Comma) {
      commas++;
      if (i === first) return false;
    }
    const word = tokens.words[i]!;
    if (commas > 0 && i < first && word !== 0 && (word === words.or || word === words.and)) return false;
  }
  return isAside || commas === 1;
}

function demandOf(reading: Reading, run: DegreeRun, strength: Strength): DegreeDemand {
  return {
    ...spanOf(reading, run.first, run.end),
    min: DEGREES[run.min]!,
    fields: run.fields,
    orEquivalent: run.orEquivalent,
    field: reading.field,
    strength,
  };
}

/** True for degrees that the employer's people hold or that it pays for. */
function isEmployers(reading: Reading, from: number, to: number, { first, end }: DegreeRun): boolean {
  const { words } = reading;
  const { degreeWords } = words;
  return (
    (end < to && isOneOf(reading, end, degreeWords.holders)) ||
    saysShare(reading, Math.max(from, first - OWNER_REACH), first) ||
    hasAny(reading, Math.max(from, first - OWNER_REACH), first, degreeWords.owners) ||
    hasAny(reading, Math.max(from, first - BENEFIT_REACH), Math.min(to, end + BENEFIT_REACH), degreeWords.benefits) ||
    hasAny(reading, Math.max(from, first - OWNER_REACH), first, degreeWords.paying)
  );
}

/** "20 % hold a PhD": of the employer's people. */
function saysShare(reading: Reading, from: number, to: number): boolean {
  const { shapes } = reading.tokens;
  for (let i = from; i < to; i++) if (shapes[i]! & Shape.Number && percentEnd(reading, i) >= 0) return true;
  return false;
}

const ORDER: Readonly<Record<Strength, number>> = { required: 0, unstated: 1, preferred: 2 };

/** The degree that a posting asks for: the first statement of the strongest kind. */
export function overallDegree(demands: readonly DegreeDemand[]): DegreeDemand | null {
  let best: DegreeDemand | null = null;
  for (const demand of demands) if (best === null || ORDER[demand.strength] < ORDER[best.strength]) best = demand;
  return best;
}

/** The degree that a posting requires; null where it states none, or only wishes for one. */
export function requiredDegree(overall: DegreeDemand | null): Degree | null {
  return overall === null || overall.strength === 'preferred' ? null : overall.min;
}

/** The highest degree that is preferred over the one asked for; null without one. */
export function preferredDegree(overall: DegreeDemand | null, demands: readonly DegreeDemand[]): Degree | null {
  if (overall === null || overall.strength === 'preferred') return null;
  let best = DEGREES.indexOf(overall.min);
  const start = best;
  for (const { strength, min } of demands) if (strength === 'preferred') best = Math.max(best, DEGREES.indexOf(min));
  return best > start ? DEGREES[best]! : null;
}
