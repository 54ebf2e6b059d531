import type { Pack } from '../pack/load.js';
import type { Analysis, Document, DocumentKind, Facts, Month, SectionKind } from '../types.js';
import { overallDegree } from './degree.js';
import { kindOf } from './document-kind.js';
import { mergeFacts, readFacts } from './facts.js';
import { gather, readField, sectionWeights, type FieldReading } from './field.js';
import { levelOfDuties, levelOfYears } from './level.js';
import { notesOf, resumeNotes } from './notes.js';
import { openReading } from './open.js';
import { overallYears } from './overall.js';
import { peopleOfLevel } from './people.js';
import { readResume } from './resume/resume.js';
import { resumeSections } from './resume/sections.js';
import { countedTerms } from './terms.js';
import { readingWords } from './words.js';

export interface AnalyzeOptions {
  /** Read the document as this kind; without it, it is found out. */
  readonly as?: DocumentKind;
  /** What "present" means in a résumé; without it, the latest month that its work history states, with a note. */
  readonly asOf?: Month;
}

/**
 * Reads a document: sections, mentions, requirements, facts. Pure: the same document and pack give the same analysis.
 * Never throws on any text; what is odd about it is said in `notes`.
 */
export function analyze(document: Document, pack: Pack, options: AnalyzeOptions = {}): Analysis {
  const words = readingWords(pack);
  const weights = sectionWeights(pack);
  const weightOf = (kind: SectionKind): number => weights.get(kind)!;
  const gathered = gather(pack);
  const { mentions, years: allYears, degrees: allDegrees } = gathered;
  // The arrays of a reading are reused by the next one, so that all of the title is read before the text is opened.
  let title: FieldReading | null = null;
  let titleFacts: Facts | null = null;
  if (document.title !== undefined && document.title.trim() !== '') {
    const reading = openReading(document.title, 'title', true, undefined, pack, words);
    title = readField(reading, weightOf, gathered);
    titleFacts = readFacts(reading, mentions);
  }
  const inTitle = mentions.length;
  const opened = openReading(document.text, 'text', title !== null, document.view, pack, words);
  const kind = options.as ?? kindOf(opened);
  const reading = kind === 'resume' ? { ...opened, resume: true, sections: resumeSections(opened) } : opened;
  const body = readField(reading, weightOf, gathered);
  const facts = mergeFacts(titleFacts, readFacts(reading, inTitle === 0 ? mentions : mentions.slice(inTitle)));
  const resume = kind === 'resume' ? readResume(reading, mentions, allDegrees, options.asOf) : null;
  const years = overallYears(allYears, pack);
  const level =
    title?.titleLevel ??
    body.titleLevel ??
    body.bodyLevel ??
    levelOfDuties((title ?? body).namesManager, facts.people) ??
    (years === null ? null : levelOfYears(reading, years));
  return {
    document,
    kind,
    sections: gathered.sections,
    mentions,
    rejections: gathered.rejections,
    terms: countedTerms(gathered.terms),
    titles: gathered.titles,
    requirements: gathered.requirements,
    years,
    allYears,
    degree: overallDegree(allDegrees),
    allDegrees,
    level,
    resume,
    people: facts.people ?? peopleOfLevel(level),
    pay: facts.pay,
    extras: facts.extras,
    place: facts.place,
    arrangement: facts.arrangement,
    employment: facts.employment,
    travel: facts.travel,
    authorisation: facts.authorisation,
    sponsorship: facts.sponsorship,
    clearance: facts.clearance,
    languages: facts.languages,
    licences: facts.licences,
    wordCount: body.counts.wordCount + (title?.counts.wordCount ?? 0),
    hiringCount: body.counts.hiringCount,
    notes: [...notesOf(document, body, title, mentions, kind), ...resumeNotes(resume, document.text, options.asOf)],
  };
}
