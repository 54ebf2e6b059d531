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
  for (const { text, months } of forms) {
    const jobs = jobsOf(`Experience\n${head(text)}\n• Drew up the weekly figures\n• Kept the books in order\n`);
    expect.soft(jobs.map(monthsOf), text).toEqual([months]);
  }
});
