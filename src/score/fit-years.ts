import type { Demands, FitOption, JobTime, YearsDemand } from '../fit-types.js';
import { MONTHS_A_YEAR } from '../extract/resume/months.js';
import type { Pack } from '../pack/load.js';
import { bestOf, claimOf } from './fit-claims.js';
import { NO_SKILL, optionOf, type Measured, type Measuring } from './fit-options.js';
import type { FitNumbers } from './fit-numbers.js';
import { kindsOf, kinshipOf } from './fit-kinds.js';
import type { Wanted } from './fit-time.js';
import { WHOLE } from './numbers.js';

/** Kinds of skills that one mention does not show a job to be in. */
const WIDE: ReadonlySet<string> = new Set(['domain', 'method']);

/** Time in jobs that counts for a demand of years: of those that show the skill, or are of the kinds that count. */
export function timeFor(demand: YearsDemand, demands: Demands, measuring: Measuring): NonNullable<FitOption['time']> {
  const { pack, numbers, resume, evidence } = measuring;
  const kinds: Wanted[] = demand.skill === null ? [] : [skillKind(demand.skill, pack, numbers)];
  // A field of which few skills are known (information technology) is told by what else is asked for, too.
  if (demand.skill === null || isBare(demand.skill, pack, numbers)) kinds.push(...kindsOf(demands, measuring));
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
function skillKind(skill: number, pack: Pack, { relevantSkills, relevantMethod, titleSkills }: FitNumbers): Wanted {
  const { kind } = pack.data.skills[skill]!;
  const isWide = WIDE.has(kind);
  const roles = isWide ? rolesIn(skill, pack) : new Set<number>();
  return {
    skills: new Set([skill]),
    roles,
    need: kind === 'domain' ? relevantSkills : kind === 'method' ? relevantMethod : 1,
    title: titleSkills,
    weight: WHOLE,
  };
}

/** True for a field with fewer skills one step below it than make a job one of the field. */
function isBare(skill: number, { data: { skills } }: Pack, { relevantSkills }: FitNumbers): boolean {
  if (skills[skill]!.kind !== 'domain') return false;
  let below = 0;
  for (const { broader } of skills) if (broader.includes(skill)) below++;
  return below < relevantSkills;
}

/** The roles of which a skill is a core or expected one. */
function rolesIn(skill: number, { data: { roles } }: Pack): ReadonlySet<number> {
  const asks = ({ skills }: (typeof roles)[number]): boolean =>
    skills.some((entry) => entry.skill === skill && entry.importance !== 'useful');
  return new Set(roles.flatMap((role, index) => (asks(role) ? [index] : [])));
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
