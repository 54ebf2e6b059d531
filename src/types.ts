/**
 * The glossary: every word that rolefit uses for its data, once.
 * Spans are half open and count UTF-16 units of the text exactly as given. Scores are integers of ticks; 10,000 ticks are a point.
 */

import type { DegreeDemand, Facts, LevelReading, Years } from './fact-types.js';
import type { Field, Span, Strength } from './scales.js';
import type { NoteCode } from './note-codes.js';
import type { Resume } from './resume-types.js';

/** A posting or a résumé as it comes in. */
export interface Document {
  /** The title as given apart from the text; it may say nothing. */
  readonly title?: string;
  readonly text: string;
  /** What is to be read in place of `text`, with the way back, where a reader took markup away. */
  readonly view?: TextView;
}

/** Readable text taken out of a marked-up one: unit `i` of `text` came from `[starts[i], ends[i])` of the original. */
export interface TextView {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export type DocumentKind = 'posting' | 'resume';

// prettier-ignore
export const SECTION_KINDS = [
  'unknown', 'title', 'about', 'role', 'responsibilities', 'requirements', 'preferred', 'skills', 'education',
  'benefits', 'pay', 'equal-opportunity', 'how-to-apply', 'logistics', 'other', 'summary', 'experience', 'projects',
  'certifications', 'publications', 'languages', 'volunteering', 'interests', 'references', 'contact',
] as const;
/** What a section of a document is about. `unknown` is text under no heading. */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A run of segments under one heading (or under none). */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly field: Field;
  /** Span of the heading; null where the section has none. */
  readonly heading: Span | null;
  /** False where nothing of it counts: company marketing, benefits, equal opportunity and the like. */
  readonly counts: boolean;
}

export type Polarity = 'asserted' | 'negated';

export const SKILL_KINDS = [
  'language',
  'framework',
  'tool',
  'platform',
  'method',
  'domain',
  'soft-skill',
  'certification',
  'human-language',
  'standard',
  'hardware',
] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

export const IMPORTANCES = ['core', 'expected', 'useful'] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** A phrase that set a mention's strength or polarity, with its place. */
export interface Cue extends Span {
  readonly id: string;
  readonly text: string;
}

/** A skill's alias found in the text. */
export interface Mention extends Span {
  /** Index of the skill in the pack. */
  readonly skill: number;
  readonly field: Field;
  readonly section: SectionKind;
  /** Index of the segment in its field. */
  readonly segment: number;
  readonly strength: Strength;
  readonly polarity: Polarity;
  /** What accepted the alias: `plain` for one that is never ambiguous, else the condition that held. */
  readonly rule: string;
  /** What set strength or polarity, where a phrase did. */
  readonly cue: Cue | null;
  /** The heading that set the strength, where no phrase did and the section's strength is not `unstated`. */
  readonly heading: Span | null;
  /** Number of its group of alternatives ("one of", "X or Y"); null outside one. */
  readonly anyOf: number | null;
  /** How many of that group are asked for ("two of the following"); 1 outside one. */
  readonly atLeast: number;
}

/** An alias that was found and not taken, and why. */
export interface Rejection extends Span {
  readonly skill: number;
  readonly field: Field;
  readonly reason: string;
}

export * from './scales.js';
export * from './fact-types.js';
export * from './resume-types.js';

export type { NoteCode };

/** Something worth knowing about an input that is no error: a stable code, a sentence, and where it shows. */
export interface Note {
  readonly code: NoteCode;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** A requirement: a segment with what it demands. */
export interface Requirement extends Span {
  readonly field: Field;
  readonly section: SectionKind;
  readonly strength: Strength;
  /** Indices into `mentions`. */
  readonly mentions: readonly number[];
}

/** A term of the text that the pack's role documents have: its number, the weighted count, and its first place. */
export interface TermEvidence extends Span {
  readonly term: number;
  /** Occurrences, each weighted by its section, in thousandths. */
  readonly quantity: number;
  readonly field: Field;
}

/** The terms of a document in the order of their first places, as parallel arrays of `count` entries; `termEvidence` gives one whole. */
export interface TermCounts {
  readonly count: number;
  readonly terms: Int32Array;
  readonly quantities: Int32Array;
  /** Spans of the first places: the first `titleCount` in the title, the rest in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly titleCount: number;
}

/** A role's title or alternate title found in the text. */
export interface TitleEvidence extends Span {
  readonly role: number;
  readonly field: Field;
  /** `title`: in the document's title. `text`: somewhere in its body. */
  readonly place: 'title' | 'text';
  /** True where it says little: the title of a wider role, in the body, or beside a word that names a narrower one. */
  readonly general: boolean;
}

/** All that was read from a document, before any role is looked at. */
export interface Analysis extends Facts {
  readonly document: Document;
  readonly kind: DocumentKind;
  readonly sections: readonly Section[];
  readonly mentions: readonly Mention[];
  readonly rejections: readonly Rejection[];
  readonly terms: TermCounts;
  readonly titles: readonly TitleEvidence[];
  readonly requirements: readonly Requirement[];
  /** Experience overall; null where none is stated. */
  readonly years: Years | null;
  /** Every statement of years, the overall one too. */
  readonly allYears: readonly Years[];
  readonly degree: DegreeDemand | null;
  /** Every statement of a degree, the one above too. */
  readonly allDegrees: readonly DegreeDemand[];
  readonly level: LevelReading | null;
  /** What a résumé tells of a career; null for a posting. */
  readonly resume: Resume | null;
  /** Words read in sections that count. */
  readonly wordCount: number;
  /** How many different words of those who offer or seek work the text has (position, apply, experience …). */
  readonly hiringCount: number;
  readonly notes: readonly Note[];
}

/** The parts that a role's score is made of. */
export const PARTS = ['title', 'skills', 'absent', 'terms', 'level', 'domain', 'against'] as const;
export type Part = (typeof PARTS)[number];

/** What can be thought away: a skill with all its mentions, a title, the level, or a word of the role documents. */
export const PIECE_KINDS = ['skill', 'title', 'level', 'word'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/**
 * One line of a ledger: `ticks` that `key` earns a role in a part. The key is a posting of the pack's terms, the place of a skill in the role's list
 * (`skills`, and `absent` for a core skill that the text lacks), a title's place in the analysis, a skill of the domain, or which sign of a level.
 */
export interface Contribution {
  readonly part: Part;
  readonly key: number;
  /** Index of the evidence in the analysis's list for that part; -1 where there is none. */
  readonly evidence: number;
  readonly ticks: number;
}

export interface RankedRole {
  /** Index of the role in the pack; -1 for none. */
  readonly role: number;
  /** Role id, or `none`. */
  readonly id: string;
  readonly ticks: number;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

/** The answer: roles ranked by score, then id, with `none` among them. */
export interface Match {
  readonly analysis: Analysis;
  /** First role id, or `none` where rolefit abstains. */
  readonly role: string;
  readonly confidence: number;
  /** The first confidence less the second. */
  readonly margin: number;
  /** All roles. They are sorted when this is first asked for: in a pack of thousands of roles `top` is a fraction of the work. */
  readonly ranking: readonly RankedRole[];
  /** The first `count` of the ranking. */
  readonly top: (count: number) => readonly RankedRole[];
  readonly notes: readonly Note[];
  /** Contributions to the role of that index in the pack, in ledger order. */
  readonly contributions: (role: number) => readonly Contribution[];
}
