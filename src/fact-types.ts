/** The glossary, second part: the facts that a text states. Every one carries its span and the field that it counts in. */

import type { Degree, Field, Level, Span, Strength } from './scales.js';

/** Years of experience asked for or shown: `min` to `max`; `orMore` for "7-14+". */
export interface Years extends Span {
  readonly min: number;
  readonly max: number | null;
  readonly orMore: boolean;
  readonly field: Field;
  /** Index of the skill that the years are in; null for experience overall. */
  readonly skill: number | null;
  readonly strength: Strength;
  /** True for years that would stand for a degree ("or 5 years of equivalent experience"): they are no demand of their own. */
  readonly instead: boolean;
}

export interface DegreeDemand extends Span {
  readonly min: Degree;
  /** Ids of fields of study. */
  readonly fields: readonly string[];
  readonly orEquivalent: boolean;
  readonly field: Field;
  readonly strength: Strength;
}

/** Whether the job manages people: false only where the text says so ("individual contributor", "no direct reports"). */
export interface PeopleReading extends Span {
  readonly manages: boolean;
  readonly field: Field;
}

export interface LevelReading extends Span {
  readonly level: Level;
  readonly field: Field;
  /** What the level was read from. */
  readonly source: 'title' | 'phrase' | 'years' | 'duties';
}

export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export interface Pay extends Span {
  /** Lower end in units of the currency per period; null where only an upper end is stated ("up to £60,000"). */
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly period: PayPeriod;
  /** True for on-target earnings, which include what is only hoped for. */
  readonly onTarget: boolean;
  readonly field: Field;
}

export const EXTRA_KINDS = ['bonus', 'equity', 'commission'] as const;
/** What is paid beside the pay; its amount is not read. */
export interface Extra extends Span {
  readonly kind: (typeof EXTRA_KINDS)[number];
  readonly field: Field;
}

export const ARRANGEMENTS = ['remote', 'hybrid', 'on-site'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export interface PlaceReading extends Span {
  readonly text: string;
  readonly field: Field;
}

export interface ArrangementReading extends Span {
  readonly arrangement: Arrangement;
  /** Days a week at the workplace, 0 to 5, the upper end of a range; null where not stated. */
  readonly days: number | null;
  readonly field: Field;
}

export const WORK_STATUSES = ['authorised', 'resident', 'citizen'] as const;
/** Who may be hired: anyone `authorised` to work there, a citizen or permanent `resident`, or a `citizen` only. */
export interface AuthorisationReading extends Span {
  readonly status: (typeof WORK_STATUSES)[number];
  readonly field: Field;
}

/** Whether the employer sponsors a visa. */
export interface SponsorshipReading extends Span {
  readonly offered: boolean;
  readonly field: Field;
}

export const CLEARANCES = ['unspecified', 'public-trust', 'confidential', 'secret', 'top-secret', 'ts-sci'] as const;
/** A security clearance that is asked for; `obtainable` where it is enough to be able to get it. */
export interface ClearanceDemand extends Span {
  readonly level: (typeof CLEARANCES)[number];
  readonly obtainable: boolean;
  readonly strength: Strength;
  readonly field: Field;
}

export const TRAVEL_AMOUNTS = ['none', 'occasional', 'frequent', 'unstated'] as const;
/** Travel that the job asks for: in words, and as the upper end of a percentage of the time where one is stated. */
export interface TravelReading extends Span {
  readonly amount: (typeof TRAVEL_AMOUNTS)[number];
  /** 0 to 100. */
  readonly percent: number | null;
  readonly field: Field;
}

export const EMPLOYMENT_TYPES = [
  'full-time',
  'part-time',
  'permanent',
  'temporary',
  'contract',
  'freelance',
  'internship',
] as const;
export interface EmploymentReading extends Span {
  readonly type: (typeof EMPLOYMENT_TYPES)[number];
  readonly field: Field;
}

export const LANGUAGE_LEVELS = [
  'basic',
  'conversational',
  'professional',
  'fluent',
  'native',
  'a1',
  'a2',
  'b1',
  'b2',
  'c1',
  'c2',
] as const;
/** How well a human language is to be known: in words, or a level of the European framework (CEFR, 2001). */
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** A human language that is asked for or shown. */
export interface LanguageDemand extends Span {
  /** Index of the skill. */
  readonly skill: number;
  readonly level: LanguageLevel | null;
  readonly strength: Strength;
  readonly field: Field;
}

/** A licence or certification that is asked for or shown. */
export interface LicenceDemand extends Span {
  /** Index of the skill. */
  readonly skill: number;
  readonly strength: Strength;
  readonly field: Field;
}

/** The facts that a text states beside years, degree and level; null or empty where it states none. */
export interface Facts {
  readonly people: PeopleReading | null;
  readonly pay: Pay | null;
  readonly extras: readonly Extra[];
  readonly place: PlaceReading | null;
  readonly arrangement: ArrangementReading | null;
  readonly employment: readonly EmploymentReading[];
  readonly travel: TravelReading | null;
  readonly authorisation: AuthorisationReading | null;
  readonly sponsorship: SponsorshipReading | null;
  readonly clearance: ClearanceDemand | null;
  readonly languages: readonly LanguageDemand[];
  readonly licences: readonly LicenceDemand[];
}
