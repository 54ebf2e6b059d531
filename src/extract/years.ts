import { CLASS, fold, LETTER } from '../text/characters.js';
import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import type { Strength, Years } from '../types.js';
import type { Candidate } from './candidates.js';
import { isOneOf, numberAt } from './context.js';
import type { CuePlace } from './cues.js';
import { spanOfUnits, type Reading } from './reading.js';
import { beginsSentence } from './sentence-start.js';
import { statementStrength } from './statement-strength.js';
import { countAt, type Count } from './year-counts.js';
import { isOtherYears, stands } from './year-senses.js';

/** How far behind "years" the skill may stand that the years are in. */
const SKILL_REACH = 7;

/**
 * The statements of years in one segment: "5+ years", "7–14+ years", "five (5) or more years", "at least 3 yrs of Java", "24 months".
 * Ages, contracts, degrees ("4-year degree") and company history are passed over.
 */
export function readYears(
  reading: Reading,
  segment: number,
  members: readonly Candidate[],
  cues: () => readonly CuePlace[],
  fallback: Strength,
): Years[] {
  const { words, segments, triggers } = reading;
  const from = segments.firstTokens[segment]!;
  const to = segments.endTokens[segment]!;
  let counts: Count[] | null = null;
  for (let t = triggers.firsts[segment]!; t < triggers.firsts[segment + 1]!; t++) {
    const i = triggers.tokens[t]!;
    if ((triggers.masks[t]! & Trigger.Years) === 0 && !mayHoldUnit(reading, i)) continue;
    const count = countAt(reading, i, from, to);
    if (count === null || isOtherYears(reading, segment, count, from, to)) continue;
    const ideal = lowerDemand(reading, count, from);
    counts ??= [];
    if (ideal !== null) counts.push(ideal);
    counts.push(count);
  }
  if (counts === null) return [];
  const held = counts;
  const lows = held.map(({ first }, index) => lowOf(reading, first, held[index - 1]?.end ?? from));
  return held.map((count, index) => ({
    ...spanOfUnits(reading, count.start, count.stop),
    min: count.min,
    max: count.max,
    orMore: count.orMore,
    field: reading.field,
    skill: skillBehind(reading, count.end, to, members),
    // "Desired 10+ years" stands right before, also where the line break between was lost.
    strength:
      isOneOf(reading, count.first - 1, words.degreeWords.desired) && count.first > from
        ? 'preferred'
        : statementStrength(
            reading,
            cues(),
            {
              first: count.first,
              end: count.end,
              low: lows[index] ?? lows[index - 1] ?? from,
              high: held[index + 1]?.first ?? to,
            },
            from,
            fallback,
          ),
    instead: stands(reading, count, from, to),
  }));
}

/** True for a figure that its unit is fused with, or that stands before "experience" without one. */
function mayHoldUnit({ tokens, words }: Reading, token: number): boolean {
  const shape = tokens.shapes[token]! & (Shape.Digit | Shape.Number);
  const next = tokens.words[token + 1]!;
  return shape === Shape.Digit || (shape !== 0 && words.yearWords.bareUnit.has(next));
}

/** Where the words end that a count behind token `low` has to itself; null where it is a part of the one before: "7 years, with 2 of management". */
function lowOf(reading: Reading, first: number, low: number): number | null {
  const { tokens, words } = reading;
  let i = first - 1;
  while (i >= low && isOneOf(reading, i, words.yearWords.hedges)) i--;
  return i >= low && tokens.words[i] === words.of('with') ? null : low;
}

/** "Minimum 3, ideally 5+ years": the first figure, which has no unit of its own. */
function lowerDemand(reading: Reading, count: Count, from: number): Count | null {
  const { tokens, words } = reading;
  const at = count.first - 2;
  if (at < from || !isOneOf(reading, count.first - 1, words.yearWords.ideally)) return null;
  const min = numberAt(reading, at);
  if (min === null || min >= count.min) return null;
  return {
    min,
    max: null,
    orMore: true,
    first: at,
    end: at + 1,
    unit: at,
    start: tokens.starts[at]!,
    stop: tokens.ends[at]!,
  };
}

/** True where a mention says how something is made or done and does not name its skill; a verb may stand before ("delivering clean code"). */
function isManner(reading: Reading, { first, end, skill }: Candidate): boolean {
  const { words, tokens, pack } = reading;
  const { manners, made } = words.yearWords;
  const isOne =
    isOneOf(reading, first, manners) ||
    (end - first > 1 &&
      (isOneOf(reading, first + 1, manners) ||
        (isOneOf(reading, end - 1, made) && pack.skillKinds[skill] === 'method')));
  return isOne && !isNamed(reading, tokens.starts[first]!, tokens.ends[end - 1]!, pack.data.skills[skill]!.name);
}

/** True where plain units `[start, stop)` are a name, whatever their case and hyphens. */
function isNamed({ tokens: { text } }: Reading, start: number, stop: number, name: string): boolean {
  if (stop - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    const code = text.codes[start + i]!;
    if (CLASS[code] === LETTER && fold(code) !== fold(name.charCodeAt(i))) return false;
  }
  return true;
}

/** The skill that the years are in: the first mention that follows within a few words behind "of", "in" or "with". */
function skillBehind(reading: Reading, end: number, to: number, members: readonly Candidate[]): number | null {
  const { tokens, words } = reading;
  let joint = false;
  let stop = Math.min(to, end + SKILL_REACH);
  for (let i = end; i < stop; i++) {
    if (tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Dot | Gap.Open | Gap.Close)) return null;
    const member = members.find((candidate) => candidate.first === i);
    if (beginsSentence(reading, i)) return null;
    if (member !== undefined && isManner(reading, member)) {
      joint ||= i === end;
      stop = Math.min(to, stop + member.end - member.first);
      i = member.end - 1;
      continue;
    }
    if (member !== undefined) return joint || i === end ? member.skill : null;
    if (isOneOf(reading, i, words.yearWords.joints)) joint = true;
    else if (tokens.words[i] === words.and) return null;
  }
  return null;
}
