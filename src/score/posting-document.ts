import { analyze } from '../extract/analyze.js';
import type { Demands } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import type { Document, Note } from '../types.js';
import { postingDemands } from './fit-posting.js';

/** What a document that is given as a posting demands; one that reads like a résumé is read as a posting all the same, with a note. */
export function demandsOfPosting(document: Document, pack: Pack): Demands {
  const seen = analyze(document, pack);
  if (seen.kind === 'posting') return postingDemands(seen, pack);
  const read = analyze(document, pack, { as: 'posting' });
  const note = { code: 'resume.as-posting', message: 'it reads like a résumé; give the advertisement.' } as const;
  return postingDemands({ ...read, notes: [...read.notes, note] }, pack);
}

/** What a reader noted of a posting, told beside what it noted of a résumé. */
export function notesOfPosting(notes: readonly Note[]): Note[] {
  return notes.map(({ code, message }) => ({ code, message: `The posting: ${message}` }));
}
