import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { linkSkills } from '../../src/score/skill-links.js';
import { readTable } from '../../src/taxonomy/import/table.js';
import { z } from 'zod';
import { bm25Ranker } from './baselines.js';

/** R-precision at 5: of the right skills of a sentence (at most five), the share among the first five; its mean over sentences. */
export interface LinkFigures {
  readonly ranker: string;
  /** By file of sentences, and over all. */
  readonly rp5: Readonly<Record<string, number>>;
  readonly count: number;
}

interface Sentence {
  readonly text: string;
  readonly file: string;
  readonly labels: ReadonlySet<string>;
}

const FILES = ['tech', 'house'] as const;
const NO_LABEL = new Set(['LABEL NOT PRESENT', 'UNDERSPECIFIED', '']);
const TOP = 5;

/** Sentences with at least one ESCO skill. */
export function readLinking(data: string): Sentence[] | null {
  const paths = FILES.map((file) => join(data, 'esco-linking', `${file}_validation_annotations.csv`));
  if (!paths.every((path) => existsSync(path))) return null;
  return paths.flatMap((path, index) => {
    const sentences = new Map<string, Set<string>>();
    for (const { sentence, label } of parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as {
      sentence: string;
      label: string;
    }[]) {
      const labels = sentences.get(sentence) ?? new Set();
      sentences.set(sentence, labels);
      if (!NO_LABEL.has(label)) labels.add(label);
    }
    return [...sentences]
      .filter(([, labels]) => labels.size > 0)
      .map(([text, labels]) => ({ text, file: FILES[index], labels }));
  });
}

const skillRow = z.object({
  conceptUri: z.string(),
  preferredLabel: z.string(),
  altLabels: z.string(),
  description: z.string(),
});

/** rolefit's links with the pack of the release, and plain BM25 over the skills of the release in several layouts. */
export function measureLinking(sentences: readonly Sentence[], pack: Pack, folder: string): LinkFigures[] {
  const source = { folder, layout: { delimiter: ',', quoted: true }, unusable: [], onFile: () => undefined } as const;
  const skills = readTable({ ...source, unusable: [] }, ['skills_en.csv'], skillRow).map(({ value }) => value);
  const labelOf = new Map(skills.map(({ conceptUri, preferredLabel }) => [conceptUri, preferredLabel]));
  const layout = (textOf: (skill: (typeof skills)[number]) => readonly string[]) =>
    bm25Ranker(skills.flatMap((skill) => textOf(skill).map((text) => ({ id: skill.preferredLabel, text }))));
  const aliases = ({ preferredLabel, altLabels }: (typeof skills)[number]): string[] => [
    preferredLabel,
    ...altLabels.split('\n').filter((label) => label.trim() !== ''),
  ];
  const rankers: [string, (text: string) => readonly string[]][] = [
    ['rolefit', (text) => rolefitLabels(text, pack, labelOf)],
    ['BM25, labels', layout(({ preferredLabel }) => [preferredLabel])],
    ['BM25, all names together', layout((skill) => [aliases(skill).join(' ')])],
    ['BM25, each name', layout(aliases)],
    ['BM25, names and description', layout((skill) => [[...aliases(skill), skill.description].join(' ')])],
  ];
  return rankers.map(([ranker, rank]) => {
    const sums: Record<string, [number, number]> = {};
    for (const { text, file, labels } of sentences) {
      const first = rank(text).slice(0, TOP);
      const value = first.filter((label) => labels.has(label)).length / Math.min(TOP, labels.size);
      for (const name of [file, 'all']) {
        const sum = (sums[name] ??= [0, 0]);
        sum[0] += value;
        sum[1]++;
      }
    }
    return {
      ranker,
      rp5: Object.fromEntries(Object.entries(sums).map(([name, [sum, count]]) => [name, sum / count])),
      count: sentences.length,
    };
  });
}

function rolefitLabels(text: string, pack: Pack, labelOf: ReadonlyMap<string, string>): string[] {
  const mentioned = analyze({ text }, pack).mentions.map(({ skill }) => skill);
  return linkSkills(text, mentioned, pack, TOP).flatMap(({ skill }) =>
    (pack.data.skills[skill].codes?.esco ?? []).map((uri) => labelOf.get(uri)!),
  );
}

export function renderLinking(figures: readonly LinkFigures[]): string {
  const lines = ['', `ESCO skills of ad sentences, RP@5: ${figures[0].count} sentences`];
  for (const { ranker, rp5 } of figures)
    lines.push(
      `  ${ranker.padEnd(28)} ${Object.entries(rp5)
        .map(([name, value]) => `${name} ${value.toFixed(3)}`)
        .join('  ')}`,
    );
  return `${lines.join('\n')}\n`;
}
