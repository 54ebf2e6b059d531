import type { PackRoleSkill, PackSkill } from './format.js';

/** Levels of `broader` that a mention climbs. */
const MAX_BROADER_DEPTH = 2;

/** A role by what its skills are scored with. */
interface Asking {
  readonly skills: readonly Pick<PackRoleSkill, 'skill' | 'ticks' | 'importance'>[];
}

/** Per skill the roles that a mention of it counts for, directly (depth 0) or through broader skills. */
export function skillRoles(
  skills: readonly Pick<PackSkill, 'broader'>[],
  roles: readonly Asking[],
): { skillRoles: number[]; skillRoleStarts: number[] } {
  const asked = new Map<number, number[]>();
  roles.forEach((role, r) =>
    role.skills.forEach((entry, position) => {
      const list = asked.get(entry.skill) ?? [];
      list.push(r, position);
      asked.set(entry.skill, list);
    }),
  );
  const flat: number[] = [];
  const starts = [0];
  skills.forEach((_, index) => {
    const depths = new Map([[index, 0]]);
    let frontier = [index];
    for (let depth = 1; depth <= MAX_BROADER_DEPTH; depth++) {
      const next: number[] = [];
      for (const narrow of frontier) {
        for (const broad of skills[narrow]!.broader) {
          if (!depths.has(broad)) {
            depths.set(broad, depth);
            next.push(broad);
          }
        }
      }
      frontier = next;
    }
    for (const [skill, depth] of depths) {
      const list = asked.get(skill) ?? [];
      for (let i = 0; i < list.length; i += 2) flat.push(list[i]!, list[i + 1]!, depth);
    }
    starts.push(flat.length);
  });
  return { skillRoles: flat, skillRoleStarts: starts };
}

/** What the scoring asks of every skill of every role, side by side. */
export function askedSkills(roles: readonly Asking[]): {
  askedStarts: number[];
  askedTicks: number[];
  askedCore: number[];
} {
  const askedStarts = [0];
  const askedTicks: number[] = [];
  const askedCore: number[] = [];
  for (const { skills } of roles) {
    for (const { ticks, importance } of skills) {
      askedTicks.push(ticks);
      askedCore.push(importance === 'core' ? 1 : 0);
    }
    askedStarts.push(askedTicks.length);
  }
  return { askedStarts, askedTicks, askedCore };
}
