/**
 * The glossary: every word that rolefit uses for its data, once.
 * Spans are half open and count UTF-16 units of the text exactly as given. Scores are integers of ticks; 10,000 ticks are a point.
 */

/** Half-open range `[start, end)` of UTF-16 offsets into a field of a document, exactly as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The field of a document that a span counts in. */
export type Field = 'title' | 'text';

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
  'certifications', 'publications', 'languages', 'interests', 'references', 'contact',
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

export const STRENGTHS = ['required', 'preferred', 'unstated'] as const;
export type Strength = (typeof STRENGTHS)[number];

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

export const LEVELS = [
  'intern',
  'junior',
  'mid',
  'senior',
  'staff',
  'principal',
  'lead',
  'manager',
  'director',
] as const;
/** Levels in rising order (lead, manager and director lead people or direction; staff and principal are senior specialists). */
export type Level = (typeof LEVELS)[number];

export const DEGREES = ['none', 'associate', 'bachelor', 'master', 'phd'] as const;
export type Degree = (typeof DEGREES)[number];

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

/** Years of experience asked for or shown: `min` to `max`; `orMore` for "7-14+". */
export interface Years extends Span {
  readonly min: number;
  readonly max: number | null;
  readonly orMore: boolean;
  readonly field: Field;
  /** Index of the skill that the years are in; null for experience overall. */
  readonly skill: number | null;
  readonly strength: Strength;
}

export interface DegreeDemand extends Span {
  readonly min: Degree;
  /** Ids of fields of study. */
  readonly fields: readonly string[];
  readonly orEquivalent: boolean;
  readonly field: Field;
  readonly strength: Strength;
}

export interface LevelReading extends Span {
  readonly level: Level;
  readonly field: Field;
  /** What the level was read from. */
  readonly source: 'title' | 'phrase' | 'years' | 'duties';
}

export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Pay extends Span {
  readonly min: number;
  readonly max: number | null;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly period: PayPeriod;
  readonly field: Field;
}

export type Arrangement = 'remote' | 'hybrid' | 'on-site';

export interface PlaceReading extends Span {
  readonly text: string;
  readonly field: Field;
}

export interface ArrangementReading extends Span {
  readonly arrangement: Arrangement;
  readonly field: Field;
}

/** Something worth knowing about an input that is no error: a stable code, a sentence, and where it shows. */
export interface Note {
  readonly code: NoteCode;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

export type NoteCode =
  | 'text.empty'
  | 'text.too-short'
  | 'text.not-english'
  | 'text.no-requirements'
  | 'text.html'
  | 'text.encoding'
  | 'text.truncated'
  | 'text.control-characters'
  | 'match.no-role'
  | 'match.close'
  | 'match.no-evidence'
  | 'resume.as-posting'
  | 'title.conflict';

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

/** A role's title or alternate title found in the text. */
export interface TitleEvidence extends Span {
  readonly role: number;
  readonly field: Field;
  /** `title`: in the document's title. `text`: somewhere in its body. */
  readonly place: 'title' | 'text';
}

/** All that was read from a document, before any role is looked at. */
export interface Analysis {
  readonly document: Document;
  readonly kind: DocumentKind;
  readonly sections: readonly Section[];
  readonly mentions: readonly Mention[];
  readonly rejections: readonly Rejection[];
  readonly terms: readonly TermEvidence[];
  readonly titles: readonly TitleEvidence[];
  readonly requirements: readonly Requirement[];
  /** Experience overall; null where none is stated. */
  readonly years: Years | null;
  /** Every statement of years, the overall one too. */
  readonly allYears: readonly Years[];
  readonly degree: DegreeDemand | null;
  readonly level: LevelReading | null;
  readonly pay: Pay | null;
  readonly place: PlaceReading | null;
  readonly arrangement: ArrangementReading | null;
  /** Words read in sections that count. */
  readonly wordCount: number;
  readonly notes: readonly Note[];
}

/** The parts that a role's score is made of. */
export const PARTS = ['title', 'skills', 'terms', 'level', 'domain', 'against'] as const;
export type Part = (typeof PARTS)[number];

/** One line of a ledger: `ticks` that `key` (a term, skill, title or level number) earns a role in a part. */
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
  readonly ranking: readonly RankedRole[];
  readonly notes: readonly Note[];
  /** Contributions to the role of that index in the pack, in ledger order. */
  readonly contributions: (role: number) => readonly Contribution[];
}
