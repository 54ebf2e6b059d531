import { z } from 'zod';
import { DEGREES, LEVELS, PARTS, PAY_PERIODS, SKILL_KINDS, STRENGTHS } from '../types.js';

const offset = z.int().min(0);
const probability = z.number().min(0).max(1);
const head = { format: z.literal(1), pack: z.string(), id: z.string().nullable() };
const span = { field: z.enum(['title', 'text']), start: offset, end: offset };

const codes = z.strictObject({ onet: z.array(z.string()).optional(), esco: z.array(z.string()).optional() });

const tagged = z.strictObject({
  ...head,
  role: z.string().describe('Role id, or none'),
  confidence: probability.describe('Calibrated probability of the role'),
  margin: probability.describe('The first confidence less the second'),
  score: z.number().describe('In points'),
  roles: z.array(z.strictObject({ role: z.string(), score: z.number(), confidence: probability })),
  level: z.enum(LEVELS).nullable(),
  years: z.strictObject({ min: z.number().min(0), max: z.number().optional() }).nullable(),
  degree: z.enum(DEGREES).nullable().describe('The one that is required; null too where a degree is only wished for'),
  pay: z
    .strictObject({
      min: z.number().optional(),
      max: z.number().optional(),
      currency: z.string(),
      period: z.enum(PAY_PERIODS),
    })
    .nullable(),
  skills: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.enum(SKILL_KINDS),
        strength: z.enum(STRENGTHS),
        ...span,
        anyOf: z.int().optional().describe('The same number for the members of one group of alternatives'),
      }),
    )
    .describe('Every mention that is not denied'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable()
    .describe('Near-duplicates have most digits in common; null for a text of fewer than ten words'),
  notes: z.array(
    z.strictObject({ code: z.string(), message: z.string(), start: offset.optional(), end: offset.optional() }),
  ),
  codes: z
    .strictObject({ role: codes.nullable(), skills: z.record(z.string(), codes) })
    .optional()
    .describe('With --crosswalk: the O*NET-SOC codes and ESCO URIs of the role and of the skills, where they have one'),
  ledger: z
    .strictObject({
      role: z.string(),
      rows: z.array(
        z.strictObject({
          part: z.enum(PARTS),
          label: z.string(),
          ticks: z.int(),
          ...z.strictObject(span).partial().shape,
        }),
      ),
    })
    .optional()
    .describe(
      'With --explain: what the score of the role is the sum of, in ticks of 1/10,000 point; of the nearest role where the answer is none',
    ),
  candidates: z
    .array(z.strictObject({ phrase: z.string(), count: z.int().min(1), points: z.int().min(1) }))
    .optional()
    .describe('With --candidates: phrases that may be skills the taxonomy lacks, the likeliest first'),
});

const failed = z.strictObject({
  ...head,
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    line: z.int().min(1).optional().describe('Line on which the record begins; none for a document of a folder'),
    offset: offset.optional().describe('Bytes before the record, in the input as unpacked'),
  }),
});

/** A line of `rolefit tag`: a record that was tagged, or why one was not. With `--fields` only the fields named are there. */
export const tagSchema = z.union([tagged, failed]);
