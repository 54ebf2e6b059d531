import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { match } from '../../src/score/match.js';
import { NONE } from '../../src/score/ranking.js';
import { fieldsOf, tfidfFieldRanker, winkRanker, type Ranker, type RoleDocument } from './baselines.js';
import { documentOf, FOLDS, queryOf, VIEWS, type Fold, type Posting, type View } from './data.js';
import { share } from './figures.js';

/** How often one of the codes that are right is first, and among the first five. */
export interface OnetFigures {
  readonly fold: Fold;
  readonly view: View;
  readonly ranker: string;
  readonly count: number;
  readonly top1: number;
  readonly top5: number;
}

const TOP = 5;

/** O*NET codes of postings whose title is a title of O*NET's: rolefit with the pack of the release, and search engines over the same fields. */
export function measureOnet(postings: readonly Posting[], pack: Pack, folds: readonly Fold[] = FOLDS): OnetFigures[] {
  const documents = pack.data.profiles.map(({ id, document }): RoleDocument => ({
    id,
    document: withoutAbout(document),
  }));
  const rankers: [string, (posting: Posting, view: View) => readonly string[]][] = [
    ['rolefit', (posting, view) => rolefitRanking(posting, view, pack)],
    ...(
      [
        ['wink-bm25 by field', winkRanker(documents)],
        ['TF-IDF cosine by field', tfidfFieldRanker(documents)],
      ] satisfies [string, Ranker][]
    ).map(([name, rank]): (typeof rankers)[number] => [name, (posting, view) => rank(queryOf(posting, view))]),
  ];
  const figures: OnetFigures[] = [];
  for (const fold of folds) {
    const own = postings.filter((posting) => posting.fold === fold && posting.onet.length > 0);
    for (const view of VIEWS)
      for (const [ranker, rank] of rankers) {
        let top1 = 0;
        let top5 = 0;
        for (const posting of own) {
          const first = rank(posting, view).slice(0, TOP);
          if (posting.onet.includes(first[0] ?? '')) top1++;
          if (first.some((id) => posting.onet.includes(id))) top5++;
        }
        figures.push({
          fold,
          view,
          ranker,
          count: own.length,
          top1: share(top1, own.length),
          top5: share(top5, own.length),
        });
      }
  }
  return figures;
}

function rolefitRanking(posting: Posting, view: View, pack: Pack): string[] {
  const { ranking } = match(analyze(documentOf(posting, view), pack), pack);
  return ranking
    .slice(0, TOP + 1)
    .map(({ id }) => id)
    .filter((id) => id !== NONE);
}

/** Alternate titles, tasks and technologies: the fields of the baselines that the figures are held against. */
function withoutAbout(document: string): string {
  const fields = fieldsOf(document);
  return ['titles', 'responsibilities', 'tools'].map((name) => `## ${name}\n${fields.get(name) ?? ''}`).join('\n');
}

export function renderOnet(figures: readonly OnetFigures[]): string {
  const lines: string[] = [];
  for (const { fold, view, ranker, count, top1, top5 } of figures) {
    if (ranker === 'rolefit')
      lines.push(
        '',
        `O*NET codes · ${fold} · ${view === 'masked' ? 'text, title struck out' : 'title + text'}: ${count} records`,
      );
    lines.push(`  ${ranker.padEnd(24)} top-1 ${top1.toFixed(3)}  top-5 ${top5.toFixed(3)}`);
  }
  return `${lines.join('\n')}\n`;
}
