import { DEGREE_SHIELD, EXACT_DEGREE, OPEN_DEGREE } from '../pack/format.js';
import { Gap } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import { DEGREES } from '../types.js';
import { isOneOf } from './context.js';
import type { CuePlace } from './cues.js';
import { addField, addOwnField } from './degree-fields.js';
import { isAbbreviation, isBareForm, isShortForm, type DegreeRun } from './degree-forms.js';
import { isSchoolsDegree, isSchoolsField, isSchoolWord } from './degree-schools.js';
import type { Reading } from './reading.js';
import { Unit } from './words.js';

/** Fills `runs`; returns the place of a degree that a "no" before it denies. */
export function readRuns(
  reading: Reading,
  from: number,
  to: number,
  runs: DegreeRun[],
  cues: () => readonly CuePlace[],
): { first: number; end: number } | null {
  const { tokens, pack } = reading;
  let denied: { first: number; end: number } | null = null;
  // Behind the name of a school stands no field of the degree before it.
  let isNamed = false;
  for (let i = from; i < to;) {
    if (tokens.marks[i]! & Trigger.Degree) {
      const payload = pack.degrees.longestAt(tokens, i, to);
      if (payload >= 0) {
        const end = pack.degrees.end;
        const no = denialBefore(reading, i, from);
        if (no >= 0) denied ??= { first: no, end };
        else if (payload !== DEGREE_SHIELD && isForm(reading, runs, payload, i, end, from, to, cues)) {
          addForm(reading, runs, payload, i, end, to, cues);
          if (reading.resume) addOwnField(reading, runs[runs.length - 1]!, i, end);
          isNamed = false;
        } else if ((payload & EXACT_DEGREE) !== 0 && (payload & OPEN_DEGREE) === 0) {
          // Only the first word of letters that are no degree is passed: "a B.S." is no "A.B.", but a degree begins in it.
          i++;
          continue;
        }
        i = end;
        continue;
      }
    }
    if (runs.length > 0 && pack.studies.begins[tokens.words[i]!] !== 0) {
      const payload = pack.studies.longestAt(tokens, i, to);
      if (payload >= 0) {
        const { end } = pack.studies;
        isNamed ||= reading.resume && isSchoolsField(reading, runs[runs.length - 1]!.fieldEnd, i, end, to);
        if (!isNamed) addField(reading, runs, pack.data.studyFields[payload]!.id, i, end);
        i = end;
        continue;
      }
    }
    if (reading.resume) {
      if (isOneOf(reading, i, reading.words.degreeWords.studying)) isNamed = false;
      else isNamed ||= isSchoolWord(reading, i, to);
    }
    i++;
  }
  return denied;
}

/** Where a degree is denied: at the "no" right before it or the "don't" of "don't need a PhD"; -1 where it is not. */
function denialBefore(reading: Reading, first: number, from: number): number {
  const { tokens, words } = reading;
  if (first > from && tokens.words[first - 1] !== 0 && tokens.words[first - 1] === words.of('no')) return first - 1;
  let i = first - 1;
  if (i > from && isOneOf(reading, i, words.articles)) i--;
  if (i <= from || !isOneOf(reading, i, words.degreeWords.wanting)) return -1;
  return isOneOf(reading, i - 1, words.negators) ? i - 1 : -1;
}

function isForm(
  reading: Reading,
  runs: readonly DegreeRun[],
  payload: number,
  first: number,
  end: number,
  from: number,
  to: number,
  cues: () => readonly CuePlace[],
): boolean {
  if (reading.resume && (isSchoolsDegree(reading, first, end, from, to) || isNoneHeld(reading, payload, first, end)))
    return false;
  if ((payload & EXACT_DEGREE) === 0) return true;
  if ((payload & OPEN_DEGREE) === 0) return isShortForm(reading, first, end, from, to, cues);
  return runs[runs.length - 1]?.formEnd === first || isBareForm(reading, first, end, from, to);
}

/** True for the words of a school's exam and of the work behind a doctorate, which tell of no degree. */
function isNoneHeld(reading: Reading, payload: number, first: number, end: number): boolean {
  const { degreeWords } = reading.words;
  if (end === first + 1) return isOneOf(reading, first, degreeWords.notHeld);
  return DEGREES[payload & (EXACT_DEGREE - 1)] === 'phd' && isOneOf(reading, first, degreeWords.behindDoctorate);
}

/** Adds a degree to the run before it, or opens a new one behind a cue of strength, a bracket, or a comma that no "or" follows. */
function addForm(
  reading: Reading,
  runs: DegreeRun[],
  payload: number,
  first: number,
  end: number,
  to: number,
  cues: () => readonly CuePlace[],
): void {
  const { tokens, words } = reading;
  const order = payload & (EXACT_DEGREE - 1);
  const last = runs[runs.length - 1];
  // "MS degree in": the word for any degree adds nothing to the form before it.
  if (last !== undefined && last.formEnd === first && isOneOf(reading, first, words.degreeWords.names)) {
    last.formEnd = end;
    last.fieldEnd = end;
    last.end = end;
    return;
  }
  const inBrackets = (tokens.gaps[first]! & Gap.Open) !== 0;
  const previous = first > 0 ? tokens.words[first - 1]! : 0;
  const isBeside = last?.formEnd === first && (tokens.gaps[first]! & Gap.Semicolon) === 0;
  const isJoined =
    last !== undefined &&
    ((isBeside && (isSameForm(last, order) || !endsList(reading, first, end, to))) ||
      (previous !== 0 && (previous === words.or || previous === words.and)) ||
      (isWayIn(reading, last.fieldEnd, first) && isWayIn(reading, end, to)));
  const isCut =
    last === undefined ||
    // A résumé asks for nothing: what differs there is no other way in.
    ((inBrackets || (reading.resume && !last.isOpen && (payload & OPEN_DEGREE) === 0)) && !isSameForm(last, order)) ||
    (!isJoined && (tokens.gaps[first]! & (Gap.Comma | Gap.Semicolon)) !== 0) ||
    ((payload & OPEN_DEGREE) === 0 && !isSameForm(last, order) && isApart(reading, last, first)) ||
    cues().some(
      ({ effect, first: cue, end: behind }) =>
        (effect === 'required' || effect === 'preferred') &&
        cue >= last.first &&
        behind > last.formEnd &&
        behind <= first,
    );
  if (isCut) {
    const isOpen = (payload & OPEN_DEGREE) !== 0;
    runs.push({
      min: order,
      isOpen,
      first,
      end,
      formEnd: end,
      fieldEnd: end,
      fields: [],
      orEquivalent: false,
      inBrackets,
    });
    return;
  }
  // "A Master's or a related degree" asks for no less than the first.
  if ((payload & OPEN_DEGREE) === 0) last.min = last.isOpen ? order : Math.min(last.min, order);
  last.isOpen &&= (payload & OPEN_DEGREE) !== 0;
  last.end = end;
  last.formEnd = end;
  last.fieldEnd = end;
}

/** How far behind a degree the years may stand that one is to have with it. */
const WAY_REACH = 8;

/** True where years are counted behind a degree before anything parts them from it: "PhD with 2 years, MS with 5 years or BS with 8". */
function isWayIn({ tokens, words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + WAY_REACH); i++) {
    if (tokens.gaps[i]! & (Gap.Comma | Gap.Semicolon | Gap.Stop) && i > from) return false;
    if (words.units[tokens.words[i]!] === Unit.Year) return true;
  }
  return false;
}

/** How far before a degree the "or" may stand that joins it to the one before ("or a higher", "or, preferably, a"). */
const JOINT_REACH = 4;

/** True where nothing joins a degree to the one before and its fields: "a Bachelor's in Physics Master's preferred" lost the break between. */
function isApart(reading: Reading, last: DegreeRun, first: number): boolean {
  const { tokens, words } = reading;
  if (last.formEnd === first || (tokens.gaps[first]! & ~Gap.Space) !== 0) return false;
  for (let i = first - 1; i >= Math.max(last.fieldEnd, first - JOINT_REACH); i--) {
    if (tokens.words[i] === words.or || tokens.words[i] === words.and) return false;
    if (tokens.gaps[i]! & (Gap.Open | Gap.Slash | Gap.Comma)) return false;
  }
  return true;
}

/** True for a degree behind a comma with no other behind it: "Bachelor's degree, MBA a plus", not "BS, MS or PhD", "BSc, MSc". */
function endsList(reading: Reading, first: number, end: number, to: number): boolean {
  const { tokens, pack, words } = reading;
  if ((tokens.gaps[first]! & Gap.Comma) === 0 || (isAbbreviation(reading, first - 1) && isAbbreviation(reading, first)))
    return false;
  for (let i = first; i < end; i++) if (tokens.words[i] === words.or) return false;
  let next = end;
  if (next < to && (tokens.words[next] === words.or || tokens.words[next] === words.and)) next++;
  else if (next < to && (tokens.gaps[next]! & (Gap.Comma | Gap.Slash)) === 0) return true;
  if (isOneOf(reading, next, words.articles)) next++;
  return next >= to || pack.degrees.begins[tokens.words[next]!] === 0;
}

/** "Bachelor's degree (BS)" names one degree twice. */
function isSameForm(run: DegreeRun, order: number): boolean {
  return run.min === order;
}
