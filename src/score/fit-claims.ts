import type { Claim, Depth, Place } from '../fit-types.js';
import type { FitNumbers } from './fit-numbers.js';
import { jobShare } from './job-share.js';
import { WHOLE } from './numbers.js';

/** Whether two places have characters in common. */
export function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

/** The share that a skill counts by how long it was shown, 0 to 1: a part at once, the rest with the months. */
function depthShare({ months }: Pick<Depth, 'months'>, { shownAtOnce, fullMonths }: FitNumbers): number {
  return shownAtOnce / WHOLE + (1 - shownAtOnce / WHOLE) * Math.min(1, months / fullMonths);
}

/** A claim with its value. */
export function claimOf(parts: Omit<Claim, 'value' | 'steps'>, numbers: FitNumbers): Claim {
  const { shares, depth, kinship } = parts;
  let value = shares.reduce((product, { share }) => product * (share / WHOLE), 1);
  if (depth !== null) value *= depthShare(depth, numbers);
  if (kinship !== null) value *= kinship.reduce((most, share) => Math.max(most, jobShare(share)), 0);
  return { ...parts, steps: [], value };
}

/** Whether two claims come from the same job, by its dates. */
function sameJob(a: Claim, b: Claim): boolean {
  const [one, other] = [a.depth?.dates ?? null, b.depth?.dates ?? null];
  return one !== null && other !== null && overlap(one, other);
}

/**
 * The best claim, the best of those whose words are other ones, and the best of another job: what takes the place of any of them is there too.
 * @param values of the claims, by which they are ranked; the first of equal ones is taken
 * @returns their places in the list
 */
export function bestClaims(claims: readonly Claim[], values: readonly number[]): number[] {
  const firstOf = (fits: (claim: Claim) => boolean): number => {
    let best = -1;
    for (let i = 0; i < claims.length; i++)
      if (values[i]! > (best < 0 ? 0 : values[best]!) && fits(claims[i]!)) best = i;
    return best;
  };
  const first = firstOf(() => true);
  if (first < 0) return [];
  const top = claims[first]!;
  const words = firstOf((claim) => !overlap(claim.evidence, top.evidence));
  if (words < 0) return [first];
  const job = firstOf((claim) => !overlap(claim.evidence, top.evidence) && !sameJob(claim, top));
  return job < 0 || job === words ? [first, words] : [first, words, job];
}

/** The best of claims by their own values, best first. */
export function bestOf(claims: readonly Claim[]): Claim[] {
  return bestClaims(
    claims,
    claims.map(({ value }) => value),
  ).map((index) => claims[index]!);
}
