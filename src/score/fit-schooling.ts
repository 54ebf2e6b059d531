import type { Claim, Demands, SchoolingDemand } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import { DEGREES, type Education } from '../types.js';
import { bestOf, claimOf } from './fit-claims.js';
import type { FitNumbers } from './fit-numbers.js';
import { NO_SKILL, optionOf, type Measured, type Measuring } from './fit-options.js';
import { timeFor } from './fit-years.js';

const DEGREE_NAMES = {
  none: 'no degree',
  associate: 'associate degree',
  bachelor: "bachelor's degree",
  master: "master's degree",
  phd: 'doctorate',
} as const;

export function degreeName(degree: SchoolingDemand['degree']): string {
  return DEGREE_NAMES[degree];
}

export function fieldName(pack: Pack, id: string): string {
  return pack.data.studyFields.find((field) => field.id === id)?.name ?? id;
}

/** How many steps a degree is below the one asked for; 0 where it is not. */
function stepsBelow(held: SchoolingDemand['degree'], asked: SchoolingDemand['degree']): number {
  return Math.max(0, DEGREES.indexOf(asked) - DEGREES.indexOf(held));
}

/** What a résumé's degree claims, less where it is not finished. */
function degreeClaim(
  { finished, start, end }: Education,
  label: string,
  shares: Claim['shares'],
  numbers: FitNumbers,
): Claim {
  return claimOf(
    {
      ...NO_SKILL,
      label: finished ? label : `${label}, not finished`,
      shares: finished ? shares : [...shares, { label: 'not finished', share: numbers.unfinished }],
      evidence: { field: 'text', start, end },
    },
    numbers,
  );
}

/** The education that is no copy of what is asked for. */
function ownEducation({ resume, evidence }: Measuring): Education[] {
  return resume.resume!.education.filter((entry) => !evidence.isCopied(entry));
}

/** Degree and field of study, each a demand of its own. */
export function measureSchooling(demand: SchoolingDemand, demands: Demands, measuring: Measuring): Measured[] {
  const { numbers } = measuring;
  const held = ownEducation(measuring).filter(({ degree }) => degree !== 'none');
  const degrees = held.map((entry) => {
    const below = stepsBelow(entry.degree, demand.degree);
    const shares = Array.from({ length: below }, () => ({ label: 'a degree below', share: numbers.degreeBelow }));
    return degreeClaim(entry, degreeName(entry.degree), shares, numbers);
  });
  const overall = demands.years.find(({ skill }) => skill === null);
  const time =
    demand.orEquivalent && overall !== undefined
      ? { ...timeFor(overall, demands, measuring), share: numbers.equivalent }
      : null;
  const label = `${degreeName(demand.degree)}${time === null ? '' : ' or equivalent experience'}`;
  const common = { part: 'education', standing: null, atLeast: 1 } as const;
  const options = [optionOf(label, demand.statement, bestOf(degrees), { time })];
  const measured: Measured[] = [{ ...common, label, weight: numbers.degree, options }];
  if (demand.fields.length === 0) return measured;
  const other = demand.related ? numbers.relatedField : numbers.otherField;
  const fields = held
    .filter((entry) => entry.fields.length > 0)
    .map((entry) =>
      entry.fields.some((field) => demand.fields.includes(field))
        ? degreeClaim(entry, 'a field that is asked for', [], numbers)
        : degreeClaim(
            entry,
            demand.related ? 'another field, where related ones do as well' : 'another field',
            [{ label: 'another field', share: other }],
            numbers,
          ),
    );
  const named = `in ${demand.fields.map((field) => fieldName(measuring.pack, field)).join(' or ')}`;
  measured.push({
    ...common,
    label: named,
    weight: numbers.studyField,
    options: [optionOf(named, demand.statement, bestOf(fields))],
  });
  return measured;
}

/** A higher degree that is preferred: it counts or it does not. */
export function measureHigher(demand: SchoolingDemand, measuring: Measuring): Measured {
  const { numbers } = measuring;
  const claims = ownEducation(measuring)
    .filter(({ degree }) => stepsBelow(degree, demand.degree) === 0)
    .map((entry) => degreeClaim(entry, degreeName(entry.degree), [], numbers));
  const label = `${degreeName(demand.degree)}, preferred`;
  const options = [optionOf(label, demand.statement, bestOf(claims))];
  return { part: 'education', label, standing: null, atLeast: 1, weight: numbers.higherDegree, options };
}
