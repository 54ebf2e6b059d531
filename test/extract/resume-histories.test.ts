import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import type { Analysis, Job } from '../../src/types.js';
import { ROOT } from '../support/project.js';

interface History {
  readonly about: string;
  readonly text: string;
  readonly jobs?: readonly string[];
  readonly months?: number;
  /** Months by skill id. */
  readonly skills?: Readonly<Record<string, number>>;
  /** Skills that stand in a job or project, those that are only listed, and those of which no mention is asserted. */
  readonly shown?: readonly string[];
  readonly listed?: readonly string[];
  readonly notAsserted?: readonly string[];
  readonly degree?: string | null;
  /** Degree and fields of each, with a minus for one that is not finished. */
  readonly education?: readonly string[];
  readonly led?: number;
  readonly level?: string | null;
  /** Ids, with a minus for one that is not held. */
  readonly certificates?: readonly string[];
}

const { cases } = parse(readFileSync(join(ROOT, 'test/cases/resume/histories.yaml'), 'utf8')) as {
  cases: readonly History[];
};
const pack = loadPack();

const month = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

function jobText({ dates, months, level, kind, title }: Job, text: string): string {
  const when =
    dates === null ? 'no dates' : `${month(dates.from)}..${month(dates.to - 1)}${dates.ongoing ? '+' : ''} ${months}`;
  return `${when} ${kind === 'break' ? 'break' : (level ?? '-')} | ${title === null ? '?' : text.slice(title.start, title.end)}`;
}

/** What was read, in the form of what is expected. */
function found(analysis: Analysis, expected: History): History {
  const resume = analysis.resume!;
  const idOf = (skill: number): string => pack.data.skills[skill]!.id;
  const monthsOf = (id: string): number => resume.skills.find(({ skill }) => idOf(skill) === id)?.months ?? 0;
  const isShown = (id: string, shown: boolean): boolean =>
    analysis.mentions.some(
      ({ skill, polarity }, index) =>
        idOf(skill) === id && polarity === 'asserted' && resume.places[index]!.shown === shown,
    );
  const readers: { readonly [K in keyof History]-?: () => History[K] } = {
    about: () => expected.about,
    text: () => expected.text,
    jobs: () => resume.jobs.map((job) => jobText(job, expected.text)),
    months: () => resume.months,
    skills: () => Object.fromEntries(Object.keys(expected.skills!).map((id) => [id, monthsOf(id)])),
    shown: () => expected.shown!.filter((id) => isShown(id, true)),
    listed: () => expected.listed!.filter((id) => isShown(id, false) && !isShown(id, true)),
    notAsserted: () => expected.notAsserted!.filter((id) => !isShown(id, true) && !isShown(id, false)),
    degree: () => resume.degree?.degree ?? null,
    level: () => resume.level?.level ?? null,
    education: () =>
      resume.education.map(({ degree, fields, finished }) => `${finished ? '' : '-'}${[degree, ...fields].join(' ')}`),
    led: () => resume.led?.count ?? 0,
    certificates: () => resume.certificates.map(({ skill, held }) => `${held ? '' : '-'}${idOf(skill)}`),
  };
  return Object.fromEntries(
    (Object.keys(expected) as (keyof History)[]).map((key) => [key, readers[key]()]),
  ) as unknown as History;
}

test.each(cases.map((entry) => [entry.about, entry] as const))('%s', (_, entry) => {
  const analysis = analyze({ text: entry.text }, pack, { as: 'resume', asOf: { year: 2026, month: 11 } });
  expect(found(analysis, entry)).toEqual(entry);
});
