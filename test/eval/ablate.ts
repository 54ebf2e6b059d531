import { buildPack, type Pack } from '../../src/pack/load.js';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import { readTaxonomy, type TaxonomySource } from '../../src/taxonomy/read.js';
import { ROOT } from '../support/project.js';
import type { Posting, View } from './data.js';
import { abstentionOf, figuresOf, type Answer } from './figures.js';
import { rankWithRolefit } from './rank.js';

/** What a change of the scoring numbers did: differences of shares from 0 to 1 on each view. */
export interface Ablation {
  readonly change: string;
  readonly effects: readonly {
    readonly view: View;
    readonly top1: number;
    readonly top3: number;
    /** Of the records with no role, the share answered none. */
    readonly none: number;
  }[];
}

type Numbers = Readonly<Record<string, number>>;

/** Thousandths that let an occurrence or a mention count in full, like any other. */
const WHOLE = 1000;
const UNLIMITED = 1_000_000;

/** Changes that set one number's effect off, and a few that set off a whole part. */
const CHANGES: readonly Numbers[] = [
  { k1: 0 },
  { b: 0 },
  { fieldTitle: 0 },
  { fieldOverview: 0 },
  { fieldResponsibilities: 0 },
  { fieldSkills: 0 },
  { fieldTools: 0 },
  { fieldEducation: 0 },
  { fieldPractices: 0 },
  { termPoints: 0 },
  { termEveryday: 0 },
  { termEveryday: WHOLE },
  { termSaturation: 0 },
  { termSaturation: UNLIMITED },
  { termInTitle: WHOLE },
  { termInRole: WHOLE },
  { termInResponsibilities: WHOLE },
  { termInRequirements: WHOLE },
  { termInPreferred: WHOLE },
  { termInPreferred: 0 },
  { termElsewhere: 0 },
  { skillPoints: 0 },
  { skillCoreShare: 0.001 },
  { skillExpectedShare: 0.001 },
  { skillUsefulShare: 0.001 },
  { skillPrior: 0 },
  { skillLeastShare: 0.0001 },
  { skillSaturation: 0 },
  { skillSaturation: UNLIMITED },
  { skillRequired: 0 },
  { skillUnstated: 0 },
  { skillPreferred: 0 },
  { skillPreferred: WHOLE },
  { skillInTitle: WHOLE },
  { skillInRole: 0 },
  { skillInResponsibilities: 0 },
  { skillInRequirements: 0 },
  { skillElsewhere: 0 },
  { skillBroader: 0 },
  { coreAbsentPoints: 0 },
  { titlePoints: 0 },
  { titleInTextPoints: 0 },
  { titleGeneralPoints: 0 },
  { titleGeneralPoints: 40 },
  { titleGeneralInTextPoints: 0 },
  { titleGeneralInTextPoints: 12 },
  { levelPoints: 0 },
  { levelFunctionPoints: 0 },
  { managesPoints: 0 },
  { levelSkillCount: UNLIMITED },
  { levelYears: UNLIMITED },
  { levelAgainstPoints: 0 },
  { domainPoints: 0 },
  { domainMaxCount: UNLIMITED },
  { domainMinCount: 0 },
  { domainFunctionPoints: 0 },
  { domainAgainstPoints: 0 },
  { hiringMinCount: 0 },
  { hiringShare: 1 },
  { noPostingPoints: 0 },
  { noneBase: 0 },
  { nonePerTerm: 0 },
];

/** Numbers that move no rank. */
const RANKLESS = new Set([
  'ticksPerPoint',
  'temperature',
  'temperaturePerTerm',
  'doubt',
  'doubtNamed',
  'doubtFall',
  'closeMargin',
]);

/** Numbers that are compiled into the pack's ticks. */
const COMPILED = /^(k1|b|termPoints|field[A-Z].*|skillPoints|skillPrior|skill[A-Za-z]*Share)$/;

/** The pack with some of its numbers changed; compiled anew where they are compiled in. */
function withNumbers(pack: Pack, source: TaxonomySource, change: Numbers): Pack {
  const set = (scoring: Pack['data']['scoring']): Pack['data']['scoring'] => {
    const changed = { ...scoring };
    for (const [name, value] of Object.entries(change)) changed[name] = { ...changed[name], value };
    return changed;
  };
  if (Object.keys(change).some((name) => COMPILED.test(name)))
    return buildPack(compileTaxonomy({ ...source, scoring: set(source.scoring) }));
  return buildPack({ ...pack.data, scoring: set(pack.data.scoring) });
}

/** Tries every change on the postings, and hands each result on as it comes. */
export function ablate(
  postings: readonly Posting[],
  views: readonly View[],
  pack: Pack,
  done: (ablation: Ablation) => void,
): void {
  const source = readTaxonomy(ROOT);
  const base = views.map((view) => measure(rankWithRolefit(postings, view, pack)));
  for (const change of CHANGES) {
    const { scoring } = pack.data;
    const names = Object.keys(change);
    if (names.some((name) => scoring[name] === undefined)) continue;
    if (names.every((name) => scoring[name].value === change[name])) continue;
    const changed = withNumbers(pack, source, change);
    const effects = views.map((view, index) => {
      const { top1, top3, none } = measure(rankWithRolefit(postings, view, changed));
      const from = base[index];
      return { view, top1: top1 - from.top1, top3: top3 - from.top3, none: none - from.none };
    });
    done({ change: nameOf(change), effects });
  }
}

/** Scoring numbers of the pack that no change tries though they may move a rank. */
export function untried(pack: Pack): string[] {
  const tried = new Set(CHANGES.flatMap((change) => Object.keys(change)));
  return Object.keys(pack.data.scoring).filter((name) => !tried.has(name) && !RANKLESS.has(name));
}

export function renderAblation({ change, effects }: Ablation): string {
  const cells = effects.map(({ top1, top3, none }) => [top1, top3, none].map(signed).join(''));
  return `  ${change.padEnd(34)}${cells.join('   ')}\n`;
}

export function renderAblationHead(views: readonly View[], count: number): string {
  const head = ['top-1', 'top-3', 'none'].map((name) => name.padStart(9)).join('');
  const grain = (100 / count).toFixed(2);
  return `\nset off, tune: change in points of percent, one record is ${grain} (${views.join('; ')})\n  ${' '.repeat(34)}${views.map(() => head).join('   ')}\n`;
}

function measure(answers: readonly Answer[]): { top1: number; top3: number; none: number } {
  const { top1, top3 } = figuresOf(answers.filter(({ group }) => group === 'inside'));
  return { top1, top3, none: abstentionOf(answers).none.none };
}

function nameOf(change: Numbers): string {
  const names = Object.keys(change);
  return names.length > 1 ? `${names[0]} … = 0` : `${names[0]} = ${change[names[0]]}`;
}

function signed(value: number): string {
  const points = (value * 100).toFixed(2);
  return (value > 0 ? `+${points}` : points).padStart(9);
}
