import type { Demands, FitOption, JobShare, JobTime, YearsDemand } from '../fit-types.js';
import { MONTHS_A_YEAR } from '../extract/resume/months.js';
import type { Pack } from '../pack/load.js';
import type { Job } from '../types.js';
import { bestOf, claimOf } from './fit-claims.js';
import { NO_SKILL, optionOf, type Measured, type Measuring } from './fit-options.js';
import type { FitNumbers } from './fit-numbers.js';
import { sharesOf, type Wanted } from './fit-time.js';
import { WHOLE } from './numbers.js';

/** Kinds of skills that one mention does not show a job to be in. */
const WIDE: ReadonlySet<string> = new Set(['domain', 'method']);

const NO_ROLES: ReadonlySet<number> = new Set();
/** Standings of what a job must show to be of the very kind that is asked for. */
const FIRM: ReadonlySet<string> = new Set(['core', 'required']);

/**
 * The kinds of jobs that count for years overall: those that show what is core or required or bear the role's title; less, those that show what else
 * is asked for, where few roles ask for it.
 */
export function kindsOf(demands: Demands, { pack, numbers }: Measuring): Wanted[] {
  const { skills } = pack.data;
  const asked = demands.skills.filter(({ part }) => part === 'required');
  const skillsOf = (list: typeof asked): ReadonlySet<number> =>
    new Set(
      list
        .flatMap(({ members }) => members.map(({ skill }) => skill))
        .filter((skill) => skills[skill]!.kind !== 'soft-skill'),
    );
  const firm = skillsOf(asked.filter(({ standing }) => FIRM.has(standing)));
  const telling = new Set([...skillsOf(asked)].filter((skill) => firm.has(skill) || !isCommon(pack, skill, numbers)));
  const title = numbers.titleSkills;
  return [
    { skills: firm, roles: rolesOf(demands, pack), need: numbers.relevantSkills, title, weight: WHOLE },
    {
      skills: telling,
      roles: NO_ROLES,
      need: numbers.relevantSkills,
      title,
      weight: firm.size === 0 ? WHOLE : numbers.relatedTime,
    },
  ];
}

/** How far a job is of the kinds that count. */
export function kinshipOf(job: Job, kinds: readonly Wanted[], { pack, resume, evidence }: Measuring): JobShare[] {
  return kinds.flatMap((kind) => sharesOf(resume, job, kind, pack, evidence.isCopied) ?? []);
}

/** Time in jobs that counts for a demand of years: of those that show the skill, or are of the kinds that count. */
export function timeFor(demand: YearsDemand, demands: Demands, measuring: Measuring): NonNullable<FitOption['time']> {
  const { pack, numbers, resume, evidence } = measuring;
  const kinds = demand.skill === null ? kindsOf(demands, measuring) : [skillKind(demand.skill, pack, numbers)];
  const jobs = resume.resume!.jobs.flatMap((job): JobTime[] => {
    const { kind, dates } = job;
    if (kind !== 'job' || dates === null || dates.to <= dates.from || evidence.isCopied(dates)) return [];
    const place = { field: 'text', start: dates.start, end: dates.end } as const;
    return kinshipOf(job, kinds, measuring).map((share) => ({
      ...share,
      from: dates.from,
      to: dates.to,
      dates: place,
    }));
  });
  return { jobs, months: demand.years * MONTHS_A_YEAR, share: WHOLE };
}

/** The jobs that are in a skill: those that show it, more of it for a domain or method, or bear the title of a role that is in it. */
function skillKind(skill: number, pack: Pack, { relevantSkills, titleSkills }: FitNumbers): Wanted {
  const isWide = WIDE.has(pack.data.skills[skill]!.kind);
  const roles = isWide ? rolesIn(skill, pack) : NO_ROLES;
  return { skills: new Set([skill]), roles, need: isWide ? relevantSkills : 1, title: titleSkills, weight: WHOLE };
}

const askedCache = new WeakMap<Pack, Uint16Array>();

/** How many roles ask for each skill as a core or expected one. */
function askedBy(pack: Pack): Uint16Array {
  let counts = askedCache.get(pack);
  if (counts === undefined) {
    counts = new Uint16Array(pack.data.skills.length);
    for (const { skills } of pack.data.roles)
      for (const { skill, importance } of skills) if (importance !== 'useful') counts[skill]!++;
    askedCache.set(pack, counts);
  }
  return counts;
}

/** True for a way of work that so many roles ask for that it tells none of them from others: project management, data analysis. */
function isCommon(pack: Pack, skill: number, { commonRoles }: FitNumbers): boolean {
  return pack.data.skills[skill]!.kind === 'method' && askedBy(pack)[skill]! >= commonRoles;
}

/** The roles of which a skill is a core or expected one. */
function rolesIn(skill: number, { data: { roles } }: Pack): ReadonlySet<number> {
  const asks = ({ skills }: (typeof roles)[number]): boolean =>
    skills.some((entry) => entry.skill === skill && entry.importance !== 'useful');
  return new Set(roles.flatMap((role, index) => (asks(role) ? [index] : [])));
}

/** The role that is asked for, the one that it narrows, and those that narrow it. */
function rolesOf({ role }: Demands, { data: { roles } }: Pack): ReadonlySet<number> {
  if (role === null) return NO_ROLES;
  const near = new Set([role]);
  if (roles[role]!.narrows >= 0) near.add(roles[role]!.narrows);
  roles.forEach(({ narrows }, index) => narrows === role && near.add(index));
  return near;
}

export function measureYears(demand: YearsDemand, demands: Demands, measuring: Measuring): Measured {
  const { pack, numbers, resume, evidence } = measuring;
  const skill = demand.skill === null ? null : pack.data.skills[demand.skill]!.name;
  const label = `${demand.years} ${demand.years === 1 ? 'year' : 'years'}${skill === null ? '' : ` in ${skill}`}`;
  // Years that are only stated stand in where no job has dates.
  const dated = resume.resume!.jobs.some(({ dates }) => dates !== null);
  const stated = dated
    ? []
    : resume.allYears.filter((years) => years.skill === demand.skill && !years.instead && !evidence.isCopied(years));
  const claims = stated.map(({ min, field, start, end }) =>
    claimOf(
      {
        ...NO_SKILL,
        label: 'stated, in a résumé without dates',
        shares: [
          { label: 'of the years asked for', share: Math.round(WHOLE * Math.min(1, min / demand.years)) },
          { label: 'years that are only stated', share: numbers.yearsStated },
        ],
        evidence: { field, start, end },
      },
      numbers,
    ),
  );
  const time = timeFor(demand, demands, measuring);
  return {
    part: 'experience',
    label,
    standing: null,
    atLeast: 1,
    weight: demand.skill === null ? numbers.yearsOverall : numbers.yearsSkill,
    options: [optionOf(label, demand.statement, bestOf(claims), { skill: demand.skill, time })],
  };
}
