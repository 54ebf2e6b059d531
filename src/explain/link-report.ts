import { openReading } from '../extract/open.js';
import { sectionCounts, sectionKind, spanOf } from '../extract/reading.js';
import { readingWords } from '../extract/words.js';
import { scoringValue, type Pack } from '../pack/load.js';
import { linkSkills } from '../score/skill-links.js';
import type { Analysis, SectionKind, Span } from '../types.js';

/** A sentence of a document and the skills that it speaks of, the likeliest first, none where nothing is known; scores in points. */
export interface LinkRecord {
  readonly section: SectionKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly links: readonly {
    readonly id: string;
    readonly name: string;
    readonly esco?: readonly string[];
    readonly score: number;
    /** The name that is most like the sentence, the words of the sentence that it has, what it earns, and what a mention earns. */
    readonly by: {
      readonly name: string;
      readonly words: readonly string[];
      readonly score: number;
      readonly mention: number;
    };
  }[];
}

/** Sections whose sentences say what is asked for or done. */
const LINKED: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'unknown', 'role', 'responsibilities', 'requirements', 'preferred', 'skills', 'education', 'experience', 'projects',
]); // prettier-ignore
const MOST = 5;

/** The sentences that are linked, all before any is: the arrays of a reading are reused by the next one. */
function sentences({ document }: Analysis, pack: Pack): (Span & { readonly section: SectionKind })[] {
  const reading = openReading(document.text, 'text', true, document.view, pack, readingWords(pack));
  const { segments, sections } = reading;
  const found: (Span & { readonly section: SectionKind })[] = [];
  for (let s = 0; s < segments.count; s++) {
    const first = sections.bodies[s]!;
    const stop = segments.endTokens[s]!;
    const section = sectionKind(reading, s);
    if (first < stop && sectionCounts(reading, s) && LINKED.has(section))
      found.push({ section, ...spanOf(reading, first, stop) });
  }
  return found;
}

/** Links each sentence of the text that asks for something, or tells what was done, to the skills that it speaks of. */
export function linkReport(analysis: Analysis, pack: Pack): LinkRecord[] {
  const { document, mentions } = analysis;
  const scale = scoringValue(pack, 'ticksPerPoint');
  const least = scoringValue(pack, 'linkLeastPoints') * scale;
  const records: LinkRecord[] = [];
  for (const { section, ...span } of sentences(analysis, pack)) {
    const own = mentions.filter(
      ({ field, polarity, start, end }) =>
        field === 'text' && polarity === 'asserted' && start >= span.start && end <= span.end,
    );
    const text = document.text.slice(span.start, span.end);
    const links = linkSkills(
      text,
      own.map(({ skill }) => skill),
      pack,
      MOST,
    ).filter(({ ticks }) => ticks >= least);
    records.push({
      section,
      ...span,
      text,
      links: links.map(({ skill, ticks, name, mention }) => {
        const { id, name: proper, codes } = pack.data.skills[skill]!;
        return {
          id,
          name: proper,
          ...(codes?.esco === undefined ? {} : { esco: codes.esco }),
          score: ticks / scale,
          by: { name: name.text, words: name.words, score: name.ticks / scale, mention: mention / scale },
        };
      }),
    });
  }
  return records;
}
