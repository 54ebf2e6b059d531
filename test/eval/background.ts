import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { isTermWord } from '../../src/taxonomy/role-documents.js';
import { stem } from '../../src/text/stem.js';
import { ROOT } from '../support/project.js';
import { documentOf, type Posting } from './data.js';

/** Where the counts stand; `rolefit taxonomy compile` reads them. */
const FILE = join(ROOT, 'taxonomy/background.yaml');
/** Steps up the broader skills that a mention counts for, as in the scoring. */
const BROADER_STEPS = 2;
/** What fewer postings than this have is left out: it makes no difference to the share. */
const LEAST_SKILL_COUNT = 3;
const LEAST_WORD_COUNT = 20;

/** Counts in how many postings each skill and each word stands, whatever their roles are, and writes the table. Returns what it wrote. */
export function writeBackground(postings: readonly Posting[], pack: Pack): { skills: number; words: number } {
  const skills = new Map<string, number>();
  const words = new Map<string, number>();
  const add = (counts: Map<string, number>, keys: ReadonlySet<string>): void => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const posting of postings) {
    const document = documentOf(posting, 'titled');
    const { mentions, sections } = analyze(document, pack);
    const found = new Set<string>();
    for (const { skill, polarity } of mentions)
      if (polarity !== 'negated') addWithBroader(pack, skill, BROADER_STEPS, found);
    add(skills, found);
    const stems = new Set<string>();
    for (const { field, counts, start, end } of sections) {
      if (!counts || field !== 'text') continue;
      for (const word of document.text
        .slice(start, end)
        .toLowerCase()
        .match(/[a-z0-9+#.]*[a-z0-9+#]/g) ?? [])
        if (isTermWord(word)) stems.add(stem(word));
    }
    add(words, stems);
  }
  const lines = (counts: Map<string, number>, least: number): string[] =>
    [...counts]
      .filter(([, count]) => count >= least)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => `  ${/^[a-z]/.test(key) && !YAML_WORDS.has(key) ? key : JSON.stringify(key)}: ${count}`);
  const skillLines = lines(skills, LEAST_SKILL_COUNT);
  const wordLines = lines(words, LEAST_WORD_COUNT);
  writeFileSync(
    FILE,
    [HEAD, `postings: ${postings.length}`, 'skills:', ...skillLines, 'words:', ...wordLines, ''].join('\n'),
  );
  return { skills: skillLines.length, words: wordLines.length };
}

const HEAD = `# In how many postings at large each skill (or something narrower) and each word (its stem) stands. Counted without their titles' roles, by
# "npm run eval -- --background"; the scoring weighs a mention by how much likelier it is in a posting of the role.
source: "English postings of 50 roles from public boards, 2021 to 2026; skills as rolefit finds them, words in the sections that count; rare ones left out"`;

/** Words that YAML reads as something else than themselves. */
const YAML_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

function addWithBroader(pack: Pack, skill: number, steps: number, found: Set<string>): void {
  const { id, broader } = pack.data.skills[skill];
  found.add(id);
  if (steps > 0) for (const next of broader) addWithBroader(pack, next, steps - 1, found);
}
