/** The glossary, fourth part: what a role or a posting demands, and how a résumé stands against it. */

import type { Degree, Field, Level, Span } from './scales.js';
import type { Analysis, Note } from './types.js';

/** The parts that a fit is made of. */
export const FIT_PARTS = ['required', 'preferred', 'experience', 'education', 'level', 'responsibilities'] as const;
export type FitPart = (typeof FIT_PARTS)[number];

/** Where a demand is stated: a span of the role document, or of a field of the posting. */
export interface Statement extends Span {
  readonly field: Field | 'document';
}

/** A skill that is asked for, or several of which `atLeast` are. */
export interface SkillDemand {
  readonly part: 'required' | 'preferred' | 'level';
  /** Relative to the other demands of the part, in thousandths. */
  readonly weight: number;
  /** Where the weight comes from: an importance of the role or a strength of the posting. */
  readonly standing: string;
  readonly members: readonly { readonly skill: number; readonly statement: Statement }[];
  readonly atLeast: number;
}

export interface YearsDemand {
  readonly years: number;
  /** Index of the skill that they are in; null for experience overall. */
  readonly skill: number | null;
  readonly statement: Statement;
}

export interface SchoolingDemand {
  readonly degree: Degree;
  /** Ids of fields of study; empty where any does. */
  readonly fields: readonly string[];
  /** True where a related field does as well. */
  readonly related: boolean;
  readonly orEquivalent: boolean;
  readonly statement: Statement;
}

export interface LevelDemand {
  /** The level asked for, the lowest where a role means several. */
  readonly level: Level;
  /** Null where a role's profile has it and no sentence of its document. */
  readonly statement: Statement | null;
}

/** A responsibility, by what can be found again in a bullet. */
export interface DutyDemand {
  readonly statement: Statement;
  /** Its terms, and its skills as `-1 - skill`; parallel to `weights`. */
  readonly features: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

export const KNOCK_OUTS = ['authorisation', 'clearance', 'licence'] as const;
/** A condition that no score makes up for: reported apart and never scored. */
export interface KnockOutDemand {
  readonly kind: (typeof KNOCK_OUTS)[number];
  /** What is asked for: a status, a clearance, or the index of a skill. */
  readonly asked: string | number;
  readonly statement: Statement;
}

/** What a role, or a posting, asks of a person. */
export interface Demands {
  /** Index of the role in the pack; null for a posting. */
  readonly role: number | null;
  /** What they are read from, where not from a role. */
  readonly posting: Analysis | null;
  readonly title: string;
  readonly skills: readonly SkillDemand[];
  readonly years: readonly YearsDemand[];
  readonly schooling: SchoolingDemand | null;
  /** A higher degree that is preferred over that. */
  readonly higher: SchoolingDemand | null;
  readonly level: LevelDemand | null;
  readonly duties: readonly DutyDemand[];
  readonly knockOuts: readonly KnockOutDemand[];
  /** How many demands are stated, responsibilities aside. */
  readonly count: number;
}

export const VERDICTS = ['met', 'unmet', 'unstated'] as const;
export interface KnockOut extends KnockOutDemand {
  /** `met` or `unmet` where the résumé says so, `unstated` where it is silent. */
  readonly verdict: (typeof VERDICTS)[number];
  /** The résumé's words; null where it is silent. */
  readonly evidence: Place | null;
}

export interface Place extends Span {
  readonly field: Field;
}

/** How a skill is backed by a résumé; a publication backs it as a project does. */
export const BACKINGS = ['shown', 'project', 'listed'] as const;
export type Backing = (typeof BACKINGS)[number];

/** For how long a skill was shown: the months of its job, and where its dates stand. */
export interface Depth {
  readonly months: number;
  /** The words of the dates; null where the job has none. */
  readonly dates: Place | null;
}

/** How a skill found is related to the one asked for. */
export const RELATIONS = ['same', 'narrower', 'broader'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Something in a résumé that speaks for a demand; it is worth the product of its shares, its depth, its kinship and its steps. */
export interface Claim {
  readonly label: string;
  /** Thousandths, each with what it is the share of. */
  readonly shares: readonly { readonly label: string; readonly share: number }[];
  readonly evidence: Place;
  /** The skill found, where it is one. */
  readonly skill: number | null;
  readonly relation: Relation;
  readonly backing: Backing | null;
  readonly depth: Depth | null;
  /** Ways in which its job is of the kind that is asked for, of which the best counts; null where that plays no part. */
  readonly kinship: readonly JobShare[] | null;
  /** Shares of the steps from the skill found to the one asked for, in thousandths. */
  readonly steps: readonly number[];
  /** 0 to 1. */
  readonly value: number;
}

/** How far a job is of the kind that is asked for: its share is that of `need` skills that it shows, its title as several, times the weight. */
export interface JobShare {
  readonly need: number;
  /** What of it counts at most, in thousandths. */
  readonly weight: number;
  /** Skills that count, each with places of its mentions that do not overlap, two at most; null for a title of the role or with such a skill. */
  readonly skills: readonly {
    readonly skill: number | null;
    /** How many skills it counts for. */
    readonly counts: number;
    readonly places: readonly Place[];
  }[];
}

/** A job's part in the time that counts: `[from, to)` in months. */
export interface JobTime extends JobShare {
  readonly from: number;
  readonly to: number;
  readonly dates: Place;
}

/** One way to meet a demand: the best of its claims, or enough time. */
export interface FitOption {
  readonly label: string;
  /** Index of the skill asked for, where it is one. */
  readonly skill: number | null;
  /** The best one, the best of other words, and the best of another job, where they differ. */
  readonly claims: readonly Claim[];
  /** Jobs whose time counts, and the months that make it full; null where time is no way. */
  readonly time: { readonly jobs: readonly JobTime[]; readonly months: number; readonly share: number } | null;
  readonly statement: Statement | null;
  /** 0 to 1. */
  readonly value: number;
}

/** A demand with what it earns: its full ticks times the mean of its best `atLeast` options. */
export interface FitEntry {
  readonly part: FitPart;
  readonly label: string;
  readonly standing: string | null;
  readonly full: number;
  readonly atLeast: number;
  readonly options: readonly FitOption[];
  readonly ticks: number;
}

/** A part of a fit: the sum of its entries, `max` at most. */
export interface FitPartResult {
  readonly part: FitPart;
  readonly max: number;
  readonly entries: readonly FitEntry[];
  readonly ticks: number;
}

/** How a résumé stands against demands. */
export interface Fit {
  readonly resume: Analysis;
  readonly demands: Demands;
  /** Parts of which something is stated. */
  readonly parts: readonly FitPartResult[];
  /** The sum of the parts. */
  readonly ticks: number;
  /** What the parts can sum to: 100 points, less where a posting is thin. */
  readonly max: number;
  /** True where there is too little to judge. */
  readonly abstains: boolean;
  readonly knockOuts: readonly KnockOut[];
  readonly notes: readonly Note[];
}
