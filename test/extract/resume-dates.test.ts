import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import type { Job } from '../../src/types.js';
import { ROOT } from '../support/project.js';

interface Form {
  readonly text: string;
  readonly months: string | null;
  /** What is wrong with it. */
  readonly doubt?: string;
  readonly why?: string;
}

const { forms } = parse(readFileSync(join(ROOT, 'test/cases/resume/dates.yaml'), 'utf8')) as { forms: readonly Form[] };
const pack = loadPack();
const MIN_FORMS = 120;

function jobsOf(text: string): readonly Job[] {
  return analyze({ text }, pack, { as: 'resume', asOf: { year: 2026, month: 11 } }).resume!.jobs;
}

const month = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

function monthsOf({ dates }: Job): string | null {
  return dates === null ? null : `${month(dates.from)}..${month(dates.to - 1)}${dates.ongoing ? '+' : ''}`;
}

test('the table holds the forms that it promises, none twice', () => {
  expect(forms.length).toBeGreaterThanOrEqual(MIN_FORMS);
  expect(new Set(forms.map(({ text }) => text)).size).toBe(forms.length);
});

/** Where the dates of a job stand in its head. */
const PLACES: readonly (readonly [string, (dates: string) => string])[] = [
  ['on their own line behind the title', (dates) => `Brightwater Ltd\nAnalyst\n${dates}`],
  ['before title and employer', (dates) => `${dates}\nAnalyst, Brightwater Ltd`],
  ['behind the title, after a tab', (dates) => `Brightwater Ltd, Oslo\nAnalyst\t${dates}`],
  ['behind a bar', (dates) => `Analyst at Brightwater Ltd | ${dates}`],
];

test.each(PLACES)('dates %s', (_, head) => {
  for (const { text, months, doubt } of forms) {
    const jobs = jobsOf(`Experience\n${head(text)}\n• Drew up the weekly figures\n• Kept the books in order\n`);
    expect.soft(jobs.map(monthsOf), text).toEqual([months]);
    expect
      .soft(
        jobs.map((job) => job.doubt?.is),
        text,
      )
      .toEqual([doubt]);
  }
});

test.each([
  [
    'Mar 2021 – Jan 2019',
    'resume.impossible-dates',
    /^“Mar 2021 – Jan 2019” ends before it begins, so it counts no months/,
  ],
  ['13/2019 – 05/2020', 'resume.impossible-dates', /has a month that there is not, so it counts no months/],
  ['Jan 2028 – Mar 2031', 'resume.future-dates', /lies ahead, so it counts no months .“present” means 2026-11/],
  ['Jan 2020 – May 2029', 'resume.future-dates', /ends ahead, so it counts up to that month .“present” means 2026-11/],
])('%j is noted with its place', (dates, code, message) => {
  const text = `Experience\nBrightwater Ltd\nAnalyst\n${dates}\n• Drew up the weekly figures\n`;
  const { notes, resume } = analyze({ text }, pack, { as: 'resume', asOf: { year: 2026, month: 11 } });
  const note = notes.find((entry) => entry.code === code)!;
  expect(note.message).toMatch(message);
  expect(text.slice(note.start, note.end)).toBe(dates);
  expect(resume!.months).toBe(code === 'resume.future-dates' && dates.startsWith('Jan 2020') ? 83 : 0);
});

test('without a month given, dates that cannot be do not set what "present" means', () => {
  const text =
    'Experience\nAnalyst, Brightwater Ltd\nJan 2020 – Present\n• Drew up figures\nClerk, Fairview Labs\n03/2031 – 01/2018\n• Kept the books\n';
  expect(analyze({ text }, pack, { as: 'resume' }).resume!.asOf).toEqual({ year: 2020, month: 1 });
});
