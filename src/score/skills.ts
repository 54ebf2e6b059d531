import type { Pack } from '../pack/load.js';
import type { Analysis } from '../types.js';
import { isNamed, saysByTitle } from './titles-of-role.js';
import {
  broaderShare,
  ROLE_CLAIM_SIZE,
  RoleClaim,
  saturation,
  skillTicks,
  type Enter,
  type SkillEvidence,
} from './evidence.js';
import type { ScoringNumbers } from './numbers.js';

// Bindings of this module are constants to the compiler; imported ones are loaded anew at each use.
const ROLE = RoleClaim.Role;
const POSITION = RoleClaim.Position;
const DEPTH = RoleClaim.Depth;
const SIZE = ROLE_CLAIM_SIZE;

/** What is found for each skill that each role asks for; the skills of role `r` are `[starts[r], starts[r + 1])`. Reused by the next text. */
interface Board {
  readonly starts: Int32Array;
  readonly roles: Int32Array;
  readonly full: Int32Array;
  /** Places of the core skills, and what a role loses where the text has none of it. */
  readonly core: Int32Array;
  readonly absent: Int32Array;
  /** 1 for a core skill that the role's title says by itself, in the order of `core`. */
  readonly told: Uint8Array;
  readonly ticks: Int32Array;
  /** The mention that shows the skill, or -1. */
  readonly mentions: Int32Array;
  readonly touched: Int32Array;
}

const boards = new WeakMap<Pack, Board>();

function boardOf(pack: Pack, { coreAbsent }: ScoringNumbers): Board {
  let board = boards.get(pack);
  if (board === undefined) {
    const { roles, askedStarts, askedTicks, askedCore } = pack.data;
    const starts = Int32Array.from(askedStarts);
    const size = starts[roles.length]!;
    const roleOf = new Int32Array(size);
    const core: number[] = [];
    const absent: number[] = [];
    const told: number[] = [];
    for (let role = 0; role < roles.length; role++) {
      const before = core.length;
      for (let place = starts[role]!; place < starts[role + 1]!; place++) {
        roleOf[place] = role;
        if (askedCore[place] !== 1) continue;
        core.push(place);
        told.push(saysByTitle(roles[role]!, place - starts[role]!) ? 1 : 0);
      }
      const each = Math.round(coreAbsent / (core.length - before));
      while (absent.length < core.length) absent.push(each);
    }
    board = {
      starts,
      roles: roleOf,
      full: Int32Array.from(askedTicks),
      core: Int32Array.from(core),
      absent: Int32Array.from(absent),
      told: Uint8Array.from(told),
      ticks: new Int32Array(size),
      mentions: new Int32Array(size).fill(-1),
      touched: new Int32Array(size),
    };
    boards.set(pack, board);
  }
  return board;
}

/**
 * Each skill that a role asks for earns by its best evidence, its own or that of a narrower skill; a core skill without any speaks against the role, but for
 * one that the title says by itself where it names the role.
 */
export function enterSkills(
  pack: Pack,
  numbers: ScoringNumbers,
  found: ReadonlyMap<number, SkillEvidence>,
  titles: Analysis['titles'],
  enter: Enter,
): void {
  const { skillRoles, skillRoleStarts } = pack.data;
  const { starts, roles, full, core, absent, told, ticks, mentions, touched } = boardOf(pack, numbers);
  let count = 0;
  const shares = [0, 1, 2].map((depth) => broaderShare(depth, numbers.broader));
  for (const [skill, { quantity, mention }] of found) {
    const saturated = saturation(quantity, numbers.skillSaturation);
    const end = skillRoleStarts[skill + 1]!;
    for (let i = skillRoleStarts[skill]!; i < end; i += SIZE) {
      const place = starts[skillRoles[i + ROLE]!]! + skillRoles[i + POSITION]!;
      const earned = skillTicks(full[place]!, saturated, shares[skillRoles[i + DEPTH]!]!);
      if (mentions[place] === -1) touched[count++] = place;
      else if (earned <= ticks[place]!) continue;
      mentions[place] = mention;
      ticks[place] = earned;
    }
  }
  for (let t = 0; t < count; t++) {
    const place = touched[t]!;
    const role = roles[place]!;
    enter(role, 'skills', place - starts[role]!, mentions[place]!, ticks[place]!);
  }
  for (let i = 0; i < core.length; i++) {
    const place = core[i]!;
    if (mentions[place] !== -1) continue;
    const role = roles[place]!;
    if (told[i] === 1 && isNamed(titles, role)) continue;
    enter(role, 'absent', place - starts[role]!, -1, absent[i]!);
  }
  for (let t = 0; t < count; t++) mentions[touched[t]!] = -1;
}
