import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, type AuditReport } from '../../src/audit/audit.js';
import { auditRows } from '../../src/audit/audit-text.js';
import { binomial, seeded } from '../../src/audit/random.js';
import { median, rateTable, type RateOptions } from '../../src/audit/rates.js';
import type { AuditOptions } from '../../src/audit/read.js';
import { parseTable, readTable } from '../../src/audit/table.js';
import { temporaryFolder } from '../support/folders.js';

const QUIET: RateOptions = { resamples: 0, seed: 1, leaveOutSmall: false };

function audited(csv: string, options: AuditOptions & Partial<RateOptions>): AuditReport {
  const { columns, rows } = parseTable(Buffer.from(csv), 'scores.csv');
  return audit(columns, rows, { ...QUIET, ...options }, 'scores.csv');
}

/** The first table, a category a line: count, selected, rate and ratio to three decimals, flags. */
function lines({ tables }: AuditReport, index = 0): string[] {
  return tables[index]!.categories.map(
    ({ values, count, selected, rate, impactRatio, flags }) =>
      `${values.join(' × ')}: ${selected} of ${count}, ${rate.toFixed(3)}, ${impactRatio === null ? '-' : impactRatio.toFixed(3)}${flags.map((flag) => `, ${flag}`).join('')}`,
  );
}

/** Ten people. Sorted by score: 90 F A, 80 M A, 70 F B, 60 M A, 50 M B, 40 M A, 30 F A, 20 F B, 10 M B, 5 unknown A. The median is (50 + 40) / 2 = 45. */
const TEN = `score,sex,race
90,F,A
80,M,A
70,F,B
60,M,A
50,M,B
40,M,A
30,F,A
20,F,B
10,M,B
5,,A
`;

test('without a limit, the scoring rate is the share above the median of all assessed', () => {
  const report = audited(TEN, { score: 'score', groups: ['sex'] });
  expect(report.median).toBe(45);
  expect(report.rates).toBe('scoring');
  // F: 90 and 70 of four. M: 80, 60 and 50 of five. 0.5 / 0.6 = 0.833.
  expect(lines(report)).toEqual(['F: 2 of 4, 0.500, 0.833', 'M: 3 of 5, 0.600, 1.000']);
  expect(report.tables[0]!.unknown).toEqual({ count: 1, selected: 0 });
});

test('a score that is the median is not above it', () => {
  const report = audited('s,g\n1,a\n2,a\n3,b\n', { score: 's', groups: ['g'] });
  expect(report.median).toBe(2);
  expect(lines(report)).toEqual(['a: 0 of 2, 0.000, 0.000, below-four-fifths', 'b: 1 of 1, 1.000, 1.000']);
});

test('two columns give their intersections, too', () => {
  const report = audited(TEN, { score: 'score', groups: ['sex', 'race'] });
  expect(report.tables.map(({ columns }) => columns.join(' × '))).toEqual(['sex', 'race', 'sex × race']);
  // A: 90, 80, 60 of 90, 80, 60, 40, 30, 5. B: 70, 50 of 70, 50, 20, 10.
  expect(lines(report, 1)).toEqual(['A: 3 of 6, 0.500, 1.000', 'B: 2 of 4, 0.500, 1.000']);
  // F×A: 90 of 90, 30. F×B: 70 of 70, 20. M×A: 80, 60 of 80, 60, 40. M×B: 50 of 50, 10. The highest is 2/3; 0.5 / (2/3) = 0.75.
  expect(lines(report, 2)).toEqual([
    'F × A: 1 of 2, 0.500, 0.750, below-four-fifths',
    'F × B: 1 of 2, 0.500, 0.750, below-four-fifths',
    'M × A: 2 of 3, 0.667, 1.000',
    'M × B: 1 of 2, 0.500, 0.750, below-four-fifths',
  ]);
});

test('three columns give every choice of two, and all three', () => {
  const report = audited('s,a,b,c\n1,x,y,z\n2,x,y,z\n', { score: 's', groups: ['a', 'b', 'c'] });
  expect(report.tables.map(({ columns }) => columns.join(''))).toEqual(['a', 'b', 'c', 'ab', 'ac', 'bc', 'abc']);
});

test('with a cutoff, who reaches it is selected', () => {
  const report = audited(TEN, { score: 'score', cutoff: 50, groups: ['sex'] });
  expect(report.rates).toBe('selection');
  expect(lines(report)).toEqual(['F: 2 of 4, 0.500, 0.833', 'M: 3 of 5, 0.600, 1.000']);
});

test('of the best so many, ties of the last one are all selected', () => {
  expect(lines(audited(TEN, { score: 'score', top: 2, groups: ['sex'] }))).toEqual([
    'F: 1 of 4, 0.250, 1.000',
    'M: 1 of 5, 0.200, 0.800',
  ]);
  const tied = audited('s,g\n9,a\n8,a\n8,b\n1,b\n', { score: 's', top: 2, groups: ['g'] });
  expect(lines(tied)).toEqual(['a: 2 of 2, 1.000, 1.000', 'b: 1 of 2, 0.500, 0.500, below-four-fifths']);
});

/** The example of the rules of New York City's Department of Consumer and Worker Protection: 667 of 1,390 men and 555 of 1,181 women selected. */
test('the example of the rules of Local Law 144 comes out as there', () => {
  const rows = [
    ...Array.from({ length: 1390 }, (_, i) => `M,${i < 667 ? 'yes' : 'no'}`),
    ...Array.from({ length: 1181 }, (_, i) => `F,${i < 555 ? 'yes' : 'no'}`),
  ];
  const report = audited(`sex,hired\n${rows.join('\n')}\n`, { selected: 'hired', groups: ['sex'] });
  expect(lines(report)).toEqual(['F: 555 of 1181, 0.470, 0.979', 'M: 667 of 1390, 0.480, 1.000']);
});

/** 98 of a, 100 of b, 2 of c: c is 1 % of the data. */
const SMALL = `g,ok\n${'a,1\n'.repeat(49)}${'a,0\n'.repeat(49)}${'b,1\n'.repeat(60)}${'b,0\n'.repeat(40)}${'c,1\n'.repeat(2)}`;

test('a group of under 2 % of the data is flagged, and left out where that is asked for', () => {
  // Rates 0.5, 0.6 and 1: the small group is the highest.
  expect(lines(audited(SMALL, { selected: 'ok', groups: ['g'] }))).toEqual([
    'a: 49 of 98, 0.500, 0.500, below-four-fifths',
    'b: 60 of 100, 0.600, 0.600, below-four-fifths',
    'c: 2 of 2, 1.000, 1.000, under-2-percent',
  ]);
  expect(lines(audited(SMALL, { selected: 'ok', groups: ['g'], leaveOutSmall: true }))).toEqual([
    'a: 49 of 98, 0.500, 0.833',
    'b: 60 of 100, 0.600, 1.000',
    'c: 2 of 2, 1.000, -, under-2-percent, left-out',
  ]);
});

test('a group of exactly 2 % is not small', () => {
  const report = audited(`g,ok\n${'a,1\n'.repeat(49)}c,1\n`, { selected: 'ok', groups: ['g'] });
  expect(lines(report)).toEqual(['a: 49 of 49, 1.000, 1.000', 'c: 1 of 1, 1.000, 1.000']);
});

test('exactly four fifths is not below', () => {
  const report = audited(`g,ok\n${'a,1\n'.repeat(4)}a,0\n${'b,1\n'.repeat(5)}`, { selected: 'ok', groups: ['g'] });
  expect(lines(report)).toEqual(['a: 4 of 5, 0.800, 0.800', 'b: 5 of 5, 1.000, 1.000']);
});

test('where nobody is selected there is no ratio', () => {
  expect(lines(audited('g,ok\na,0\nb,no\n', { selected: 'ok', groups: ['g'], resamples: 10 }))).toEqual([
    'a: 0 of 1, 0.000, -',
    'b: 0 of 1, 0.000, -',
  ]);
});

test('unknown is told apart, however it is written, and one group is one in any case', () => {
  const report = audited('g,ok\nWoman,1\nwoman ,0\nPrefer not to say,1\nN/A,0\n,1\nunknown,0\n', {
    selected: 'ok',
    groups: ['g'],
  });
  expect(lines(report)).toEqual(['Woman: 1 of 2, 0.500, 1.000']);
  expect(report.tables[0]!.unknown).toEqual({ count: 4, selected: 2 });
});

test('rows without a score are left out and told', () => {
  const report = audited('s,g\n1,a\n,a\nhigh,b\n2,b\n', { score: 's', groups: ['g'] });
  expect(report.assessed).toBe(2);
  expect(report.notes).toEqual([
    {
      code: 'audit.not-assessed',
      message: '2 rows have no score and are left out, the first in line 3.',
    },
  ]);
});

test('tabs, semicolons, decimal commas, percent signs, quotes and a mark at the start are read', () => {
  expect(audited('\ufeffs;g\n"1,5";a\n2;b\n', { score: 's', groups: ['g'] }).median).toBe(1.75);
  expect(audited('s\tg\n10 %\ta\n30%\tb\n', { score: 's', groups: ['g'] }).median).toBe(20);
  expect(lines(audited('s,g\n1,"a, ""x"""\n3,b\n', { score: 's', groups: ['g'] }))[0]).toMatch(/^a, "x": /);
});

test.each([
  ['s,g\n1,a\n', { score: 'points', groups: ['g'] }, /no column "points"; it has "s", "g"/],
  ['s,g\n1,a\n', { score: 's', groups: ['sex'] }, /no column "sex"/],
  ['s,g\nx,a\n', { score: 's', groups: ['g'] }, /no row has a number in the column "s"/],
  ['s,g\nperhaps,a\n', { selected: 's', groups: ['g'] }, /no row says yes or no/],
  ['s,g\n1,a,b\n', { score: 's', groups: ['g'] }, /scores\.csv:2: .*more or fewer cells/],
  ['s,g\n1,"a\n', { score: 's', groups: ['g'] }, /a quote is not closed/],
  ['s,s\n1,a\n', { score: 's', groups: ['s'] }, /two columns are called "s"/],
  ['', { score: 's', groups: ['s'] }, /no header/],
])('%j is refused in one line', (csv, options, message) => {
  expect(() => audited(csv, options)).toThrow(message);
});

test('a table that is not there is told from one that cannot be opened, and from a folder', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'scores.csv');
  await expect(readTable(file)).rejects.toMatchObject({ code: 'input.missing' });
  writeFileSync(file, TEN);
  await expect(readTable(join(file, 'x'))).rejects.toMatchObject({
    code: 'input.unreadable',
    message: `${join(file, 'x')}: cannot be read: a part of this path is a file and no folder; check the path`,
  });
  await expect(readTable(folder)).rejects.toMatchObject({ code: 'input.folder' });
});

test('the intervals are the same for the same seed, hold the ratio, and narrow with more data', () => {
  const rows = (times: number) =>
    `g,ok\n${'a,1\n'.repeat(8 * times)}${'a,0\n'.repeat(12 * times)}${'b,1\n'.repeat(10 * times)}${'b,0\n'.repeat(10 * times)}`;
  const interval = (times: number, seed: number) =>
    audited(rows(times), { selected: 'ok', groups: ['g'], resamples: 2000, seed }).tables[0]!.categories[0]!.interval!;
  expect(interval(5, 7)).toEqual(interval(5, 7));
  expect(interval(5, 8)).not.toEqual(interval(5, 7));
  const [narrow, wide] = [interval(500, 1), interval(5, 1)];
  expect(wide.low).toBeLessThan(0.8);
  expect(wide.high).toBeGreaterThan(0.8);
  expect(narrow.high - narrow.low).toBeLessThan((wide.high - wide.low) / 5);
});

/** For large groups the interval of a ratio of two rates is near the one of the delta method on its logarithm (Katz et al. 1978). */
test('the interval is near that of the delta method', () => {
  const [a, b, n] = [4000, 5000, 10_000];
  const counts = (group: string, yes: number) =>
    Array.from({ length: n }, (_, i) => ({ groups: [group], selected: i < yes }));
  const { categories } = rateTable([...counts('a', a), ...counts('b', b)], ['g'], [0], { ...QUIET, resamples: 4000 });
  const error = Math.sqrt(1 / a - 1 / n + 1 / b - 1 / n);
  const { low, high } = categories[0]!.interval!;
  expect(low).toBeCloseTo(0.8 * Math.exp(-1.96 * error), 2);
  expect(high).toBeCloseTo(0.8 * Math.exp(1.96 * error), 2);
});

test.each([
  [12, 0.3],
  [40, 0.9],
  [1000, 0.02],
  [20_000, 0.4],
])('draws of %d trials at %d have the mean and the variance of the binomial', (count, share) => {
  const random = seeded(42);
  const draws = Array.from({ length: 4000 }, () => binomial(random, count, share));
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
  const expected = count * share * (1 - share);
  expect(Math.abs(mean - count * share)).toBeLessThan(4 * Math.sqrt(expected / draws.length));
  expect(variance / expected).toBeGreaterThan(0.9);
  expect(variance / expected).toBeLessThan(1.1);
  expect(draws.every((value) => Number.isInteger(value) && value >= 0 && value <= count)).toBe(true);
});

test('the median of an even number is the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test('the table for a spreadsheet has a row for each group, and one for the unknown', () => {
  expect(auditRows(audited(TEN, { score: 'score', groups: ['sex'] }))).toEqual([
    ['table', 'category', 'count', 'selected', 'rate', 'share', 'impact_ratio', 'low', 'high', 'flags'],
    ['sex', 'F', 4, 2, 0.5, 4 / 9, 0.5 / 0.6, '', '', ''],
    ['sex', 'M', 5, 3, 0.6, 5 / 9, 1, '', '', ''],
    ['sex', '(unknown)', 1, 0, '', '', '', '', '', ''],
  ]);
});
