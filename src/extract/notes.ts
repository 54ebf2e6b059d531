import type { DateDoubt, Document, DocumentKind, Mention, Month, Note, Resume } from '../types.js';
import type { FieldReading } from './field.js';
import { monthText } from './resume/months.js';
import type { WordCounts } from './word-counts.js';

/** Fewer words than this are too few to judge. */
const MIN_WORDS = 12;
/** A text of so many words and hardly any common English ones is in another language. */
const LANGUAGE_MIN_WORDS = 20;
/** A shorter text is in another language only where it has not one common English word. */
const SHORT_LANGUAGE_MIN_WORDS = 7;
/** So many letters beyond the Latin ones, and such a share of all, make a text one in another script. */
const MIN_FOREIGN_LETTERS = 12;
const MAX_FOREIGN_SHARE = 0.5;
const MIN_ENGLISH_SHARE = 0.06;
const MIN_KNOWN_SHARE = 0.6;

/** Notes of a text that nothing can be judged by. */
export const UNJUDGEABLE: ReadonlySet<Note['code']> = new Set<Note['code']>([
  'text.empty',
  'text.too-short',
  'text.not-english',
]);

/** What is worth knowing about a text as such. */
export function notesOf(
  document: Document,
  body: FieldReading,
  title: FieldReading | null,
  mentions: readonly Mention[],
  kind: DocumentKind,
): Note[] {
  const notes: Note[] = [];
  const wordCount = body.counts.wordCount + (title?.counts.wordCount ?? 0);
  const whole = { start: 0, end: document.text.length };
  if (wordCount === 0)
    notes.push({
      code: 'text.empty',
      message:
        document.text.trim() === ''
          ? 'There is nothing to read: the text is empty.'
          : 'There is nothing to read: the text has no words.',
      ...whole,
    });
  else if (isForeign(body.counts, title === null)) {
    notes.push({
      code: 'text.not-english',
      message: 'This text does not read as English; rolefit reads English only.',
      ...whole,
    });
  } else if (wordCount < MIN_WORDS && mentions.length < 2) {
    notes.push({
      code: 'text.too-short',
      message: `Too short to judge: ${wordCount} ${wordCount === 1 ? 'word' : 'words'}. Paste the whole ${kind === 'resume' ? 'résumé' : 'posting'}.`,
      ...whole,
    });
  }
  return notes;
}

/** What is worth knowing about a résumé's dates. */
export function resumeNotes(resume: Resume | null, text: string, given: Month | undefined): Note[] {
  if (resume === null) return [];
  const notes = resume.jobs.flatMap(({ doubt }) => (doubt === null ? [] : [doubtNote(doubt, text, resume.asOf!)]));
  const dated = resume.jobs.filter(({ dates }) => dates !== null);
  if (dated.length === 0)
    return [
      ...notes,
      {
        code: 'resume.no-dates',
        message:
          resume.jobs.length === 0
            ? 'No work history was found.'
            : `No ${notes.length === 0 ? '' : 'possible '}dates were found in the work history, so no years are counted.`,
      },
    ];
  const ongoing = dated.find(({ dates }) => dates!.ongoing);
  if (given !== undefined || ongoing === undefined) return notes;
  return [
    ...notes,
    {
      code: 'resume.as-of',
      message: `“Present” is read as ${monthText(resume.asOf!)}, the latest month that the work history states.`,
      start: ongoing.dates!.start,
      end: ongoing.dates!.end,
    },
  ];
}

const DOUBTS = {
  reversed: 'ends before it begins, so it counts no months',
  'no-month': 'has a month that there is not, so it counts no months',
  ahead: 'lies ahead, so it counts no months',
  future: 'ends ahead, so it counts up to that month',
} as const;

/** What is wrong with the dates of a job, and what was made of them. */
function doubtNote({ start, end, is }: DateDoubt, text: string, asOf: Month): Note {
  const isAhead = is === 'ahead' || is === 'future';
  return {
    code: isAhead ? 'resume.future-dates' : 'resume.impossible-dates',
    message: `“${text.slice(start, end)}” ${DOUBTS[is]}${isAhead ? ` (“present” means ${monthText(asOf)})` : ''}.`,
    start,
    end,
  };
}

/** True for a text in another script, or with hardly any English word in it. */
function isForeign(body: WordCounts, alone: boolean): boolean {
  if (alone && body.foreignCount >= MIN_FOREIGN_LETTERS && body.foreignCount > body.letterCount * MAX_FOREIGN_SHARE)
    return true;
  if (alone && body.readsForeign) return true;
  const count = body.wordCount - body.addressCount;
  if (body.knownCount >= count * MIN_KNOWN_SHARE) return false;
  if (count >= LANGUAGE_MIN_WORDS) return body.englishCount < count * MIN_ENGLISH_SHARE;
  return alone && count >= SHORT_LANGUAGE_MIN_WORDS && body.englishCount === 0;
}
