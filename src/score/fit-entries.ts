import type { Pack } from '../pack/load.js';
import type {
  Claim,
  Demands,
  FitEntry,
  FitOption,
  FitPart,
  JobTime,
  Place,
  SchoolingDemand,
  SkillDemand,
  Statement,
  YearsDemand,
} from '../fit-types.js';
import { DEGREES, type Analysis, type Level } from '../types.js';
import { dutyShare } from './fit-duties.js';
import { bestTwo, claimValue, overlap, skillClaims, type Evidence } from './fit-evidence.js';
import type { FitNumbers } from './fit-numbers.js';
import { LEVEL_RANKS } from './fit-skills.js';
import { coveredMonths, jobTimes, timeShare } from './fit-time.js';

/** A demand held against a résumé, before its part is shared out. */
export interface Measured extends Pick<FitEntry, 'part' | 'label' | 'standing' | 'atLeast' | 'options'> {
  /** Relative to the other demands of its part, in thousandths. */
  readonly weight: number;
}

/** What all demands are measured by. */
export interface Measuring {
  readonly pack: Pack;
  readonly numbers: FitNumbers;
  readonly resume: Analysis;
  readonly evidence: Evidence;
}

/** An option with its value: the best of its claims or its time. */
function option(
  label: string,
  statement: Statement | null,
  claims: readonly Claim[],
  more: Partial<Pick<FitOption, 'skill' | 'time'>> = {},
): FitOption {
  const time = more.time ?? null;
  const value = Math.max(0, ...claims.map(claimValue), time === null ? 0 : timeValue(time));
  return { label, statement, skill: more.skill ?? null, claims, time, value };
}

/** The share of the time asked for that the jobs make, 0 to 1. */
export function timeValue({ jobs, months, share }: NonNullable<FitOption['time']>): number {
  const covered = coveredMonths(jobs.map((job) => ({ from: job.from, to: job.to, share: timeShare(job) })));
  return Math.min(1, covered / months) * (share / 1000);
}

/** The mean of the greatest `count` values; what is lacking counts 0. */
export function meanOfBest(values: readonly number[], count: number): number {
  const best = [...values].sort((a, b) => b - a).slice(0, count);
  return best.reduce((sum, value) => sum + value, 0) / count;
}

export function measureSkill(demand: SkillDemand, { pack, numbers, evidence }: Measuring): Measured {
  const options = demand.members.map(({ skill, statement }) =>
    option(pack.data.skills[skill]!.name, statement, skillClaims(evidence, skill, numbers, pack), { skill }),
  );
  const names = options.map(({ label }) => label).join(' or ');
  const label = demand.atLeast === 1 ? names : `${demand.atLeast} of ${names}`;
  const { part, standing, atLeast, weight } = demand;
  return { part, label, standing, atLeast, weight, options };
}

/** Time in jobs that count for a demand of years: those that show the skill, or skills of the demands at large. */
function timeFor(demand: YearsDemand, demands: Demands, { pack, numbers, resume, evidence }: Measuring): JobTime[] {
  const { copied } = evidence;
  const counts = (place: Place): boolean => !copied.some((line) => overlap({ ...line, field: 'text' }, place));
  if (demand.skill !== null) return jobTimes(resume, new Set([demand.skill]), 1, pack, counts);
  const wanted = demands.skills
    .filter(({ part }) => part === 'required')
    .flatMap(({ members }) => members.map(({ skill }) => skill))
    .filter((skill) => pack.data.skills[skill]!.kind !== 'soft-skill');
  return jobTimes(resume, new Set(wanted), Math.min(numbers.relevantSkills, Math.max(1, wanted.length)), pack, counts);
}

export function measureYears(demand: YearsDemand, demands: Demands, measuring: Measuring): Measured {
  const { pack, numbers, resume } = measuring;
  const skill = demand.skill === null ? null : pack.data.skills[demand.skill]!.name;
  const label = `${demand.years} ${demand.years === 1 ? 'year' : 'years'}${skill === null ? '' : ` in ${skill}`}`;
  const time = { jobs: timeFor(demand, demands, measuring), months: demand.years * 12, share: 1000 };
  // Years that are only stated stand in where no job has dates.
  const dated = resume.resume!.jobs.some(({ dates }) => dates !== null);
  const stated = dated ? [] : resume.allYears.filter((years) => years.skill === demand.skill && !years.instead);
  const claims = stated.map(({ min, field, start, end }) => ({
    label: 'stated, in a résumé without dates',
    shares: [
      { label: 'of the years asked for', share: Math.round(1000 * Math.min(1, min / demand.years)) },
      { label: 'years that are only stated', share: numbers.yearsStated },
    ],
    evidence: { field, start, end },
    skill: null,
    backing: null,
  }));
  return {
    part: 'experience',
    label,
    standing: null,
    atLeast: 1,
    weight: demand.skill === null ? numbers.yearsOverall : numbers.yearsSkill,
    options: [option(label, demand.statement, bestTwo(claims), { skill: demand.skill, time })],
  };
}

const DEGREE_LABELS = {
  associate: 'associate degree',
  bachelor: "bachelor's degree",
  master: "master's degree",
  phd: 'doctorate',
} as const;

export function degreeName(degree: SchoolingDemand['degree']): string {
  return degree === 'none' ? 'no degree' : DEGREE_LABELS[degree];
}

export function measureSchooling(demand: SchoolingDemand, demands: Demands, measuring: Measuring): Measured[] {
  const { numbers, resume } = measuring;
  const asked = DEGREES.indexOf(demand.degree);
  const held = resume.resume!.education.filter(({ degree }) => degree !== 'none');
  const claims = held.map(({ degree, finished, start, end }): Claim => {
    const below = Math.max(0, asked - DEGREES.indexOf(degree));
    const shares = Array.from({ length: below }, () => ({ label: 'a degree below', share: numbers.degreeBelow }));
    return {
      label: `${degreeName(degree)}${finished ? '' : ', not finished'}`,
      shares: finished ? shares : [...shares, { label: 'not finished', share: numbers.unfinished }],
      evidence: { field: 'text', start, end },
      skill: null,
      backing: null,
    };
  });
  const overall = demands.years.find(({ skill }) => skill === null);
  const instead =
    demand.orEquivalent && overall !== undefined
      ? { jobs: timeFor(overall, demands, measuring), months: overall.years * 12, share: numbers.equivalent }
      : null;
  const entry = (label: string, weight: number, options: FitOption[]): Measured => ({
    part: 'education',
    label,
    standing: null,
    atLeast: 1,
    weight,
    options,
  });
  const label = `${degreeName(demand.degree)}${instead === null ? '' : ' or equivalent experience'}`;
  const entries = [entry(label, numbers.degree, [option(label, demand.statement, bestTwo(claims), { time: instead })])];
  if (demand.fields.length > 0) {
    const fields = held.flatMap(({ fields: studied, finished, start, end }): Claim[] => {
      if (studied.length === 0) return [];
      const asked = studied.some((field) => demand.fields.includes(field));
      const shares = asked
        ? []
        : [{ label: 'another field', share: demand.related ? numbers.relatedField : numbers.otherField }];
      return [
        {
          label: asked ? 'a field that is asked for' : 'another field',
          shares: finished ? shares : [...shares, { label: 'not finished', share: numbers.unfinished }],
          evidence: { field: 'text', start, end },
          skill: null,
          backing: null,
        },
      ];
    });
    const named = `in ${demand.fields.map((field) => fieldName(measuring.pack, field)).join(' or ')}`;
    entries.push(entry(named, numbers.studyField, [option(named, demand.statement, bestTwo(fields))]));
  }
  return entries;
}

export function fieldName(pack: Pack, id: string): string {
  return pack.data.studyFields.find((field) => field.id === id)?.name ?? id;
}

export function measureHigher(demand: SchoolingDemand, { numbers, resume }: Measuring): Measured {
  const asked = DEGREES.indexOf(demand.degree);
  const claims = resume
    .resume!.education.filter(({ degree }) => DEGREES.indexOf(degree) >= asked)
    .map(({ degree, finished, start, end }): Claim => ({
      label: `${degreeName(degree)}${finished ? '' : ', not finished'}`,
      shares: finished ? [] : [{ label: 'not finished', share: numbers.unfinished }],
      evidence: { field: 'text', start, end },
      skill: null,
      backing: null,
    }));
  const label = `${degreeName(demand.degree)}, preferred`;
  return {
    part: 'education',
    label,
    standing: 'preferred',
    atLeast: 1,
    weight: numbers.higherDegree,
    options: [option(label, demand.statement, bestTwo(claims))],
  };
}

/** Level of a title that states none. */
const PLAIN_LEVEL: Level = 'mid';

export function measureLevel(
  { level, statement }: NonNullable<Demands['level']>,
  { numbers, resume }: Measuring,
): Measured {
  const claims = resume.resume!.jobs.flatMap(({ kind, title, level: stated }): Claim[] => {
    if (kind !== 'job' || title === null) return [];
    const held = stated ?? PLAIN_LEVEL;
    const below = Math.max(0, LEVEL_RANKS[level] - LEVEL_RANKS[held]);
    return [
      {
        label: stated === null ? `a title without a level, read as ${held}` : `a title of level ${held}`,
        shares: Array.from({ length: below }, () => ({ label: 'a level below', share: numbers.levelBelow })),
        evidence: { field: 'text', start: title.start, end: title.end },
        skill: null,
        backing: null,
      },
    ];
  });
  const label = `level ${level}${LEVEL_RANKS[level] < LEVEL_RANKS.principal ? ' or above' : ''}`;
  return {
    part: 'level',
    label,
    standing: null,
    atLeast: 1,
    weight: numbers.level,
    options: [option(label, statement, bestTwo(claims))],
  };
}

/** Longest label of a responsibility. */
const LABEL_LENGTH = 90;

export function measureDuties(
  demands: Demands,
  textOf: (statement: Statement) => string,
  { numbers, evidence }: Measuring,
): Measured[] {
  return demands.duties.map((duty) => {
    const claims = evidence.bullets.flatMap(({ place, features }): Claim[] => {
      const share = dutyShare(duty, features, numbers.dutyFloor, numbers.dutyFull);
      return share === 0
        ? []
        : [
            {
              label: 'the like of it in a job',
              shares: [{ label: 'of it in common, as it counts', share }],
              evidence: place,
              skill: null,
              backing: 'shown',
            },
          ];
    });
    const label = textOf(duty.statement).slice(0, LABEL_LENGTH);
    return {
      part: 'responsibilities' as FitPart,
      label,
      standing: null,
      atLeast: 1,
      weight: 1000,
      options: [option(label, duty.statement, bestTwo(claims))],
    };
  });
}
