import { sectionWeights } from '../extract/field.js';
import { termsOf } from '../extract/line-terms.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Field, Mention, PieceKind, Span } from '../types.js';
import { textEvidence } from './explain.js';
import type { TextEvidence } from './tree.js';

/** A piece of evidence that can be thought away: the words of the text that a skill, a title, a level or a term was read from. */
export interface Piece {
  readonly kind: PieceKind;
  /** The skill's name, or the words as they stand in the text. */
  readonly label: string;
  /** Every place of a skill or title, the one of a level, the first one of a word. */
  readonly places: readonly TextEvidence[];
  /** The term, where the piece is a word; -1 for other kinds. */
  readonly term: number;
}

/** Every piece of evidence of a text, each once: titles, the level, skills and words, in the order of their first places. */
export function piecesOf(analysis: Analysis, pack: Pack): Piece[] {
  const titles = new Map<string, TextEvidence[]>();
  for (const title of analysis.titles) {
    const place = textEvidence(analysis, title);
    put(titles, place.text.toLowerCase(), place);
  }
  const skills = new Map<number, TextEvidence[]>();
  for (const mention of analysis.mentions)
    if (mention.polarity === 'asserted') put(skills, mention.skill, textEvidence(analysis, mention));
  const pieces: Piece[] = [];
  for (const places of titles.values()) pieces.push({ kind: 'title', label: places[0]!.text, places, term: -1 });
  if (analysis.level !== null) {
    const place = textEvidence(analysis, analysis.level);
    pieces.push({ kind: 'level', label: place.text, places: [place], term: -1 });
  }
  for (const [skill, places] of skills)
    pieces.push({ kind: 'skill', label: pack.data.skills[skill]!.name, places, term: -1 });
  const { count, titleCount, terms, starts, ends } = analysis.terms;
  for (let e = 0; e < count; e++) {
    const field = e < titleCount ? 'title' : 'text';
    const place = textEvidence(analysis, { field, start: starts[e]!, end: ends[e]! });
    pieces.push({ kind: 'word', label: place.text, places: [place], term: terms[e]! });
  }
  return pieces;
}

function put<K>(lists: Map<K, TextEvidence[]>, key: K, place: TextEvidence): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [place]);
  else if (!list.some((held) => contains(held, place) && contains(place, held))) list.push(place);
}

/** True where `inner` lies wholly within `outer`. */
function contains(outer: Span & { readonly field: Field }, inner: Span & { readonly field: Field }): boolean {
  return outer.field === inner.field && outer.start <= inner.start && inner.end <= outer.end;
}

/** True for evidence that lies wholly within a place of a piece. */
export function isWithin({ places }: Piece, at: Span & { readonly field: Field }): boolean {
  return places.some((place) => contains(place, at));
}

/**
 * The analysis as it would be without pieces of evidence: without the mentions, titles and level that lie wholly within the places of
 * those that are no words, without the occurrences of terms in these places, and without the terms of those that are words. What stands
 * elsewhere stays as it was read. The score is computed from it as from any analysis.
 */
export function withoutEvidence(analysis: Analysis, pieces: readonly Piece[], pack: Pack): Analysis {
  const places = pieces.flatMap((piece) => (piece.kind === 'word' ? [] : piece.places));
  const gone = (at: Span & { readonly field: Field }): boolean => places.some((place) => contains(place, at));
  return {
    ...analysis,
    ...remainingMentions(analysis, gone),
    titles: analysis.titles.filter((title) => !gone(title)),
    level: analysis.level !== null && gone(analysis.level) ? null : analysis.level,
    terms: remainingTerms(analysis, pieces, places, pack),
  };
}

function remainingMentions(
  { mentions, requirements }: Analysis,
  gone: (mention: Mention) => boolean,
): Pick<Analysis, 'mentions' | 'requirements'> {
  const kept: Mention[] = [];
  const positions = mentions.map((mention) => (gone(mention) ? -1 : kept.push(mention) - 1));
  if (kept.length === mentions.length) return { mentions, requirements };
  const left = requirements.map((requirement) => ({
    ...requirement,
    mentions: requirement.mentions.map((mention) => positions[mention]!).filter((position) => position >= 0),
  }));
  return { mentions: kept, requirements: left };
}

function remainingTerms(
  analysis: Analysis,
  pieces: readonly Piece[],
  places: readonly TextEvidence[],
  pack: Pack,
): Analysis['terms'] {
  const less = new Map<number, number>();
  for (const { term } of pieces) if (term >= 0) less.set(term, Infinity);
  for (const place of outermost(places)) {
    const weight = weightAt(analysis, place, pack);
    for (const term of termsOf(pack, place.text)) less.set(term, (less.get(term) ?? 0) + weight);
  }
  const { terms, quantities, starts, ends, titleCount } = analysis.terms;
  const left = {
    terms: terms.slice(),
    quantities: quantities.slice(),
    starts: starts.slice(),
    ends: ends.slice(),
  };
  let count = 0;
  let leftInTitle = 0;
  for (let e = 0; e < analysis.terms.count; e++) {
    const quantity = quantities[e]! - (less.get(terms[e]!) ?? 0);
    if (quantity <= 0) continue;
    left.terms[count] = terms[e]!;
    left.quantities[count] = quantity;
    left.starts[count] = starts[e]!;
    left.ends[count++] = ends[e]!;
    if (e < titleCount) leftInTitle++;
  }
  return {
    count,
    titleCount: leftInTitle,
    terms: left.terms.subarray(0, count),
    quantities: left.quantities.subarray(0, count),
    starts: left.starts.subarray(0, count),
    ends: left.ends.subarray(0, count),
  };
}

/** The places that lie within no other, each once, so that no word is taken away twice. */
function outermost(places: readonly TextEvidence[]): TextEvidence[] {
  return places.filter(
    (place, index) =>
      !places.some((other, i) => i !== index && contains(other, place) && (!contains(place, other) || i < index)),
  );
}

/** What an occurrence of a term counts at a place, in thousandths; 0 in a section that does not count. */
function weightAt(analysis: Analysis, place: TextEvidence, pack: Pack): number {
  const section = analysis.sections.find(
    ({ field, start, end }) => field === place.field && start <= place.start && place.start < end,
  );
  if (section !== undefined && !section.counts) return 0;
  const kind = section?.kind ?? (place.field === 'title' ? 'title' : 'unknown');
  return sectionWeights(pack).get(kind) ?? 0;
}
