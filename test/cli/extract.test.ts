import { expect, test } from 'vitest';
import type { ExtractReport } from '../../src/explain/report.js';
import { POSTING, withSmallPack } from '../support/command.js';

test('an extract prints each sentence with what it demands', () => {
  const { code, out, err } = withSmallPack(['extract'], POSTING);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Requirements$/m);
  expect(out).toMatch(/required +Python \(language; alternative 1\)/);
});

test('the report in JSON has the form that others build on', () => {
  const report = JSON.parse(withSmallPack(['extract', '--json'], POSTING).out) as ExtractReport;
  expect(report).toMatchObject({
    format: 1,
    kind: 'posting',
    years: { min: 5 },
    degree: { min: 'bachelor', fields: ['computer-science'] },
    notes: [],
  });
  expect(report.skills.map((skill) => skill.id)).toEqual([
    'python',
    'r',
    'statistics',
    'sql',
    'machine-learning',
    'docker',
  ]);
  for (const { start, end, text } of report.skills) expect(POSTING.slice(start, end)).toBe(text);
});

test('where nothing is demanded it ends with 1', () => {
  expect(
    withSmallPack(['extract', '--json'], 'You cook dishes for guests in our kitchen and lead a brigade of six cooks.')
      .code,
  ).toBe(1);
  expect(withSmallPack(['extract'], '').code).toBe(1);
});

test('--candidates proposes phrases that the taxonomy lacks, apart from the rest', () => {
  const input = `${POSTING}- Terraform and Pulumi\n- Terraform modules\n`;
  const report = JSON.parse(withSmallPack(['extract', '--candidates', '--json'], input).out) as ExtractReport & {
    candidates: { phrase: string; count: number }[];
  };
  expect(report.candidates.map(({ phrase }) => phrase).join(' ')).toMatch(/terraform/i);
  expect(report.skills.map((skill) => skill.id)).not.toContain('terraform');
  expect(withSmallPack(['extract', '--candidates'], input).out).toMatch(/terraform/i);
});

test('--candidates proposes words of a page, not its tags', () => {
  const page = '<h2>Requirements</h2><ul><li class="Zorro">Experience with <b>Terraform</b> and Pulumi</li></ul>';
  const { candidates } = JSON.parse(withSmallPack(['extract', '--candidates', '--json'], page).out) as {
    candidates: { phrase: string }[];
  };
  for (const { phrase } of candidates) expect(phrase).not.toMatch(/li|class|Zorro|[<>/]/);
});
