import type {
  DegreeDemand,
  LevelReading,
  Mention,
  Rejection,
  Requirement,
  Section,
  SectionKind,
  Strength,
  TermEvidence,
  TitleEvidence,
  Years,
} from '../types.js';
import { scoringValue, type Pack } from '../pack/load.js';
import { alternatives } from './alternatives.js';
import { findCandidates, type Candidate } from './candidates.js';
import { findCues, type CuePlace } from './cues.js';
import { readDegrees } from './degree.js';
import { disambiguate } from './disambiguate.js';
import { readBodyLevel, readTitleLevel } from './level.js';
import { sectionCounts, sectionKind, sectionStrength, spanOf, strengthHeading, type Reading } from './reading.js';
import { addSharedHeads } from './shared-heads.js';
import { stances } from './strength.js';
import { readTerms } from './terms.js';
import { readBodyTitles, titleLine, titlesIn } from './titles.js';
import { readYears } from './years.js';

/** What one field of a document gave. */
export interface FieldReading {
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
  /** Letters, and those of them in another script than the Latin one. */
  readonly letterCount: number;
  readonly foreignCount: number;
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

/** Reads one field: its mentions, requirements, facts, terms and sections. */
export function readField(
  reading: Reading,
  weightOf: (kind: SectionKind) => number,
  counters: { group: number },
): FieldReading {
  const { segments, tokens, sections } = reading;
  const candidates = addSharedHeads(reading, disambiguate(reading, findCandidates(reading)));
  const mentions: Mention[] = [];
  const rejections: Rejection[] = [];
  const requirements: Requirement[] = [];
  const years: Years[] = [];
  const degrees: DegreeDemand[] = [];
  const besides: number[] = [];
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
    if (!sectionCounts(reading, s)) {
      if (BESIDE.has(sectionKind(reading, s))) besides.push(s);
      continue;
    }
    const from = sections.bodies[s]!;
    const to = segments.endTokens[s]!;
    const firstMention = mentions.length;
    let found: readonly CuePlace[] | null = null;
    const cues = (): readonly CuePlace[] => (found ??= findCues(reading, segments.firstTokens[s]!, to));
    const segmentDegrees = readDegrees(reading, segments.firstTokens[s]!, to, cues, sectionStrength(reading, s));
    for (const degree of segmentDegrees) dropFieldsOfStudy(reading, members, degree);
    if (members.length > 0) counters.group = readMembers(reading, s, members, mentions, counters.group);
    const strength = segmentStrength(reading, s, mentions, firstMention);
    const segmentYears = readYears(reading, s, members, cues, sectionStrength(reading, s));
    for (const entry of segmentYears) years.push(entry);
    const mayStand = segmentYears.some(({ instead }) => instead);
    for (const degree of segmentDegrees) degrees.push(mayStand ? { ...degree, orEquivalent: true } : degree);
    if (to > from && (mentions.length > firstMention || segmentYears.length > 0 || segmentDegrees.length > 0)) {
      const { start, end } = spanOf(reading, from, to);
      requirements.push({
        start,
        end,
        field: reading.field,
        section: sectionKind(reading, s),
        strength,
        mentions: range(firstMention, mentions.length),
      });
    }
  }
  if (years.length === 0) readBesides(reading, besides, years, null);
  if (degrees.length === 0) readBesides(reading, besides, null, degrees);
  const line = reading.field === 'title' ? ([0, tokens.count] as const) : reading.titled ? null : titleLine(reading);
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

/** Takes out what only names a field of study: "Bachelor's in Computer Science" asks for a degree, not for the skill. */
function dropFieldsOfStudy(reading: Reading, members: Candidate[], degree: DegreeDemand): void {
  for (let i = members.length - 1; i >= 0; i--) {
    const { start, end } = spanOf(reading, members[i]!.first, members[i]!.end);
    if (start >= degree.start && end <= degree.end) members.splice(i, 1);
  }
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
    const cues = (): readonly CuePlace[] => (found ??= findCues(reading, from, to));
    if (years !== null) for (const entry of readYears(reading, s, [], cues, 'unstated')) years.push(entry);
    if (degrees !== null) for (const entry of readDegrees(reading, from, to, cues, 'unstated')) degrees.push(entry);
  }
}

function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let i = from; i < to; i++) numbers.push(i);
  return numbers;
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
  const isDenied = (index: number): boolean => stance[index]!.polarity === 'negated';
  const { groups, next } = alternatives(reading, members, cues, isDenied, group);
  const heading = strengthHeading(reading, s);
  const section = sectionKind(reading, s);
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!;
    const { start, end } = spanOf(reading, member.first, member.end);
    const { strength, polarity, cue, cued } = stance[index]!;
    mentions.push({
      skill: member.skill,
      field: reading.field,
      start,
      end,
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
function segmentStrength(reading: Reading, s: number, mentions: readonly Mention[], first: number): Strength {
  const shared = mentions[first]?.strength;
  let isShared = shared !== undefined;
  for (let i = first; isShared && i < mentions.length; i++) isShared = mentions[i]!.strength === shared;
  if (isShared) return shared!;
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
  for (let first = 0; first < segments.count;) {
    const place = sections.headings[heading]?.segment === first ? sections.headings[heading++]! : null;
    const kindIndex = sections.kinds[first]!;
    let end = first + 1;
    while (end < segments.count && sections.kinds[end] === kindIndex && sections.headings[heading]?.segment !== end)
      end++;
    const whole = spanOf(reading, segments.firstTokens[first]!, segments.endTokens[end - 1]!);
    list.push({
      kind: sectionKind(reading, first),
      field: reading.field,
      heading:
        place === null || place.endToken === place.firstToken
          ? null
          : spanOf(reading, place.firstToken, place.endToken),
      counts: kindIndex < 0 || pack.data.sections[kindIndex]!.counts,
      start: whole.start,
      end: whole.end,
    });
    first = end;
  }
  return list;
}

/** Letters from here on (Greek and beyond) are not Latin. */
const FIRST_FOREIGN_LETTER = 0x370;

function countWords(
  reading: Reading,
): Pick<FieldReading, 'wordCount' | 'englishCount' | 'knownCount' | 'letterCount' | 'foreignCount'> {
  const { tokens, words } = reading;
  let englishCount = 0;
  let knownCount = 0;
  let letterCount = 0;
  let foreignCount = 0;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    const length = tokens.ends[i]! - tokens.starts[i]!;
    letterCount += length;
    if (word === 0) {
      if (tokens.text.codes[tokens.starts[i]!]! >= FIRST_FOREIGN_LETTER) foreignCount += length;
      continue;
    }
    knownCount++;
    if (words.english.has(word)) englishCount++;
  }
  return { wordCount: tokens.count, englishCount, knownCount, letterCount, foreignCount };
}
