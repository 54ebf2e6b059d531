import type { SpanError } from './span-errors.js';
import { PUBLISHED_SPANS, type SpanMeasure } from './spans.js';

/** The figures of one part of an annotated collection as text; with its commonest errors where asked for. */
export function renderSpans(measure: SpanMeasure, withErrors: boolean): string {
  const { collection, fold, part, postings, sentences, extractors, missedInLeftOut, falseInOther, errors } = measure;
  const lines = [
    '',
    `${collection} · ${fold} · ${part}: ${extractors[0].goldCount} spans in ${sentences} sentences of ${postings} texts`,
    row('', ['spans', 'exact P', 'R', 'F1', '| overlap P', 'R', 'F1']),
  ];
  for (const { name, predictedCount, exact, overlap } of extractors) {
    const cells = [exact.precision, exact.recall, exact.f1, overlap.precision, overlap.recall, overlap.f1];
    lines.push(row(name, [String(predictedCount), ...cells.map((value) => value.toFixed(3))]));
  }
  lines.push(
    `of what rolefit misses ${percent(missedInLeftOut)} stands in sections that it leaves out` +
      (falseInOther === null ? '' : `; of its false spans ${percent(falseInOther)} lie in spans marked as skills`),
  );
  if (withErrors) {
    lines.push(
      ...list('missed', errors.missed),
      ...list('false', errors.false),
      ...list('wrong boundary (marked < found)', errors.boundary),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The published figures of others, one line each. */
export function renderPublishedSpans(): string {
  const lines = PUBLISHED_SPANS.map(({ name, on, strictF1 }) => `published: ${name}; ${on}: strict F1 ${strictF1}`);
  return `\n${lines.join('\n')}\n`;
}

function list(title: string, errors: readonly SpanError[]): string[] {
  return [`  ${title}: ${errors.map(({ text, count }) => `${text} (${count})`).join(', ')}`];
}

function row(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(20)}${values.map((value) => ` ${value.padStart(11)}`).join('')}`.trimEnd();
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
