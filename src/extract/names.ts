import type { CueEffect } from '../pack/format.js';
import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import type { SkillKind } from '../types.js';
import { isUnknownName, type Candidate } from './candidates.js';
import { sectionKind, type Reading } from './reading.js';

/** Longest phrase that stands before a name, in words. */
const MAX_CUE_WORDS = 4;

/** True where the words around show a person or company: "at X", "X Inc.", a capitalised unknown word beside it. */
export function standsInName(reading: Reading, candidate: Candidate): boolean {
  const { tokens, segments } = reading;
  const { gaps } = tokens;
  const before = candidate.first - 1;
  const from = segments.firstTokens[candidate.segment]!;
  const to = segments.endTokens[candidate.segment]!;
  if (before >= from && gaps[candidate.first] === Gap.Space && isUnknownName(reading, before)) return true;
  if (candidate.end < to && gaps[candidate.end] === Gap.Space && isUnknownName(reading, candidate.end)) return true;
  return (
    effectsBefore(reading, candidate.first, from, 'name-before', 'employer-before') >= 0 ||
    ((gaps[candidate.end]! & (Gap.Newline | Gap.Semicolon)) === 0 &&
      effectsAfter(reading, candidate.end, to, 'name-after', 'employer-after'))
  );
}

/**
 * True where the candidate is only the name of the employer: the text says somewhere that the employer bears it ("Join X", "X is hiring",
 * "About X"), and here nobody is asked to know or use it.
 */
export function namesEmployer(reading: Reading, candidate: Candidate): boolean {
  if (isCalledEmployer(reading, candidate.first, candidate.end)) return true;
  return (
    !isAskedFor(reading, candidate) &&
    remembered(employers, reading, candidate.alias, () => isEmployer(reading, candidate))
  );
}

/** Kinds of names that companies bear as well as what they make. */
const PRODUCTS: ReadonlySet<SkillKind> = new Set<SkillKind>(['platform', 'tool', 'framework', 'hardware']);

/** True for a product's name that is the company's, as its text gives it, where nobody is asked to know or use the product. */
export function namesCompany(reading: Reading, candidate: Candidate): boolean {
  const { company } = reading.sections;
  if (company === null || !holdsWord(reading, company.first, company.end, reading.tokens.words[candidate.first]!))
    return false;
  // "Norvik Cloud" is more than the company.
  if (candidate.end - candidate.first > company.end - company.first) return false;
  return PRODUCTS.has(reading.pack.skillKinds[candidate.skill]!) && !isAskedFor(reading, candidate);
}

/** Most words from a name to the legal form behind it. */
const MAX_FIRM_WORDS = 4;

/** True for a field in a company's name, up to its legal form: "North Sales and Marketing, LLC". */
export function standsInFirm({ tokens, words, pack }: Reading, { skill, first, end }: Candidate): boolean {
  const { gaps, shapes } = tokens;
  if ((shapes[first]! & Shape.Initial) === 0 || pack.skillKinds[skill] !== 'domain') return false;
  const { legalForms } = pack.sectionTables;
  for (let i = end; i < Math.min(tokens.count, end + MAX_FIRM_WORDS); i++) {
    const word = tokens.words[i]!;
    if (gaps[i]! & ~(Gap.Space | Gap.Comma | Gap.And)) return false;
    if (legalForms[word] === 1) return (shapes[i]! & Shape.Initial) !== 0;
    if (gaps[i]! & Gap.Comma || ((shapes[i]! & Shape.Initial) === 0 && word !== words.and)) return false;
  }
  return false;
}

/** True where the section or the words before ask to know or use what is named. */
function isAskedFor(reading: Reading, candidate: Candidate): boolean {
  const kind = sectionKind(reading, candidate.segment);
  if (kind === 'requirements' || kind === 'preferred' || kind === 'skills') return true;
  const from = reading.segments.firstTokens[candidate.segment]!;
  return effectsBefore(reading, candidate.first, from, 'use-before', 'required', 'preferred', 'examples') >= 0;
}

/** What a whole text says of an alias, kept for the reading that asked last, since every mention asks the same. */
interface Verdicts {
  reading: Reading | null;
  readonly byAlias: Map<number, boolean>;
}
const employers: Verdicts = { reading: null, byAlias: new Map() };

/** The tokens that stand in brackets alone, "(GSM)", kept for the reading that asked last. */
const bracketed: { reading: Reading | null; readonly tokens: number[] } = { reading: null, tokens: [] };

function bracketedIn(reading: Reading): readonly number[] {
  if (bracketed.reading === reading) return bracketed.tokens;
  bracketed.reading = reading;
  bracketed.tokens.length = 0;
  const { gaps, count } = reading.tokens;
  for (let i = 1; i < count; i++)
    if ((gaps[i]! & Gap.Open) !== 0 && (gaps[i + 1]! & Gap.Close) !== 0) bracketed.tokens.push(i);
  return bracketed.tokens;
}

function remembered(verdicts: Verdicts, reading: Reading, alias: number, find: () => boolean): boolean {
  const { byAlias } = verdicts;
  if (verdicts.reading !== reading) {
    verdicts.reading = reading;
    byAlias.clear();
  }
  let verdict = byAlias.get(alias);
  if (verdict === undefined) byAlias.set(alias, (verdict = find()));
  return verdict;
}

function isEmployer(reading: Reading, { first, end }: Candidate): boolean {
  const { tokens } = reading;
  const { words, shapes } = tokens;
  const size = end - first;
  let found = false;
  for (let i = 0; !found && i + size <= tokens.count; i++) {
    if (words[i] !== words[first] || (shapes[i]! & Shape.Initial) === 0) continue;
    let k = 1;
    while (k < size && words[i + k] === words[first + k]) k++;
    found = k === size && isCalledEmployer(reading, i, i + size);
  }
  found ||= reading.sections.headings.some(
    ({ kind, firstToken, endToken }) =>
      reading.pack.data.sections[kind]!.kind === 'about' && holdsWord(reading, firstToken, endToken, words[first]!),
  );
  return found;
}

function holdsWord({ tokens }: Reading, from: number, to: number, word: number): boolean {
  for (let i = from; i < to; i++) if (tokens.words[i] === word) return true;
  return false;
}

function isCalledEmployer(reading: Reading, first: number, end: number): boolean {
  const { gaps, count } = reading.tokens;
  const start = effectsBefore(reading, first, 0, 'employer-before', 'name-before');
  if (start >= 0) {
    // "At X, we" speaks of the employer; "worked at X" need not.
    if (reading.pack.data.cues[cueAt(reading, start, first)]!.effect === 'employer-before') return true;
    if (start === 0 || (gaps[start]! & (Gap.Stop | Gap.Newline | Gap.Bullet)) !== 0) return true;
  }
  return (gaps[end]! & ~Gap.Space) === 0 && effectsAfter(reading, end, count, 'employer-after');
}

function cueAt({ pack, tokens }: Reading, start: number, limit: number): number {
  return tokens.marks[start]! & Trigger.Cue ? pack.cues.longestAt(tokens, start, limit) : -1;
}

/** First token of a phrase of such an effect that ends right before `token`, or -1. */
function effectsBefore(reading: Reading, token: number, from: number, ...effects: readonly CueEffect[]): number {
  const { pack } = reading;
  for (let start = Math.max(from, token - MAX_CUE_WORDS); start < token; start++) {
    const cue = cueAt(reading, start, token);
    if (cue >= 0 && pack.cues.end === token && effects.includes(pack.data.cues[cue]!.effect)) return start;
  }
  return -1;
}

/** True where a phrase of such an effect begins at `token`. */
function effectsAfter(reading: Reading, token: number, limit: number, ...effects: readonly CueEffect[]): boolean {
  if (token >= limit) return false;
  const cue = cueAt(reading, token, limit);
  return cue >= 0 && effects.includes(reading.pack.data.cues[cue]!.effect);
}

/** Short words that a spelled-out name may hold and its letters leave out: "Department of Energy (DOE)". */
const MAX_SPELLED_WORDS = 8;

/**
 * True where the text itself says that these letters stand for something else: "General Store Manager (GSM)". What is spelled out before
 * the bracket is no alias of the skill, and its words begin with the letters.
 */
export function isDefinedOtherwise(reading: Reading, candidates: readonly Candidate[], index: number): boolean {
  const { skill, first, end } = candidates[index]!;
  if (end - first !== 1) return false;
  const { words } = reading.tokens;
  const word = words[first]!;
  for (const i of bracketedIn(reading)) {
    if (words[i] !== word) continue;
    const start = spelledFrom(reading, i);
    if (start < 0) continue;
    if (!candidates.some((other) => other.skill === skill && other.first >= start && other.end <= i)) return true;
  }
  return false;
}

/** First word of what spells out the letters of token `index` right before it, or -1. */
function spelledFrom({ tokens, words }: Reading, index: number): number {
  const { codes } = tokens.text;
  let at = index;
  for (let letter = tokens.ends[index]! - 1; letter >= tokens.starts[index]!; letter--) {
    for (;;) {
      at--;
      if (at < 0 || index - at > MAX_SPELLED_WORDS) return -1;
      if ((codes[tokens.starts[at]!]! | 0x20) === (codes[letter]! | 0x20)) break;
      if (words.isEnglish[tokens.words[at]!] !== 1) return -1;
    }
  }
  return at;
}
