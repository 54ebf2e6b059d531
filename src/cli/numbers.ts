import { RolefitError } from '../errors.js';

/** The number that an option was given. @throws RolefitError `usage` */
export function anyNumberOf(name: string, given: string): number {
  const value = Number(given);
  if (given.trim() === '' || !Number.isFinite(value))
    throw new RolefitError('usage', `${name} ${given}: takes a number`);
  return value;
}

/** The same, in digits and between two limits; without a limit above where that is `Number.MAX_SAFE_INTEGER`. @throws RolefitError `usage` */
export function numberOf(name: string, given: string, least: number, most: number, isWhole: boolean): number {
  const number = /^\d+(?:\.\d+)?$/.test(given.trim()) ? Number(given) : NaN;
  if (number >= least && number <= most && (!isWhole || Number.isInteger(number))) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} on` : `${least} to ${most}`;
  throw new RolefitError('usage', `${name} ${given}: takes a ${isWhole ? 'whole ' : ''}number from ${range}`);
}
