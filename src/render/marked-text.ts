import type { SkillRecord } from '../explain/report.js';
import { viewSpan } from '../extract/view-text.js';
import type { Analysis, Field, Span } from '../types.js';

/** How a mention is marked: by strength in a posting, by backing in a résumé, or as denied. */
export type Tone = 'required' | 'preferred' | 'named' | 'shown' | 'listed' | 'denied';
/** How words of the text are marked. */
export type Mark = Tone | 'uncounted';

export function toneOf({ polarity, shown, strength }: Pick<SkillRecord, 'polarity' | 'shown' | 'strength'>): Tone {
  if (polarity === 'negated') return 'denied';
  if (shown !== undefined) return shown ? 'shown' : 'listed';
  return strength === 'required' || strength === 'preferred' ? strength : 'named';
}

/** A run of a text that is drawn alike. */
export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
  /** True where a fact was read from it. */
  readonly isFact: boolean;
  /** True in a section that does not count. */
  readonly isAside: boolean;
  /** What is said of it, a line each. */
  readonly told: readonly string[];
}

/** Something to be said of words of a field. */
export interface Remark extends Span {
  readonly field: Field;
  readonly mark: Mark | null;
  readonly told: string;
}

/** A text, as a person reads it, cut into runs; of remarks with a mark that overlap the first one stands, and of those without. */
export function markedText(analysis: Analysis, field: Field, remarks: readonly Remark[]): Run[] {
  const { document, sections } = analysis;
  const { source } = viewSpan(document, { field, start: 0, end: 0 });
  const own = remarks.filter((remark) => remark.field === field);
  const placed = <T extends Span & { readonly field: Field }>(list: readonly T[]): Placed<T>[] =>
    list.map((of) => {
      const { start, end } = viewSpan(document, of);
      return { start: Math.max(0, start), end: Math.min(end, source.length), of };
    });
  const marks = cursor(apart(placed(own.filter(({ mark }) => mark !== null))));
  const facts = cursor(apart(placed(own.filter(({ mark }) => mark === null))));
  const all = apart(placed(sections.filter((section) => section.field === field)));
  const asides = cursor(toLineEnds(source, all).filter(({ of }) => !of.counts));
  const runs: Run[] = [];
  for (let at = 0; at < source.length;) {
    const [mark, fact, aside] = [marks(at), facts(at), asides(at)];
    const end = Math.min(source.length, mark.until, fact.until, aside.until);
    runs.push({
      text: source.slice(at, end),
      mark: mark.of?.mark ?? null,
      isFact: fact.of !== null,
      isAside: aside.of !== null,
      told: [mark.of, fact.of].flatMap((remark) => (remark === null ? [] : [remark.told])),
    });
    at = end;
  }
  return runs;
}

interface Placed<T> extends Span {
  readonly of: T;
}

/** Spans in order, without those that begin inside another. */
function apart<T>(spans: readonly Placed<T>[]): Placed<T>[] {
  const kept: Placed<T>[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > span.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Spans that take in what stands between them and the ends of their lines, and is in no other. */
function toLineEnds<T>(source: string, spans: readonly Placed<T>[]): Placed<T>[] {
  return spans.map(({ start, end, of }, index) => {
    const lineEnd = source.indexOf('\n', end - 1);
    return {
      start: Math.max(spans[index - 1]?.end ?? 0, source.lastIndexOf('\n', start - 1) + 1),
      end: Math.max(end, Math.min(spans[index + 1]?.start ?? source.length, lineEnd < 0 ? source.length : lineEnd)),
      of,
    };
  });
}

/** For offsets that rise: what stands there, and up to where that is so. */
function cursor<T>(spans: readonly Placed<T>[]): (at: number) => { readonly of: T | null; readonly until: number } {
  let next = 0;
  return (at) => {
    while (next < spans.length && spans[next]!.end <= at) next++;
    const span = spans[next];
    if (span === undefined) return { of: null, until: Infinity };
    return span.start <= at ? { of: span.of, until: span.end } : { of: null, until: span.start };
  };
}
