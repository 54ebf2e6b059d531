import { scoringValue, type Pack } from '../pack/load.js';
import type { Importance, SectionKind, Strength } from '../types.js';

/** Thousandths of a whole. */
export const WHOLE = 1000;

/** The numbers of the scoring in ticks and thousandths, read once per pack. */
export interface ScoringNumbers {
  readonly ticksPerPoint: number;
  readonly termSaturation: number;
  readonly skillSaturation: number;
  readonly strength: Readonly<Record<Strength, number>>;
  /** What a mention counts by where it stands, in thousandths; `skillElsewhere` where a kind is not named. */
  readonly skillSection: Readonly<Partial<Record<SectionKind, number>>>;
  readonly skillElsewhere: number;
  readonly broader: number;
  readonly coreAbsent: number;
  readonly title: number;
  readonly titleInText: number;
  readonly titleGeneral: number;
  readonly titleGeneralInText: number;
  readonly level: number;
  readonly levelAgainst: number;
  readonly levelFunction: number;
  readonly manages: number;
  readonly levelSkillCount: number;
  readonly levelYears: number;
  readonly domain: number;
  readonly domainMaxCount: number;
  readonly domainMinCount: number;
  readonly domainFunction: number;
  readonly domainAgainst: number;
  readonly temperature: number;
  readonly temperaturePerTerm: number;
  readonly doubt: number;
  readonly doubtNamed: number;
  readonly doubtFall: number;
  readonly hiringMinCount: number;
  readonly hiringShare: number;
  readonly noPosting: number;
  readonly noneBase: number;
  readonly nonePerTerm: number;
  readonly closeMargin: number;
}

const cache = new WeakMap<Pack, ScoringNumbers>();

export function scoringNumbers(pack: Pack): ScoringNumbers {
  let numbers = cache.get(pack);
  if (numbers === undefined) {
    const value = (name: string): number => scoringValue(pack, name);
    const ticksPerPoint = value('ticksPerPoint');
    const ticks = (name: string): number => Math.round(value(name) * ticksPerPoint);
    numbers = {
      ticksPerPoint,
      termSaturation: value('termSaturation'),
      skillSaturation: value('skillSaturation'),
      strength: {
        required: value('skillRequired'),
        preferred: value('skillPreferred'),
        unstated: value('skillUnstated'),
      },
      skillSection: {
        title: value('skillInTitle'),
        role: value('skillInRole'),
        responsibilities: value('skillInResponsibilities'),
        requirements: value('skillInRequirements'),
        preferred: value('skillInRequirements'),
      },
      skillElsewhere: value('skillElsewhere'),
      broader: value('skillBroader'),
      coreAbsent: ticks('coreAbsentPoints'),
      title: ticks('titlePoints'),
      titleInText: ticks('titleInTextPoints'),
      titleGeneral: ticks('titleGeneralPoints'),
      titleGeneralInText: ticks('titleGeneralInTextPoints'),
      level: ticks('levelPoints'),
      levelAgainst: ticks('levelAgainstPoints'),
      levelFunction: ticks('levelFunctionPoints'),
      manages: ticks('managesPoints'),
      levelSkillCount: value('levelSkillCount'),
      levelYears: value('levelYears'),
      domain: ticks('domainPoints'),
      domainMaxCount: value('domainMaxCount'),
      domainMinCount: value('domainMinCount'),
      domainFunction: ticks('domainFunctionPoints'),
      domainAgainst: ticks('domainAgainstPoints'),
      temperature: ticks('temperature'),
      temperaturePerTerm: ticks('temperaturePerTerm'),
      doubt: value('doubt'),
      doubtNamed: value('doubtNamed'),
      doubtFall: value('doubtFall'),
      hiringMinCount: value('hiringMinCount'),
      hiringShare: value('hiringShare'),
      noPosting: ticks('noPostingPoints'),
      noneBase: ticks('noneBase'),
      nonePerTerm: ticks('nonePerTerm'),
      closeMargin: value('closeMargin'),
    };
    cache.set(pack, numbers);
  }
  return numbers;
}

/** The number in scoring.yaml that says how many postings of a role mention a skill of that importance. */
export function scoringShare(importance: Importance): string {
  return SHARE_NUMBER[importance];
}
const SHARE_NUMBER: Readonly<Record<Importance, string>> = {
  core: 'skillCoreShare',
  expected: 'skillExpectedShare',
  useful: 'skillUsefulShare',
};
