import { analyze } from '../extract/analyze.js';
import type { Pack } from '../pack/load.js';
import { fit } from '../score/fit.js';
import { fitNumbers } from '../score/fit-numbers.js';
import { broaderSkills } from '../score/fit-skills.js';
import { WHOLE } from '../score/numbers.js';
import type { Fit } from '../fit-types.js';
import type { Analysis, Document, Month } from '../types.js';
import { possibleEdits, type Edit } from './fit-edits.js';

/** An edit and by how much it raises the fit, in ticks, found by making it and reading the résumé again. */
export interface Advice extends Omit<Edit, 'likely' | 'skill'> {
  readonly gain: number;
}

/** Edits that are tried beyond those that are told: what a demand alone would gain is not quite what the whole gains. */
const SPARE = 2;

/** The document as a person reads it, without markup: what edits are made in. */
export function plainDocument({ title, text, view }: Document): Document {
  return { ...(title === undefined ? {} : { title }), text: view === undefined ? text : view.text };
}

function read(document: Document, asOf: Month | null, pack: Pack): Analysis {
  return analyze(document, pack, asOf === null ? { as: 'resume' } : { as: 'resume', asOf });
}

/** A document with an edit made. */
function edited(document: Document, { insert }: Pick<Edit, 'insert'>): Document {
  if (insert === null) return document;
  return { ...document, text: document.text.slice(0, insert.at) + insert.text + document.text.slice(insert.at) };
}

/** What would raise a fit most, the greatest gain first; each gain comes from making the edit and reading and scoring anew. */
export function adviceOn(given: Fit, pack: Pack, count: number): Advice[] {
  const { demands, resume } = given;
  const document = plainDocument(resume.document);
  const { asOf } = resume.resume!;
  const base = resume.document.view === undefined ? given : fit(read(document, asOf, pack), demands, pack);
  const different: Edit[] = [];
  for (const edit of possibleEdits(base, pack)) {
    if (different.length === count + SPARE) break;
    if (!different.some((other) => saysTheSame(other, edit, pack))) different.push(edit);
  }
  const tried = different
    .map((edit) => ({
      ...edit,
      gain: fit(read(edited(document, edit), edit.asOf, pack), demands, pack).ticks - base.ticks,
    }))
    .sort((a, b) => b.gain - a.gain || (a.label < b.label ? -1 : 1));
  const { ticksPerPoint, adviceLeast } = fitNumbers(pack);
  return tried
    .filter(({ gain }) => gain > 0 && gain * WHOLE >= adviceLeast * ticksPerPoint)
    .slice(0, count)
    .map(({ likely: _likely, skill: _skill, ...edit }) => edit);
}

/** True for an edit that serves the same demand as another, or whose skill is above or below the other's: who can show one shows both. */
function saysTheSame(other: Edit, edit: Edit, pack: Pack): boolean {
  if (other.serves === edit.serves) return true;
  if (other.skill === null || edit.skill === null) return false;
  return broaderSkills(pack, other.skill).has(edit.skill) || broaderSkills(pack, edit.skill).has(other.skill);
}
