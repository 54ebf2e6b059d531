import type { LexiconData } from '../text/lexicon.js';
import type { TriggerData } from '../text/triggers.js';
import type { PhraseTrie } from '../text/phrases.js';
import {
  ARRANGEMENTS,
  CLEARANCES,
  EMPLOYMENT_TYPES,
  EXTRA_KINDS,
  LANGUAGE_LEVELS,
  TRAVEL_AMOUNTS,
  WORK_STATUSES,
  type Degree,
  type Importance,
  type Level,
  type PayPeriod,
  type SectionKind,
  type SkillKind,
  type Span,
} from '../types.js';
import type { PackCalendar } from './career.js';
import type { PackClaims } from './claims.js';
import type { PackCue } from './cue.js';
import type { Codes, PackOrigin } from './origin.js';
import type { PackSectionKind } from './section-kind.js';
import type { PackTerms } from './terms.js';

export type { CueEffect, PackCue } from './cue.js';

/** The pack's layout; a loader refuses any other. */
export const PACK_FORMAT = 8;

/** A phrase as stored: its word numbers and joins, flattened as `[wordCount, words…, joins…]`. */
export type FlatPhrases = readonly number[];

/** When an ambiguous alias is meant. Skill and phrase ids are already numbers. */
export type Condition =
  | { readonly is: 'list' | 'name' | 'employer' | 'defined' | 'start' }
  | { readonly is: 'next' | 'previous' | 'closes' | 'opens'; readonly phrases: FlatPhrases }
  | { readonly is: 'with' | 'corroborated'; readonly skills: readonly number[] }
  | { readonly is: 'section'; readonly kinds: readonly SectionKind[] };

export interface AliasRule {
  /** Exact spelling that is asked for; `capital` asks for a capital first letter only. */
  readonly case: 'any' | 'exact' | 'capital';
  readonly needs: readonly Condition[];
  readonly unless: readonly Condition[];
}

export interface PackSkill {
  readonly id: string;
  readonly name: string;
  readonly codes?: Codes;
  readonly kind: SkillKind;
  readonly broader: readonly number[];
}

/** A claim with its place in the role document. */
export interface Claim {
  readonly quote: Span;
}

export interface PackRoleSkill extends Claim {
  readonly skill: number;
  readonly importance: Importance;
  /** How much likelier a mention is in a posting of the role than in any posting, as a natural logarithm. */
  readonly weight: number;
  /** Ticks that one plain mention of the skill earns. */
  readonly ticks: number;
}

export interface QuoteGroup {
  readonly group: string;
  readonly items: readonly Span[];
}

export interface PackExperience extends Claim {
  readonly min: number;
  readonly max: number | null;
  readonly orMore: boolean;
  readonly skill: number | null;
}

export interface PackEducation extends Claim {
  readonly degree: Degree;
  readonly fields: readonly string[];
  readonly importance: Importance;
}

export interface PackMarket extends Claim {
  readonly group: string;
  readonly source: string | null;
  readonly year: number | null;
}

export interface PackPay extends Claim {
  readonly source: string;
  readonly date: string | null;
  readonly currency: string;
  readonly period: PayPeriod;
  readonly average: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly top: number | null;
  readonly basis: string | null;
}

export interface PackRole {
  readonly id: string;
  readonly codes?: Codes;
  readonly title: string;
  readonly titles: readonly string[];
  readonly summary: string;
  /** Wider roles whose titles name this one where one of its qualifiers stands beside them. */
  readonly specializes: readonly number[];
  /** Index of the broader role, or -1. */
  readonly narrows: number;
  readonly narrowedBy: 'level' | 'domain' | null;
  readonly levels: readonly Level[];
  /** Skills that show the narrowing domain. */
  readonly domain: readonly number[];
  readonly skills: readonly PackRoleSkill[];
  /** Places in `skills` of core skills that the role's title says by itself ("Data Engineer" that of data engineering), where there are any. */
  readonly told?: readonly number[];
  /** Length of the role document for BM25: weighted count of its terms (dl). */
  readonly length: number;
}

/** What a role document states beside what is scored. */
export interface PackProfile {
  readonly id: string;
  /** Words that name this role beside the title of a wider one. */
  readonly qualifiers: readonly string[];
  readonly responsibilities: readonly QuoteGroup[];
  readonly experience: readonly PackExperience[];
  readonly education: readonly PackEducation[];
  readonly practices: readonly QuoteGroup[];
  readonly challenges: readonly QuoteGroup[];
  readonly careerPath: readonly Span[];
  readonly market: readonly PackMarket[];
  readonly pay: readonly PackPay[];
  readonly trends: readonly QuoteGroup[];
  /** The role document, Markdown, as it stands in the corpus. */
  readonly document: string;
  /** Parallel to the role's skills: those that its document offers as alternatives to each other share a number; -1 for the others. */
  readonly alternatives: readonly number[];
  /** Parallel to the items of all responsibilities: the skills that each names. */
  readonly dutySkills: readonly (readonly number[])[];
}

export interface PackLevel {
  readonly id: Level;
  readonly order: number;
  readonly minYears: number | null;
}

/** What the phrases of `taxonomy/facts.yaml` state, by fact. */
export const FACT_VALUES = {
  authorisation: WORK_STATUSES,
  sponsorship: ['offered', 'refused'],
  clearance: CLEARANCES,
  arrangement: ARRANGEMENTS,
  days: ['office', 'home', 'week'],
  travel: [...TRAVEL_AMOUNTS, 'mention'],
  employment: [...EMPLOYMENT_TYPES, 'contract-word', 'internship-word'],
  people: ['manages', 'none'],
  extra: EXTRA_KINDS,
  'language-level': LANGUAGE_LEVELS,
  place: ['label', 'based'],
} as const;

/** A fact and which of its values a phrase states. */
export type PackFact = {
  readonly [F in keyof typeof FACT_VALUES]: { readonly fact: F; readonly value: (typeof FACT_VALUES)[F][number] };
}[keyof typeof FACT_VALUES];

/** The numbers of the scoring by name, as `taxonomy/scoring.yaml` has them. */
export type Scoring = Readonly<
  Record<string, { readonly value: number; readonly unit: string; readonly effect: string }>
>;

/** A compiled taxonomy. `encodePack` stores it, `decodePack` reads it back. */
export interface PackData extends PackClaims {
  readonly format: number;
  readonly name: string;
  /** First 12 hexadecimal digits of the SHA-256 of the content. */
  readonly digest: string;
  /** The published taxonomy that it was imported from; null for one that was written for rolefit. */
  readonly origin: PackOrigin | null;
  readonly lexicon: LexiconData;
  /** What each word, and each two words, may begin. */
  readonly triggers: TriggerData;
  /** Term number of each word, from word 1 on; -1 for words that are no term. */
  readonly wordTerms: ArrayLike<number>;
  readonly terms: PackTerms;
  readonly skills: readonly PackSkill[];
  /** Aliases; the payload is the alias number. */
  readonly aliases: PhraseTrie;
  /** Per alias: its skill, and the index of its rule or -1. */
  readonly aliasSkills: ArrayLike<number>;
  readonly aliasRules: ArrayLike<number>;
  /** The spellings that hold for each alias whose rule asks for an exact one; all others are in `aliasTexts`. */
  readonly exactTexts: Readonly<Record<number, readonly string[]>>;
  /** Leads from an alias to one of the same text of another skill, which is tried where its own rule does not hold. */
  readonly nextAliases: Readonly<Record<number, number>>;
  /** Every alias as written; not needed for reading. */
  readonly aliasTexts: readonly string[];
  /** Rules of ambiguous aliases, each as the JSON of an `AliasRule`: a text meets few of them, so each is parsed when first met. */
  readonly rules: readonly string[];
  readonly sections: readonly PackSectionKind[];
  /** Payload: index in `sections`. */
  readonly headings: PhraseTrie;
  readonly headingBegins: PhraseTrie;
  readonly headingEnds: PhraseTrie;
  readonly openers: PhraseTrie;
  readonly insides: PhraseTrie;
  readonly leads: PhraseTrie;
  readonly tells: PhraseTrie;
  readonly cues: readonly PackCue[];
  /** Payload: index in `cues`. */
  readonly cuePhrases: PhraseTrie;
  readonly levels: readonly PackLevel[];
  /** Payload: index in `levels`; -1 shields. */
  readonly levelTitles: PhraseTrie;
  readonly levelPhrases: PhraseTrie;
  /** Payload: index in DEGREES; with `EXACT_DEGREE` added where the spelling must be as written, `OPEN_DEGREE` where the level is left open. */
  readonly degreeForms: PhraseTrie;
  readonly studyFields: readonly { readonly id: string; readonly name: string }[];
  /** Payload: index in `studyFields`. */
  readonly studyPhrases: PhraseTrie;
  /** Payload: 1 for "or equivalent", 2 for "no degree". */
  readonly equivalentPhrases: PhraseTrie;
  readonly facts: readonly PackFact[];
  /** Payload: index in `facts`; -1 shields. */
  readonly factPhrases: PhraseTrie;
  /** Headings of résumés, beside those of `headings`; payload: index in `sections`. */
  readonly resumeHeadings: PhraseTrie;
  /** Last words of such headings; payload: the same. */
  readonly resumeEndings: PhraseTrie;
  readonly calendar: readonly PackCalendar[];
  /** Payload: index in `calendar`. */
  readonly calendarPhrases: PhraseTrie;
  /** Payload: bits of the kinds, `1 << i` for `CAREER_KINDS[i]`; 0 shields. */
  readonly careerPhrases: PhraseTrie;
  readonly roles: readonly PackRole[];
  /** Occupations that are no role of the pack; numbered behind the roles where titles and terms name them. */
  readonly outside: readonly { readonly id: string; readonly name: string }[];
  /** Parallel to `roles`. */
  readonly profiles: readonly PackProfile[];
  /** Role titles; payload: index in `titleRoles`. */
  readonly titles: PhraseTrie;
  readonly titleRoles: readonly (readonly number[])[];
  /** Words that name a role beside the title of a wider one; payload: index in `qualifierRoles`. */
  readonly qualifiers: PhraseTrie;
  readonly qualifierRoles: readonly (readonly number[])[];
  /** What abbreviations in titles stand for, words with spaces between. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** exp(-i / EXP_STEPS) for i from 0 on, for probabilities. */
  readonly exp: ArrayLike<number>;
  readonly scoring: Scoring;
}

/** Steps per unit of the table of exponentials. */
export const EXP_STEPS = 64;
/** Added to a degree's payload where its form counts only as written (BS, MA). */
export const EXACT_DEGREE = 16;
/** Added where the form names no level of its own ("a related degree"): beside another degree it lowers nothing. */
export const OPEN_DEGREE = 32;
/** Payload of a phrase that only looks like a degree. */
export const DEGREE_SHIELD = 64;
