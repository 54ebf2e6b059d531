import { z } from 'zod';
import type { Comparable } from '../explain/diff.js';
import type { Explanation } from '../explain/tree.js';

const nodeSchema: z.ZodType<Explanation> = z.looseObject({
  op: z.string(),
  value: z.number(),
  label: z.string(),
  part: z.string().optional(),
  get details() {
    return z.array(nodeSchema).optional();
  },
}) as unknown as z.ZodType<Explanation>;

/** What two reports must have to be compared. */
export const comparableSchema: z.ZodType<Comparable> = z.looseObject({
  format: z.literal(1),
  pack: z.string(),
  kind: z.string().optional(),
  abstains: z.boolean().optional(),
  explanation: nodeSchema,
  receipt: z
    .looseObject({
      input: z.string().optional(),
      demands: z.record(z.string(), z.string()).optional(),
      version: z.string().optional(),
      asOf: z.looseObject({ year: z.int(), month: z.int() }).nullable().optional(),
    })
    .optional(),
});

const ticks = z.int();
const move = { label: z.string(), before: ticks, after: ticks, difference: ticks };
const pair = z.strictObject({ before: z.string(), after: z.string() });

/** `rolefit diff --json`; differences are in ticks, 1/10,000 point. */
export const diffSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('diff'),
  of: z.enum(['fit', 'match']),
  subject: pair.describe('What each score is of'),
  abstains: z
    .strictObject({ before: z.boolean(), after: z.boolean() })
    .describe('Which of the two judged nothing; its ticks are no score'),
  origins: z.array(
    z.strictObject({
      name: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      verdict: z.enum(['same', 'differs', 'unstated']),
    }),
  ),
  before: ticks,
  after: ticks,
  difference: ticks.describe('Exactly the sum of those of the parts'),
  parts: z.array(
    z.strictObject({
      part: z.string(),
      ...move,
      moves: z.array(z.strictObject(move)).describe('They add up to the difference of the part'),
      unmovedCount: z.int().min(0),
    }),
  ),
});
