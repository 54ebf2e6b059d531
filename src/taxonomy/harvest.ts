import type { Pack } from '../pack/load.js';
import type { Analysis, SkillKind, Span } from '../types.js';
import { folded, isProposable } from './harvest-filter.js';
import { commonCount, Known, phrasesOf, type HarvestPhrase } from './harvest-phrases.js';

/** A phrase of a text that may be a skill the taxonomy lacks, and why it is proposed. Spans count in the text as given. */
export interface Candidate extends Span {
  readonly phrase: string;
  /** How often it stands there. */
  readonly count: number;
  /** Points by which candidates are ranked, from 4 on; never part of a score. */
  readonly points: number;
  /** What speaks for it, in words. */
  readonly reasons: readonly string[];
}

/** Most of a text that is looked through, in characters. */
const MAX_LENGTH = 100_000;
/** Points of what speaks for a candidate. Set by hand so that the first five are mostly skills: of skills
 * hidden from the taxonomy, most of those in enumerations come back. */
const POINTS = {
  /** A known tool, language, platform or the like is its neighbour in an enumeration; each of the two sides. */
  thing: 3,
  /** The same for a known method. */
  method: 2,
  /** It stands behind "experience with", "knowledge of", "such as" and the like. */
  cue: 2,
  /** It has capitals inside, or a figure behind letters. */
  signed: 2,
  /** It is written with capitals. */
  capital: 1,
  /** It stands in a section of requirements or skills. */
  section: 1,
  /** Its line is nothing but a few short items. */
  listed: 1,
  /** Each further time that it stands there, two at most. */
  again: 1,
  /** Each everyday word in it that is not written as a name. */
  common: -2,
  /** It is one word in small letters. */
  small: -2,
} as const;
const MAX_AGAIN = 2;
/** Fewer points than this, and it is not proposed. */
const MIN_POINTS = 4;
/** Sections that name what is asked for. */
const ASKING: ReadonlySet<string> = new Set(['requirements', 'preferred', 'skills', 'certifications']);

/** What a neighbour of each kind says of a phrase. */
const KNOWN_KINDS: Readonly<Record<SkillKind, Known>> = {
  language: Known.Thing,
  framework: Known.Thing,
  tool: Known.Thing,
  platform: Known.Thing,
  hardware: Known.Thing,
  standard: Known.Thing,
  method: Known.Method,
  certification: Known.Other,
  domain: Known.Other,
  'human-language': Known.Other,
  'soft-skill': Known.Other,
};

interface Found extends HarvestPhrase {
  readonly phrase: string;
  readonly section: string;
}

/**
 * Names and noun phrases of the sections that count which are no known skill, the likeliest first: proposals for a keeper of a taxonomy, never
 * scored. compromise is loaded here and nowhere else, and only when something is to be judged.
 */
export async function harvestCandidates(
  analysis: Analysis,
  { data }: { readonly data: Pick<Pack['data'], 'aliasTexts' | 'skills'> },
): Promise<Candidate[]> {
  const { document } = analysis;
  const text = (document.view?.text ?? document.text).slice(0, MAX_LENGTH);
  const place = placesOf(analysis);
  const knownAt = knownCharacters(analysis, (skill) => data.skills[skill]!.kind, place, text.length);
  const known = knownPhrases(data.aliasTexts);
  const names = namesOfOthers(analysis, place, text);
  const found = new Map<string, Found[]>();
  for (const { start, end, kind } of countedRanges(analysis, place)) {
    let at = start;
    for (const line of text.slice(start, end).split('\n')) {
      for (const phrase of phrasesOf(line, at, knownAt)) {
        if (!isProposable(phrase, known, names)) continue;
        const words = text.slice(phrase.words[0]!.start, phrase.words.at(-1)!.end);
        const key = folded(words);
        found.set(key, [...(found.get(key) ?? []), { ...phrase, phrase: words, section: kind }]);
      }
      at += line.length + 1;
    }
  }
  const ranked = [...found.values()].map((times) => rank(times, place)).filter(({ points }) => points >= MIN_POINTS);
  ranked.sort((a, b) => b.points - a.points || a.start - b.start);
  return ranked.length === 0 ? [] : withoutNames(ranked);
}

const knownOf = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The aliases folded, once per pack. */
function knownPhrases(aliasTexts: readonly string[]): ReadonlySet<string> {
  let known = knownOf.get(aliasTexts);
  if (known === undefined) knownOf.set(aliasTexts, (known = new Set(aliasTexts.map(folded))));
  return known;
}

function rank(times: readonly Found[], place: Places): Candidate {
  const best = times.reduce((a, b) => (evidence(b) > evidence(a) ? b : a));
  const again = Math.min(MAX_AGAIN, times.length - 1);
  const signed = best.words.some(({ text }) => /\p{L}.*\p{Lu}|\p{L}\p{N}/u.test(text));
  const asking = times.find(({ section }) => ASKING.has(section));
  const reasons: string[] = [];
  let points =
    commonCount(best.words) * POINTS.common + (best.words.length === 1 && !best.words[0]!.name ? POINTS.small : 0);
  const add = (worth: number, reason: string): void => {
    points += worth;
    reasons.push(reason);
  };
  const beside = best.things + best.methods;
  if (beside > 0)
    add(
      best.things * POINTS.thing + best.methods * POINTS.method,
      beside === 1 ? 'beside a known skill' : 'between known skills',
    );
  if (best.cue !== null) add(POINTS.cue, `behind "${best.cue.replace(/\s+/g, ' ').toLowerCase()}"`);
  if (signed) add(POINTS.signed, 'written as a name');
  else if (best.words.every(({ name }) => name)) add(POINTS.capital, 'with a capital');
  if (asking !== undefined) add(POINTS.section, `under ${asking.section}`);
  if (best.listed) add(POINTS.listed, 'an item of a list');
  if (again > 0) add(again * POINTS.again, `${times.length} times`);
  return {
    phrase: best.phrase,
    count: times.length,
    points,
    reasons,
    ...place.back(best.words[0]!.start, best.words.at(-1)!.end),
  };
}

function evidence({ things, methods, cue }: HarvestPhrase): number {
  return things * POINTS.thing + methods * POINTS.method + (cue === null ? 0 : POINTS.cue);
}

/** The way from spans of the text as given to the text that is read, and back. */
interface Places {
  readonly to: (offset: number) => number;
  readonly back: (start: number, end: number) => Span;
}

function placesOf({ document }: Analysis): Places {
  const { view } = document;
  if (view === undefined) return { to: (offset) => offset, back: (start, end) => ({ start, end }) };
  return {
    to: (offset) => {
      let low = 0;
      let high = view.text.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (view.starts[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    back: (start, end) => ({ start: view.starts[start]!, end: view.ends[end - 1]! }),
  };
}

/** Says of a character what it is part of: a mention, what was turned down, or a heading. */
function knownCharacters(
  analysis: Analysis,
  kindOf: (skill: number) => SkillKind,
  place: Places,
  length: number,
): (at: number) => Known {
  const marks = new Uint8Array(length);
  const headings = analysis.sections.flatMap(({ heading, field }) => (heading === null ? [] : [{ ...heading, field }]));
  for (const { field, start, end } of [...analysis.rejections, ...headings])
    if (field === 'text') marks.fill(Known.Other, place.to(start), place.to(end));
  for (const { field, start, end, skill } of analysis.mentions)
    if (field === 'text') marks.fill(KNOWN_KINDS[kindOf(skill)], place.to(start), place.to(end));
  return (at) => marks[at] as Known;
}

function countedRanges(
  { sections, document }: Analysis,
  place: Places,
): { start: number; end: number; kind: string }[] {
  const length = document.view?.text.length ?? document.text.length;
  return sections
    .filter(({ counts, field }) => counts && field === 'text')
    .map(({ start, end, kind, heading }) => ({
      start: place.to(heading?.end ?? start),
      end: Math.min(length, place.to(end)),
      kind,
    }))
    .filter(({ start, end }) => end > start);
}

/** Words that are written as names where nothing counts, or as the name of a company: "at X", "X is a", "X's". */
function namesOfOthers({ sections, document }: Analysis, place: Places, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const NAME = /\p{Lu}[\p{L}\p{N}]*(?:[ .-]\p{Lu}[\p{L}\p{N}]*)*/gu;
  const add = (name: string): void => {
    names.add(folded(name));
    for (const word of name.split(/[\s.-]+/)) names.add(folded(word));
  };
  for (const { counts, field, start, end } of sections)
    if (!counts && field === 'text')
      for (const [name] of text.slice(place.to(start), place.to(end)).matchAll(NAME)) add(name);
  const company =
    /(?:\b(?:at|join|joining|about|why)\s+(\p{Lu}[\p{L}\p{N}]*(?:[ .]\p{Lu}[\p{L}\p{N}]*)?))|(\p{Lu}[\p{L}\p{N}]*(?:[ .]\p{Lu}[\p{L}\p{N}]*)?)(?=(?:['’]s\b|,? (?:Inc|LLC|Ltd|GmbH)\b| (?:is|was|has|are|will|provides|offers|helps|seeks|delivers)\b))/gu;
  for (const [, after, before] of text.matchAll(company)) add(after ?? before!);
  for (const [name] of (document.title ?? '').matchAll(NAME)) add(name);
  return names;
}

/** Without people, places and companies, as far as compromise knows them, and without what is no noun; an enumeration of skills outweighs a guess. */
async function withoutNames(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const { default: nlp } = await import('compromise');
  return candidates.filter(({ phrase, points }) => {
    const read = nlp(phrase);
    if (read.has('^#Adverb$')) return false;
    if (phrase !== phrase.toUpperCase() && read.has('^#Organization+$')) return false;
    if (points > MIN_POINTS + POINTS.thing) return true;
    return !(
      read.has('^#FirstName #LastName$') ||
      read.has('^(#Country|#City|#Region)+$') ||
      read.has('(#Verb|#Adjective)$')
    );
  });
}
