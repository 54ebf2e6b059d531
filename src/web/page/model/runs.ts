import type { Mark } from './marks.js';
import type { ShownSection } from './match-model.js';
import type { Place } from './places.js';

/** A run of the text that is drawn alike. */
export interface Run {
  readonly start: number;
  readonly text: string;
  /** Index of the mention that it belongs to, the innermost of several; -1 outside of one. */
  readonly mark: number;
  readonly isLit: boolean;
}

/** Lines of one section, or of what stands before the first. */
export interface Block {
  readonly kind: ShownSection['kind'] | null;
  readonly counts: boolean;
  readonly runs: readonly Run[];
}

/** The text of a field cut by sections, mentions and what is lit. Sections begin at the beginning of a line. */
export function blocksOf(
  text: string,
  field: Place['field'],
  marks: readonly Mark[],
  sections: readonly ShownSection[],
  lit: readonly Place[],
): Block[] {
  const covering = coverage(text.length, field, marks);
  const shining = litUnits(text.length, field, lit);
  const starts = [{ at: 0, kind: null, counts: true } as { at: number; kind: Block['kind']; counts: boolean }];
  for (const section of sections) {
    if (section.field !== field) continue;
    const at = text.lastIndexOf('\n', section.start - 1) + 1;
    const last = starts[starts.length - 1]!;
    // Sections of a kind that follow each other are shown as one.
    if (last.kind === section.kind && last.counts === section.counts) continue;
    if (at > last.at) starts.push({ at, kind: section.kind, counts: section.counts });
    else if (at === last.at && last.kind === null)
      starts[starts.length - 1] = { at, kind: section.kind, counts: section.counts };
  }
  return starts.map(({ at, kind, counts }, index) => {
    const end = starts[index + 1]?.at ?? text.length;
    const runs: Run[] = [];
    for (let from = at; from < end;) {
      let to = from + 1;
      while (to < end && covering[to] === covering[from] && shining[to] === shining[from]) to++;
      runs.push({ start: from, text: text.slice(from, to), mark: covering[from]! - 1, isLit: shining[from] === 1 });
      from = to;
    }
    return { kind, counts, runs };
  });
}

/** For each unit 1 + the index of the innermost mention there; 0 for none. */
function coverage(length: number, field: Place['field'], marks: readonly Mark[]): Int32Array {
  const covering = new Int32Array(length);
  const order = marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => mark.field === field)
    .sort((a, b) => b.mark.end - b.mark.start - (a.mark.end - a.mark.start));
  for (const { mark, index } of order) covering.fill(index + 1, mark.start, mark.end);
  return covering;
}

function litUnits(length: number, field: Place['field'], lit: readonly Place[]): Uint8Array {
  const units = new Uint8Array(length);
  for (const place of lit) if (place.field === field) units.fill(1, place.start, place.end);
  return units;
}

/**
 * Places of an old text in the new one that it was edited into: those before and behind the edit stay with their words, those that the edit
 * touches are left out.
 */
export function moved<T extends Place>(places: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...places];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const shift = after.length - before.length;
  return places.flatMap((place) => {
    if (place.field === 'title' || place.end <= head) return [place];
    if (place.start >= before.length - tail) return [{ ...place, start: place.start + shift, end: place.end + shift }];
    return [];
  });
}
