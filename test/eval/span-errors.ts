import type { Sentence, TokenSpan } from './annotated.js';
import { isSame, overlaps } from './span-figures.js';

/** A surface text that went wrong, and how often. */
export interface SpanError {
  readonly text: string;
  readonly count: number;
}

/** The commonest errors of each sort, the most frequent first. */
export interface SpanErrors {
  /** Gold spans that touch no predicted one. */
  readonly missed: readonly SpanError[];
  /** Predicted spans that touch no gold one. */
  readonly false: readonly SpanError[];
  /** Predicted spans that touch a gold one and are the same as none: `gold < predicted`. */
  readonly boundary: readonly SpanError[];
}

/** A sentence with what an extractor found in it. */
export interface Answered {
  readonly sentence: Sentence;
  readonly predicted: readonly TokenSpan[];
}

/**
 * Counts errors by their surface text in small letters.
 * @param limit errors kept of each sort
 * @param maxWords longer texts are left out: they would be sentences of the data
 */
export function spanErrors(answers: Iterable<Answered>, limit: number, maxWords: number): SpanErrors {
  const counts = {
    missed: new Map<string, number>(),
    false: new Map<string, number>(),
    boundary: new Map<string, number>(),
  };
  const add = (sort: keyof SpanErrors, texts: readonly string[]): void => {
    if (texts.some((text) => text.split(' ').length > maxWords)) return;
    const text = texts.join(' < ');
    counts[sort].set(text, (counts[sort].get(text) ?? 0) + 1);
  };
  for (const { sentence, predicted } of answers) {
    const { gold } = sentence;
    for (const span of gold) {
      if (!predicted.some((other) => overlaps(span, other))) add('missed', [surface(sentence, span)]);
    }
    for (const span of predicted) {
      if (gold.some((other) => isSame(span, other))) continue;
      const near = gold.find((other) => overlaps(span, other));
      if (near === undefined) add('false', [surface(sentence, span)]);
      else add('boundary', [surface(sentence, near), surface(sentence, span)]);
    }
  }
  return { missed: top(counts.missed, limit), false: top(counts.false, limit), boundary: top(counts.boundary, limit) };
}

function surface({ tokens }: Sentence, { first, end }: TokenSpan): string {
  return tokens.slice(first, end).join(' ').toLowerCase();
}

function top(counts: ReadonlyMap<string, number>, limit: number): SpanError[] {
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, limit);
}
