import { z } from 'zod';

const share = z.number().min(0).max(1);
const number = z.int().min(0);
const counts = z.array(z.strictObject({ name: z.string(), count: number, share }));

const group = {
  count: number,
  share: share.describe('Of all records that were read'),
  confidence: share.nullable().describe('Mean confidence'),
  levels: counts,
  degrees: counts,
  years: z
    .strictObject({ count: number, median: z.number() })
    .nullable()
    .describe('Of the least years asked for, where any are'),
  pay: z
    .array(
      z.strictObject({
        currency: z.string(),
        period: z.string(),
        count: number,
        low: z.number(),
        median: z.number(),
        high: z.number(),
      }),
    )
    .describe('Quartiles of the middle of the stated range, to three digits'),
  skills: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        count: number,
        share,
        required: number,
        preferred: number,
        unstated: number,
      }),
    )
    .describe('Records that mention the skill, by the firmest mention'),
};

/** `rolefit report --json` */
export const corpusSchema = z.strictObject({
  format: z.literal(1),
  packs: z.array(z.string()),
  records: z.strictObject({ all: number, tagged: number, none: number, errors: number, unread: number }),
  errors: counts,
  total: z.strictObject(group),
  roles: z.array(z.strictObject({ role: z.string(), ...group })),
  candidates: z.array(z.strictObject({ phrase: z.string(), count: number })),
  duplicates: z.strictObject({
    compared: number.describe('Records that have a fingerprint'),
    repeated: number.describe('Records beyond the first of each group'),
    equal: number.describe('Of these, records whose fingerprint is that of another'),
    groupCount: number,
    groups: z.array(z.strictObject({ count: number, ids: z.array(z.string().nullable()) })),
  }),
});
