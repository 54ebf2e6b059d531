import type {
  DegreeDemand,
  LevelReading,
  Mention,
  Rejection,
  Requirement,
  Section,
  SectionKind,
  Strength,
  TitleEvidence,
  Years,
} from '../types.js';
import { scoringValue, type Pack } from '../pack/load.js';
import { alternatives } from './alternatives.js';
import { findCandidates, type Candidate } from './candidates.js';
import { hasAny } from './context.js';
import { findCues, type CuePlace } from './cues.js';
import { readDegrees } from './degree.js';
import { degreeList, readListedDegrees, renewList } from './degree-lists.js';
import { disambiguate } from './disambiguate.js';
import { readBodyLevel, readTitleLevel } from './level.js';
import {
  endOf,
  sectionCounts,
  sectionKind,
  sectionStrength,
  spanOf,
  startOf,
  strengthHeading,
  type Reading,
} from './reading.js';
import { listSections } from './section-list.js';
import { addSharedFronts } from './shared-fronts.js';
import { addSharedHeads } from './shared-heads.js';
import { stances } from './strength.js';
import { countTerms, termCounter, type TermCounter } from './terms.js';
import { Trigger } from '../text/triggers.js';
import { readBodyTitles, titleLine, titlesIn } from './titles.js';
import { countWords, type WordCounts } from './word-counts.js';
import { readYears } from './years.js';

/** What is gathered from the fields of a document, title first. */
export interface Gathered {
  readonly mentions: Mention[];
  readonly rejections: Rejection[];
  readonly requirements: Requirement[];
  readonly years: Years[];
  readonly degrees: DegreeDemand[];
  readonly titles: TitleEvidence[];
  readonly sections: Section[];
  readonly terms: TermCounter;
  /** Next free number of a group of alternatives. */
  group: number;
}

export function gather(pack: Pack): Gathered {
  return {
    mentions: [],
    rejections: [],
    requirements: [],
    years: [],
    degrees: [],
    titles: [],
    sections: [],
    terms: termCounter(pack),
    group: 1,
  };
}

/** What one field of a document gave besides. */
export interface FieldReading {
  readonly titleLevel: LevelReading | null;
  readonly bodyLevel: LevelReading | null;
  /** True where the title names a manager, be it of a craft. */
  readonly namesManager: boolean;
  readonly counts: WordCounts;
}

const weightCache = new WeakMap<Pack, ReadonlyMap<SectionKind, number>>();

/** How much a term counts in each kind of section, in thousandths. */
export function sectionWeights(pack: Pack): ReadonlyMap<SectionKind, number> {
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

const YEARS = Trigger.Years | Trigger.Figure;
const DEGREE = Trigger.Degree | Trigger.Equivalent;
/** What a segment without a mention must have to be read. */
const FACTS = YEARS | DEGREE;
const NO_YEARS: readonly Years[] = [];
const NO_DEGREES: readonly DegreeDemand[] = [];
/** Nothing is ever put into it. */
const NO_MEMBERS: Candidate[] = [];

/** Reads one field: its mentions, requirements, facts, terms and sections. */
export function readField(reading: Reading, weightOf: (kind: SectionKind) => number, gathered: Gathered): FieldReading {
  const { segments, tokens, sections, triggers } = reading;
  const { mentions, rejections, requirements, years, degrees, titles } = gathered;
  const candidates = addSharedFronts(reading, addSharedHeads(reading, disambiguate(reading, findCandidates(reading))));
  const besides: number[] = [];
  const denied: number[] = [];
  const yearCount = years.length;
  const degreeCount = degrees.length;
  const list = degreeList();
  let next = 0;
  for (let s = 0; s < segments.count; s++) {
    let members = NO_MEMBERS;
    const firstRejection = rejections.length;
    for (; next < candidates.length && candidates[next]!.segment === s; next++) {
      const candidate = candidates[next]!;
      if (candidate.rule === null)
        rejections.push({
          skill: candidate.skill,
          field: reading.field,
          reason: candidate.reason ?? 'needs',
          start: startOf(reading, candidate.first),
          end: endOf(reading, candidate.end),
        });
      else if (members.length === 0) members = [candidate];
      else members.push(candidate);
    }
    const seen = triggers.seen[s]!;
    renewList(reading, s, list);
    if (members.length === 0 && (seen & FACTS) === 0) continue;
    if (!sectionCounts(reading, s)) {
      if (BESIDE.has(sectionKind(reading, s))) besides.push(s);
      continue;
    }
    const from = sections.bodies[s]!;
    const to = segments.endTokens[s]!;
    const firstMention = mentions.length;
    const first = segments.firstTokens[s]!;
    let found: readonly CuePlace[] | null = null;
    const cues = (): readonly CuePlace[] => (found ??= findCues(reading, s, first));
    const bodyCues = (): readonly CuePlace[] => (from === first ? cues() : findCues(reading, s, from));
    const segmentDegrees = seen & DEGREE ? readListedDegrees(reading, s, cues, list, degrees) : NO_DEGREES;
    for (const degree of segmentDegrees) dropFieldsOfStudy(reading, members, rejections, firstRejection, degree);
    if (members.length > 0)
      gathered.group = readMembers(reading, s, members, bodyCues(), mentions, gathered.group, denied);
    const segmentYears = seen & YEARS ? readYears(reading, s, members, cues, sectionStrength(reading, s)) : NO_YEARS;
    for (const entry of segmentYears) years.push(entry);
    const mayStand = segmentYears.some(({ instead }) => instead);
    for (const degree of segmentDegrees) degrees.push(mayStand ? { ...degree, orEquivalent: true } : degree);
    if (to > from && (mentions.length > firstMention || segmentYears.length > 0 || segmentDegrees.length > 0)) {
      requirements.push({
        start: startOf(reading, from),
        end: endOf(reading, to),
        field: reading.field,
        section: sectionKind(reading, s),
        strength: segmentStrength(reading, s, mentions, firstMention, bodyCues),
        mentions: range(firstMention, mentions.length),
      });
    }
  }
  if (years.length === yearCount) readBesides(reading, besides, years, null);
  if (degrees.length === degreeCount) readBesides(reading, besides, null, degrees);
  const line = reading.field === 'title' ? ([0, tokens.count] as const) : reading.titled ? null : titleLine(reading);
  if (line !== null) for (const title of titlesIn(reading, line[0], line[1], 'title')) titles.push(title);
  if (reading.field === 'text') {
    const own = line === null ? null : spanOf(reading, line[0], line[1]);
    for (const title of readBodyTitles(reading))
      if (own === null || title.end <= own.start || title.start >= own.end) titles.push(title);
  }
  countTerms(reading, weightOf, gathered.terms, denied);
  listSections(reading, gathered.sections);
  return {
    titleLevel: line === null || line[1] === line[0] ? null : readTitleLevel(reading, line[0], line[1]),
    bodyLevel: reading.field === 'text' ? readBodyLevel(reading) : null,
    namesManager: line !== null && hasAny(reading, line[0], line[1], reading.words.titleWords.managers),
    counts: countWords(reading),
  };
}

/**
 * Takes out what only names a field of study: "Bachelor's in Computer Science" asks for a degree, not for the skill. What was refused there needs no
 * reason either, since the degree tells of it.
 */
function dropFieldsOfStudy(
  reading: Reading,
  members: Candidate[],
  rejections: Rejection[],
  firstRejection: number,
  degree: DegreeDemand,
): void {
  for (let i = members.length - 1; i >= 0; i--) {
    const { start, end } = spanOf(reading, members[i]!.first, members[i]!.end);
    if (start >= degree.start && end <= degree.end) members.splice(i, 1);
  }
  for (let i = rejections.length - 1; i >= firstRejection; i--)
    if (rejections[i]!.start >= degree.start && rejections[i]!.end <= degree.end) rejections.splice(i, 1);
}

/** Sections that do not count, but where a demand may stand all the same: their headings are often missing or misread. */
const BESIDE: ReadonlySet<SectionKind> = new Set([
  'about',
  'how-to-apply',
  'logistics',
  'other',
  'pay',
  'equal-opportunity',
]);

/** Reads years or degrees where no section that counts states any. */
function readBesides(
  reading: Reading,
  besides: readonly number[],
  years: Years[] | null,
  degrees: DegreeDemand[] | null,
): void {
  for (const s of besides) {
    const from = reading.segments.firstTokens[s]!;
    const to = reading.segments.endTokens[s]!;
    let found: readonly CuePlace[] | null = null;
    const cues = (): readonly CuePlace[] => (found ??= findCues(reading, s, from));
    if (years !== null) for (const entry of readYears(reading, s, [], cues, 'unstated')) years.push(entry);
    if (degrees !== null) for (const entry of readDegrees(reading, from, to, cues, 'unstated')) degrees.push(entry);
  }
}

function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let i = from; i < to; i++) numbers.push(i);
  return numbers;
}

/** Turns the accepted candidates of one segment into mentions; returns the next free group number. The tokens of those denied go to `denied`. */
function readMembers(
  reading: Reading,
  s: number,
  members: readonly Candidate[],
  cues: readonly CuePlace[],
  mentions: Mention[],
  group: number,
  denied: number[],
): number {
  const stance = stances(reading, s, members, cues);
  const isDenied = (index: number): boolean => stance[index]!.polarity === 'negated';
  const { groups, next } = alternatives(reading, members, cues, isDenied, group);
  const heading = strengthHeading(reading, s);
  const section = sectionKind(reading, s);
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    const { strength, polarity, cue, cued } = stance[index]!;
    if (polarity === 'negated') denied.push(member.first, member.end);
    mentions.push({
      skill: member.skill,
      field: reading.field,
      start: startOf(reading, member.first),
      end: endOf(reading, member.end),
      section,
      segment: s,
      strength,
      polarity,
      cue,
      rule: member.rule!,
      heading: cued ? null : heading,
      anyOf: groups[index]?.number ?? null,
      atLeast: groups[index]?.atLeast ?? 1,
    });
  }
  return next;
}

/** The strength that all mentions of a segment share, else the section's. */
function segmentStrength(
  reading: Reading,
  s: number,
  mentions: readonly Mention[],
  first: number,
  cues: () => readonly CuePlace[],
): Strength {
  const shared = mentions[first]?.strength;
  let isShared = shared !== undefined;
  for (let i = first; isShared && i < mentions.length; i++) isShared = mentions[i]!.strength === shared;
  if (isShared) return shared!;
  if (first < mentions.length) return sectionStrength(reading, s);
  const cue = cues().find(({ effect }) => effect === 'required' || effect === 'preferred');
  return cue === undefined ? sectionStrength(reading, s) : (cue.effect as Strength);
}
