import { RolefitError } from '../errors.js';
import { narrow, type Numbers } from '../text/arrays.js';
import { openLexicon, type Lexicon } from '../text/lexicon.js';
import { openPhrases, type PhraseTable } from '../text/phrases.js';
import { segmentWords, type SegmentWords } from '../text/segments.js';
import type { SectionTables, SectionTrait } from '../text/section-tables.js';
import type { SectionKind, SkillKind } from '../types.js';
import { damaged, decodePackData } from './store.js';
import * as told from './section-words.js';
import { PACK_FORMAT, type PackData } from './format.js';
import type { PackSectionKind } from './section-kind.js';
import { ruleReader, type ReadyRule } from './rules.js';

/** A loaded pack: the data, and the tables built from it. Everything that reads or scores takes it. */
export interface Pack {
  readonly data: PackData;
  /** `name@digest`, as reports cite it. */
  readonly id: string;
  readonly lexicon: Lexicon;
  readonly segmentWords: SegmentWords;
  /** Term number per word number; -1 for none. Word 0 is unknown. */
  readonly wordTerms: Int32Array;
  /** First posting of each term; one more entry closes the last. */
  readonly termOffsets: Int32Array;
  /** `data.terms.roles` and `data.terms.ticks`, in arrays that are fast to go through. */
  readonly postingRoles: Numbers;
  readonly postingTicks: Numbers;
  readonly aliases: PhraseTable;
  readonly sectionTables: SectionTables;
  readonly cues: PhraseTable;
  readonly levelTitles: PhraseTable;
  readonly levelPhrases: PhraseTable;
  readonly degrees: PhraseTable;
  readonly studies: PhraseTable;
  readonly equivalents: PhraseTable;
  readonly facts: PhraseTable;
  readonly resumeHeadings: PhraseTable;
  readonly resumeEndings: PhraseTable;
  readonly calendar: PhraseTable;
  readonly career: PhraseTable;
  readonly titles: PhraseTable;
  readonly qualifiers: PhraseTable;
  /** `data.exactTexts` and `data.nextAliases`, which are asked for every ambiguous name of a text. */
  readonly exactTexts: ReadonlyMap<number, readonly string[]>;
  readonly nextAliases: ReadonlyMap<number, number>;
  /** The rule of that number in `data.rules`. */
  readonly ruleAt: (index: number) => ReadyRule;
  /** The kind of each skill, side by side. */
  readonly skillKinds: readonly SkillKind[];
  readonly skillIndex: ReadonlyMap<string, number>;
  readonly roleIndex: ReadonlyMap<string, number>;
}

/** Value of a named scoring number. */
export function scoringValue(pack: Pack, name: string): number {
  const entry = Object.hasOwn(pack.data.scoring, name) ? pack.data.scoring[name] : undefined;
  if (entry === undefined) {
    throw new RolefitError(
      'pack.damaged',
      `pack ${pack.id}: the scoring number "${name}" is missing; compile the pack again`,
    );
  }
  return entry.value;
}

const STICKY: ReadonlySet<SectionKind> = new Set<SectionKind>(['equal-opportunity']);
const COMMON: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'title',
  'role',
  'skills',
  'education',
  'experience',
  'summary',
  'projects',
  'languages',
  'other',
  'about',
  'interests',
  'references',
  'contact',
  'logistics',
  'pay',
]);
const INHERITING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'skills',
  'education',
  'certifications',
  'languages',
  'experience',
]);
const INLINE: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'logistics', 'pay', 'contact']);

const UNLABELLED: ReadonlySet<SectionKind> = new Set<SectionKind>(['benefits', 'other', 'pay']);
const NEVER_LABELS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'responsibilities',
  'requirements',
  'about',
  'equal-opportunity',
  'how-to-apply',
]);
const LOST: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'equal-opportunity',
  'how-to-apply',
]);
const OPEN: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'role', 'about', 'other']);
const TELLING: ReadonlySet<SectionKind> = new Set<SectionKind>(['responsibilities', 'skills']);
const LEFT: ReadonlySet<SectionKind> = new Set<SectionKind>(['how-to-apply', 'references']);
const RUNNING: ReadonlySet<SectionKind> = new Set<SectionKind>(['responsibilities', 'requirements', 'preferred']);

/** How sections of a kind behave; see `SectionTrait`. */
function traitOf({ kind, counts, own, closes }: PackSectionKind): SectionTrait {
  return {
    counts,
    sticky: STICKY.has(kind),
    common: COMMON.has(kind),
    inherits: INHERITING.has(kind),
    own: own === true,
    closes: closes === true,
    lends: kind === 'requirements',
    inline: INLINE.has(kind),
    label: !NEVER_LABELS.has(kind),
    unlabelled: UNLABELLED.has(kind),
    lost: LOST.has(kind),
    spread: counts || kind === 'about',
    open: OPEN.has(kind),
    duties: kind === 'responsibilities',
    telling: TELLING.has(kind) || LEFT.has(kind),
    left: LEFT.has(kind),
    runs: RUNNING.has(kind),
    demands: kind === 'requirements',
    wishes: kind === 'preferred',
    benefits: kind === 'benefits',
  };
}

/**
 * Builds the tables of a pack from its data.
 * @throws RolefitError `pack.format` where the data has another layout.
 */
export function buildPack(data: PackData): Pack {
  if (data.format !== PACK_FORMAT) {
    throw new RolefitError(
      'pack.format',
      `the pack has format ${String(data.format)}, this rolefit reads format ${PACK_FORMAT}; compile it again with "rolefit taxonomy compile"`,
    );
  }
  const lexicon = openLexicon(data.lexicon);
  const count = lexicon.wordCount;
  const wordTerms = new Int32Array(count + 1).fill(-1);
  wordTerms.set(data.wordTerms, 1);
  const termOffsets = new Int32Array(data.terms.df.length + 1);
  for (let term = 0; term < data.terms.df.length; term++)
    termOffsets[term + 1] = termOffsets[term]! + data.terms.df[term]!;
  return {
    data,
    id: `${data.name}@${data.digest}`,
    lexicon,
    segmentWords: segmentWords(lexicon),
    wordTerms,
    termOffsets,
    postingRoles: narrow(data.terms.roles),
    postingTicks: narrow(data.terms.ticks),
    aliases: openPhrases(data.aliases),
    sectionTables: {
      headings: openPhrases(data.headings, 'ignored'),
      headingBegins: openPhrases(data.headingBegins, 'ignored'),
      headingEnds: openPhrases(data.headingEnds, 'ignored'),
      openers: openPhrases(data.openers, 'ignored'),
      insides: openPhrases(data.insides, 'ignored'),
      leads: openPhrases(data.leads, 'ignored'),
      tells: openPhrases(data.tells, 'ignored'),
      linking: flagged(told.LINKING, lexicon),
      addressing: flagged(told.ADDRESSING, lexicon),
      selves: written(told.SELVES, lexicon),
      workings: flagged([...told.WORKINGS, ...told.POSTS], lexicon),
      posts: flagged([...told.POSTS, 'will', 'must', 'should', 'job', 'architect', 'developer', 'designer'], lexicon),
      hiring: flagged(told.HIRING, lexicon),
      unnamed: flagged([...told.UNNAMED, ...told.WORKINGS, ...told.POSTS], lexicon),
      presenting: flagged(told.PRESENTING, lexicon),
      legalForms: flagged(told.LEGAL_FORMS, lexicon),
      kinds: data.sections.map(traitOf),
      companyKind: data.sections.findIndex(({ kind }) => kind === 'about'),
    },
    cues: openPhrases(data.cuePhrases),
    levelTitles: openPhrases(data.levelTitles),
    levelPhrases: openPhrases(data.levelPhrases),
    degrees: openPhrases(data.degreeForms),
    studies: openPhrases(data.studyPhrases),
    equivalents: openPhrases(data.equivalentPhrases),
    facts: openPhrases(data.factPhrases),
    resumeHeadings: openPhrases(data.resumeHeadings, 'ignored'),
    resumeEndings: openPhrases(data.resumeEndings, 'ignored'),
    calendar: openPhrases(data.calendarPhrases),
    career: openPhrases(data.careerPhrases),
    titles: openPhrases(data.titles),
    qualifiers: openPhrases(data.qualifiers),
    exactTexts: numbered(data.exactTexts),
    nextAliases: numbered(data.nextAliases),
    ruleAt: ruleReader(data.rules),
    skillKinds: data.skills.map(({ kind }) => kind),
    skillIndex: indexed(data.skills.map((skill) => skill.id)),
    roleIndex: indexed(data.roles.map((role) => role.id)),
  };
}

/** For the word number of each of the words how many characters it is written with: "we're" is not "were". */
function written(words: readonly string[], lexicon: Lexicon): Uint8Array {
  const lengths = new Uint8Array(lexicon.wordCount + 1);
  for (const word of words) lengths[lexicon.indexOf(word.replaceAll("'", ''))] = word.length;
  lengths[0] = 0;
  return lengths;
}

/** 1 for the word number of each of the words; apostrophes do not count. */
function flagged(words: readonly string[], lexicon: Lexicon): Uint8Array {
  const flags = new Uint8Array(lexicon.wordCount + 1);
  for (const word of words) flags[lexicon.indexOf(word.replaceAll("'", ''))] = 1;
  flags[0] = 0;
  return flags;
}

function numbered<T>(entries: Readonly<Record<number, T>>): Map<number, T> {
  const map = new Map<number, T>();
  for (const key in entries) map.set(Number(key), entries[key]!);
  return map;
}

function indexed(names: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (let i = 0; i < names.length; i++) index.set(names[i]!, i);
  return index;
}

/**
 * Reads a pack from its bytes.
 * @throws RolefitError `pack.damaged` or `pack.format`
 */
export function decodePack(bytes: Uint8Array): Pack {
  const data = decodePackData(bytes);
  try {
    return buildPack(data);
  } catch (error) {
    throw error instanceof RolefitError ? error : damaged();
  }
}
