import { z } from 'zod';
import { DEGREES, LEVELS } from '../types.js';

/** What `extract --json` gives of a résumé's career. */

const offset = z.int().min(0);
const wording = { field: z.enum(['title', 'text']), start: offset, end: offset, text: z.string() };
const month = z.string().regex(/^\d{4}-\d{2}$/);
const index = z.int().min(0);
const months = z.int().min(0);
const led = z.strictObject({ count: z.number().nullable(), job: index.nullable(), ...wording }).nullable();
const education = z.strictObject({
  degree: z.enum(DEGREES),
  fields: z.array(z.string()),
  fieldNames: z.array(z.string()),
  finished: z.boolean().describe('False where the words beside it say that it is not finished'),
  ...wording,
});

export const resume = z
  .strictObject({
    asOf: month.nullable().describe('What "present" was read as'),
    months: months.describe('Months of the union of all jobs: what overlaps counts once'),
    jobs: z.array(
      z.strictObject({
        kind: z.enum(['job', 'break']),
        title: z.strictObject(wording).nullable(),
        level: z.enum(LEVELS).nullable(),
        dates: z.strictObject(wording).nullable(),
        from: month.nullable().describe('The first month that counts'),
        to: month.nullable().describe('The last month that counts'),
        ongoing: z.boolean(),
        rough: z.boolean().describe('True where a year stands alone at either end: it is read as its middle'),
        months,
        skills: z.array(index).describe('Indices into `skills` of the report'),
        led,
        ...wording,
      }),
    ),
    skillMonths: z
      .array(z.strictObject({ id: z.string(), name: z.string(), months, jobs: z.array(index) }))
      .describe('Months of the union of the jobs that show the skill or a narrower one'),
    education: z.array(education),
    degree: education.nullable().describe('The highest that is finished'),
    level: z
      .strictObject({ level: z.enum(LEVELS), job: index, ...wording })
      .nullable()
      .describe('The highest level of a title'),
    led,
    certificates: z.array(z.strictObject({ id: z.string(), name: z.string(), held: z.boolean(), ...wording })),
  })
  .nullable()
  .describe('What a résumé tells of a career; null for a posting');
