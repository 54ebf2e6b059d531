import { narrow, type Numbers } from '../text/arrays.js';
import type { Importance } from '../types.js';

/** A role by what its skills are scored with. */
interface Asking {
  readonly skills: readonly { readonly skill: number; readonly ticks: number; readonly importance: Importance }[];
}

/** The skills that roles ask for, side by side: those who ask for skill `s` are `[claimStarts[s], claimStarts[s + 1])`, in the order of the roles. */
export interface PackClaims {
  readonly claimStarts: Numbers;
  readonly claimRoles: Numbers;
  /** Where the skill stands among the role's. */
  readonly claimPositions: Numbers;
  /** Ticks that one plain mention of the skill earns the role. */
  readonly claimTicks: Numbers;
  /** 1 where it is a core skill. */
  readonly claimCore: Numbers;
}

export function roleClaims(skillCount: number, roles: readonly Asking[]): PackClaims {
  const starts = new Int32Array(skillCount + 1);
  for (const { skills } of roles) for (const { skill } of skills) starts[skill + 1]!++;
  for (let skill = 0; skill < skillCount; skill++) starts[skill + 1]! += starts[skill]!;
  const [claimRoles, claimPositions, claimTicks, claimCore] = Array.from(
    { length: 4 },
    () => new Int32Array(starts[skillCount]!),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const next = starts.slice();
  roles.forEach(({ skills }, role) =>
    skills.forEach(({ skill, ticks, importance }, position) => {
      const claim = next[skill]!++;
      claimRoles[claim] = role;
      claimPositions[claim] = position;
      claimTicks[claim] = ticks;
      claimCore[claim] = importance === 'core' ? 1 : 0;
    }),
  );
  return {
    claimStarts: narrow([...starts]),
    claimRoles: narrow([...claimRoles]),
    claimPositions: narrow([...claimPositions]),
    claimTicks: narrow([...claimTicks]),
    claimCore: narrow([...claimCore]),
  };
}
