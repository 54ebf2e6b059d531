import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { normalize, sourceEnd, sourceStart } from '../../src/text/normalize.js';
import { tokenize } from '../../src/text/tokenize.js';
import { SKILL_KINDS, type SkillKind, type Span } from '../../src/types.js';
import type { AnnotatedPosting, TokenSpan } from './annotated.js';
import { joinPosting, tokenSpans } from './joined.js';

/** What an extractor found in a posting, by sentence. */
export interface Found {
  readonly spans: readonly (readonly TokenSpan[])[];
  /** For each sentence whether it stands in a section that the product leaves out (marketing, benefits, …). */
  readonly leftOut: readonly boolean[];
}

/** Finds spans in a posting. */
export type Extractor = (posting: AnnotatedPosting) => Found;

/**
 * Kinds that count as SkillSpan's knowledge: all but soft skills. On the train part at least a third of the mentions of each of these
 * kinds touch a knowledge span (domain 0.36, method 0.46, hardware 0.45, the others 0.72 to 0.88), of soft skills 0.01, and 0.65 a
 * span of the skill layer.
 */
export const KNOWLEDGE_KINDS: ReadonlySet<SkillKind> = new Set(SKILL_KINDS.filter((kind) => kind !== 'soft-skill'));

/** All kinds: Green marks every sort of skill by one type. */
export const ALL_KINDS: ReadonlySet<SkillKind> = new Set(SKILL_KINDS);

/**
 * The product itself: every asserted mention of its ordinary analysis, in the sections that count. The degree that it reads is no
 * mention, though SkillSpan marks degrees.
 */
export function rolefitExtractor(pack: Pack, kinds: ReadonlySet<SkillKind>): Extractor {
  return (posting) => {
    const joined = joinPosting(posting);
    const { mentions, sections } = analyze({ text: joined.text }, pack, { as: 'posting' });
    const meant = mentions.filter(
      ({ skill, polarity }) => polarity === 'asserted' && kinds.has(pack.data.skills[skill].kind),
    );
    const out = sections.filter(({ counts }) => !counts);
    const leftOut = joined.starts.map(([at]) => out.some(({ start, end }) => at >= start && at < end));
    return { spans: tokenSpans(joined, meant), leftOut };
  };
}

/** A plain dictionary of the pack's aliases: the longest at each place, every hit counted, whatever it means and wherever it stands. */
export function aliasExtractor(pack: Pack, kinds: ReadonlySet<SkillKind>): Extractor {
  return (posting) => {
    const joined = joinPosting(posting);
    const spans: Span[] = [];
    for (let s = 0; s < joined.starts.length; s++) {
      const from = joined.starts[s][0];
      if (from === undefined) continue;
      const tokens = tokenize(normalize(joined.text.slice(from, joined.ends[s].at(-1))), pack.lexicon);
      for (let i = 0; i < tokens.count;) {
        const alias = pack.aliases.begins[tokens.words[i]] === 0 ? -1 : pack.aliases.longestAt(tokens, i, tokens.count);
        const end = alias < 0 ? i + 1 : pack.aliases.end;
        if (alias >= 0 && kinds.has(pack.data.skills[pack.data.aliasSkills[alias]].kind)) {
          spans.push({
            start: from + sourceStart(tokens.text, tokens.starts[i]),
            end: from + sourceEnd(tokens.text, tokens.ends[end - 1]),
          });
        }
        i = end;
      }
    }
    return { spans: tokenSpans(joined, spans), leftOut: joined.starts.map(() => false) };
  };
}

/** A text counts as known where at least this share of its places in the train part is marked. */
const MARKED_SHARE = 0.5;

/**
 * A plain dictionary of the texts that were marked in the train part, letter case apart, the longest at each place; without those
 * that stand unmarked more often than marked.
 */
export function trainedExtractor(train: readonly AnnotatedPosting[]): Extractor {
  const marked = new Map<string, number>();
  let longest = 0;
  const sentences = train.flatMap((posting) => posting.sentences);
  for (const { tokens, gold } of sentences) {
    for (const { first, end } of gold) {
      const key = keyOf(tokens, first, end);
      marked.set(key, (marked.get(key) ?? 0) + 1);
      longest = Math.max(longest, end - first);
    }
  }
  const seen = new Map<string, number>();
  for (const { tokens } of sentences) {
    for (let first = 0; first < tokens.length; first++) {
      for (let end = first + 1; end <= Math.min(tokens.length, first + longest); end++) {
        const key = keyOf(tokens, first, end);
        if (marked.has(key)) seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
  }
  const known = new Set(
    [...marked].filter(([key, count]) => count >= MARKED_SHARE * seen.get(key)!).map(([key]) => key),
  );
  return ({ sentences: own }) => ({
    spans: own.map(({ tokens }) => longestOf(tokens, known, longest)),
    leftOut: own.map(() => false),
  });
}

function longestOf(tokens: readonly string[], known: ReadonlySet<string>, longest: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let first = 0; first < tokens.length;) {
    let end = Math.min(tokens.length, first + longest);
    while (end > first && !known.has(keyOf(tokens, first, end))) end--;
    if (end > first) spans.push({ first, end });
    first = Math.max(end, first + 1);
  }
  return spans;
}

function keyOf(tokens: readonly string[], first: number, end: number): string {
  return tokens.slice(first, end).join(' ').toLowerCase();
}
