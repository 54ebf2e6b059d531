import { MONTHS_A_YEAR, monthNumber, monthOf } from '../extract/resume/months.js';
import { latestOf } from '../extract/resume/resume.js';
import type { Pack } from '../pack/load.js';
import { relatedJobs } from '../score/fit-kinds.js';
import { degreeName, fieldName } from '../score/fit-schooling.js';
import type { Claim, Fit, FitEntry, SchoolingDemand } from '../fit-types.js';
import type { Analysis, Degree, Job, Month, SkillKind } from '../types.js';

/** A change of a résumé that would raise its fit, where it is true. */
export interface Edit {
  /** What tells it from the other edits of the fit: `skill N`, `degree D` or `time`. */
  readonly key: string;
  /** `skill`: one more bullet in a job, or in a project; `degree`: one more line of education; `time`: the same résumé read later. */
  readonly kind: 'skill' | 'degree' | 'time';
  /** What it is about, in words. */
  readonly label: string;
  /** The label of the demand that it serves; of alternatives to each other only the likeliest is told. */
  readonly serves: string;
  /** Index of the skill that a `skill` shows; null for the others. */
  readonly skill: number | null;
  /** What is put into the text as it is read, and where; null where the text stays as it is. */
  readonly insert: { readonly at: number; readonly text: string } | null;
  /** Index of the job that the bullet stands in; null where it is no bullet. */
  readonly job: number | null;
  /** The month that the edited résumé is read in; null where none was given and the text has none. */
  readonly asOf: Month | null;
  /** What the demand alone would gain, in ticks: by this edits are sought, never told. */
  readonly likely: number;
}

type Insert = NonNullable<Edit['insert']>;

/** Where the line of an offset ends. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** What stands before the words of the line of an offset: its bullet. */
function bulletOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*[-*•·–]\s+$/.test(line) ? line : '- ';
}

function bulletPlace(text: string, { done, end }: Job): { readonly at: number; readonly lead: string } {
  const last = done[done.length - 1];
  const at = lineEnd(text, (last?.end ?? end) - 1);
  return { at, lead: `\n${last === undefined ? '- ' : bulletOf(text, last.start)}` };
}

function projectPlace(text: string): { readonly at: number; readonly lead: string } {
  return { at: text.length, lead: `${text.endsWith('\n') ? '' : '\n'}\nProjects\n\n- ` };
}

/** How a bullet begins, by the kind of its skill. */
const BEGINNINGS: Partial<Readonly<Record<SkillKind, string>>> = {
  'soft-skill': 'Responsible for',
  method: 'Worked on',
  domain: 'Worked on',
  certification: 'Holds the certificate',
};

/** The bullet that an edit stands for: one sentence that names the skill and says nothing else. */
function bulletText(pack: Pack, skill: number): string {
  const { name, kind } = pack.data.skills[skill]!;
  const beginning = BEGINNINGS[kind];
  // A name in words of which only the first is big is no proper name, nor is that of a soft skill or a word for an activity or a science.
  const isPlain =
    beginning !== undefined &&
    (kind === 'soft-skill'
      ? /^[A-Z][a-z]/
      : /^[A-Z][a-z]+(?:[- ][a-z]+)+$|^[A-Z][a-z]+(?:ing|ics|tion|ment|thms|phy|ity)$/
    ).test(name);
  return `${beginning ?? 'Worked with'} ${isPlain ? name.charAt(0).toLowerCase() + name.slice(1) : name}.`;
}

const DEGREE_TEXTS: Readonly<Record<Exclude<Degree, 'none'>, string>> = {
  associate: 'Associate degree',
  bachelor: 'Bachelor of Science',
  master: 'Master of Science',
  phd: 'PhD',
};

/** One more line of education with a degree that meets the demand. */
function degreeInsert(
  resume: Analysis,
  degree: Exclude<Degree, 'none'>,
  fields: readonly string[],
  pack: Pack,
): Insert {
  const field = fields[0] === undefined ? '' : ` in ${fieldName(pack, fields[0])}`;
  const line = `${DEGREE_TEXTS[degree]}${field}`;
  const { text } = resume.document;
  const last = resume.resume!.education.at(-1);
  if (last !== undefined) return { at: lineEnd(text, last.end - 1), text: `\n\n${line}` };
  return { at: text.length, text: `\n\nEducation\n\n${line}\n` };
}

/** The key of the bullet that names a skill of that number. */
export function skillKey(skill: number): string {
  return `skill ${skill}`;
}

/** True for a claim that a job makes to a skill, by itself or by a narrower one. */
function isShown(claim: Claim | undefined): boolean {
  return claim?.backing === 'shown' && claim.relation !== 'broader';
}

/** Edits that may raise a fit, the likeliest first. The résumé's document is the text as a person reads it. */
export function possibleEdits({ resume, demands, parts }: Fit, pack: Pack): Edit[] {
  const { asOf, jobs } = resume.resume!;
  const edits = new Map<string, Edit>();
  const add = (key: string, edit: Omit<Edit, 'asOf' | 'key'> & Partial<Pick<Edit, 'asOf'>>): void => {
    const held = edits.get(key);
    edits.set(key, { key, asOf, ...edit, likely: edit.likely + (held?.likely ?? 0) });
  };
  // A bullet belongs to the latest job of the kind that is asked for; who has none shows a skill in a project.
  const related = relatedJobs(resume, demands, pack);
  const job = latestOf(jobs.map((each, index) => (related[index]! ? each : { ...each, kind: 'break' })));
  // Who has the degree that is asked for does not take another for its field, and who lacks it does not begin with a higher one.
  const options = parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.options));
  const isSchooled = (demand: SchoolingDemand): boolean =>
    options.some(
      ({ statement, value, label }) =>
        value >= 1 && statement === demand.statement && label.startsWith(degreeName(demand.degree)),
    );
  const lacksBase = demands.schooling !== null && !isSchooled(demands.schooling);
  const goesOn = jobs.some(({ dates }) => dates?.ongoing === true);
  const place = job < 0 ? projectPlace(resume.document.text) : bulletPlace(resume.document.text, jobs[job]!);
  const offer = (entry: FitEntry, likely: number): void => {
    if (entry.part === 'experience') {
      const gain = Math.min(likely, Math.round(entry.full * (MONTHS_A_YEAR / entry.options[0]!.time!.months)));
      if (goesOn && asOf !== null)
        add('time', {
          kind: 'time',
          label: 'one more year',
          serves: 'time',
          skill: null,
          insert: null,
          job: null,
          asOf: monthOf(monthNumber(asOf) + MONTHS_A_YEAR),
          likely: gain,
        });
    } else if (entry.part === 'education') {
      for (const demand of [demands.schooling, demands.higher]) {
        if (demand === null || demand.degree === 'none' || entry.options[0]!.statement !== demand.statement) continue;
        if (demand === demands.schooling ? !lacksBase : lacksBase) continue;
        const insert = degreeInsert(resume, demand.degree, demand.fields, pack);
        add(`degree ${demand.degree}`, {
          kind: 'degree',
          label: degreeName(demand.degree),
          serves: entry.label,
          skill: null,
          insert,
          job: null,
          likely,
        });
      }
    } else {
      for (const { skill, value, label, claims } of entry.options) {
        // What a job shows already is not told to be shown; more of it comes with time.
        if (skill === null || value >= 1 || isShown(claims[0])) continue;
        // Nobody shows a trait or a condition of work by a line that claims it; those who lead do show that they lead.
        if (pack.data.skills[skill]!.kind === 'soft-skill' && entry.part !== 'level') continue;
        // No project of one's own shows that people are led.
        if (job < 0 && entry.part === 'level') continue;
        const insert = { at: place.at, text: `${place.lead}${bulletText(pack, skill)}` };
        add(skillKey(skill), {
          kind: 'skill',
          label,
          serves: entry.label,
          skill,
          insert,
          job: job < 0 ? null : job,
          likely,
        });
      }
    }
  };
  for (const part of parts) {
    for (const entry of part.entries) {
      const likely = Math.min(part.max - part.ticks, entry.full - entry.ticks);
      if (likely > 0) offer(entry, likely);
    }
  }
  return [...edits.values()].sort((a, b) => b.likely - a.likely || (a.label < b.label ? -1 : 1));
}
