import { analyze } from '../extract/analyze.js';
import type { PackProfile } from '../pack/format.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Span } from '../types.js';

/** The profiles of a pack with what its own extractor reads in their documents: which skills stand for each other, and which each duty names. */
export function readDemands(pack: Pack): PackProfile[] {
  return pack.data.profiles.map((profile, role) => {
    const reading = analyze({ text: profile.document }, pack, { as: 'posting' });
    const alternatives = pack.data.roles[role]!.skills.map(
      ({ skill, quote }) => inside(reading, quote).find((mention) => mention.skill === skill && mention.anyOf !== null)?.anyOf ?? -1,
    );
    const items = profile.responsibilities.flatMap((group) => group.items);
    const dutySkills = items.map((item) => {
      const named = inside(reading, item).filter(({ polarity }) => polarity === 'asserted');
      return [...new Set(named.map(({ skill }) => skill))];
    });
    return { ...profile, alternatives, dutySkills };
  });
}

function inside({ mentions }: Analysis, { start, end }: Span): Analysis['mentions'] {
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}
