import { monthOf, monthText } from '../extract/resume/months.js';
import type { Pack } from '../pack/load.js';
import { fieldName } from '../score/fit-schooling.js';
import type { Analysis, Certificate, Education, Job, PeopleLed, Resume, Span } from '../types.js';
import { textEvidence } from './explain.js';
import type { Wording } from './fact-records.js';

/** An entry of the work history as reports give it. */
export interface JobRecord extends Wording {
  readonly kind: Job['kind'];
  readonly title: Wording | null;
  readonly level: string | null;
  /** The words of its dates, also where they cannot be and so count nothing; null where it has none. */
  readonly dates: Wording | null;
  /** First and last month that count, as YYYY-MM; null where none do. */
  readonly from: string | null;
  readonly to: string | null;
  readonly ongoing: boolean;
  /** True where a year stands alone at either end, so that the months are about right. */
  readonly rough: boolean;
  readonly months: number;
  /** Indices into the report's `skills`. */
  readonly skills: readonly number[];
  readonly led: LedRecord | null;
}

export interface LedRecord extends Wording {
  readonly count: number | null;
  readonly job: number | null;
}

export interface EducationRecord extends Wording {
  readonly degree: string;
  /** Ids of fields of study, and their names. */
  readonly fields: readonly string[];
  readonly fieldNames: readonly string[];
  readonly finished: boolean;
}

/** What a résumé tells of a career, as reports give it. */
export interface ResumeRecord {
  /** What "present" was read as, YYYY-MM. */
  readonly asOf: string | null;
  readonly months: number;
  readonly jobs: readonly JobRecord[];
  readonly skillMonths: readonly { id: string; name: string; months: number; jobs: readonly number[] }[];
  readonly education: readonly EducationRecord[];
  readonly degree: EducationRecord | null;
  readonly level: (Wording & { readonly level: string; readonly job: number }) | null;
  readonly led: LedRecord | null;
  readonly certificates: readonly (Wording & { readonly id: string; readonly name: string; readonly held: boolean })[];
}

export function resumeRecord(analysis: Analysis, resume: Resume, pack: Pack): ResumeRecord {
  const at = ({ start, end }: Span): Wording => textEvidence(analysis, { field: 'text', start, end });
  const named = (index: number): { id: string; name: string } => {
    const { id, name } = pack.data.skills[index]!;
    return { id, name };
  };
  const led = (people: PeopleLed | null): LedRecord | null =>
    people === null ? null : { count: people.count, job: people.job, ...at(people) };
  const education = ({ degree, fields, finished, ...span }: Education): EducationRecord => ({
    degree,
    fields,
    fieldNames: fields.map((field) => fieldName(pack, field)),
    finished,
    ...at(span),
  });
  const job = (entry: Job): JobRecord => ({
    kind: entry.kind,
    title: entry.title === null ? null : at(entry.title),
    level: entry.level,
    dates: entry.dates === null && entry.doubt === null ? null : at((entry.dates ?? entry.doubt)!),
    from: entry.dates === null ? null : monthText(monthOf(entry.dates.from)),
    to: entry.dates === null ? null : monthText(monthOf(Math.max(entry.dates.from, entry.dates.to - 1))),
    ongoing: entry.dates?.ongoing ?? false,
    rough: entry.dates?.rough ?? false,
    months: entry.months,
    skills: entry.mentions,
    led: led(entry.led),
    ...at(entry),
  });
  const certificate = ({ skill, held, ...span }: Certificate): ResumeRecord['certificates'][number] => ({
    ...named(skill),
    held,
    ...at(span),
  });
  return {
    asOf: resume.asOf === null ? null : monthText(resume.asOf),
    months: resume.months,
    jobs: resume.jobs.map(job),
    skillMonths: resume.skills.map(({ skill, months, jobs }) => ({ ...named(skill), months, jobs })),
    education: resume.education.map(education),
    degree: resume.degree === null ? null : education(resume.degree),
    level: resume.level === null ? null : { level: resume.level.level, job: resume.level.job, ...at(resume.level) },
    led: led(resume.led),
    certificates: resume.certificates.map(certificate),
  };
}
