import type { SkillDemand } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import type { FitNumbers } from './fit-numbers.js';
import { WHOLE } from './numbers.js';

/** Standings of a skill that is asked for: importances of a role, strengths of a posting. Each has its weight among the numbers. */
export type Standing = 'core' | 'expected' | 'useful' | 'required' | 'unstated' | 'preferred';

/** What a skill weighs by its standing, in thousandths: a soft skill less, where leading is not what is asked for. */
export function weightOf(
  pack: Pack,
  skill: number,
  standing: Standing,
  isLeading: boolean,
  numbers: FitNumbers,
): number {
  const isSoft = pack.data.skills[skill]!.kind === 'soft-skill' && !isLeading;
  return Math.round((numbers[standing] * (isSoft ? numbers.softSkill : WHOLE)) / WHOLE);
}

/** A skill asked for, before those that stand for each other are one demand. */
export interface Single extends Omit<SkillDemand, 'members'> {
  readonly member: SkillDemand['members'][number];
  /** The number of its group of alternatives; null where it has none. */
  readonly group: number | null;
}

/** The demands of single skills, in their order; those of a part and group are one, with the weight of the weightiest. */
export function gather(singles: readonly Single[]): SkillDemand[] {
  const demands = new Map<string, SkillDemand>();
  for (const { part, weight, standing, member, group, atLeast } of singles) {
    const key = group === null ? `skill ${member.skill}` : `${part} ${group}`;
    const held = demands.get(key);
    demands.set(
      key,
      held === undefined
        ? { part, weight, standing, members: [member], atLeast }
        : { ...held, weight: Math.max(held.weight, weight), members: [...held.members, member] },
    );
  }
  return [...demands.values()].map((demand) => ({
    ...demand,
    atLeast: Math.min(demand.atLeast, demand.members.length),
  }));
}
