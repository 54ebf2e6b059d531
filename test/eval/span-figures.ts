import type { TokenSpan } from './annotated.js';
import { share } from './figures.js';

/** How predicted spans fit the marked ones, counted over all sentences (micro); shares from 0 to 1. */
export interface SpanScore {
  /** Share of the predicted spans that are right. */
  readonly precision: number;
  /** Share of the gold spans that are found. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
}

export interface SpanFigures {
  readonly goldCount: number;
  readonly predictedCount: number;
  /** A predicted span is right where a gold span has the same token range. */
  readonly exact: SpanScore;
  /**
   * A predicted span is right where it shares at least one token with a gold span; a gold span is found where it shares at least
   * one with a predicted span.
   */
  readonly overlap: SpanScore;
}

/** Gold and predicted spans of one sentence. */
export interface Judged {
  readonly gold: readonly TokenSpan[];
  readonly predicted: readonly TokenSpan[];
}

export function spanFigures(sentences: Iterable<Judged>): SpanFigures {
  let goldCount = 0;
  let predictedCount = 0;
  let exact = 0;
  let predictedNear = 0;
  let goldNear = 0;
  for (const { gold, predicted } of sentences) {
    goldCount += gold.length;
    predictedCount += predicted.length;
    for (const span of predicted) {
      if (gold.some((other) => isSame(span, other))) exact++;
      if (gold.some((other) => overlaps(span, other))) predictedNear++;
    }
    for (const span of gold) if (predicted.some((other) => overlaps(span, other))) goldNear++;
  }
  return {
    goldCount,
    predictedCount,
    exact: score(exact, predictedCount, exact, goldCount),
    overlap: score(predictedNear, predictedCount, goldNear, goldCount),
  };
}

export function isSame(a: TokenSpan, b: TokenSpan): boolean {
  return a.first === b.first && a.end === b.end;
}

export function overlaps(a: TokenSpan, b: TokenSpan): boolean {
  return a.first < b.end && b.first < a.end;
}

function score(right: number, predictedCount: number, found: number, goldCount: number): SpanScore {
  const precision = share(right, predictedCount);
  const recall = share(found, goldCount);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}
