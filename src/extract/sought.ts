import { Gap } from '../text/tokens.js';
import { isStop } from './clause.js';
import { clauseMarks, Mark } from './clause-words.js';
import type { CuePlace } from './cues.js';
import type { Reading } from './reading.js';

/** How far behind "with" or "has" the first word of knowing may stand ("with strong machine learning and statistical background"). */
const HEAD_REACH = 9;
/** How far behind "looking for" such a "with" may stand. */
const LINK_REACH = 24;

/** What a sentence asks of the person sought: tokens `[first, end)`, and the words that say that one is sought. */
export interface Sought {
  readonly place: CuePlace;
  readonly first: number;
  readonly end: number;
}

/** "We are looking for an engineer with expertise in Go": what stands behind "with", to the end of the clause or the task that follows ("to build …"). */
export function soughtIn(reading: Reading, segment: number, cues: readonly CuePlace[]): Sought | null {
  const place = cues.find(({ effect }) => effect === 'seeks');
  if (place === undefined) return null;
  const { words, gaps } = reading.tokens;
  const marks = clauseMarks(reading.pack);
  const to = reading.segments.endTokens[segment]!;
  for (let link = place.end; link < Math.min(to, place.end + LINK_REACH); link++) {
    if (ends(reading, link)) return null;
    if (!(marks[words[link]!]! & Mark.Having)) continue;
    let head = link + 1;
    while (head < Math.min(to, link + HEAD_REACH) && !(marks[words[head]!]! & Mark.Knowing) && !ends(reading, head))
      head++;
    if (head >= to || !(marks[words[head]!]! & Mark.Knowing)) continue;
    let end = link + 1;
    while (end < to && !ends(reading, end) && !(end > head && isTask(reading, end))) end++;
    return { place, first: isAdded(reading, segment) ? reading.sections.bodies[segment]! : link + 1, end };
  }
  return null;

  function isTask(of: Reading, token: number): boolean {
    const isTo = words[token] !== 0 && words[token] === of.words.of('to');
    const before = words[token - 1]!;
    return (
      isTo &&
      before !== of.words.of('ability') &&
      before !== of.words.of('able') &&
      (gaps[token]! & ~(Gap.Space | Gap.Comma)) === 0
    );
  }
}

/** "In addition to Go, this person has a grasp of Rust": both are asked for. */
function isAdded({ tokens, words, sections }: Reading, segment: number): boolean {
  const first = sections.bodies[segment]!;
  return tokens.words[first + 1] === words.of('addition') && tokens.words[first + 2] === words.of('to');
}

function ends(reading: Reading, token: number): boolean {
  return (reading.tokens.gaps[token]! & (Gap.Semicolon | Gap.Stop)) !== 0 || isStop(reading, token);
}
