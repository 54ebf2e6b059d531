import type { Pack } from '../../src/pack/load.js';
import type { SkillKind } from '../../src/types.js';
import { readGreen, readSkillSpan, type AnnotatedFold, type AnnotatedPosting, type Sentence } from './annotated.js';
import { share } from './figures.js';
import { spanErrors, type Answered, type SpanErrors } from './span-errors.js';
import { ALL_KINDS, KNOWLEDGE_KINDS, aliasExtractor, rolefitExtractor, trainedExtractor } from './span-extractors.js';
import type { Extractor } from './span-extractors.js';
import { overlaps, spanFigures, type SpanFigures } from './span-figures.js';

/** Figures of one extractor on one part of a collection. */
export interface ExtractorFigures extends SpanFigures {
  readonly name: string;
}

/** All that is measured on one part of an annotated collection. */
export interface SpanMeasure {
  readonly collection: 'SkillSpan, knowledge' | 'Green';
  readonly fold: AnnotatedFold;
  /** `all`, or the source of the postings. */
  readonly part: string;
  readonly postings: number;
  readonly sentences: number;
  /** The product first. */
  readonly extractors: readonly ExtractorFigures[];
  /** Of the gold spans that the product touches nowhere, the share in sections that it leaves out. */
  readonly missedInLeftOut: number;
  /** Of the product's spans that touch no gold one, the share inside a span of SkillSpan's other layer; null for Green. */
  readonly falseInOther: number | null;
  readonly errors: SpanErrors;
}

/** Figures of others on SkillSpan's knowledge spans (strict F1, their test parts), for orientation. */
export const PUBLISHED_SPANS = [
  { name: 'gazetteer of ESCO and O*NET', on: 'SkillSpan test, knowledge', strictF1: 0.251 },
  { name: 'JobSpanBERT (Zhang et al. 2022)', on: 'SkillSpan test, knowledge', strictF1: 0.619 },
  { name: 'gazetteer of 106,000 entries', on: 'SkillSpan dev, tech, knowledge', strictF1: 0.25 },
] as const;

const ERROR_COUNT = 20;
/** Longer texts are not named: they would be sentences of the data. */
const MAX_ERROR_WORDS = 5;

/** Measures the extractor and its baselines on a fold of the annotated collections that the folder has. */
export function measureSpans(folder: string, fold: AnnotatedFold, pack: Pack): SpanMeasure[] {
  const measures: SpanMeasure[] = [];
  const skillSpan = readSkillSpan(folder, fold);
  if (skillSpan !== null) {
    const extractors = extractorsFor(pack, KNOWLEDGE_KINDS, readSkillSpan(folder, 'train'));
    for (const part of ['all', 'tech', 'house']) {
      const own = skillSpan.filter(({ source }) => part === 'all' || source === part);
      measures.push(measureOn('SkillSpan, knowledge', fold, part, own, extractors));
    }
  }
  const green = readGreen(folder, fold);
  if (green !== null) {
    const extractors = extractorsFor(pack, ALL_KINDS, readGreen(folder, 'train'));
    measures.push(measureOn('Green', fold, 'all', green, extractors));
  }
  return measures;
}

function extractorsFor(
  pack: Pack,
  kinds: ReadonlySet<SkillKind>,
  train: AnnotatedPosting[] | null,
): [string, Extractor][] {
  return [
    ['rolefit', rolefitExtractor(pack, kinds)],
    ['its aliases, plain', aliasExtractor(pack, kinds)],
    ...(train === null ? [] : [['train spans, plain', trainedExtractor(train)] as [string, Extractor]]),
  ];
}

function measureOn(
  collection: SpanMeasure['collection'],
  fold: AnnotatedFold,
  part: string,
  postings: readonly AnnotatedPosting[],
  extractors: readonly [string, Extractor][],
): SpanMeasure {
  const figures: ExtractorFigures[] = [];
  let own: Answered[] = [];
  const leftOut = new Set<Sentence>();
  for (const [name, extract] of extractors) {
    const answers: Answered[] = [];
    for (const posting of postings) {
      const found = extract(posting);
      posting.sentences.forEach((sentence, s) => {
        answers.push({ sentence, predicted: found.spans[s] });
        if (found.leftOut[s]) leftOut.add(sentence);
      });
    }
    if (figures.length === 0) own = answers;
    figures.push({
      name,
      ...spanFigures(answers.map(({ sentence, predicted }) => ({ gold: sentence.gold, predicted }))),
    });
  }
  return {
    collection,
    fold,
    part,
    postings: postings.length,
    sentences: own.length,
    extractors: figures,
    ...sharesOf(own, leftOut),
    errors: spanErrors(own, ERROR_COUNT, MAX_ERROR_WORDS),
  };
}

function sharesOf(
  answers: readonly Answered[],
  leftOut: ReadonlySet<Sentence>,
): Pick<SpanMeasure, 'missedInLeftOut' | 'falseInOther'> {
  let missed = 0;
  let missedOut = 0;
  let wrong = 0;
  let wrongOther = 0;
  let hasOther = false;
  for (const { sentence, predicted } of answers) {
    const { gold, other } = sentence;
    hasOther ||= other.length > 0;
    for (const span of gold) {
      if (predicted.some((found) => overlaps(found, span))) continue;
      missed++;
      if (leftOut.has(sentence)) missedOut++;
    }
    for (const span of predicted) {
      if (gold.some((marked) => overlaps(marked, span))) continue;
      wrong++;
      if (other.some((marked) => overlaps(marked, span))) wrongOther++;
    }
  }
  return { missedInLeftOut: share(missedOut, missed), falseInOther: hasOther ? share(wrongOther, wrong) : null };
}
