import { scoringValue, type Pack } from '../pack/load.js';
import { normalize } from '../text/normalize.js';
import { findSections } from '../text/sections.js';
import { segment } from '../text/segments.js';
import { tokenize } from '../text/tokenize.js';
import type {
  Analysis,
  DegreeDemand,
  Document,
  DocumentKind,
  Field,
  LevelReading,
  Mention,
  Note,
  Rejection,
  Requirement,
  Section,
  SectionKind,
  Strength,
  TermEvidence,
  TextView,
  TitleEvidence,
  Years,
} from '../types.js';
import { alternatives } from './alternatives.js';
import { findCandidates, type Candidate } from './candidates.js';
import { findCues } from './cues.js';
import { overallDegree, readDegree } from './degree.js';
import { disambiguate } from './disambiguate.js';
import { levelOfYears, readBodyLevel, readTitleLevel } from './level.js';
import { readPay } from './pay.js';
import { readArrangement, readPlace } from './place.js';
import { sectionCounts, sectionKind, sectionStrength, spanOf, type Reading } from './reading.js';
import { stances } from './strength.js';
import { readTerms } from './terms.js';
import { readBodyTitles, titleLine, titlesIn } from './titles.js';
import { readingWords, type ReadingWords } from './words.js';
import { readYears } from './years.js';

export interface AnalyzeOptions {
  /** Read the document as this kind; without it, it is found out. */
  readonly as?: DocumentKind;
}

/** What one field gave. */
interface FieldReading {
  readonly mentions: Mention[];
  readonly rejections: Rejection[];
  readonly requirements: Requirement[];
  readonly years: Years[];
  readonly degrees: DegreeDemand[];
  readonly terms: readonly TermEvidence[];
  readonly titles: TitleEvidence[];
  readonly titleLevel: LevelReading | null;
  readonly bodyLevel: LevelReading | null;
  readonly sections: Section[];
  readonly wordCount: number;
  readonly englishCount: number;
  readonly knownCount: number;
  /** Words in another script than the Latin one. */
  readonly foreignCount: number;
}

/**
 * Reads a document: sections, mentions, requirements, facts. Pure: the same document and pack give the same analysis.
 * Never throws on any text; what is odd about it is said in `notes`.
 */
export function analyze(document: Document, pack: Pack, options: AnalyzeOptions = {}): Analysis {
  const words = readingWords(pack);
  const weights = sectionWeights(pack);
  const weightOf = (kind: SectionKind): number => weights.get(kind)!;
  const facts: { pay: Analysis['pay']; place: Analysis['place']; arrangement: Analysis['arrangement'] } = {
    pay: null,
    place: null,
    arrangement: null,
  };
  const counters = { group: 1 };
  const title =
    document.title === undefined || document.title.trim() === ''
      ? null
      : readField(open(document.title, 'title', undefined, pack, words), weightOf, counters);
  const reading = open(document.text, 'text', document.view, pack, words);
  const body = readField(reading, weightOf, counters);
  facts.pay = readPay(reading);
  facts.place = readPlace(reading);
  facts.arrangement = readArrangement(reading);

  const fields = title === null ? [body] : [title, body];
  const join = <T>(pick: (field: FieldReading) => readonly T[]): T[] => fields.flatMap(pick);
  const allYears = join((field) => field.years);
  const years = overallYears(allYears, pack);
  const degree = overallDegree(join((field) => field.degrees));
  const level =
    title?.titleLevel ?? body.titleLevel ?? body.bodyLevel ?? (years === null ? null : levelOfYears(reading, years));
  const kind = options.as ?? kindOf(body.sections);
  const mentions = join((field) => field.mentions);
  return {
    document,
    kind,
    sections: join((field) => field.sections),
    mentions,
    rejections: join((field) => field.rejections),
    terms: mergeTerms(title?.terms ?? [], body.terms),
    titles: join((field) => field.titles),
    requirements: requirementsOf(title, body),
    years,
    allYears,
    degree,
    level,
    ...facts,
    wordCount: body.wordCount + (title?.wordCount ?? 0),
    notes: notesOf(document, body, title, mentions),
  };
}

function open(source: string, field: Field, view: TextView | undefined, pack: Pack, words: ReadingWords): Reading {
  const tokens = tokenize(normalize(view === undefined ? source : view.text), pack.lexicon);
  const segments = segment(tokens, pack.segmentWords);
  return {
    pack,
    words,
    field,
    source,
    view,
    tokens,
    segments,
    sections: findSections(tokens, segments, pack.sectionTables),
  };
}

const weightCache = new WeakMap<Pack, ReadonlyMap<SectionKind, number>>();

/** How much a term counts in each kind of section, in thousandths. */
function sectionWeights(pack: Pack): ReadonlyMap<SectionKind, number> {
  let weights = weightCache.get(pack);
  if (weights === undefined) {
    const named: Partial<Record<SectionKind, number>> = {
      title: scoringValue(pack, 'termInTitle'),
      role: scoringValue(pack, 'termInRole'),
      responsibilities: scoringValue(pack, 'termInResponsibilities'),
      requirements: scoringValue(pack, 'termInRequirements'),
      preferred: scoringValue(pack, 'termInPreferred'),
    };
    const other = scoringValue(pack, 'termElsewhere');
    const kinds: SectionKind[] = ['unknown', 'title', ...pack.data.sections.map((section) => section.kind)];
    weights = new Map(kinds.map((kind) => [kind, named[kind] ?? other]));
    weightCache.set(pack, weights);
  }
  return weights;
}

function readField(
  reading: Reading,
  weightOf: (kind: SectionKind) => number,
  counters: { group: number },
): FieldReading {
  const { segments, tokens, sections } = reading;
  const candidates = disambiguate(reading, findCandidates(reading));
  const mentions: Mention[] = [];
  const rejections: Rejection[] = [];
  const requirements: Requirement[] = [];
  const years: Years[] = [];
  const degrees: DegreeDemand[] = [];
  let next = 0;
  for (let s = 0; s < segments.count; s++) {
    const members: Candidate[] = [];
    for (; next < candidates.length && candidates[next]!.segment === s; next++) {
      const candidate = candidates[next]!;
      if (candidate.rule !== null) members.push(candidate);
      else
        rejections.push({
          skill: candidate.skill,
          field: reading.field,
          reason: candidate.reason ?? 'needs',
          ...spanOf(reading, candidate.first, candidate.end),
        });
    }
    if (!sectionCounts(reading, s)) continue;
    const from = sections.bodies[s]!;
    const to = segments.endTokens[s]!;
    const firstMention = mentions.length;
    if (members.length > 0) counters.group = readMembers(reading, s, members, mentions, counters.group);
    const strength = segmentStrength(reading, s, mentions, firstMention);
    const segmentYears = readYears(reading, s, from, to, members, strength);
    for (const entry of segmentYears) years.push(entry);
    const degree = readDegree(reading, from, to, strength);
    if (degree !== null) degrees.push(degree);
    if (to > from && (mentions.length > firstMention || segmentYears.length > 0 || degree !== null)) {
      requirements.push({
        ...spanOf(reading, from, to),
        field: reading.field,
        section: sectionKind(reading, s),
        strength,
        mentions: Array.from({ length: mentions.length - firstMention }, (_, k) => firstMention + k),
      });
    }
  }
  const line = reading.field === 'title' ? ([0, tokens.count] as const) : titleLine(reading);
  const titles = line === null ? [] : titlesIn(reading, line[0], line[1], 'title');
  if (reading.field === 'text') {
    const own = line === null ? null : spanOf(reading, line[0], line[1]);
    for (const title of readBodyTitles(reading))
      if (own === null || title.end <= own.start || title.start >= own.end) titles.push(title);
  }
  return {
    mentions,
    rejections,
    requirements,
    years,
    degrees,
    terms: readTerms(reading, weightOf),
    titles,
    titleLevel: line === null || line[1] === line[0] ? null : readTitleLevel(reading, line[0], line[1]),
    bodyLevel: reading.field === 'text' ? readBodyLevel(reading) : null,
    sections: sectionList(reading),
    ...countWords(reading),
  };
}

/** Turns the accepted candidates of one segment into mentions; returns the next free group number. */
function readMembers(
  reading: Reading,
  s: number,
  members: readonly Candidate[],
  mentions: Mention[],
  group: number,
): number {
  const cues = findCues(reading, reading.sections.bodies[s]!, reading.segments.endTokens[s]!);
  const stance = stances(reading, s, members, cues);
  const { groups, next } = alternatives(reading, members, cues, group);
  const section = sectionKind(reading, s);
  members.forEach((member, index) => {
    mentions.push({
      skill: member.skill,
      field: reading.field,
      ...spanOf(reading, member.first, member.end),
      section,
      segment: s,
      ...stance[index]!,
      rule: member.rule!,
      anyOf: groups[index]!,
    });
  });
  return next;
}

/** The strength that all mentions of a segment share, else the section's. */
function segmentStrength(reading: Reading, s: number, mentions: readonly Mention[], first: number): Strength {
  const shared = mentions[first]?.strength;
  if (shared !== undefined && mentions.slice(first).every((mention) => mention.strength === shared)) return shared;
  if (first < mentions.length) return sectionStrength(reading, s);
  const cue = findCues(reading, reading.sections.bodies[s]!, reading.segments.endTokens[s]!).find(
    ({ effect }) => effect === 'required' || effect === 'preferred',
  );
  return cue === undefined ? sectionStrength(reading, s) : (cue.effect as Strength);
}

function sectionList(reading: Reading): Section[] {
  const { segments, sections, pack } = reading;
  const list: Section[] = [];
  let heading = 0;
  for (let s = 0; s < segments.count; s++) {
    const kindIndex = sections.kinds[s]!;
    const kind = sectionKind(reading, s);
    const place = sections.headings[heading]?.segment === s ? sections.headings[heading++]! : null;
    const end = spanOf(reading, segments.firstTokens[s]!, segments.endTokens[s]!).end;
    const last = list[list.length - 1];
    if (last !== undefined && place === null && last.kind === kind) {
      list[list.length - 1] = { ...last, end };
    } else {
      list.push({
        kind,
        field: reading.field,
        heading:
          place === null || place.endToken === place.firstToken
            ? null
            : spanOf(reading, place.firstToken, place.endToken),
        counts: kindIndex < 0 || pack.data.sections[kindIndex]!.counts,
        start: spanOf(reading, segments.firstTokens[s]!, segments.firstTokens[s]! + 1).start,
        end,
      });
    }
  }
  return list;
}

/** Letters from here on (Greek and beyond) are not Latin. */
const FIRST_FOREIGN_LETTER = 0x370;

function countWords(
  reading: Reading,
): Pick<FieldReading, 'wordCount' | 'englishCount' | 'knownCount' | 'foreignCount'> {
  const { tokens, words } = reading;
  let englishCount = 0;
  let knownCount = 0;
  let foreignCount = 0;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if (word === 0) {
      if (tokens.text.codes[tokens.starts[i]!]! >= FIRST_FOREIGN_LETTER) foreignCount++;
      continue;
    }
    knownCount++;
    if (words.english.has(word)) englishCount++;
  }
  return { wordCount: tokens.count, englishCount, knownCount, foreignCount };
}

function mergeTerms(title: readonly TermEvidence[], body: readonly TermEvidence[]): readonly TermEvidence[] {
  if (title.length === 0) return body;
  const merged = new Map(title.map((evidence) => [evidence.term, evidence]));
  for (const evidence of body) {
    const held = merged.get(evidence.term);
    merged.set(evidence.term, held === undefined ? evidence : { ...held, quantity: held.quantity + evidence.quantity });
  }
  return [...merged.values()];
}

function requirementsOf(title: FieldReading | null, body: FieldReading): Requirement[] {
  const shift = title?.mentions.length ?? 0;
  return [
    ...(title?.requirements ?? []),
    ...body.requirements.map((requirement) => ({
      ...requirement,
      mentions: requirement.mentions.map((index) => index + shift),
    })),
  ];
}

/** Experience overall: the greatest demand that is not in one skill, firm before preferred; else the greatest of all. */
function overallYears(all: readonly Years[], pack: Pack): Years | null {
  const isBroad = (years: Years): boolean => years.skill === null || pack.data.skills[years.skill]!.kind === 'domain';
  let best: Years | null = null;
  for (const years of all) {
    if (best === null || rank(years) > rank(best)) best = years;
  }
  return best;

  function rank(years: Years): number {
    return (years.strength === 'preferred' ? 0 : 1000) + (isBroad(years) ? 100 : 0) + years.min;
  }
}

/** Section kinds that show what a document is. */
const POSTING_KINDS: readonly SectionKind[] = [
  'about',
  'role',
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'equal-opportunity',
  'how-to-apply',
  'pay',
];
const RESUME_KINDS: readonly SectionKind[] = [
  'summary',
  'experience',
  'projects',
  'education',
  'skills',
  'certifications',
  'publications',
  'interests',
  'references',
  'contact',
];
/** Headings of a résumé that must stand in a text without any of a posting for it to be read as one. */
const MIN_RESUME_HEADINGS = 2;

function kindOf(sections: readonly Section[]): DocumentKind {
  const kinds = new Set(sections.map((section) => section.kind));
  const count = (list: readonly SectionKind[]): number => list.filter((kind) => kinds.has(kind)).length;
  return count(RESUME_KINDS) >= MIN_RESUME_HEADINGS && kinds.has('experience') && count(POSTING_KINDS) === 0
    ? 'resume'
    : 'posting';
}

/** Fewer words than this are too few to judge. */
const MIN_WORDS = 12;
/** A text of so many words and hardly any common English ones is in another language. */
const LANGUAGE_MIN_WORDS = 20;
/** A shorter text is in another language only where it has not one common English word. */
const SHORT_LANGUAGE_MIN_WORDS = 7;
/** Share of words beyond Latin letters above which a text is in another script. */
const MAX_FOREIGN_SHARE = 0.5;
const MIN_ENGLISH_SHARE = 0.06;
const MIN_KNOWN_SHARE = 0.45;

function notesOf(
  document: Document,
  body: FieldReading,
  title: FieldReading | null,
  mentions: readonly Mention[],
): Note[] {
  const notes: Note[] = [];
  const wordCount = body.wordCount + (title?.wordCount ?? 0);
  const whole = { start: 0, end: document.text.length };
  if (wordCount === 0)
    notes.push({ code: 'text.empty', message: 'There is nothing to read: the text is empty.', ...whole });
  else if (isForeign(body, title === null)) {
    notes.push({
      code: 'text.not-english',
      message: 'This text does not read as English; rolefit reads English only.',
      ...whole,
    });
  } else if (wordCount < MIN_WORDS && mentions.length < 2) {
    notes.push({
      code: 'text.too-short',
      message: `Too short to judge: ${wordCount} ${wordCount === 1 ? 'word' : 'words'}. Paste the whole posting.`,
      ...whole,
    });
  }
  return notes;
}

/** True for a text in another script, or with hardly any English word in it. */
function isForeign(body: FieldReading, alone: boolean): boolean {
  if (alone && body.foreignCount > body.wordCount * MAX_FOREIGN_SHARE) return true;
  if (body.knownCount >= body.wordCount * MIN_KNOWN_SHARE) return false;
  if (body.wordCount >= LANGUAGE_MIN_WORDS) return body.englishCount < body.wordCount * MIN_ENGLISH_SHARE;
  return alone && body.wordCount >= SHORT_LANGUAGE_MIN_WORDS && body.englishCount === 0;
}
