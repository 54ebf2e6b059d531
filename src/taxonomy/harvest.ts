import type { Analysis } from '../types.js';

/** A phrase of a text that the taxonomy lacks, with how often it stands there. */
export interface Candidate {
  readonly phrase: string;
  readonly count: number;
}

/** Most of a section that is looked through, in characters: compromise reads about 100 kB a second. */
const MAX_LENGTH = 100_000;
/** Longest phrase that is proposed, in words. */
const MAX_WORDS = 4;

/**
 * Noun phrases of the sections that count which are no known skill, the most frequent first: proposals for a keeper of a taxonomy,
 * never scored. compromise is loaded here and nowhere else, and only when this is called.
 */
export async function harvestCandidates(analysis: Analysis, aliases: ReadonlySet<string>): Promise<Candidate[]> {
  const { default: nlp } = await import('compromise');
  const counts = new Map<string, number>();
  for (const text of textsThatCount(analysis)) {
    for (const line of text.slice(0, MAX_LENGTH).split(/\n|•/)) {
      for (const phrase of nlp(line).nouns().toSingular().out('array') as string[]) {
        for (const part of phrase.split(/,|;| and | or /)) {
          const name = part.replace(/^(?:an?|the|our|your|their|its|this|that|all|any|some|strong|excellent|good|great)\s+/i, '').replace(/[^\p{L}\d+#./ -]+/gu, '').replace(/^[^\p{L}\d.]+/u, '').trim();
          const words = name.split(/\s+/).length;
          if (name.length < 2 || words > MAX_WORDS || aliases.has(name.toLowerCase())) continue;
          // A name, an abbreviation or a compound: a bare small word is no candidate.
          if (words === 1 && !/[A-Z\d+#]/.test(name)) continue;
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
    }
  }
  return [...counts].map(([phrase, count]) => ({ phrase, count })).sort((a, b) => b.count - a.count || (a.phrase < b.phrase ? -1 : 1));
}

/** The sections that count; the whole of a marked-up text, whose spans lie in the markup. */
function textsThatCount({ document, sections }: Analysis): string[] {
  if (document.view !== undefined) return [document.view.text];
  return sections.filter(({ counts, field }) => counts && field === 'text').map(({ start, end }) => document.text.slice(start, end));
}
