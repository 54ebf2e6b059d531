import type { Certificate, Mention } from '../../types.js';
import { startOf, type Reading } from '../reading.js';
import { findCareer, type Line } from './lines.js';

/** The certifications and licences that a résumé names, each once: as held where any mention of it says so. */
export function certificatesOf(reading: Reading, lines: readonly Line[], mentions: readonly Mention[]): Certificate[] {
  const { skills } = reading.pack.data;
  const found = new Map<number, Certificate>();
  let line = 0;
  for (const { skill, field, polarity, start, end } of mentions) {
    if (field !== 'text' || skills[skill]!.kind !== 'certification') continue;
    while (line + 1 < lines.length && startOf(reading, lines[line + 1]!.first) <= start) line++;
    const own = lines[line];
    const held =
      polarity === 'asserted' && (own === undefined || findCareer(reading, own.first, own.end, 'unfinished') === null);
    const known = found.get(skill);
    if (known === undefined || (held && !known.held)) found.set(skill, { skill, start, end, held });
  }
  return [...found.values()];
}
