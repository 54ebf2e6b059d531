import { z } from 'zod';
import { OPS } from '../explain/tree.js';
import { FIT_PARTS } from '../fit-types.js';
import { PARTS, PIECE_KINDS, SECTION_KINDS, SKILL_KINDS, STRENGTHS } from '../types.js';
import { facts } from './facts.js';
import { resume } from './resume.js';

/** Schemas of what `--json` prints, for those who build on it; published as JSON Schemas under `dist/schemas/`. */

const offset = z.int().min(0);
const span = { start: offset, end: offset };
const field = z.enum(['title', 'text']);
const points = z.number();
const probability = z.number().min(0).max(1);

const cue = z.strictObject({ id: z.string(), text: z.string(), ...span });
/** A skill, and the words that have it. */
const named = { id: z.string(), name: z.string(), kind: z.enum(SKILL_KINDS), field, ...span, text: z.string() };
const skill = z.strictObject({
  ...named,
  strength: z.enum(STRENGTHS),
  polarity: z.enum(['asserted', 'negated']),
  shown: z.boolean().describe('In a résumé: in a job or a project, not only listed').optional(),
  job: z.int().min(0).describe('In a résumé: the index of its job').optional(),
  anyOf: z.int().optional(),
  atLeast: z.int().min(2).optional(),
  rule: z.string(),
  cue: cue.optional(),
  heading: z.strictObject({ text: z.string(), ...span }).optional(),
});

export const note = z.strictObject({
  code: z.string(),
  message: z.string(),
  start: offset.optional(),
  end: offset.optional(),
});
export const head = { format: z.literal(1), pack: z.string() };

/** `rolefit extract --json` */
export const extractSchema = z.strictObject({
  ...head,
  kind: z.enum(['posting', 'resume']),
  resume,
  skills: z.array(skill),
  rejected: z.array(z.strictObject({ ...named, reason: z.string() })),
  requirements: z.array(
    z.strictObject({
      section: z.enum(SECTION_KINDS),
      strength: z.enum(STRENGTHS),
      field,
      ...span,
      text: z.string(),
      skills: z.array(z.int().min(0)),
    }),
  ),
  ...facts,
  sections: z.array(
    z.strictObject({
      kind: z.enum(SECTION_KINDS),
      field,
      ...span,
      counts: z.boolean(),
      heading: z.strictObject(span).optional(),
    }),
  ),
  notes: z.array(note),
  links: z
    .array(
      z.strictObject({
        section: z.enum(SECTION_KINDS),
        ...span,
        text: z.string(),
        links: z.array(
          z.strictObject({
            id: z.string(),
            name: z.string(),
            esco: z.array(z.string()).describe('URIs').optional(),
            score: points,
            by: z.strictObject({ name: z.string(), words: z.array(z.string()), score: points, mention: points }),
          }),
        ),
      }),
    )
    .optional()
    .describe('With --link: sentences and the skills that they speak of, the likeliest first'),
  candidates: z
    .array(
      z.strictObject({
        phrase: z.string().describe('The words as they stand in the text'),
        count: z.int().min(1).describe('How often it stands there'),
        points: z.int().min(1).describe('By which candidates are ranked; never part of a score'),
        reasons: z.array(z.string()).describe('What speaks for it'),
        ...span,
      }),
    )
    .describe('With --candidates: phrases that may be skills the taxonomy lacks, the likeliest first')
    .optional(),
});

export const evidence = z.strictObject({ field, ...span, text: z.string() });
export const statement = z.union([
  z.strictObject({ role: z.string(), ...span, text: z.string() }).describe('Of a role document'),
  z
    .strictObject({ posting: z.literal(true), field, ...span, text: z.string() })
    .describe('Of the posting that a résumé is held against'),
]);

/** A node of an explanation: its value follows from its details by its op. */
export const explanationSchema = z.strictObject({
  op: z.enum(OPS),
  value: z.number(),
  label: z.string(),
  part: z.enum([...PARTS, ...FIT_PARTS.filter((part) => part !== 'level')]).optional(),
  get details() {
    return z.array(explanationSchema).optional();
  },
  evidence: evidence.optional(),
  statement: statement.optional(),
});

/** `rolefit match --json` */
export const matchSchema = z.strictObject({
  ...head,
  kind: z.enum(['posting', 'resume']),
  role: z.string(),
  confidence: probability,
  margin: probability,
  score: points,
  roles: z.array(z.strictObject({ role: z.string(), score: points, confidence: probability })),
  ...facts,
  skills: z.array(skill),
  explanation: explanationSchema.nullable(),
  counterfactual: z
    .strictObject({
      without: z
        .array(
          z.strictObject({
            kind: z.enum(PIECE_KINDS),
            label: z.string(),
            places: z
              .array(evidence)
              .describe('Every place of a skill or title, the one of a level, the first of a word'),
          }),
        )
        .min(1)
        .max(3),
      role: z.string().describe('The answer without them, a role or none'),
      confidence: probability,
      proof: z
        .enum(['smallest', 'minimal'])
        .describe('smallest: every smaller set was ruled out; minimal: no part of this one changes the answer'),
    })
    .nullable()
    .describe(
      'Evidence without which the answer would be another; null where no three pieces decide, or the answer is none',
    ),
  notes: z.array(note),
  receipt: z
    .strictObject({ input: z.string(), pack: z.string(), version: z.string() })
    .describe('What it was made from; `input` is the SHA-256 of the title, a line break and the text without markup')
    .optional(),
});

/** `rolefit match --vs A,B --json` */
export const contrastSchema = z.strictObject({
  ...head,
  first: z.string(),
  second: z.string(),
  firstTicks: z.int(),
  secondTicks: z.int(),
  difference: z.int(),
  rows: z.array(
    z.strictObject({
      part: z.enum(PARTS),
      label: z.string(),
      first: z.int(),
      second: z.int(),
      difference: z.int(),
      evidence: evidence.nullable(),
    }),
  ),
});

/** `rolefit explain --json` */
export const explainSchema = z.strictObject({
  ...head,
  role: z.string(),
  ticksPerPoint: z.int(),
  explanation: explanationSchema,
});
