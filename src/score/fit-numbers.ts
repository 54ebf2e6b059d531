import { scoringValue, type Pack } from '../pack/load.js';
import type { FitPart } from '../fit-types.js';

/** Every number of the fit, by its name in `taxonomy/scoring.yaml`. */
const NAMES = [
  'fitCore', 'fitExpected', 'fitUseful', 'fitRequired', 'fitUnstated', 'fitPreferred', 'fitSoftSkill', 'fitEnoughExpected', 'fitEnoughUseful',
  'fitEnoughRequired', 'fitEnoughPreferred', 'fitFullList', 'fitEnoughLeading', 'fitEnoughDuties', 'fitShown', 'fitShownAtOnce', 'fitFullMonths',
  'fitProject', 'fitListed', 'fitNarrower', 'fitBroader', 'fitYearsOverall', 'fitYearsSkill', 'fitRelevantSkills', 'fitRelevantMethod', 'fitTitleSkills', 'fitCommonRoles', 'fitRelatedTime',
  'fitYearsStated', 'fitDegree', 'fitStudyField', 'fitHigherDegree', 'fitDegreeBelow', 'fitUnfinished', 'fitOtherField', 'fitRelatedField',
  'fitEquivalent', 'fitLevel', 'fitLevelBelow', 'fitLedElsewhere', 'fitDutySkill', 'fitDutyFloor', 'fitDutyFull', 'fitLeastDemands', 'fitThinDemands', 'fitCopiedWords',
  'fitCopiedRun', 'fitCopiedShare', 'fitCopiedLines', 'fitCopiedLength', 'fitAdviceLeast', 'fitNamedSkills',
] as const; // prettier-ignore
/** The same names without "fit". */
type Name = (typeof NAMES)[number] extends infer Full
  ? Full extends `fit${infer Rest}`
    ? Uncapitalize<Rest>
    : never
  : never;

/** The numbers of the fit as `taxonomy/scoring.yaml` has them, and the points of its parts. */
export type FitNumbers = Readonly<Record<Name, number>> & {
  readonly ticksPerPoint: number;
  readonly points: Readonly<Record<FitPart, number>>;
};

const PREFIX = 'fit'.length;

const cache = new WeakMap<Pack, FitNumbers>();

export function fitNumbers(pack: Pack): FitNumbers {
  let numbers = cache.get(pack);
  if (numbers === undefined) {
    const value = (name: string): number => scoringValue(pack, name);
    const named = Object.fromEntries(
      NAMES.map((name) => [name.charAt(PREFIX).toLowerCase() + name.slice(PREFIX + 1), value(name)]),
    ) as Record<Name, number>;
    numbers = {
      ...named,
      ticksPerPoint: value('ticksPerPoint'),
      points: {
        required: value('fitRequiredPoints'),
        preferred: value('fitPreferredPoints'),
        experience: value('fitExperiencePoints'),
        education: value('fitEducationPoints'),
        level: value('fitLevelPoints'),
        responsibilities: value('fitResponsibilitiesPoints'),
      },
    };
    cache.set(pack, numbers);
  }
  return numbers;
}
