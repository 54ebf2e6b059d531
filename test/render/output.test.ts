import { uncountedLines } from '../../src/render/facts.js';
import { expect, test } from 'vitest';
import { contrast } from '../../src/explain/contrast.js';
import { explain } from '../../src/explain/explain.js';
import { extractReport, matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { renderContrast } from '../../src/render/contrast-text.js';
import { renderExplanation } from '../../src/render/explain-text.js';
import { renderExtract } from '../../src/render/extract-text.js';
import { MAX_WIDTH, PLAIN, widthOf } from '../../src/render/layout.js';
import { renderMatch } from '../../src/render/match-text.js';
import { renderRole, renderRoles } from '../../src/render/role-text.js';
import type { Document } from '../../src/types.js';
import { holdsFor } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

function matched(document: Document): string {
  const result = match(analyze(document, smallPack()), smallPack());
  return renderMatch(result, matchReport(result, smallPack()), smallPack(), PLAIN);
}

function extracted(document: Document): string {
  return renderExtract(extractReport(analyze(document, smallPack()), smallPack()), document, PLAIN);
}

const POSTING = {
  title: 'Senior Data Scientist',
  text: "We are looking for a data scientist who trains models.\nRequirements\n- 5+ years of experience with Python or R\n- statistics and SQL\n- Bachelor's degree in computer science\n- no Java\nNice to have\n- Docker\nBenefits\n- lunch\nWe excel in all we do.\nSalary: $120,000 - $150,000 a year\nLocation: Oslo",
};

test('every line fits eighty columns', () => {
  holdsFor(400, anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const all = [
      matched(document),
      extracted(document),
      renderExplanation(explain(result, 'software-engineer', pack), pack, PLAIN, true),
      renderContrast(contrast(result, 'software-engineer', 'data-scientist', pack), pack, PLAIN, true),
    ];
    for (const line of all.join('\n').split('\n')) expect(widthOf(line) <= MAX_WIDTH ? '' : line).toBe('');
  });
});

test.each([0, 1, 2, 3])('the profile of role %i fits eighty columns', (role) => {
  for (const line of `${renderRole(role, smallPack(), PLAIN)}${renderRoles(smallPack(), PLAIN)}`.split('\n'))
    expect(widthOf(line)).toBeLessThanOrEqual(MAX_WIDTH);
});

test('a field of study is told as one, and no word of it is refused', () => {
  const text = "Requirements\n- Python and SQL, daily\n- Bachelor's degree in statistics (Go, R) or a related field";
  const output = matched({ title: 'Data Scientist', text });
  expect(output).toMatch(/statistics\s+\(core,\s+in\s+the\s+text\s+only\s+as\s+a\s+field\s+of\s+study\)/);
  expect(analyze({ text: 'Go, R.' }, smallPack()).rejections).not.toEqual([]);
  expect(output).not.toContain('Not counted');
});

test('a match shows the answer, why, the evidence, the demands, the facts, the gaps, in this order', () => {
  const output = matched(POSTING);
  const places = [
    'Data Scientist',
    'Data Scientist:',
    'Evidence for',
    'What it demands',
    'Not counted',
    'Facts',
    'Usual for this role, absent here',
  ].map((part) => output.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBe(0);
});

test.each([
  [/Required +Python or R · statistics · SQL/, 'alternatives joined by or'],
  [/Preferred +Docker/, 'what is preferred'],
  [/“Java”: it says “no”/, 'what is denied, and by which words'],
  [/Level +senior, from “Senior”/, 'the level'],
  [/Years +5 or more.*, from “5\+ years”/, 'the years'],
  [/Degree +bachelor in computer science/, 'the degree'],
  [/Pay +120,000 to 150,000 USD a year/, 'the pay'],
  [/Place +Oslo/, 'the place'],
  [/“.*\bstatistics\b.*”/, "the text's own words"],
  [/role: /, "the role document's statement"],
])('a match shows %s', (pattern) => {
  expect(matched(POSTING)).toMatch(pattern);
});

test('what is printed of the score adds up', () => {
  const pack = smallPack();
  const result = match(analyze(POSTING, pack), pack);
  const explanation = explain(result, 'data-scientist', pack);
  const output = renderExplanation(explanation, pack, PLAIN, true);
  const parts = [...output.matchAll(/^[A-Z][a-z ]+? +([+−][\d.]+)$/gm)].map((line) =>
    Number(line[1]!.replace('−', '-')),
  );
  expect(parts.length).toBe(explanation.details!.length);
  expect(Math.abs(parts.reduce((sum, value) => sum + value, 0) - explanation.value / 10_000)).toBeLessThan(
    0.05 * (parts.length + 1),
  );
});

test('a contrast ends with sums that are the sums of its rows', () => {
  const pack = smallPack();
  const result = match(analyze(POSTING, pack), pack);
  const comparison = contrast(result, 'data-scientist', 'software-engineer', pack);
  const output = renderContrast(comparison, pack, PLAIN, false);
  expect(output.trim().split('\n').at(-1)).toContain((comparison.firstTicks / 10_000).toFixed(2));
});

test('a contrast tells what speaks for each of the two, and whose core skill is absent', () => {
  const pack = smallPack();
  const result = match(analyze({ title: 'Data Scientist', text: POSTING.text }, pack), pack);
  const output = renderContrast(contrast(result, 'data-scientist', 'software-engineer', pack), pack, PLAIN, false);
  const at = (words: string): number => output.indexOf(words);
  expect(at('For Data Scientist (A)')).toBeLessThan(at('title “Data Scientist”'));
  expect(at('title “Data Scientist”')).toBeLessThan(at('For Software Engineer (B)'));
  expect(output).toContain('no CI/CD (core of B)');
  expect(output).not.toContain('word “');
  expect(renderContrast(contrast(result, 'data-scientist', 'software-engineer', pack), pack, PLAIN, true)).toContain(
    'word “',
  );
});

test('a contrast with a role that narrows says what speaks against it', () => {
  const pack = smallPack();
  const of = (title: string, a: string, b: string): string =>
    renderContrast(contrast(match(analyze({ title, text: POSTING.text }, pack), pack), a, b, pack), pack, PLAIN, false);
  expect(of('Senior Software Engineer', 'software-engineer', 'principal-software-engineer')).toContain(
    'level “Senior” speaks against B',
  );
  expect(of('Data Scientist', 'industrial-data-scientist', 'data-scientist')).toContain(
    'too little of the domain of A',
  );
});

test('an abstention says why and names no gaps', () => {
  const output = matched({ text: '' });
  expect(output).toContain('There is nothing to read');
  expect(output).not.toContain('absent here');
});

test('an extract shows each sentence once, with what it demands', () => {
  const output = extracted(POSTING);
  expect(output.match(/5\+ years of experience with Python or R/g)).toHaveLength(1);
  expect(output).toMatch(/required +Python \(language; alternative 1\)/);
  expect(output).toMatch(/negated +Java \(language; “no”\)/);
});

test('a role shows everything that its document states', () => {
  const output = renderRole(0, smallPack(), PLAIN);
  for (const part of [
    'Data Scientist',
    'Machine Learning Scientist',
    'Python is the working language',
    'Trains and evaluates predictive models',
    '3+ years',
    'master',
    'Keeps notebooks reproducible',
    'Data of poor quality',
    'Senior data scientist',
    'Demand grows by 35 percent',
    'Bureau of Labor Statistics, 2024',
    'ZipRecruiter (2025-01)',
    '120,000',
  ])
    expect(output).toContain(part);
});

test('narrower roles stand under the role they narrow', () => {
  expect(
    renderRoles(smallPack(), PLAIN)
      .split('\n')
      .map((line) => line.split(/ {2,}/)[line.startsWith('  ') ? 1 : 0]),
  ).toEqual(['data-scientist', 'industrial-data-scientist', 'software-engineer', 'principal-software-engineer', '']);
});

test('of what was turned down, ordinary words take no line that nobody takes for a name', () => {
  const rejected = [
    { text: 'team', name: 'Teamwork', kind: 'soft-skill', reason: 'needs' },
    { text: 'creative', name: 'Creative Suite', kind: 'tool', reason: 'next' },
    { text: 'Design', name: 'Database design', kind: 'method', reason: 'needs' },
    { text: 'Build pipelines', name: 'CI/CD', kind: 'method', reason: 'start' },
    { text: 'Oracle', name: 'Oracle', kind: 'platform', reason: 'employer' },
    { text: 'Play', name: 'Play Framework', kind: 'framework', reason: 'next' },
    { text: 'machine learning', name: 'Machine learning', kind: 'domain', reason: 'colleagues' },
  ] as const;
  const lines = uncountedLines([], rejected, PLAIN).join('\n');
  expect(lines).toBe(
    [
      '  “Oracle”: the name of the employer',
      '  “Play” as Play Framework: the next word gives it another meaning',
      '  “machine learning”: those whom one works with',
    ].join('\n'),
  );
});
