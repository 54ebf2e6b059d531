import { linkBetween, type Candidate } from './candidates.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';

/**
 * Groups the mentions of a segment that stand for each other: "X or Y", "X/Y", "one of X, Y and Z", "such as X, Y".
 * @returns per member its group number (from `firstGroup` on), or null; and the next free number
 */
export function alternatives(
  reading: Reading,
  members: readonly Candidate[],
  cues: readonly CuePlace[],
  firstGroup: number,
): { readonly groups: (number | null)[]; readonly next: number } {
  const groups: (number | null)[] = members.map(() => null);
  let group = firstGroup;
  for (let start = 0; start < members.length;) {
    let end = start + 1;
    let open = false;
    const opener = openerBefore(reading, members, start, cues);
    while (end < members.length) {
      const link = linkBetween(reading, members[end - 1]!, members[end]!);
      if (link === null || (link === 'and' && !opener)) break;
      if (link === 'or' || link === 'slash') open = true;
      end++;
    }
    const closed = closerAfter(members, end, cues);
    if (end - start > 1 && (open || opener || closed)) {
      const skills = new Set(members.slice(start, end).map((member) => member.skill));
      if (skills.size > 1) {
        for (let i = start; i < end; i++) groups[i] = group;
        group++;
      }
    }
    start = end;
  }
  return { groups, next: group };
}

/** Words that may stand between the cue and the first item ("one of the following languages: Java"). */
const MAX_WORDS_TO_LIST = 6;

function openerBefore(
  reading: Reading,
  members: readonly Candidate[],
  start: number,
  cues: readonly CuePlace[],
): boolean {
  const first = members[start]!.first;
  return cues.some(
    (cue) =>
      (cue.effect === 'alternatives' || cue.effect === 'examples') &&
      reading.pack.data.cues[cue.cue]!.reach === 'following' &&
      reading.pack.data.cues[cue.cue]!.id !== 'named-before' &&
      cue.end <= first &&
      first - cue.end <= MAX_WORDS_TO_LIST &&
      (start === 0 || members[start - 1]!.end <= cue.first),
  );
}

function closerAfter(members: readonly Candidate[], end: number, cues: readonly CuePlace[]): boolean {
  const last = members[end - 1]!.end;
  return cues.some((cue) => cue.effect === 'equivalent' && cue.first >= last && cue.first - last <= 1);
}
