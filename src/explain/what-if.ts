import { analyze } from '../extract/analyze.js';
import type { Fit } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import { fit } from '../score/fit.js';
import type { Document, Month, Span } from '../types.js';
import { plainDocument } from './fit-advice.js';
import { possibleEdits, type Edit } from './fit-edits.js';

/** A letter that makes a word which says nothing. */
const BLANK = 'q';

/** What blanks a skill of that number. */
export function withoutKey(skill: number): string {
  return `without ${skill}`;
}

/** A fit as it is read without markup, the edits that can be made to it by their keys, and the fit with any of them made. */
export interface WhatIf {
  readonly base: Fit;
  readonly edits: ReadonlyMap<string, Edit>;
  /** The fit with the edits of these keys made, all in one text that is read and scored anew; keys that name none are left out. */
  readonly with: (keys: readonly string[]) => Fit;
}

/**
 * What becomes of a fit when its résumé says more, or less: an edit puts a line in, or lets time pass (`possibleEdits`); `withoutKey` blanks
 * all words from which a skill, or a narrower one, was read.
 */
export function whatIf(given: Fit, pack: Pack): WhatIf {
  const { demands, resume } = given;
  const document = plainDocument(resume.document);
  const { asOf } = resume.resume!;
  const read = (changed: Document, month: Month | null): Fit =>
    fit(analyze(changed, pack, month === null ? { as: 'resume' } : { as: 'resume', asOf: month }), demands, pack);
  const base = resume.document.view === undefined ? given : read(document, asOf);
  const edits = new Map(possibleEdits(base, pack).map((edit) => [edit.key, edit]));
  return {
    base,
    edits,
    with(keys) {
      const made = keys.flatMap((key) => edits.get(key) ?? []);
      const later = made.find(({ kind }) => kind === 'time');
      const blanks = keys.flatMap((key) => blanked(base, key, pack));
      const inserts = made.flatMap(({ insert }) => insert ?? []);
      if (made.length === 0 && blanks.length === 0) return base;
      return read(changed(document, blanks, inserts), later?.asOf ?? asOf);
    },
  };
}

/** Spans of the text from which a skill was read, or one that is narrower. */
function blanked({ resume }: Fit, key: string, pack: Pack): Span[] {
  const { skills } = pack.data;
  const skill = Number(/^without (\d+)$/.exec(key)?.[1] ?? -1);
  if (skill < 0) return [];
  const isKind = (other: number, seen: readonly number[]): boolean =>
    other === skill || skills[other]!.broader.some((broad) => !seen.includes(broad) && isKind(broad, [...seen, broad]));
  return resume.mentions.filter(({ field, skill: other }) => field === 'text' && isKind(other, [other]));
}

/** A document with spans blanked, letter by letter so that nothing moves, and then lines put in; of two at one place the first stands first. */
function changed(
  document: Document,
  blanks: readonly Span[],
  inserts: readonly NonNullable<Edit['insert']>[],
): Document {
  const letters = document.text.split('');
  for (const { start, end } of blanks) letters.fill(BLANK, start, end);
  let text = '';
  let from = 0;
  const blank = letters.join('');
  for (const { at, text: line } of [...inserts].sort((a, b) => a.at - b.at)) {
    text += blank.slice(from, at) + line;
    from = at;
  }
  return { ...document, text: text + blank.slice(from) };
}
