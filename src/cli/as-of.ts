import { RolefitError } from '../errors.js';
import type { Month } from '../types.js';

/** The month that "present" means: the one given as YYYY-MM (a day behind it is left out), else today's. @throws RolefitError `usage` */
export function monthOf(given: string | undefined): Month {
  if (given === undefined) {
    const today = new Date();
    return { year: today.getUTCFullYear(), month: today.getUTCMonth() + 1 };
  }
  const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(given) ?? [];
  const number = Number(month);
  if (year === undefined || number < 1 || number > 12)
    throw new RolefitError('usage', `--as-of ${given}: takes a month as in --as-of 2026-11`);
  return { year: Number(year), month: number };
}
