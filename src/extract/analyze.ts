import type { Pack } from '../pack/load.js';
import { normalize } from '../text/normalize.js';
import { findSections } from '../text/sections.js';
import { segment } from '../text/segments.js';
import { tokenize } from '../text/tokenize.js';
import type {
  Analysis,
  Document,
  DocumentKind,
  Facts,
  Field,
  Requirement,
  SectionKind,
  TermEvidence,
  TextView,
} from '../types.js';
import { overallDegree } from './degree.js';
import { mergeFacts, readFacts } from './facts.js';
import { readField, sectionWeights, type FieldReading } from './field.js';
import { levelOfYears } from './level.js';
import { notesOf } from './notes.js';
import { kindOf, overallYears } from './overall.js';
import { peopleOfLevel } from './people.js';
import type { Reading } from './reading.js';
import { readingWords, type ReadingWords } from './words.js';

export interface AnalyzeOptions {
  /** Read the document as this kind; without it, it is found out. */
  readonly as?: DocumentKind;
}

/**
 * Reads a document: sections, mentions, requirements, facts. Pure: the same document and pack give the same analysis.
 * Never throws on any text; what is odd about it is said in `notes`.
 */
export function analyze(document: Document, pack: Pack, options: AnalyzeOptions = {}): Analysis {
  const words = readingWords(pack);
  const weights = sectionWeights(pack);
  const weightOf = (kind: SectionKind): number => weights.get(kind)!;
  const counters = { group: 1 };
  // The arrays of a reading are reused by the next one, so that all of the title is read before the text is opened.
  let title: FieldReading | null = null;
  let titleFacts: Facts | null = null;
  if (document.title !== undefined && document.title.trim() !== '') {
    const reading = open(document.title, 'title', true, undefined, pack, words);
    title = readField(reading, weightOf, counters);
    titleFacts = readFacts(reading, title.mentions);
  }
  const reading = open(document.text, 'text', title !== null, document.view, pack, words);
  const body = readField(reading, weightOf, counters);
  const facts = mergeFacts(titleFacts, readFacts(reading, body.mentions));

  const fields = title === null ? [body] : [title, body];
  const join = <T>(pick: (field: FieldReading) => readonly T[]): readonly T[] =>
    title === null ? pick(body) : fields.flatMap(pick);
  const allYears = join((field) => field.years);
  const years = overallYears(allYears, pack);
  const allDegrees = join((field) => field.degrees);
  const degree = overallDegree(allDegrees);
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
    allDegrees,
    level,
    ...facts,
    people: facts.people ?? peopleOfLevel(level),
    wordCount: body.wordCount + (title?.wordCount ?? 0),
    notes: notesOf(document, body, title, mentions),
  };
}

function open(
  source: string,
  field: Field,
  titled: boolean,
  view: TextView | undefined,
  pack: Pack,
  words: ReadingWords,
): Reading {
  const tokens = tokenize(normalize(view === undefined ? source : view.text), pack.lexicon);
  const segments = segment(tokens, pack.segmentWords);
  return {
    pack,
    words,
    field,
    titled,
    source,
    view,
    tokens,
    segments,
    sections: findSections(tokens, segments, pack.sectionTables),
  };
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

function requirementsOf(title: FieldReading | null, body: FieldReading): readonly Requirement[] {
  if (title === null) return body.requirements;
  const shift = title.mentions.length;
  return [
    ...title.requirements,
    ...body.requirements.map((requirement) => ({
      ...requirement,
      mentions: requirement.mentions.map((index) => index + shift),
    })),
  ];
}
