import { z } from 'zod';
import { BACKINGS, FIT_PARTS, KNOCK_OUTS, RELATIONS, VERDICTS } from '../fit-types.js';
import { DEGREES, LEVELS } from '../types.js';
import { evidence, explanationSchema, head, note, statement } from './reports.js';

const points = z.number().min(0).max(100);
const month = z.strictObject({ year: z.int(), month: z.int().min(1).max(12) });
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const against = z.strictObject({
  role: z.string().nullable().describe('Id of the role; null for a posting'),
  title: z.string(),
});
const score = points.nullable().describe('Null where it abstains, as is that of each part');
const parts = z.array(z.strictObject({ part: z.enum(FIT_PARTS), score: points.nullable(), max: points }));
const knockOut = { kind: z.enum(KNOCK_OUTS), asked: z.string(), verdict: z.enum(VERDICTS) };

/** `rolefit fit FILE --json` */
export const fitSchema = z.strictObject({
  ...head,
  kind: z.literal('fit'),
  against,
  score,
  max: points.describe('What can be reached: less than 100 where a posting states little'),
  abstains: z.boolean().describe('There is too little to judge'),
  parts,
  demands: z.array(
    z.strictObject({
      demand: z.string(),
      part: z.enum(FIT_PARTS),
      standing: z
        .string()
        .nullable()
        .describe('An importance of the role or a strength of the posting; null for what is no skill'),
      score: points.describe("What it earns, before the part's limit"),
      full: points.describe('What it earns where it is met in full'),
      backing: z.enum(BACKINGS).nullable(),
      relation: z.enum(RELATIONS).nullable().describe('How what was found is related to what is asked for'),
      months: z
        .strictObject({ counted: z.int().min(0), asked: z.int().min(1) })
        .nullable()
        .describe('Months of jobs that count, and those asked for'),
      how: z.string().nullable(),
      evidence: evidence.nullable(),
      statement: statement.nullable(),
    }),
  ),
  denied: z.array(z.string()).describe('Skills that are asked for and that the résumé denies'),
  career: z.strictObject({
    months: z.int().min(0),
    level: z.enum(LEVELS).nullable(),
    degree: z.enum(DEGREES).nullable(),
    led: evidence.nullable(),
  }),
  knockOuts: z
    .array(z.strictObject({ ...knockOut, statement, evidence: evidence.nullable() }))
    .describe('Conditions that no score makes up for, never scored'),
  advice: z.array(
    z.strictObject({
      kind: z.enum(['skill', 'degree', 'time']),
      label: z.string(),
      gain: z.number().positive().describe('Points by which the edit raises the score'),
      insert: z
        .strictObject({ at: z.int().min(0), text: z.string() })
        .nullable()
        .describe('The edit: text put in at an offset of the résumé without markup; null where only time passes'),
      asOf: month.nullable(),
      job: z.string().nullable().describe('The title of the job that the text stands in'),
    }),
  ),
  notScored: z.string().describe('What is never looked at'),
  notes: z.array(note),
  receipt: z.strictObject({
    input: digest.describe('SHA-256 of the title, a line break and the text without markup'),
    demands: z.union([z.strictObject({ role: z.string() }), z.strictObject({ posting: digest })]),
    pack: z.string(),
    version: z.string(),
    asOf: month.nullable(),
  }),
  explanation: explanationSchema,
});

/** One line of `rolefit fit --ndjson`, and an entry of `fits` of `--json` on several. */
export const fitRecordSchema = z.union([
  z.strictObject({
    ...head,
    file: z.string(),
    against,
    score,
    max: points,
    abstains: z.boolean(),
    parts,
    knockOuts: z.array(z.strictObject(knockOut)),
    notes: z.array(note),
  }),
  z.strictObject({ ...head, file: z.string(), error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);
