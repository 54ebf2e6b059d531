import { parseArgs } from 'node:util';
import { RolefitError } from '../../src/errors.js';
import { loadPack } from '../../src/pack/builtin.js';
import type { Pack } from '../../src/pack/load.js';
import { ablate, renderAblation, renderAblationHead, untried, type Ablation } from './ablate.js';
import { writeBackground } from './background.js';
import { tfidfRanker, winkRanker, PUBLISHED, type Ranker } from './baselines.js';
import { importedPack, releaseFolder } from './imported.js';
import { calibrationOf } from './calibration.js';
import { FOLDS, VIEWS, groupOf, readPostings, type Fold, type Posting, type View } from './data.js';
import { abstentionOf, confusionsOf, figuresOf, roleFigures, type Answer } from './figures.js';
import { measureOnet, renderOnet, type OnetFigures } from './onet.js';
import { measureTitles, readTitles, renderTitles, type TitleFigures } from './titles.js';
import { measureLinking, readLinking, renderLinking, type LinkFigures } from './linking.js';
import { rankWith, rankWithRolefit } from './rank.js';
import { writeRecord } from './record.js';
import { renderPublished, renderView, type RankerFigures, type ViewFigures } from './report.js';
import { renderPublishedSpans, renderSpans } from './span-report.js';
import { measureSpans, PUBLISHED_SPANS, type SpanMeasure } from './spans.js';

const USAGE = `npm run eval -- [options]
  --data DIR     folder of the development data (else ROLEFIT_DATA)
  --pack FILE    a compiled pack (else ROLEFIT_PACK, else the built-in one)
  --fold FOLD    tune or check; both without it
  --title        rank title + text only; without it the text with its title struck out too
  --only PART    roles, spans, onet, titles or linking; all without it
  --errors       the commonest errors of the extractor too, on the train parts of the annotated collections
  --ablate       set each scoring number off in turn, on tune
  --background   count how common skills and words are in the postings of tune, and write taxonomy/background.yaml
  --record       write the figures to test/eval/record/<date>-<name>.json
  --name NAME    name of the record; the pack's without it
`;

const CONFUSION_COUNT = 10;
/** What is measured: the ranking of roles on labelled postings, the extractor on annotated ones, and the ranking of O*NET's occupations. */
const PARTS = ['roles', 'spans', 'onet', 'titles', 'linking'] as const;

function print(text: string): void {
  process.stdout.write(text);
}

function options() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      pack: { type: 'string' },
      fold: { type: 'string' },
      title: { type: 'boolean', default: false },
      only: { type: 'string' },
      errors: { type: 'boolean', default: false },
      ablate: { type: 'boolean', default: false },
      background: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      name: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const folds = FOLDS.filter((fold) => values.fold === undefined || values.fold === fold);
  if (folds.length === 0) throw new RolefitError('usage', `--fold ${values.fold}: there are tune and check`);
  const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
  if (parts.length === 0) throw new RolefitError('usage', `--only ${values.only}: there are ${PARTS.join(', ')}`);
  const views: readonly View[] = values.title ? ['titled'] : VIEWS;
  return { ...values, folds, parts, views };
}

function measure(
  postings: readonly Posting[],
  fold: Fold,
  view: View,
  pack: Pack,
  rankers: readonly [string, Ranker][],
): ViewFigures {
  const own = postings.filter((posting) => posting.fold === fold);
  const answers = rankWithRolefit(own, view, pack);
  const judged = answers.filter(({ group }) => group !== 'outside');
  const inside = answers.filter(({ group }) => group === 'inside');
  const compared = rankers.map(([name, ranker]) => rankerFigures(name, rankWith(ranker, own, view, pack)));
  return {
    fold,
    view,
    rankers: [rankerFigures('rolefit', answers), ...compared],
    abstention: abstentionOf(answers),
    calibration: calibrationOf(judged),
    confusions: confusionsOf(inside, CONFUSION_COUNT),
    roles: roleFigures(judged),
  };
}

function rankerFigures(name: string, answers: readonly Answer[]): RankerFigures {
  return {
    name,
    figures: figuresOf(answers.filter(({ group }) => group === 'inside')),
    withNone: figuresOf(answers.filter(({ group }) => group !== 'outside')),
  };
}

function run(): void {
  const given = options();
  if (given.help) return print(USAGE);
  const folder = given.data ?? process.env['ROLEFIT_DATA'];
  const postings = readPostings(folder);
  if (folder === undefined || postings === null)
    return print('eval: the data is not there; give its folder with --data DIR or ROLEFIT_DATA\n');
  const pack = loadPack(given.pack ?? process.env['ROLEFIT_PACK']);
  const { roles, skills } = pack.data;
  print(`pack ${pack.id}: ${roles.length} roles, ${skills.length} skills; ${postings.length} postings\n`);
  if (given.background) {
    const counted = writeBackground(
      postings.filter(({ fold }) => fold === 'tune'),
      pack,
    );
    return print(`background: ${counted.skills} skills, ${counted.words} words; compile the taxonomy again\n`);
  }
  const spans = given.parts.includes('spans') ? runSpans(folder, given.errors, pack) : undefined;
  const ranks = given.parts.includes('roles');
  const measured = ranks ? runRoles(postings, given.folds, given.views, pack) : undefined;
  const ablations = ranks && given.ablate ? runAblations(postings, given.views, pack) : undefined;
  const onet = given.parts.includes('onet') ? runOnet(folder, postings, given.folds) : undefined;
  const titles = given.parts.includes('titles') ? runTitles(folder) : undefined;
  const linking = given.parts.includes('linking') ? runLinking(folder) : undefined;
  if (!given.record) return;
  const counts = { roles: roles.length, skills: skills.length, postings: postings.length };
  const record = {
    pack: pack.id,
    ...counts,
    ...(measured && { measured, published: PUBLISHED }),
    ...(spans && { spans, publishedSpans: PUBLISHED_SPANS }),
    ...(ablations && { ablations }),
    ...(onet && { onet }),
    ...(titles && { titles }),
    ...(linking && { linking }),
  };
  print(`\nwritten: ${writeRecord(import.meta.url, given.name ?? pack.id, record)}\n`);
}

/** Prints the extractor's figures: on dev, and with errors on train, where the errors may be read. Those on dev are returned. */
function runSpans(folder: string, withErrors: boolean, pack: Pack): SpanMeasure[] {
  const measures = measureSpans(folder, 'dev', pack);
  if (withErrors) for (const measure of measureSpans(folder, 'train', pack)) print(renderSpans(measure, true));
  for (const measure of measures) print(renderSpans(measure, false));
  print(renderPublishedSpans());
  return measures;
}

function runOnet(data: string, postings: readonly Posting[], folds: readonly Fold[]): OnetFigures[] | undefined {
  const release = releaseFolder(data, 'onet');
  if (release === null) return undefined;
  const figures = measureOnet(postings, importedPack('onet', release), folds);
  print(renderOnet(figures));
  return figures;
}

function runTitles(data: string): TitleFigures[] | undefined {
  const release = releaseFolder(data, 'esco');
  const titles = readTitles(data);
  if (release === null || titles === null) return undefined;
  const figures = measureTitles(titles, importedPack('esco', release));
  print(renderTitles(figures));
  return figures;
}

function runLinking(data: string): LinkFigures[] | undefined {
  const release = releaseFolder(data, 'esco');
  const sentences = readLinking(data);
  if (release === null || sentences === null) return undefined;
  const figures = measureLinking(sentences, importedPack('esco', release), release);
  print(renderLinking(figures));
  return figures;
}

function runRoles(
  postings: readonly Posting[],
  folds: readonly Fold[],
  views: readonly View[],
  pack: Pack,
): ViewFigures[] {
  const rankers: [string, Ranker][] = [
    ['wink-bm25', winkRanker(pack.data.profiles)],
    ['TF-IDF cosine', tfidfRanker(pack.data.profiles)],
  ];
  const measured: ViewFigures[] = [];
  for (const fold of folds) {
    for (const view of views) {
      const figures = measure(postings, fold, view, pack, rankers);
      measured.push(figures);
      print(renderView(figures));
    }
  }
  print(renderPublished());
  return measured;
}

function runAblations(postings: readonly Posting[], views: readonly View[], pack: Pack): Ablation[] {
  const ablations: Ablation[] = [];
  const tune = postings.filter(({ fold }) => fold === 'tune');
  const roles = new Set(pack.roleIndex.keys());
  const inside = tune.filter((posting) => groupOf(posting, roles) === 'inside');
  print(renderAblationHead(views, inside.length));
  ablate(tune, views, pack, (ablation) => {
    ablations.push(ablation);
    print(renderAblation(ablation));
  });
  const left = untried(pack);
  if (left.length > 0) print(`  not tried: ${left.join(', ')}\n`);
  return ablations;
}

try {
  run();
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
