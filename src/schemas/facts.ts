import { z } from 'zod';
import {
  ARRANGEMENTS,
  CLEARANCES,
  DEGREES,
  EMPLOYMENT_TYPES,
  EXTRA_KINDS,
  LANGUAGE_LEVELS,
  LEVELS,
  PAY_PERIODS,
  STRENGTHS,
  TRAVEL_AMOUNTS,
  WORK_STATUSES,
} from '../types.js';

const offset = z.int().min(0);
const strength = z.enum(STRENGTHS);
const wording = { field: z.enum(['title', 'text']), start: offset, end: offset, text: z.string() };

const years = z.strictObject({
  min: z.number().min(0),
  max: z.number().optional(),
  orMore: z.boolean(),
  skill: z.string().optional(),
  name: z.string().optional(),
  statement: z.string().optional(),
  strength,
  instead: z.literal(true).optional(),
  ...wording,
});
const degree = {
  min: z.enum(DEGREES),
  fields: z.array(z.string()),
  fieldNames: z.array(z.string()),
  orEquivalent: z.boolean(),
  strength,
  ...wording,
};

/** The facts that every report on a document has; null where the text does not state one. */
export const facts = {
  years: years.nullable(),
  allYears: z.array(years).nullable(),
  degree: z.strictObject({ ...degree, preferred: z.enum(DEGREES).optional() }).nullable(),
  allDegrees: z.array(z.strictObject(degree)).nullable(),
  level: z
    .strictObject({ level: z.enum(LEVELS), source: z.enum(['title', 'phrase', 'years', 'duties']), ...wording })
    .nullable(),
  people: z.strictObject({ manages: z.boolean(), ...wording }).nullable(),
  pay: z
    .strictObject({
      min: z.number().optional(),
      max: z.number().optional(),
      currency: z.string(),
      period: z.enum(PAY_PERIODS),
      onTarget: z.literal(true).optional(),
      ...wording,
    })
    .nullable(),
  extras: z.array(z.strictObject({ kind: z.enum(EXTRA_KINDS), ...wording })).nullable(),
  place: z.strictObject(wording).nullable(),
  arrangement: z
    .strictObject({ arrangement: z.enum(ARRANGEMENTS), days: z.number().min(0).max(5).optional(), ...wording })
    .nullable(),
  employment: z.array(z.strictObject({ type: z.enum(EMPLOYMENT_TYPES), ...wording })).nullable(),
  travel: z
    .strictObject({ amount: z.enum(TRAVEL_AMOUNTS), percent: z.number().min(0).max(100).optional(), ...wording })
    .nullable(),
  authorisation: z.strictObject({ status: z.enum(WORK_STATUSES), ...wording }).nullable(),
  sponsorship: z.strictObject({ offered: z.boolean(), ...wording }).nullable(),
  clearance: z.strictObject({ level: z.enum(CLEARANCES), obtainable: z.boolean(), strength, ...wording }).nullable(),
  languages: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        level: z.enum(LANGUAGE_LEVELS).optional(),
        strength,
        ...wording,
      }),
    )
    .nullable(),
  licences: z.array(z.strictObject({ id: z.string(), name: z.string(), strength, ...wording })).nullable(),
};
