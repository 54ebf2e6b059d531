import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { NONE } from '../../src/score/ranking.js';
import type { Pack } from '../../src/pack/load.js';
import { rankTitle } from '../../src/score/title-search.js';
import { winkRanker } from './baselines.js';

/** Vacancy titles and the occupation that each is labelled with: mean reciprocal rank, and how often it is first or among the first five. */
export interface TitleFigures {
  readonly ranker: string;
  readonly sample: string;
  readonly count: number;
  readonly mrr: number;
  readonly top1: number;
  readonly top5: number;
}

interface Labelled {
  readonly title: string;
  readonly uri: string;
}

const SAMPLE = 3000;
/** Rows of the sample that is tuned on, and of the one that counts: every fifth from these on. */
const SAMPLES = { tune: 2, check: 0 } as const;
const STEP = 5;

export function readTitles(data: string): Labelled[] | null {
  const file = join(data, 'jobbert', 'titles.csv');
  if (!existsSync(file)) return null;
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as {
    vacancyTitle: string;
    conceptUri: string;
  }[];
  return rows.map(({ vacancyTitle, conceptUri }) => ({ title: vacancyTitle, uri: conceptUri }));
}

/** @param pack of ESCO */
export function measureTitles(
  titles: readonly Labelled[],
  pack: Pack,
  samples: readonly (keyof typeof SAMPLES)[] = ['tune', 'check'],
): TitleFigures[] {
  const { roles } = pack.data;
  const uriOf = new Map(roles.map(({ id, codes }) => [id, codes!.esco![0]]));
  const known = new Set(uriOf.values());
  const documents = roles.map(({ id, title, titles: others }) => ({ id, document: [title, ...others].join('\n') }));
  const rankers: [string, (title: string) => readonly string[]][] = [
    ['rolefit', (title) => rankTitle(title, pack).map((role) => roles[role].id)],
    ['wink-bm25 over titles', winkRanker(documents)],
  ];
  return samples.flatMap((sample) => {
    const own = titles.filter(({ uri }, row) => row % STEP === SAMPLES[sample] && known.has(uri)).slice(0, SAMPLE);
    return rankers.map(([ranker, rank]): TitleFigures => {
      let sum = 0;
      let top1 = 0;
      let top5 = 0;
      for (const { title, uri } of own) {
        const place = rank(title)
          .filter((id) => id !== NONE)
          .findIndex((id) => uriOf.get(id) === uri);
        if (place < 0) continue;
        sum += 1 / (place + 1);
        if (place === 0) top1++;
        if (place < 5) top5++;
      }
      return {
        ranker,
        sample,
        count: own.length,
        mrr: sum / own.length,
        top1: top1 / own.length,
        top5: top5 / own.length,
      };
    });
  });
}

export function renderTitles(figures: readonly TitleFigures[]): string {
  const lines = [''];
  for (const { ranker, sample, count, mrr, top1, top5 } of figures) {
    if (ranker === 'rolefit') lines.push(`vacancy titles to ESCO occupations · ${sample}: ${count} titles`);
    lines.push(`  ${ranker.padEnd(24)} MRR ${mrr.toFixed(3)}  top-1 ${top1.toFixed(3)}  top-5 ${top5.toFixed(3)}`);
  }
  return `${lines.join('\n')}\n`;
}
