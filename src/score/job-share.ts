import type { JobShare } from '../fit-types.js';
import { WHOLE } from './numbers.js';

/** The share of a job that counts, 0 to 1. */
export function jobShare({ skills, need, weight }: JobShare): number {
  const shown = skills.reduce(
    (sum, { places }) => sum + Math.max(...places.map((place) => placeCount(place, need))),
    0,
  );
  return Math.min(1, shown / need) * (weight / WHOLE);
}

/** How many skills a place counts for: as many as are needed in a title. */
export function placeCount({ inTitle }: { readonly inTitle: boolean }, need: number): number {
  return inTitle ? need : 1;
}
