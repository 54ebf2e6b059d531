import type { Pack } from '../pack/load.js';
import type { Numbers } from '../text/arrays.js';
import type { Analysis } from '../types.js';
import { broaderShare, saturation, skillTicks, type SkillEvidence } from './evidence.js';
import { stepsUp } from './broader.js';
import { WHOLE, type ScoringNumbers } from './numbers.js';
import { placeOf } from './posting-list.js';
import { isNamed, saysByTitle } from './titles-of-role.js';

/** A mention that speaks for a skill: its own, or that of a narrower one. */
interface Witness {
  readonly mention: number;
  /** Saturated mentions, see `saturation`. */
  readonly mentions: number;
  /** What a mention counts, 0 to 1: less than 1 for a narrower skill. */
  readonly share: number;
}

/** What speaks for each skill, its own mentions and those of narrower ones, in the order of the mentions; the skills in the order they are first spoken for. */
export type Shown = ReadonlyMap<number, readonly Witness[]>;

export function shownSkills(pack: Pack, numbers: ScoringNumbers, found: ReadonlyMap<number, SkillEvidence>): Shown {
  const shown = new Map<number, Witness[]>();
  const shares = [0, 1, 2].map((depth) => broaderShare(depth, numbers.broader) / WHOLE);
  for (const [said, { quantity, mention }] of found) {
    const mentions = saturation(quantity, numbers.skillSaturation);
    for (const { skill, depth } of stepsUp(pack, said)) {
      const share = shares[depth]!;
      const held = shown.get(skill);
      if (held === undefined) shown.set(skill, [{ mention, mentions, share }]);
      // What an earlier one has in both earns no role more.
      else if (!held.some((other) => other.mentions >= mentions && other.share >= share))
        held.push({ mention, mentions, share });
    }
  }
  return shown;
}

/** The ticks of the best witness of a skill. */
export function bestTicks(full: number, witnesses: readonly Witness[]): number {
  let best = 0;
  for (let i = 0; i < witnesses.length; i++) {
    const earned = skillTicks(full, witnesses[i]!.mentions, witnesses[i]!.share);
    if (earned > best) best = earned;
  }
  return best;
}

/** The mention of the best witness, the first of those that earn the same. */
export function bestMention(full: number, witnesses: readonly Witness[]): number {
  const best = bestTicks(full, witnesses);
  return witnesses.find(({ mentions, share }) => skillTicks(full, mentions, share) === best)!.mention;
}

/** What the roles of a pack ask for (see `PackClaims`), ready for scoring. */
export interface Claims {
  readonly starts: Numbers;
  readonly roles: Numbers;
  readonly positions: Numbers;
  readonly full: Numbers;
  /** What the role loses where the text has nothing of the skill; 0 but for core skills. */
  readonly absent: Int32Array;
  /** Per role the sum of that. */
  readonly without: Int32Array;
  /** By role the core skills that its title says by itself. */
  readonly told: ReadonlyMap<number, readonly { readonly skill: number; readonly claim: number }[]>;
}

const known = new WeakMap<Pack, Claims>();

export function claimsOf(pack: Pack, { coreAbsent }: ScoringNumbers): Claims {
  let claims = known.get(pack);
  if (claims === undefined) {
    const {
      claimStarts: starts,
      claimRoles: roles,
      claimPositions: positions,
      claimTicks: full,
      claimCore: core,
    } = pack.data;
    const counts = new Int32Array(pack.data.roles.length);
    for (let claim = 0; claim < core.length; claim++) counts[roles[claim]!]! += core[claim]!;
    const absent = new Int32Array(core.length);
    const without = new Int32Array(counts.length);
    const told = new Map<number, { readonly skill: number; readonly claim: number }[]>();
    for (let skill = 0; skill < starts.length - 1; skill++)
      for (let claim = starts[skill]!; claim < starts[skill + 1]!; claim++) {
        if (core[claim] === 0) continue;
        const role = roles[claim]!;
        absent[claim] = Math.round(coreAbsent / counts[role]!);
        without[role]! += absent[claim]!;
        if (saysByTitle(pack.data.roles[role]!, positions[claim]!))
          told.set(role, [...(told.get(role) ?? []), { skill, claim }]);
      }
    claims = { starts, roles, positions, full, absent, without, told };
    known.set(pack, claims);
  }
  return claims;
}

/**
 * Each skill that a role asks for earns by its best witness; a core skill without any speaks against the role, but for one that the title says by itself where
 * it names the role. What a role loses by core skills is in the totals from the start (see `Claims.without`): it is taken back where it is not lost, so that the
 * cost goes by the text and not by the number of roles.
 */
export function addSkills(claims: Claims, shown: Shown, titles: Analysis['titles'], totals: Int32Array): void {
  const { starts, roles, full, absent, told } = claims;
  for (const [skill, witnesses] of shown) {
    const end = starts[skill + 1]!;
    const best = witnesses.length === 1 ? witnesses : unsurpassed(witnesses);
    const { mentions, share } = best[0]!;
    if (best.length === 1)
      for (let claim = starts[skill]!; claim < end; claim++)
        totals[roles[claim]!]! += skillTicks(full[claim]!, mentions, share) - absent[claim]!;
    else
      for (let claim = starts[skill]!; claim < end; claim++)
        totals[roles[claim]!]! += bestTicks(full[claim]!, best) - absent[claim]!;
  }
  if (told.size === 0) return;
  for (const role of new Set(titles.map((title) => title.role)))
    if (isNamed(titles, role))
      for (const { skill, claim } of told.get(role) ?? []) if (!shown.has(skill)) totals[role]! -= absent[claim]!;
}

/** The core skills of a role that speak against it, as claims: its title does not say them, or does not name it, and nothing shows them. */
export function absentClaims(
  pack: Pack,
  claims: Claims,
  shown: Shown,
  titles: Analysis['titles'],
  role: number,
): number[] {
  const asking = pack.data.roles[role]!;
  const named = isNamed(titles, role);
  return asking.skills.flatMap(({ skill }, position) => {
    const claim = claimOf(claims, skill, role);
    const isLost = claims.absent[claim] !== 0 && !shown.has(skill) && !(named && saysByTitle(asking, position));
    return isLost ? [claim] : [];
  });
}

/** Those that may earn a role most: no other has more in both. */
function unsurpassed(witnesses: readonly Witness[]): readonly Witness[] {
  return witnesses.filter((one) =>
    witnesses.every((other) => other === one || other.mentions < one.mentions || other.share < one.share),
  );
}

/** The claim of a role on a skill; -1 where it does not ask for it. */
export function claimOf({ starts, roles }: Claims, skill: number, role: number): number {
  return placeOf(roles, starts[skill]!, starts[skill + 1]!, role);
}
