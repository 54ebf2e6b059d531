import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Half-open range of tokens of an annotated sentence. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** A sentence with the spans that people marked in it. */
export interface Sentence {
  readonly tokens: readonly string[];
  /** Spans that are to be found. */
  readonly gold: readonly TokenSpan[];
  /** Spans of SkillSpan's other layer (skills as activities); empty in Green. */
  readonly other: readonly TokenSpan[];
}

/** The sentences of one posting, in their order. */
export interface AnnotatedPosting {
  /** Part of the collection: `tech` or `house` in SkillSpan, `all` in Green. */
  readonly source: string;
  readonly sentences: readonly Sentence[];
}

interface RawSentence {
  readonly idx: number;
  readonly tokens: readonly string[];
  readonly tags_skill: readonly string[];
  readonly tags_knowledge?: readonly string[];
  readonly source?: string;
}

export type AnnotatedFold = 'train' | 'dev';

/** SkillSpan (Zhang et al. 2022) with its knowledge spans as gold; null where the data is not there. */
export function readSkillSpan(folder: string, fold: AnnotatedFold): AnnotatedPosting[] | null {
  const raw = readSentences(join(folder, 'skillspan', `${fold}.json`));
  if (raw === null) return null;
  const postings = new Map<string, { source: string; sentences: Sentence[] }>();
  for (const { idx, tokens, tags_skill: skill, tags_knowledge: knowledge = [], source = 'all' } of raw) {
    const key = `${source} ${idx}`;
    const posting = postings.get(key) ?? { source, sentences: [] };
    postings.set(key, posting);
    posting.sentences.push({ tokens, gold: spansOfTags(knowledge), other: spansOfTags(skill) });
  }
  return [...postings.values()];
}

/**
 * Green et al. (2022), one type of span; null where the data is not there. Its sentences come from many postings, so each stands
 * alone. The collection writes every comma as a quotation mark; it is a comma again here.
 */
export function readGreen(folder: string, fold: AnnotatedFold): AnnotatedPosting[] | null {
  const raw = readSentences(join(folder, 'green', `${fold}.json`));
  if (raw === null) return null;
  return raw.map(({ tokens, tags_skill: skill }) => ({
    source: 'all',
    sentences: [{ tokens: tokens.map((token) => (token === '"' ? ',' : token)), gold: spansOfTags(skill), other: [] }],
  }));
}

/** The spans of BIO tags. An `I` behind an `O` opens a span like a `B`. */
export function spansOfTags(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let first = -1;
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? 'O';
    if (first >= 0 && tag !== 'I') {
      spans.push({ first, end: i });
      first = -1;
    }
    if (tag !== 'O' && first < 0) first = i;
  }
  return spans;
}

function readSentences(file: string): RawSentence[] | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as RawSentence);
}
