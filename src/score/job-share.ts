import type { JobShare } from '../fit-types.js';
import { WHOLE } from './numbers.js';

/** The share of a job that counts, 0 to 1: it grows by the same step with each skill that it shows. */
export function jobShare({ skills, need, weight }: JobShare): number {
  const shown = skills.reduce((sum, { counts }) => sum + counts, 0);
  return Math.min(1, shown / need) * (weight / WHOLE);
}
