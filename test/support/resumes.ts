import fc from 'fast-check';
import { analyze } from '../../src/extract/analyze.js';
import type { Fit } from '../../src/fit-types.js';
import type { Pack } from '../../src/pack/load.js';
import { fit } from '../../src/score/fit.js';
import { roleDemands } from '../../src/score/fit-role.js';
import type { Month } from '../../src/types.js';
import { smallPack } from './small-taxonomy.js';

/** The month that the résumés of the tests are read in. */
export const AS_OF: Month = { year: 2026, month: 11 };

/** A résumé of a data scientist in the words of the small taxonomy. */
export const RESUME = `Ada Example
ada@example.org

Experience

Senior Data Scientist, Lumen Harbor
March 2019 – Present
- Trained and evaluated predictive models in Python with machine learning.
- Designed A/B tests and explained the statistics to managers.

Data Analyst, Ferry Works
January 2016 – February 2019
- Wrote queries in SQL and kept PostgreSQL clean.

Education

Master of Science in Statistics, 2015

Skills

Python, R, SQL, Docker
`;

/** How a text, read as a résumé, fits a role. */
export function fitOf(text: string, role = 'data-scientist', pack: Pack = smallPack(), asOf: Month = AS_OF): Fit {
  return fit(analyze({ text }, pack, { as: 'resume', asOf }), roleDemands(pack, pack.roleIndex.get(role)!), pack);
}

/** Sentences of a bullet with a place for a skill. */
const DONE = ['Built services with *.', 'Worked with * every day.', 'Used * for reports.', 'Moved a batch job to *.'];
const TITLES = ['Data Scientist', 'Senior Software Engineer', 'Analyst', 'Lead Engineer', 'Clerk'];
const EMPLOYERS = ['Lumen Harbor', 'Ferry Works', 'Northfield Mill'];
const DEGREES = ['Master of Science in Statistics', 'Bachelor of Science in Computer Science', 'PhD in Mathematics'];

/** What a made résumé is made of. */
export interface Parts {
  readonly jobs: readonly {
    readonly title: string;
    readonly employer: string;
    readonly dates: string;
    readonly done: readonly string[];
  }[];
  readonly degrees: readonly string[];
  readonly skills: readonly string[];
}

/** The parts of a résumé whose skills are of a list. */
export function partsOf(names: readonly string[]): fc.Arbitrary<Parts> {
  const name = fc.constantFrom(...names);
  const done = fc.tuple(fc.constantFrom(...DONE), name).map(([sentence, skill]) => sentence.replace('*', skill));
  const job = fc.record({
    title: fc.constantFrom(...TITLES),
    employer: fc.constantFrom(...EMPLOYERS),
    done: fc.array(done, { minLength: 1, maxLength: 3 }),
    years: fc.integer({ min: 1, max: 6 }),
    months: fc.integer({ min: 1, max: 12 }),
  });
  return fc
    .record({
      jobs: fc.array(job, { minLength: 1, maxLength: 3 }),
      degrees: fc.uniqueArray(fc.constantFrom(...DEGREES), { maxLength: 2 }),
      skills: fc.uniqueArray(name, { maxLength: 5 }),
    })
    .map(({ jobs, ...rest }) => {
      // One after the other, backwards from now.
      let end = 2026;
      const dated = jobs.map(({ years, months, ...job }, index) => {
        const from = `${String(months).padStart(2, '0')}/${end - years}`;
        const dates = `${from} – ${index === 0 ? 'present' : `01/${end}`}`;
        end -= years;
        return { ...job, dates };
      });
      return { ...rest, jobs: dated };
    });
}

/** A made résumé as text; `more` stands behind the first job's bullets. */
export function written({ jobs, degrees, skills }: Parts, more: readonly string[] = []): string {
  const lines = ['Experience', ''];
  jobs.forEach(({ title, employer, dates, done }, index) => {
    lines.push(
      `${title}, ${employer}`,
      dates,
      ...[...done, ...(index === 0 ? more : [])].map((line) => `- ${line}`),
      '',
    );
  });
  if (degrees.length > 0) lines.push('Education', '', ...degrees, '');
  if (skills.length > 0) lines.push('Skills', '', skills.join(', '), '');
  return lines.join('\n');
}
