import { expect, test } from 'vitest';
import { extractReport, matchReport, points, REPORT_FORMAT, rounded } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

const TEXT =
  "Senior Data Scientist\nRequirements\n- 5+ years of experience with Python or R\n- Bachelor's degree in computer science or equivalent\n- no Java\nSalary: $120,000 - $150,000 a year\nLocation: Oslo\nThis is a hybrid role";

test('the report on a posting says what it demands, in the form that others build on', () => {
  const report = extractReport(analyze({ text: TEXT }, smallPack()), smallPack());
  expect(Object.keys(report)).toEqual([
    'format',
    'pack',
    'kind',
    'resume',
    'skills',
    'rejected',
    'requirements',
    'years',
    'allYears',
    'degree',
    'allDegrees',
    'level',
    'people',
    'pay',
    'extras',
    'place',
    'arrangement',
    'employment',
    'travel',
    'authorisation',
    'sponsorship',
    'clearance',
    'languages',
    'licences',
    'sections',
    'notes',
  ]);
  expect(report).toMatchObject({ format: REPORT_FORMAT, pack: smallPack().id, kind: 'posting', resume: null });
  expect(
    report.skills.map(({ id, strength, polarity, anyOf, text }) => ({ id, strength, polarity, anyOf, text })),
  ).toEqual([
    { id: 'python', strength: 'required', polarity: 'asserted', anyOf: 1, text: 'Python' },
    { id: 'r', strength: 'required', polarity: 'asserted', anyOf: 1, text: 'R' },
    { id: 'java', strength: 'required', polarity: 'negated', anyOf: undefined, text: 'Java' },
  ]);
  expect(report.years).toMatchObject({ min: 5, orMore: true, skill: 'python', text: '5+ years' });
  expect(report.degree).toMatchObject({ min: 'bachelor', fields: ['computer-science'], orEquivalent: true });
  expect(report.level).toMatchObject({ level: 'senior', text: 'Senior' });
  expect(report.pay).toMatchObject({ min: 120000, max: 150000, currency: 'USD', period: 'year' });
  expect(report.place).toMatchObject({ text: 'Oslo' });
  expect(report.arrangement).toMatchObject({ arrangement: 'hybrid' });
});

test('a fact that is not stated is null', () => {
  expect(extractReport(analyze({ text: 'We write code.' }, smallPack()), smallPack())).toMatchObject({
    years: null,
    degree: null,
    level: null,
    pay: null,
    place: null,
    arrangement: null,
  });
});

test('what is not there is left out, not undefined', () => {
  const [skill] = extractReport(analyze({ text: 'Python' }, smallPack()), smallPack()).skills;
  expect(Object.keys(skill!)).toEqual([
    'id',
    'name',
    'kind',
    'field',
    'start',
    'end',
    'text',
    'strength',
    'polarity',
    'rule',
  ]);
});

test('a match report has the answer, at most five roles, and the explanation of the first', () => {
  const pack = smallPack();
  const result = match(analyze({ text: TEXT }, pack), pack);
  const report = matchReport(result, pack, [{ code: 'text.html', message: 'Read as HTML.' }]);
  expect(report.role).toBe('data-scientist');
  expect(report.roles).toHaveLength(5);
  expect(report.roles[0]).toEqual({ role: 'data-scientist', score: report.score, confidence: report.confidence });
  expect(report.explanation!.value).toBe(result.ranking[0]!.ticks);
  expect(report.notes[0]!.code).toBe('text.html');
});

test('where it abstains the explanation is that of the nearest role', () => {
  const pack = smallPack();
  const report = matchReport(match(analyze({ text: '' }, pack), pack), pack);
  const nearest = report.roles.find(({ role }) => role !== 'none')!.role;
  expect([report.role, report.explanation!.label]).toEqual([
    'none',
    pack.data.roles[pack.roleIndex.get(nearest)!]!.title,
  ]);
});

test('a report says the same after a trip through JSON', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const analysis = analyze(document, pack);
    for (const report of [extractReport(analysis, pack), matchReport(match(analysis, pack), pack)])
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

test('ticks are points to four decimals', () => {
  expect([points(312_040, smallPack()), points(1, smallPack()), points(-5000, smallPack())]).toEqual([
    31.204, 0.0001, -0.5,
  ]);
});

test('probabilities have four decimals', () => {
  expect([rounded(0.123456), rounded(1), rounded(0.00004)]).toEqual([0.1235, 1, 0]);
});
