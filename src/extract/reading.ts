import type { Pack } from '../pack/load.js';
import type { SectionMap } from '../text/section-tables.js';
import { NO_SECTION } from '../text/section-tables.js';
import type { Segments } from '../text/segments.js';
import type { Tokens } from '../text/tokens.js';
import type { Triggers } from '../text/triggers.js';
import { sourceEnd, sourceStart } from '../text/normalize.js';
import type { Field, SectionKind, Span, Strength, TextView } from '../types.js';
import type { ReadingWords } from './words.js';

/** One field of a document, cut into tokens, segments and sections: what every reader of mentions and facts works on. */
export interface Reading {
  readonly pack: Pack;
  readonly words: ReadingWords;
  readonly field: Field;
  /** True where the document has a title of its own, so that no line of the text is taken for it. */
  readonly titled: boolean;
  /** True for the text of a résumé. */
  readonly resume: boolean;
  readonly source: string;
  readonly view: TextView | undefined;
  readonly tokens: Tokens;
  readonly segments: Segments;
  /** Where in it something may begin. */
  readonly triggers: Triggers;
  readonly sections: SectionMap;
}

/** Where token `first` begins in the text as given. */
export function startOf({ tokens, view }: Reading, first: number): number {
  const start = sourceStart(tokens.text, tokens.starts[first]!);
  return view === undefined ? start : view.starts[start]!;
}

/** Where the tokens before `end` end in the text as given. */
export function endOf({ tokens, view }: Reading, end: number): number {
  const stop = sourceEnd(tokens.text, tokens.ends[end - 1]!);
  return view === undefined ? stop : view.ends[stop - 1]!;
}

/** The span of tokens `[first, end)` in the text as given. */
export function spanOf(reading: Reading, first: number, end: number): Span {
  return { start: startOf(reading, first), end: endOf(reading, end) };
}

/** The span of the plain units `[from, to)` in the text as given: for what is wider than its tokens ("$45", "25 %"). */
export function spanOfUnits(reading: Reading, from: number, to: number): Span {
  const { tokens, view } = reading;
  const start = sourceStart(tokens.text, from);
  const stop = sourceEnd(tokens.text, to);
  return view === undefined ? { start, end: stop } : { start: view.starts[start]!, end: view.ends[stop - 1]! };
}

/** The words of a span as they stand in the text given, on one line. */
export function textOf(reading: Reading, span: Span): string {
  return reading.source.slice(span.start, span.end).replace(/\s+/g, ' ');
}

export function sectionKind(reading: Reading, segment: number): SectionKind {
  if (reading.field === 'title') return 'title';
  const index = reading.sections.kinds[segment]!;
  return index === NO_SECTION ? 'unknown' : reading.pack.data.sections[index]!.kind;
}

export function sectionStrength(reading: Reading, segment: number): Strength {
  const index = reading.sections.strengths[segment]!;
  return reading.field === 'title' || index === NO_SECTION ? 'unstated' : reading.pack.data.sections[index]!.strength;
}

export function sectionCounts(reading: Reading, segment: number): boolean {
  const index = reading.sections.kinds[segment]!;
  return reading.field === 'title' || index === NO_SECTION || reading.pack.data.sections[index]!.counts;
}

/** Span of the heading whose strength a segment has; null where no heading gave one. */
export function strengthHeading(reading: Reading, segment: number): Span | null {
  if (sectionStrength(reading, segment) === 'unstated') return null;
  const { headings, strengths } = reading.sections;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (headings[middle]!.segment <= segment) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const { kind, firstToken, endToken, segment: own } = headings[i]!;
    if (strengths[own] !== strengths[segment]) return null;
    if (kind === strengths[segment]) return firstToken === endToken ? null : spanOf(reading, firstToken, endToken);
  }
  return null;
}
