import type { Pack } from '../pack/load.js';
import { broaderShare, Claim, CLAIM_SIZE, saturation, skillTicks, type Enter, type SkillEvidence } from './evidence.js';
import type { ScoringNumbers } from './numbers.js';

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const ROLE = Claim.Role;
const POSITION = Claim.Position;
const DEPTH = Claim.Depth;
const SIZE = CLAIM_SIZE;

/** What is found for each skill that each role asks for; the skills of role `r` are `[starts[r], starts[r + 1])`. Reused by the next text. */
interface Board {
  readonly starts: Int32Array;
  readonly roles: Int32Array;
  readonly full: Int32Array;
  /** Places of the core skills, and how many of them the role has. */
  readonly core: Int32Array;
  readonly coreCounts: Int32Array;
  readonly ticks: Int32Array;
  /** The skill mentioned, or -1. */
  readonly skills: Int32Array;
  readonly touched: Int32Array;
}

const boards = new WeakMap<Pack, Board>();

function boardOf(pack: Pack): Board {
  let board = boards.get(pack);
  if (board === undefined) {
    const { roles, askedStarts, askedTicks, askedCore } = pack.data;
    const starts = Int32Array.from(askedStarts);
    const size = starts[roles.length]!;
    const roleOf = new Int32Array(size);
    const core: number[] = [];
    const coreCounts: number[] = [];
    for (let role = 0; role < roles.length; role++) {
      const before = core.length;
      for (let place = starts[role]!; place < starts[role + 1]!; place++) {
        roleOf[place] = role;
        if (askedCore[place] === 1) core.push(place);
      }
      while (coreCounts.length < core.length) coreCounts.push(core.length - before);
    }
    board = {
      starts,
      roles: roleOf,
      full: Int32Array.from(askedTicks),
      core: Int32Array.from(core),
      coreCounts: Int32Array.from(coreCounts),
      ticks: new Int32Array(size),
      skills: new Int32Array(size).fill(-1),
      touched: new Int32Array(size),
    };
    boards.set(pack, board);
  }
  return board;
}

/** Each skill that a role asks for earns by its best evidence, its own or that of a narrower skill; a core skill without any speaks against the role. */
export function enterSkills(
  pack: Pack,
  numbers: ScoringNumbers,
  found: ReadonlyMap<number, SkillEvidence>,
  enter: Enter,
): void {
  const { skillRoles, skillRoleStarts } = pack.data;
  const board = boardOf(pack);
  const { starts, roles, full, core, coreCounts: counts, ticks, skills, touched } = board;
  let count = 0;
  const shares = [0, 1, 2].map((depth) => broaderShare(depth, numbers.broader));
  for (const [skill, { quantity }] of found) {
    const mentions = saturation(quantity, numbers.skillSaturation);
    const end = skillRoleStarts[skill + 1]!;
    for (let i = skillRoleStarts[skill]!; i < end; i += SIZE) {
      const place = starts[skillRoles[i + ROLE]!]! + skillRoles[i + POSITION]!;
      const earned = skillTicks(full[place]!, mentions, shares[skillRoles[i + DEPTH]!]!);
      if (skills[place] === -1) touched[count++] = place;
      else if (earned <= ticks[place]!) continue;
      skills[place] = skill;
      ticks[place] = earned;
    }
  }
  for (let t = 0; t < count; t++) {
    const place = touched[t]!;
    const role = roles[place]!;
    enter(role, 'skills', place - starts[role]!, found.get(skills[place]!)!.mention, ticks[place]!);
  }
  for (let i = 0; i < core.length; i++) {
    const place = core[i]!;
    if (skills[place] !== -1) continue;
    const role = roles[place]!;
    enter(role, 'absent', place - starts[role]!, -1, Math.round(numbers.coreAbsent / counts[i]!));
  }
  for (let t = 0; t < count; t++) skills[touched[t]!] = -1;
}
