import type { Section } from '../types.js';
import { sectionKind, spanOf, type Reading } from './reading.js';

/** Adds the sections of one field to a list, in text order. */
export function listSections(reading: Reading, list: Section[]): void {
  const { segments, sections, pack } = reading;
  let heading = 0;
  for (let first = 0; first < segments.count;) {
    const place = sections.headings[heading]?.segment === first ? sections.headings[heading++]! : null;
    const kindIndex = sections.kinds[first]!;
    let end = first + 1;
    while (end < segments.count && sections.kinds[end] === kindIndex && sections.headings[heading]?.segment !== end)
      end++;
    const whole = spanOf(reading, segments.firstTokens[first]!, segments.endTokens[end - 1]!);
    list.push({
      kind: sectionKind(reading, first),
      field: reading.field,
      heading:
        place === null || place.endToken === place.firstToken
          ? null
          : spanOf(reading, place.firstToken, place.endToken),
      counts: kindIndex < 0 || pack.data.sections[kindIndex]!.counts,
      start: whole.start,
      end: whole.end,
    });
    first = end;
  }
}
