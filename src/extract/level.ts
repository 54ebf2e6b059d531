import { Gap, Shape } from '../text/tokens.js';
import { Trigger } from '../text/triggers.js';
import type { Level, LevelReading, PeopleReading, Years } from '../types.js';
import { endOf, sectionKind, startOf, type Reading } from './reading.js';

/** A level phrase found, with its place; the highest order wins. */
interface Found {
  readonly level: number;
  readonly first: number;
  readonly end: number;
}

/** Sections whose sentences speak of this very job. */
const LEVEL_SECTIONS = new Set(['title', 'unknown', 'role', 'responsibilities', 'requirements']);

/** The level that the words of a title state; null where they state none. Tokens `[from, to)` are the title's. */
export function readTitleLevel(reading: Reading, from: number, to: number): LevelReading | null {
  return reported(reading, highest(reading, from, to, true), 'title');
}

/** The level that a sentence of the body states ("this is a senior role"), from the first one that does. */
export function readBodyLevel(reading: Reading): LevelReading | null {
  const { segments, sections } = reading;
  for (let s = 0; s < segments.count; s++) {
    if ((reading.triggers.seen[s]! & Trigger.LevelPhrase) === 0) continue;
    const isOwn = LEVEL_SECTIONS.has(sectionKind(reading, s));
    const found = highest(
      reading,
      isOwn ? sections.bodies[s]! : segments.firstTokens[s]!,
      segments.endTokens[s]!,
      false,
    );
    if (found !== null && (isOwn || isLabelled(reading, found))) return reported(reading, found, 'phrase');
  }
  return null;
}

/** True for a level behind its label, which speaks of this very job wherever it stands: "Seniority level: Entry level". */
function isLabelled({ tokens }: Reading, { first, end }: Found): boolean {
  for (let i = first + 1; i < end; i++) if (tokens.gaps[i]! & Gap.Colon) return true;
  return false;
}

function reported(reading: Reading, found: Found | null, source: LevelReading['source']): LevelReading | null {
  if (found === null) return null;
  const level: Level = reading.pack.data.levels[found.level]!.id;
  return {
    level,
    source,
    field: reading.field,
    start: startOf(reading, found.first),
    end: endOf(reading, found.end),
  };
}

function highest(reading: Reading, from: number, to: number, inTitle: boolean): Found | null {
  const { tokens, pack } = reading;
  const table = inTitle ? pack.levelTitles : pack.levelPhrases;
  const trigger = inTitle ? Trigger.LevelTitle : Trigger.LevelPhrase;
  let best: Found | null = null;
  for (let i = from; i < to;) {
    if ((tokens.marks[i]! & trigger) === 0) {
      i++;
      continue;
    }
    // A payload below 0 is a shield, which is passed over whole; no hit leaves `end` as it is.
    table.end = i + 1;
    const level = table.longestAt(tokens, i, to);
    const { end } = table;
    if (level < 0) {
      i = end;
      continue;
    }
    // A bare figure is a grade only at the end of the craft's name ("Analyst 3"), not "24/7" or "2 openings".
    const figure = (tokens.shapes[i]! & Shape.Number) !== 0 && end === i + 1;
    const grade =
      !figure ||
      (inTitle &&
        i > from &&
        tokens.gaps[i] === Gap.Space &&
        (i + 1 === to || (tokens.gaps[i + 1]! & ~Gap.Space) !== 0));
    if (
      grade &&
      !isChiefOfCraft(reading, i, end, to) &&
      (best === null || pack.data.levels[level]!.order > pack.data.levels[best.level]!.order)
    )
      best = { level, first: i, end };
    i = end;
  }
  return best;
}

/** True for "head" right before a craft: a "head chef" leads no department, as "head of" and "head, engineering" do. */
function isChiefOfCraft({ tokens, words }: Reading, i: number, end: number, to: number): boolean {
  return end === i + 1 && end < to && tokens.words[i] === words.of('head') && tokens.gaps[end] === Gap.Space;
}

/** The level of a job whose title names a manager of a craft ("Field Sales Manager") and whose duties are to lead people; null for others. */
export function levelOfDuties(namesManager: boolean, people: PeopleReading | null): LevelReading | null {
  if (!namesManager || people === null || !people.manages) return null;
  return { level: 'manager', source: 'duties', field: people.field, start: people.start, end: people.end };
}

/** The level that the years asked for suggest: the highest senior-specialist level whose usual least years they reach. */
export function levelOfYears(reading: Reading, years: Years): LevelReading {
  const { levels } = reading.pack.data;
  let best: Level = 'junior';
  for (const level of levels) {
    if (level.id !== 'junior' && level.id !== 'mid' && level.id !== 'senior') continue;
    if (level.minYears !== null && years.min >= level.minYears) best = level.id;
  }
  return { level: best, source: 'years', field: years.field, start: years.start, end: years.end };
}
