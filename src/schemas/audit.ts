import { z } from 'zod';

const share = z.number().min(0).max(1);
const count = z.int().min(0);

const category = z.strictObject({
  values: z.array(z.string()).describe('The group in each column of the table'),
  count,
  selected: count.describe('How many were selected, or score above the median'),
  rate: share,
  share: share.describe('Share of the data of the table'),
  impactRatio: z
    .number()
    .min(0)
    .nullable()
    .describe('The rate by the highest rate of the table; null where it is left out, or nobody is selected'),
  interval: z
    .strictObject({ low: z.number().min(0), high: z.number().min(0) })
    .nullable()
    .describe('95 % bootstrap interval of the impact ratio'),
  flags: z.array(z.enum(['below-four-fifths', 'under-2-percent', 'left-out'])),
});

/** `rolefit audit --json` */
export const auditSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('audit'),
  rates: z.enum(['selection', 'scoring']),
  rule: z.string().describe('What was counted, in words'),
  assessed: count,
  median: z.number().nullable().describe('The median score, where scores above it are counted'),
  seed: count,
  resamples: count,
  tables: z.array(
    z.strictObject({
      columns: z.array(z.string()),
      categories: z.array(category),
      unknown: z
        .strictObject({ count, selected: count })
        .describe('Those whose group is not known: they stand in no rate'),
    }),
  ),
  notes: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
