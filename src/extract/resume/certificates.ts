import type { Certificate, Mention } from '../../types.js';
import type { Reading } from '../reading.js';
import { findCareer, linesOfSpans, type Line } from './lines.js';

/** The certifications and licences that a résumé names, each once: as held where any mention of it says so. */
export function certificatesOf(reading: Reading, lines: readonly Line[], mentions: readonly Mention[]): Certificate[] {
  const { skills } = reading.pack.data;
  const found = new Map<number, Certificate>();
  const named = mentions.filter(({ skill, field }) => field === 'text' && skills[skill]!.kind === 'certification');
  const places = linesOfSpans(reading, lines, named);
  named.forEach(({ skill, polarity, start, end }, index) => {
    const own = lines[places[index]!];
    const held =
      polarity === 'asserted' && (own === undefined || findCareer(reading, own.first, own.end, 'unfinished') === null);
    const known = found.get(skill);
    if (known === undefined || (held && !known.held)) found.set(skill, { skill, start, end, held });
  });
  return [...found.values()];
}
