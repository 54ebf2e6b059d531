import type { ExtractReport, SkillRecord } from '../explain/report.js';
import type { JobRecord, ResumeRecord } from '../explain/resume-record.js';
import { MONTHS_A_YEAR } from '../extract/resume/months.js';
import { safe } from '../safe.js';
import { duration } from './duration.js';
import { heading, labelled, uncountedLines } from './facts.js';
import { padEnd, wrap, type Style } from './layout.js';

const DATES_WIDTH = 20;
const UNDATED = 'no dated time';
/** Skills whose years are listed. */
const LISTED_SKILLS = 24;

/** What a résumé tells of a career, as a person reads it: jobs with dates and months, years by skill, what is only listed. */
export function resumeLines(report: ExtractReport, resume: ResumeRecord, style: Style): string[] {
  const lines: string[] = [];
  const part = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push(heading(title, style), ...body, '');
  };
  part(
    workTitle(resume),
    resume.jobs.flatMap((job) => jobLines(job, report, style)),
  );
  part('Years by skill', skillYears(resume));
  part(
    'Shown in a project',
    names(report.skills, ({ shown, job }) => shown === true && job === undefined),
  );
  part(
    'Only listed',
    names(
      report.skills,
      ({ shown, polarity, id }) =>
        shown === false &&
        polarity === 'asserted' &&
        !report.skills.some((other) => other.id === id && other.shown === true),
    ),
  );
  part('Career', careerLines(resume, style));
  part('Not counted', uncountedLines(report.skills, report.rejected, style));
  return lines;
}

function workTitle({ months, jobs, asOf }: ResumeRecord): string {
  const count = jobs.filter(({ kind }) => kind === 'job').length;
  const until = jobs.some(({ ongoing }) => ongoing) ? `, “present” read as ${asOf}` : '';
  return `Work history: ${duration(months, UNDATED)} in ${count} ${count === 1 ? 'job' : 'jobs'}${until}`;
}

function jobLines(job: JobRecord, report: ExtractReport, style: Style): string[] {
  const dates =
    job.from === null
      ? job.dates === null
        ? 'no dates'
        : safe(job.dates.text)
      : `${job.from} – ${job.ongoing ? 'present' : job.to}`;
  const title = job.title === null ? '(no title read)' : safe(job.title.text);
  const time =
    job.from === null
      ? job.dates === null
        ? ''
        : `, ${UNDATED}`
      : job.kind === 'break'
        ? ', a break, not counted'
        : `, ${job.rough ? 'about ' : ''}${duration(job.months, UNDATED)}`;
  const led = job.led === null ? '' : `, led ${job.led.count ?? 'people'}`;
  const level = job.level === null ? '' : ` (${job.level})`;
  const indent = ' '.repeat(DATES_WIDTH + 2);
  const head = wrap(`${title}${level}${time}${led}`, indent, indent);
  if (head.length > 0) head[0] = `  ${style.dim(padEnd(dates, DATES_WIDTH))}${head[0]!.slice(DATES_WIDTH + 2)}`;
  const own = names(
    job.skills.map((index) => report.skills[index]!),
    ({ shown }) => shown === true,
    indent,
  );
  return [...head, ...own];
}

/** The names of skills, each once, as one paragraph. */
function names(skills: readonly SkillRecord[], belongs: (skill: SkillRecord) => boolean, indent = '  '): string[] {
  const list = [...new Set(skills.filter(belongs).map(({ name }) => name))];
  return list.length === 0 ? [] : wrap(list.join(' · '), indent, indent);
}

function skillYears({ skillMonths }: ResumeRecord): string[] {
  const dated = skillMonths.filter(({ months }) => months > 0);
  dated.sort((a, b) => b.months - a.months || (a.id < b.id ? -1 : 1));
  const shown = dated.slice(0, LISTED_SKILLS).map(({ name, months }) => `${name} ${years(months)}`);
  if (dated.length > LISTED_SKILLS) shown.push(`and ${dated.length - LISTED_SKILLS} more`);
  return shown.length === 0 ? [] : wrap(shown.join(' · '), '  ', '  ');
}

/** Years to one decimal. */
function years(months: number): string {
  return (Math.round((months * 10) / MONTHS_A_YEAR) / 10).toFixed(1);
}

function careerLines(resume: ResumeRecord, style: Style): string[] {
  const lines: string[] = [];
  const line = (label: string, text: string | null): void => {
    if (text !== null) lines.push(...labelled(label, text, style));
  };
  line('Level', resume.level === null ? null : `${resume.level.level}, from “${safe(resume.level.text)}”`);
  line('Led', resume.led === null ? null : `${resume.led.count ?? 'people'}, from “${safe(resume.led.text)}”`);
  for (const { degree, fieldNames, finished, text } of resume.education)
    line(
      'Education',
      `${degree}${fieldNames.length > 0 ? ` in ${fieldNames.join(', ')}` : ''}${finished ? '' : ', not finished'}, from “${safe(text)}”`,
    );
  for (const { name, held } of resume.certificates) line('Certificate', `${name}${held ? '' : ', not held'}`);
  return lines;
}
