import type { LicenceDemand, Mention } from '../types.js';
import type { Reading } from './reading.js';

/** The licences and certifications that a text asks for, each once by its firmest mention. */
export function readLicences(reading: Reading, mentions: readonly Mention[]): LicenceDemand[] {
  const { skillKinds } = reading.pack;
  const found = new Map<number, LicenceDemand>();
  for (const { skill, strength, polarity, field, start, end } of mentions) {
    if (skillKinds[skill] !== 'certification' || polarity === 'negated') continue;
    const held = found.get(skill);
    if (held === undefined || (held.strength !== 'required' && strength === 'required'))
      found.set(skill, { skill, strength, field, start, end });
  }
  return [...found.values()];
}
