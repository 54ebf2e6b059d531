import type { PhraseTable } from './phrases.js';

/** The headings that open sections; payloads are indices of section kinds. */
export interface SectionTables {
  readonly headings: PhraseTable;
  readonly headingBegins: PhraseTable;
  readonly headingEnds: PhraseTable;
  readonly openers: PhraseTable;
  readonly insides: PhraseTable;
  readonly leads: PhraseTable;
  readonly tells: PhraseTable;
  /** 1 for each word number after which no heading begins ("the", "our", "of"). */
  readonly linking: Uint8Array;
  /** 1 for each word number that speaks to the reader ("you"). */
  readonly addressing: Uint8Array;
  /** The written length, for each word number by which a company speaks of itself ("we", "we're", "our"); else 0. */
  readonly selves: Uint8Array;
  /** 1 for each word number that shows what its people do, use or seek, beside such a word, and for most of `posts`. */
  readonly workings: Uint8Array;
  /** 1 for each word number of the job and of who does it. */
  readonly posts: Uint8Array;
  /** 1 for each word number that says, behind "is" and a company's name, that it hires ("looking"). */
  readonly hiring: Uint8Array;
  /** 1 for each word number that begins no name of a company ("This company is"). */
  readonly unnamed: Uint8Array;
  /** 1 for each word number that says, behind a company's name, what it is or does ("provides"). */
  readonly presenting: Uint8Array;
  /** 1 for each word number that is a company's legal form ("Inc"). */
  readonly legalForms: Uint8Array;
  /** Per section kind what the reader must know of it. */
  readonly kinds: readonly SectionTrait[];
  /** The kind of what a company says of itself. */
  readonly companyKind: number;
}

export interface SectionTrait {
  readonly counts: boolean;
  /** Once a sentence of this kind appears, what follows stays of the kind up to the next heading. */
  readonly sticky: boolean;
  /** Its one-word headings also stand inside sentences, so that in running text they need a colon. */
  readonly common: boolean;
  /** It takes the strength of the section it stands in ("Technical skills" under "Requirements"). */
  readonly inherits: boolean;
  /** Only as a label in a list does it so: "- Tech stack: Go" is a demand among demands, "Our tech stack" heads what is used. */
  readonly own: boolean;
  /** Behind it stands no part of the posting, up to a heading of demands or duties: what someone remarks on it. */
  readonly closes: boolean;
  /** Sections inside it may take its strength. */
  readonly lends: boolean;
  /** It ends with its line where its content stands on the heading's line ("Location: Oslo"). */
  readonly inline: boolean;
  /** The same in a bullet: its headings are labels there ("- Bonus: twice a year"). */
  readonly label: boolean;
  /** Labels in it say nothing of the kind. */
  readonly unlabelled: boolean;
  /** Its headings are told in running text that lost the breaks around them. */
  readonly lost: boolean;
  /** Its headings of two words and more are told there too, before a capital. */
  readonly spread: boolean;
  /** Sentences in it may tell another kind by their words. */
  readonly open: boolean;
  /** Sentences of duties stand in it, among which demands are told. */
  readonly duties: boolean;
  /** Demands are told in it by their first words. */
  readonly telling: boolean;
  /** It is soon said, so that demands under its heading are no part of it. */
  readonly left: boolean;
  /** A list under no heading goes on in it. */
  readonly runs: boolean;
  readonly demands: boolean;
  /** Headings right under its own are parts of it ("Desired", then "Skills", "Tools"). */
  readonly wishes: boolean;
  readonly benefits: boolean;
}

/** Section index of text under no heading. */
export const NO_SECTION = -1;
/** Marks of segments whose own words tell their kind. */
export const TOLD = 1;
export const OPENED = 2;
/** Mark of a segment whose subject is the company, so that only what it works with is of the job. */
export const OWN = 3;

/** Where sections begin and what each segment belongs to. Arrays are parallel to the segments. */
export interface SectionMap {
  /** Section kind index per segment; NO_SECTION where none. */
  readonly kinds: Int16Array;
  /** Section kind index whose strength holds, per segment. */
  readonly strengths: Int16Array;
  /** `TOLD` for each segment that no heading but its own words gave its kind, `OPENED` where its first words did in any section,
   * `OWN` where its subject is the company; else 0. */
  readonly told: Uint8Array;
  /** First token behind the heading, per segment; equals its end where the segment is all heading. */
  readonly bodies: Int32Array;
  readonly headings: readonly HeadingPlace[];
  /** The company's name where a heading or "At ..., we" gives it; null elsewhere. */
  readonly company: NamePlace | null;
}

/** The words of a name, half open. */
export interface NamePlace {
  readonly first: number;
  readonly end: number;
}

export interface HeadingPlace {
  readonly kind: number;
  readonly segment: number;
  readonly firstToken: number;
  readonly endToken: number;
}
