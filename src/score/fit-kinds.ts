import type { Demands, JobShare } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Job } from '../types.js';
import { evidenceOf } from './fit-evidence.js';
import { fitNumbers, type FitNumbers } from './fit-numbers.js';
import type { Measuring } from './fit-options.js';
import { sharesOf, type Wanted } from './fit-time.js';
import { WHOLE } from './numbers.js';

const NO_ROLES: ReadonlySet<number> = new Set();
/** One mention alone never makes a job one of the kind in full. */
const LEAST_NEED = 2;
/** Standings of what a job must show to be of the very kind that is asked for. */
const FIRM: ReadonlySet<string> = new Set(['core', 'required']);

/**
 * The kinds of jobs that count for years overall: those that show what is core or required or bear the role's title; less, those that show what else
 * is asked for, where few roles ask for it.
 */
export function kindsOf(demands: Demands, { pack, numbers }: Pick<Measuring, 'pack' | 'numbers'>): readonly Wanted[] {
  let kinds = kindsCache.get(demands);
  if (kinds === undefined) kindsCache.set(demands, (kinds = readKinds(demands, pack, numbers)));
  return kinds;
}

const kindsCache = new WeakMap<Demands, readonly Wanted[]>();

function readKinds(demands: Demands, pack: Pack, numbers: FitNumbers): Wanted[] {
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
  const roles = rolesOf(demands, pack);
  // Of a posting that asks for few, these few are enough.
  const needOf = ({ size }: ReadonlySet<number>): number =>
    demands.role === null ? Math.min(numbers.relevantSkills, Math.max(LEAST_NEED, size)) : numbers.relevantSkills;
  return [
    { skills: firm, roles, need: needOf(firm), title, weight: WHOLE },
    {
      skills: telling,
      roles: NO_ROLES,
      need: needOf(telling),
      title,
      weight: firm.size === 0 ? WHOLE : numbers.relatedTime,
    },
  ];
}

/** Whether anything tells jobs of the kinds from others. */
export function isTold(kinds: readonly Wanted[]): boolean {
  return kinds.some(({ skills, roles }) => skills.size > 0 || roles.size > 0);
}

/** How far a job is of the kinds that count. */
export function kinshipOf(job: Job, kinds: readonly Wanted[], { pack, resume, evidence }: Measuring): JobShare[] {
  return kinds.flatMap((kind) => sharesOf(resume, job, kind, pack, evidence.isCopied) ?? []);
}

/** The role that is asked for, or that the posting's title names, the one that it narrows, and those that narrow it. */
function rolesOf({ role, posting }: Demands, { data: { roles } }: Pack): ReadonlySet<number> {
  const near = new Set<number>();
  for (const named of role === null ? titleRoles(posting!) : [role]) {
    if (named >= roles.length) continue;
    near.add(named);
    if (roles[named]!.narrows >= 0) near.add(roles[named]!.narrows);
    roles.forEach(({ narrows }, index) => narrows === named && near.add(index));
  }
  return near;
}

/** The roles that the title of a posting names: the one that it has apart, else its first line. */
function titleRoles({ titles, document }: Analysis): number[] {
  const { text } = document;
  const lineEnd = /\S[^\n]*/.exec(text);
  const end = document.title !== undefined || lineEnd === null ? 0 : lineEnd.index + lineEnd[0].length;
  return titles
    .filter(({ place, start, general }) => !general && (place === 'title' || start < end))
    .map((title) => title.role);
}

/** Which jobs of a résumé are of the kind that is asked for, be it in a small part; all where no kind is told. */
export function relatedJobs(resume: Analysis, demands: Demands, pack: Pack): boolean[] {
  const measuring = { pack, numbers: fitNumbers(pack), resume, evidence: evidenceOf(resume, demands, pack) };
  const kinds = kindsOf(demands, measuring);
  return resume.resume!.jobs.map((job) => !isTold(kinds) || kinshipOf(job, kinds, measuring).length > 0);
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
