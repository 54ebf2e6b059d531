import { z } from 'zod';
import { CALENDAR_KINDS, CAREER_KINDS } from '../pack/career.js';
import { FACT_VALUES } from '../pack/format.js';
import { MAX_FORMS, expandPhrase } from './phrase-templates.js';
import { DEGREES, IMPORTANCES, LEVELS, PAY_PERIODS, SECTION_KINDS, SKILL_KINDS, STRENGTHS } from '../types.js';

/** zod schemas of everything that people write under `taxonomy/`. Unknown keys are refused everywhere. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case: small letters, digits, single hyphens');
const phrase = z.string().trim().min(1).max(200);
const quote = z.string().trim().min(3);
const phrases = z.array(phrase).min(1);
const year = z.number().int().min(1990).max(2100);

/** A phrase that may have choices and verbs in all their forms: see `expandPhrase`. */
const template = z
  .string()
  .trim()
  .min(1)
  .max(900)
  .refine((text) => expandPhrase(text).length <= MAX_FORMS, {
    error: ({ input }) => `the template writes out ${expandPhrase(String(input)).length} phrases; take choices out until they are at most ${MAX_FORMS}`,
  });
const templates = z.array(template).min(1).transform((list) => list.flatMap(expandPhrase));

const condition = z.union([
  z.enum(['list', 'name', 'employer', 'defined', 'start']),
  z.strictObject({ next: templates }),
  z.strictObject({ previous: templates }),
  z.strictObject({ closes: templates }),
  z.strictObject({ opens: templates }),
  z.strictObject({ with: z.array(id).min(1) }),
  z.strictObject({ corroborated: z.array(id).min(1) }),
  z.strictObject({ section: z.array(z.enum(SECTION_KINDS)).min(1) }),
]);
export type ConditionSource = z.infer<typeof condition>;

const alias = z.union([
  template,
  z.strictObject({
    text: template,
    case: z.enum(['any', 'exact', 'capital']).default('any'),
    needs: z.array(condition).default([]),
    unless: z.array(condition).default([]),
  }),
]);

export const skillsSchema = z.array(
  z.strictObject({
    id,
    name: phrase,
    kind: z.enum(SKILL_KINDS),
    aliases: z.array(alias).default([]),
    broader: z.array(id).default([]),
  }),
);
export type SkillSource = z.infer<typeof skillsSchema>[number];

const groups = z.array(z.strictObject({ group: phrase, items: z.array(quote).min(1) }));
const importance = z.enum(IMPORTANCES);

export const roleSchema = z.strictObject({
  id,
  title: phrase,
  titles: phrases,
  specializes: z.array(id).min(1).optional(),
  qualifiers: phrases.optional(),
  narrows: id.optional(),
  narrowedBy: z.enum(['level', 'domain']).optional(),
  levels: z.array(z.enum(LEVELS)).optional(),
  domain: z.array(id).optional(),
  summary: z.string().trim().min(10),
  skills: z.array(z.strictObject({ skill: id, importance, quote })).min(1),
  responsibilities: groups.min(1),
  experience: z
    .array(
      z.strictObject({
        min: z.number().int().min(0).max(60),
        max: z.number().int().min(0).max(60).optional(),
        orMore: z.boolean().optional(),
        in: id.optional(),
        quote,
      }),
    )
    .default([]),
  education: z
    .array(z.strictObject({ degree: z.enum(DEGREES), fields: z.array(id).default([]), importance, quote }))
    .default([]),
  practices: groups.default([]),
  challenges: groups.default([]),
  careerPath: z.array(quote).default([]),
  market: z
    .array(z.strictObject({ group: phrase, quote, source: phrase.optional(), year: year.optional() }))
    .default([]),
  pay: z
    .array(
      z.strictObject({
        source: phrase,
        date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).optional(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        period: z.enum(PAY_PERIODS),
        average: z.number().positive().optional(),
        low: z.number().positive().optional(),
        high: z.number().positive().optional(),
        top: z.number().positive().optional(),
        basis: phrase.optional(),
        quote,
      }),
    )
    .default([]),
  trends: groups.default([]),
});
export type RoleSource = z.infer<typeof roleSchema>;

export const sectionsSchema = z.array(
  z.strictObject({
    kind: z.enum(SECTION_KINDS),
    strength: z.enum(STRENGTHS),
    counts: z.boolean(),
    own: z.literal(true).optional(),
    closes: z.literal(true).optional(),
    headings: z.array(phrase).default([]),
    begins: z.array(phrase).default([]),
    ends: z.array(phrase).default([]),
    openers: z.array(phrase).default([]),
    inside: z.array(phrase).default([]),
    leads: z.array(phrase).default([]),
    tells: z.array(phrase).default([]),
  }),
);

export const CUE_EFFECTS = [
  'negated',
  'unneeded',
  'excluded',
  'dealbreaker',
  'asks',
  'seeks',
  'neutral',
  'learning',
  'unstated',
  'required',
  'preferred',
  'alternatives',
  'examples',
  'equivalent',
  'contrast',
  'name-before',
  'name-after',
  'employer-before',
  'employer-after',
  'use-before',
] as const;
export const CUE_REACHES = ['following', 'preceding', 'clause', 'segment'] as const;

export const cuesSchema = z.array(
  z.strictObject({
    id,
    effect: z.enum(CUE_EFFECTS),
    reach: z.enum(CUE_REACHES),
    items: z.enum(['all', 'last', 'first']).default('all'),
    within: z.int().min(0).optional(),
    asks: z.int().min(2).optional(),
    apart: z.enum(['both', 'after']).optional(),
    yields: z.literal('preferred').optional(),
    only: z.literal('resume').optional(),
    phrases: templates,
  }),
);

export const levelsSchema = z.array(
  z.strictObject({
    id: z.enum(LEVELS),
    order: z.number().int(),
    titleWords: z.array(phrase).default([]),
    seniorityPhrases: z.array(phrase).default([]),
    minYears: z.number().nullable(),
    not: z.array(phrase).default([]),
  }),
);

export const degreesSchema = z.strictObject({
  degrees: z.array(
    z.strictObject({
      id: z.enum(DEGREES),
      order: z.number().int(),
      forms: z.array(phrase).default([]),
      exactForms: z.array(phrase).default([]),
      openForms: z.array(phrase).default([]),
      bareForms: z.array(phrase).default([]),
      not: z.array(phrase).default([]),
    }),
  ),
  fields: z.array(z.strictObject({ id, name: phrase, forms: z.array(phrase).default([]) })),
  equivalents: templates,
  noDegree: phrases,
  anyDegree: z.array(phrase).default([]),
});

const month = z.number().int().min(1).max(12);

export const resumeSchema = z.strictObject({
  headings: z.array(z.strictObject({ kind: z.enum(SECTION_KINDS), phrases: templates })).default([]),
  endings: z.array(z.strictObject({ kind: z.enum(SECTION_KINDS), phrases: templates })).default([]),
  calendar: z.array(
    z.strictObject({ is: z.enum(CALENDAR_KINDS), from: month.optional(), to: month.optional(), phrases: templates }),
  ),
  career: z.array(z.strictObject({ is: z.enum([...CAREER_KINDS, 'shield']), phrases: templates })),
});
export type ResumeSource = z.infer<typeof resumeSchema>;

const fact = <F extends keyof typeof FACT_VALUES>(name: F) =>
  z.strictObject({ fact: z.literal(name), value: z.enum(FACT_VALUES[name]), phrases: templates });

export const factsSchema = z.array(
  z.discriminatedUnion('fact', [
    fact('authorisation'),
    fact('sponsorship'),
    fact('clearance'),
    fact('arrangement'),
    fact('days'),
    fact('travel'),
    fact('employment'),
    fact('people'),
    fact('extra'),
    fact('language-level'),
    fact('place'),
    z.strictObject({ fact: z.literal('shield'), phrases: templates }),
  ]),
);

export const scoringSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  z.strictObject({ value: z.number(), unit: phrase, effect: phrase }),
);

/** Occupations that are no role of the pack. */
export const outsideSchema = z.array(
  z.strictObject({ id, name: phrase, titles: phrases, about: z.string().trim().min(40) }),
);
export type OutsideSource = z.infer<typeof outsideSchema>;

const shortWord = z.string().regex(/^[a-z]{2,12}$/, 'an abbreviation is small letters, without a full stop');

/** How titles are written short. */
export const titlesSchema = z
  .strictObject({ abbreviations: z.array(z.strictObject({ short: z.array(shortWord).min(1), words: z.string().regex(/^[a-z]+( [a-z]+)*$/, 'words are small letters, a space between') })) })
  .refine(({ abbreviations }) => new Set(abbreviations.flatMap(({ short }) => short)).size === abbreviations.flatMap(({ short }) => short).length, {
    error: 'an abbreviation stands there twice; keep one',
  });
export type TitlesSource = z.infer<typeof titlesSchema>;

const place = <C extends z.ZodType>(code: C) => z.array(z.strictObject({ code, name: phrase })).min(1);
const places = z.strictObject({
  onet: place(z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code is like 15-1252.00')).optional(),
  esco: place(z.string().regex(/^http:\/\/data\.europa\.eu\/esco\/(?:occupation|skill)\/\S+$/, 'a URI of ESCO')).optional(),
});

/** Where roles and skills stand in published taxonomies. */
export const crosswalkSchema = z.strictObject({ roles: z.record(id, places), skills: z.record(id, places) });
export type CrosswalkSource = z.infer<typeof crosswalkSchema>;

const count = z.int().min(0);

export const backgroundSchema = z
  .strictObject({
    source: z.string().trim().min(10),
    postings: count,
    skills: z.record(id, count),
    words: z.record(z.string().min(1).max(60), count),
  })
  .refine(({ postings, skills, words }) => [...Object.values(skills), ...Object.values(words)].every((each) => each <= postings), {
    error: 'a skill or word stands in more postings than were counted; count them again',
  });
export type BackgroundSource = z.infer<typeof backgroundSchema>;

export const postingSchema = z.strictObject({
  role: id,
  title: phrase,
  accept: z.array(id).default([]),
  why: phrase,
});
