import type { Pack } from '../pack/load.js';
import { normalize } from '../text/normalize.js';
import { findSections } from '../text/sections.js';
import { segment } from '../text/segments.js';
import { tokenize } from '../text/tokenize.js';
import { listTriggers, markWords } from '../text/triggers.js';
import type { Field, TextView } from '../types.js';
import type { Reading } from './reading.js';
import type { ReadingWords } from './words.js';

/** Cuts a field of a document into tokens, segments and sections. The reading is valid until the next one is opened (its arrays are reused). */
export function openReading(
  source: string,
  field: Field,
  titled: boolean,
  view: TextView | undefined,
  pack: Pack,
  words: ReadingWords,
): Reading {
  const tokens = tokenize(normalize(view === undefined ? source : view.text), pack.lexicon);
  markWords(tokens, words.table);
  const segments = segment(tokens, pack.segmentWords);
  // Segments are parted where a heading stands inside them, so that what they may begin is listed last.
  const sections = findSections(tokens, segments, pack.sectionTables);
  const triggers = listTriggers(tokens, segments);
  return {
    pack,
    words,
    field,
    titled,
    resume: false,
    source,
    view,
    tokens,
    segments,
    triggers,
    sections,
  };
}
