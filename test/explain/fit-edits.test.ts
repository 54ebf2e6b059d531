import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adviceOn } from '../../src/explain/fit-advice.js';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import { postingDemands } from '../../src/score/fit-posting.js';
import { fit } from '../../src/score/fit.js';
import { broaderSkills } from '../../src/score/fit-skills.js';
import { ROOT } from '../support/project.js';
import { AS_OF, fitOf } from '../support/resumes.js';

const pack = loadPack();
const PRINCIPAL = 'principal-machine-learning-engineer';
const adviceFor = (role: string, name: string) => {
  const text = readFileSync(join(ROOT, 'corpus/resumes', role, `${name}.md`), 'utf8');
  return adviceOn(fitOf(text, role, pack, AS_OF), pack, 6);
};

test('who has no job of the kind is told of projects, and of nothing that only a job shows', () => {
  const advice = adviceFor(PRINCIPAL, '16-unrelated').filter(({ kind }) => kind === 'skill');
  expect(advice.length).toBeGreaterThan(0);
  for (const { insert, job } of advice) {
    expect(job).toBeNull();
    expect(insert!.text).toMatch(/^\s*Projects\n\n- /);
    expect(insert!.text).not.toMatch(/lead|mentor|hiring/);
  }
});

test.each([
  [PRINCIPAL, '01-ideal'],
  [PRINCIPAL, '05-senior-without-leading'],
  [PRINCIPAL, '09-mid-level'],
  ['industrial-engineering-lead', '03-production-supervisor'],
  ['industrial-ai-engineer', '01-ideal'],
])('for %s %s is told nothing twice, nothing below half a point, and one degree at most', (role, name) => {
  const advice = adviceFor(role, name);
  for (const { gain } of advice) expect(gain).toBeGreaterThanOrEqual(5000);
  expect(advice.filter(({ kind }) => kind === 'degree').length).toBeLessThanOrEqual(1);
  const skills = advice.flatMap(({ label }) => pack.data.skills.findIndex((skill) => skill.name === label));
  for (const skill of skills.filter((index) => index >= 0))
    for (const broad of broaderSkills(pack, skill).keys()) expect(skills).not.toContain(broad);
});

test('who holds the degree is told of no other for its field, and who lacks it of no higher one', () => {
  expect(adviceFor('industrial-ai-engineer', '01-ideal').map(({ kind }) => kind)).not.toContain('degree');
  const supervisor = adviceFor('industrial-engineering-lead', '03-production-supervisor');
  expect(supervisor.filter(({ kind }) => kind === 'degree').map(({ label }) => label)).toEqual(["bachelor's degree"]);
});

test('a skill that a job shows is not told to be shown', () => {
  const labels = adviceFor('image-processing-ml-engineer', '03-general-ml').map(({ label }) => label);
  expect(labels).toContain('Computer vision');
  expect(labels).not.toContain('Deep learning');
});

test('a certificate is held, not worked with', () => {
  const posting = analyze(
    {
      text: 'Security Engineer\n\nRequirements\n- 3+ years of information security\n- SIEM and Python\n\nNice to have\n- CISSP',
    },
    pack,
    { as: 'posting' },
  );
  const resume = analyze(
    { text: 'Experience\nSecurity Engineer, Brightwater, 2018 – 2024\n- Wrote Python tools around a SIEM.' },
    pack,
    { as: 'resume', asOf: AS_OF },
  );
  const [advice] = adviceOn(fit(resume, postingDemands(posting, pack), pack), pack, 6);
  expect(advice!.insert!.text).toContain('Holds the certificate CISSP.');
});
