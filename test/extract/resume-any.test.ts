import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import type { Resume } from '../../src/types.js';
import { holds } from '../support/properties.js';

const pack = loadPack();

/** Pieces that heads, dates and lists of a résumé are made of, in any order. */
const PIECES = [
  'Experience', 'Education', 'Skills', 'Projects', 'Volunteering', 'References', '\n', '\n', '\n', '\n\n', '\t', ' | ', ' – ', '-', '—', ' to ', ', ', ' (', ')', '/', '.', ': ', '• ', "'",
  'since', 'from', 'present', 'until now', 'to date', 'onwards', 'Jan', 'March', 'Sept.', 'Summer', 'Q3', 'early', 'end of', '2015', '2018', '2026', '2099', '1949', '19', '03', '12', '31', '01.2019',
  '2019.03', '2019-03', '15.01.2019', '1st', "'17", '2 yrs', 'Senior Data Engineer', 'Analyst', 'Intern', 'Brightwater Ltd', 'Parental leave', 'led a team of', '8', 'engineers', 'no experience with', 'Python', 'SQL',
  'Kafka', 'MSc Physics', 'PhD', 'expected', 'University of Oslo', 'Ruby Jenkins', 'ruby@example.com', 'CISSP', 'in progress', 'and', 'of', 'in', 'at',
] as const; // prettier-ignore

const anyResume = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));

const AS_OF = { year: 2026, month: 11 };
const read = (text: string): { readonly resume: Resume; readonly mentions: number } => {
  const { resume, mentions } = analyze({ text }, pack, { as: 'resume', asOf: AS_OF });
  return { resume: resume!, mentions: mentions.length };
};

test('of any text made of a résumé’s pieces the reading is sound', () => {
  holds(anyResume, (text) => {
    const { resume, mentions } = read(text);
    const last = AS_OF.year * 12 + AS_OF.month;
    let end = 0;
    for (const { start, end: stop, dates, months, kind, mentions: own, done, title } of resume.jobs) {
      // Entries stand one behind the other.
      expect(start).toBeGreaterThanOrEqual(end);
      expect(stop).toBeGreaterThan(start);
      expect(stop).toBeLessThanOrEqual(text.length);
      end = stop;
      for (const span of [...done, ...(title === null ? [] : [title]), ...(dates === null ? [] : [dates])]) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(stop);
        expect(span.end).toBeGreaterThan(span.start);
      }
      expect(own.every((index) => index >= 0 && index < mentions)).toBe(true);
      if (dates !== null) {
        expect(dates.to).toBeLessThanOrEqual(last);
        expect(dates.from).toBeLessThanOrEqual(dates.to);
      }
      expect(months).toBe(dates === null || kind === 'break' ? 0 : dates.to - dates.from);
    }
    const sum = resume.jobs.reduce((total, { months }) => total + months, 0);
    expect(resume.months).toBeLessThanOrEqual(sum);
    expect(resume.months).toBeGreaterThanOrEqual(Math.max(0, ...resume.jobs.map(({ months }) => months)));
    for (const { months } of resume.skills) expect(months).toBeLessThanOrEqual(resume.months);
    expect(resume.places).toHaveLength(mentions);
  });
});

test('without a month of reading, nothing goes on beyond what the text states', () => {
  holds(anyResume, (text) => {
    const { resume, notes } = analyze({ text }, pack, { as: 'resume' });
    if (resume!.asOf === null) expect(resume!.jobs.every(({ dates }) => dates === null)).toBe(true);
    const ongoing = resume!.jobs.some(({ dates }) => dates?.ongoing === true);
    expect(notes.some(({ code }) => code === 'resume.as-of')).toBe(ongoing);
  });
});

/** Lines that make each reader of a résumé look at its neighbours. */
test.each([
  ['dates', 'Experience\n', '2015 – 2018\n'],
  ['dates on one line', 'Experience\n', '2015 – 2018 '],
  ['half dates', 'Experience\n', 'Jan - '],
  ['jobs', 'Experience\n', 'Engineer, Brightwater\n2015 – 2018\n• Python\n'],
  ['degrees', 'Education\n', 'MSc Physics\n'],
  ['people led', 'Experience\nEngineer, 2015 – 2018\n', '• led a team of 8 engineers '],
  ['the own name', 'Ruby Jenkins\n', 'Ruby Jenkins Ruby '],
  ['headings', '', 'Experience\nEducation\nSkills\n'],
])('the work goes with the length: %s', (_, head, piece) => {
  const cost = (times: number): number => {
    const text = head + piece.repeat(times);
    const least = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      read(text);
      return process.cpuUsage(before).user;
    });
    return Math.min(...least);
  };
  cost(1000);
  // Eight times the text, at most three times eight the work; what is quadratic takes sixty-four times it, in every attempt.
  const growths = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    const growth = cost(8000) / Math.max(cost(1000), 2000);
    growths.push(growth);
    if (growth < 24) break;
  }
  expect(Math.min(...growths)).toBeLessThan(24);
});
