import { scoringValue, type Pack } from '../pack/load.js';
import type { FitPart } from '../fit-types.js';

/** Every number of the fit, by its name in `taxonomy/scoring.yaml` without "fit". */
const NAMES = [
  'Core', 'Expected', 'Useful', 'Required', 'Unstated', 'Preferred', 'SoftSkill', 'EnoughExpected', 'EnoughUseful', 'EnoughRequired', 'EnoughPreferred',
  'FullList', 'EnoughLeading', 'EnoughDuties', 'Shown', 'ShownAtOnce', 'FullMonths', 'Project', 'Listed', 'Narrower', 'Broader', 'YearsOverall', 'YearsSkill', 'RelevantSkills', 'RelatedTime', 'YearsStated', 'Degree',
  'StudyField', 'HigherDegree', 'DegreeBelow', 'Unfinished', 'OtherField', 'RelatedField', 'Equivalent', 'Level', 'LevelBelow', 'DutySkill', 'DutyFloor', 'DutyFull',
  'LeastDemands', 'ThinDemands', 'CopiedWords', 'CopiedLines',
] as const; // prettier-ignore
type Name = Uncapitalize<(typeof NAMES)[number]>;

/** The numbers of the fit as `taxonomy/scoring.yaml` has them, and the points of its parts. */
export type FitNumbers = Readonly<Record<Name, number>> & {
  readonly ticksPerPoint: number;
  readonly points: Readonly<Record<FitPart, number>>;
};

const cache = new WeakMap<Pack, FitNumbers>();

export function fitNumbers(pack: Pack): FitNumbers {
  let numbers = cache.get(pack);
  if (numbers === undefined) {
    const value = (name: string): number => scoringValue(pack, name);
    const named = Object.fromEntries(
      NAMES.map((name) => [name.charAt(0).toLowerCase() + name.slice(1), value(`fit${name}`)]),
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
