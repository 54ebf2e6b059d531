import { Gap, Shape } from '../text/tokens.js';
import { isOneOf } from './context.js';
import type { DegreeRun } from './degree-forms.js';
import type { Reading } from './reading.js';
import { beginsSentence } from './sentence-start.js';

/** How far behind a degree its first field may stand ("from an accredited college or university in"), and each next one. */
const FIRST_FIELD_REACH = 10;
const FIELD_REACH = 4;

/** A field belongs to the degree before it; behind a closed bracket to the one before the bracket. */
export function addField(reading: Reading, runs: DegreeRun[], id: string, first: number, end: number): void {
  let index = runs.length - 1;
  if (index > 0 && runs[index]!.inBrackets && closes(reading, runs[index]!.end, first)) index--;
  const run = runs[index]!;
  const reach = run.fields.length === 0 ? FIRST_FIELD_REACH : FIELD_REACH;
  if (first - run.fieldEnd > reach || !isStudied(reading, run, first, end)) return;
  run.fieldEnd = end;
  if (!run.fields.includes(id)) run.fields.push(id);
  if (index === runs.length - 1) run.end = end;
}

/** Adds the field that a form names itself ("MBA", "Master of Engineering"). */
export function addOwnField(reading: Reading, run: DegreeRun, first: number, end: number): void {
  const { pack, tokens } = reading;
  if (pack.studies.begins[tokens.words[first]!] === 0) return;
  const payload = pack.studies.longestAt(tokens, first, end);
  if (payload < 0 || pack.studies.end !== end) return;
  const { id } = pack.data.studyFields[payload]!;
  if (!run.fields.includes(id)) run.fields.push(id);
}

/** Signs behind which a list of fields goes on, and those which end it. */
const FIELD_STOPS = Gap.Stop | Gap.Semicolon;

/** True where a field stands in the list of a degree: in its own sentence, before any years, and naming no experience ("or technical training"). */
function isStudied(reading: Reading, run: DegreeRun, first: number, end: number): boolean {
  const { tokens, words } = reading;
  for (let i = run.fieldEnd; i <= first; i++) {
    const gap = tokens.gaps[i]!;
    if (gap & FIELD_STOPS || beginsSentence(reading, i)) return false;
    // "A plus.Quantitative skills" lost the break that "B.Tech" never had.
    if ((gap & (Gap.Dot | Gap.Space)) === Gap.Dot && i > run.formEnd && beginsBehindWord(reading, i)) return false;
    if (i === first) break;
    if (words.units[tokens.words[i]!] !== 0 || isOneOf(reading, i, words.experience)) return false;
  }
  return (tokens.gaps[end]! & ~Gap.Space) !== 0 || !isOneOf(reading, end, words.degreeWords.practised);
}

function beginsBehindWord({ tokens }: Reading, token: number): boolean {
  const { shapes, starts, ends } = tokens;
  return (shapes[token]! & Shape.Initial) !== 0 && ends[token - 1]! - starts[token - 1]! > 2;
}

function closes(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (reading.tokens.gaps[i]! & Gap.Close) return true;
  return false;
}
