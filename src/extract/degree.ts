import { DEGREE_SHIELD, EXACT_DEGREE } from '../pack/format.js';
import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import { DEGREES, type Degree, type DegreeDemand, type Strength } from '../types.js';
import { hasAny, isOneOf, percentEnd } from './context.js';
import type { CuePlace } from './cues.js';
import { readEquivalents } from './degree-equivalents.js';
import { isShortForm, type DegreeRun } from './degree-forms.js';
import { spanOf, type Reading } from './reading.js';
import { statementStrength } from './statement-strength.js';

/** How far before a degree its owner may stand ("our founder holds a PhD"). */
const OWNER_REACH = 5;
/** How far behind a degree its first field may stand ("from an accredited college or university in"), and each next one. */
const FIRST_FIELD_REACH = 10;
const FIELD_REACH = 4;

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
  if (runs.length === 0)
    return [
      demandOf(
        reading,
        {
          min: 0,
          fields: [],
          orEquivalent: false,
          inBrackets: false,
          formEnd: none!.end,
          fieldEnd: none!.end,
          ...none!,
        },
        fallback,
      ),
    ];
  if (isEmployers(reading, from, to, runs[0]!)) return [];
  return runs.map((run, index) => {
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
      isDesired ? 'preferred' : statementStrength(reading, cues(), statement, from, fallback),
    );
  });
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

/** Fills `runs`; returns the place of a degree that a "no" before it denies. */
function readRuns(
  reading: Reading,
  from: number,
  to: number,
  runs: DegreeRun[],
  cues: () => readonly CuePlace[],
): { first: number; end: number } | null {
  const { tokens, pack, words } = reading;
  let denied: { first: number; end: number } | null = null;
  for (let i = from; i < to;) {
    const word = tokens.words[i]!;
    if (tokens.marks[i]! & Trigger.Degree) {
      const payload = pack.degrees.longestAt(tokens, i, to);
      if (payload >= 0) {
        const end = pack.degrees.end;
        if (i > from && tokens.words[i - 1] !== 0 && tokens.words[i - 1] === words.of('no'))
          denied ??= { first: i - 1, end };
        else if (
          payload !== DEGREE_SHIELD &&
          ((payload & EXACT_DEGREE) === 0 || isShortForm(reading, i, end, from, to))
        )
          addForm(reading, runs, payload & (EXACT_DEGREE - 1), i, end, cues);
        i = end;
        continue;
      }
    }
    if (runs.length > 0 && pack.studies.begins[word] !== 0) {
      const payload = pack.studies.longestAt(tokens, i, to);
      if (payload >= 0) {
        addField(reading, runs, pack.data.studyFields[payload]!.id, i, pack.studies.end);
        i = pack.studies.end;
        continue;
      }
    }
    i++;
  }
  return denied;
}

/** Adds a degree to the run before it, or opens a new one behind a cue of strength, a bracket, or a comma that no "or" follows. */
function addForm(
  reading: Reading,
  runs: DegreeRun[],
  order: number,
  first: number,
  end: number,
  cues: () => readonly CuePlace[],
): void {
  const { tokens, words } = reading;
  const last = runs[runs.length - 1];
  // "MS degree in": the word for any degree adds nothing to the form before it.
  if (last !== undefined && last.formEnd === first && isOneOf(reading, first, words.degreeWords.names)) {
    last.formEnd = end;
    last.fieldEnd = end;
    last.end = end;
    return;
  }
  const inBrackets = (tokens.gaps[first]! & Gap.Open) !== 0;
  const previous = first > 0 ? tokens.words[first - 1]! : 0;
  const isJoined =
    last !== undefined &&
    (last.formEnd === first || (previous !== 0 && (previous === words.or || previous === words.and)));
  const isCut =
    last === undefined ||
    (inBrackets && !isSameForm(last, order)) ||
    (!isJoined && (tokens.gaps[first]! & (Gap.Comma | Gap.Semicolon)) !== 0) ||
    cues().some(
      ({ effect, first: cue, end: behind }) =>
        (effect === 'required' || effect === 'preferred') &&
        cue >= last.first &&
        behind > last.formEnd &&
        behind <= first,
    );
  if (isCut) {
    runs.push({ min: order, first, end, formEnd: end, fieldEnd: end, fields: [], orEquivalent: false, inBrackets });
    return;
  }
  last.min = Math.min(last.min, order);
  last.end = end;
  last.formEnd = end;
  last.fieldEnd = end;
}

/** "Bachelor's degree (BS)" names one degree twice. */
function isSameForm(run: DegreeRun, order: number): boolean {
  return run.min === order;
}

/** A field belongs to the degree before it; behind a closed bracket to the one before the bracket. */
function addField(reading: Reading, runs: DegreeRun[], id: string, first: number, end: number): void {
  let index = runs.length - 1;
  if (index > 0 && runs[index]!.inBrackets && closes(reading, runs[index]!.end, first)) index--;
  const run = runs[index]!;
  const reach = run.fields.length === 0 ? FIRST_FIELD_REACH : FIELD_REACH;
  if (first - run.fieldEnd > reach || hasAny(reading, run.fieldEnd, first, reading.words.experience)) return;
  run.fieldEnd = end;
  if (!run.fields.includes(id)) run.fields.push(id);
  if (index === runs.length - 1) run.end = end;
}

function closes(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (reading.tokens.gaps[i]! & Gap.Close) return true;
  return false;
}

/** True for degrees that the employer's people hold or that it pays for. */
function isEmployers(reading: Reading, from: number, to: number, { first, end }: DegreeRun): boolean {
  const { words } = reading;
  const { degreeWords } = words;
  return (
    (end < to && isOneOf(reading, end, degreeWords.holders)) ||
    saysShare(reading, Math.max(from, first - OWNER_REACH), first) ||
    hasAny(reading, Math.max(from, first - OWNER_REACH), first, degreeWords.owners) ||
    hasAny(reading, from, to, degreeWords.benefits) ||
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

/** The highest degree that is preferred over the one asked for; null without one. */
export function preferredDegree(overall: DegreeDemand | null, demands: readonly DegreeDemand[]): Degree | null {
  if (overall === null || overall.strength === 'preferred') return null;
  let best = DEGREES.indexOf(overall.min);
  const start = best;
  for (const { strength, min } of demands) if (strength === 'preferred') best = Math.max(best, DEGREES.indexOf(min));
  return best > start ? DEGREES[best]! : null;
}
