import { DEGREE_SHIELD, EXACT_DEGREE } from '../pack/format.js';
import { DEGREES, type DegreeDemand, type Strength } from '../types.js';
import { spanOf, type Reading } from './reading.js';
import { Gap } from '../text/tokenize.js';

/** Payloads of the phrases beside a degree. */
const EQUIVALENT = 1;
const NO_DEGREE = 2;

/** What one segment says of degrees; null where it says nothing. */
export function readDegree(reading: Reading, from: number, to: number, strength: Strength): DegreeDemand | null {
  const { tokens, pack, words } = reading;
  let min = -1;
  let first = -1;
  let end = -1;
  let orEquivalent = false;
  let none = false;
  const fields: string[] = [];
  for (let i = from; i < to;) {
    const word = tokens.words[i]!;
    if (pack.degrees.begins[word] !== 0) {
      const payload = pack.degrees.longestAt(tokens, i, to);
      if (payload >= 0) {
        const stop = pack.degrees.end;
        const order = payload & (EXACT_DEGREE - 1);
        const denied = i > from && tokens.words[i - 1] !== 0 && tokens.words[i - 1] === words.of('no');
        if (denied) none = true;
        if (denied && first < 0) {
          first = i - 1;
          end = stop;
        }
        if (
          !denied &&
          payload !== DEGREE_SHIELD &&
          ((payload & EXACT_DEGREE) === 0 || isShortForm(reading, i, stop, to))
        ) {
          if (min < 0) first = i;
          if (min < 0 || order < min) min = order;
          end = stop;
        }
        i = stop;
        continue;
      }
    }
    if (pack.studies.begins[word] !== 0) {
      const payload = pack.studies.longestAt(tokens, i, to);
      if (payload >= 0) {
        if (min >= 0) {
          const { id } = pack.data.studyFields[payload]!;
          if (!fields.includes(id)) fields.push(id);
          end = pack.studies.end;
        }
        i = pack.studies.end;
        continue;
      }
    }
    i++;
  }
  for (let i = from; i < to; i++) {
    if (pack.equivalents.begins[tokens.words[i]!] === 0) continue;
    const payload = pack.equivalents.longestAt(tokens, i, to);
    if (payload === EQUIVALENT) orEquivalent = true;
    if (payload === NO_DEGREE) {
      none = true;
      // "No PhD required" speaks of the degree that stands in it.
      if (min >= 0 && first >= i && first < pack.equivalents.end) min = -1;
      if (min < 0) {
        first = i;
        end = pack.equivalents.end;
      }
    }
  }
  if (min < 0 && !none) return null;
  return {
    ...spanOf(reading, first, end),
    min: min < 0 ? 'none' : DEGREES[min]!,
    fields,
    orEquivalent,
    field: reading.field,
    strength,
  };
}

/** BS, MA and the like are degrees only in capitals and beside what speaks of degrees. */
function isShortForm(reading: Reading, first: number, end: number, to: number): boolean {
  const { tokens, pack, words } = reading;
  for (let i = first; i < end; i++) {
    const code = tokens.text.codes[tokens.starts[i]!]!;
    if (code < 0x41 || code > 0x5a) return false;
  }
  const next = end < to ? tokens.words[end]! : 0;
  const isDegree = (token: number): boolean =>
    token >= 0 && token < tokens.count && pack.degrees.begins[tokens.words[token]!] !== 0;
  const listed = (gap: number): boolean => (gap & (Gap.Slash | Gap.Comma)) !== 0;
  const nextCounts =
    next !== 0 &&
    (next === words.of('in') ||
      next === words.of('degree') ||
      next === words.of('degrees') ||
      next === words.of('required') ||
      next === words.of('preferred'));
  const joined = next !== 0 && (next === words.or || next === words.and) && isDegree(end + 1);
  const before = first - 1;
  const joinedBefore =
    before > 0 &&
    tokens.words[before] !== 0 &&
    (tokens.words[before] === words.or || tokens.words[before] === words.and) &&
    isDegree(before - 1);
  return (
    nextCounts ||
    joined ||
    joinedBefore ||
    (end < to && listed(tokens.gaps[end]!) && isDegree(end)) ||
    (before >= 0 && listed(tokens.gaps[first]!) && isDegree(before))
  );
}

const ORDER: Readonly<Record<Strength, number>> = { required: 0, unstated: 1, preferred: 2 };

/** The degree that a posting asks for: the first statement of the strongest kind. */
export function overallDegree(demands: readonly DegreeDemand[]): DegreeDemand | null {
  let best: DegreeDemand | null = null;
  for (const demand of demands) if (best === null || ORDER[demand.strength] < ORDER[best.strength]) best = demand;
  return best;
}
