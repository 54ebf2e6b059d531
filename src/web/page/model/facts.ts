import type { FactRecords, Wording } from '../../../explain/fact-records.js';
import { factRows } from '../../../render/fact-lines.js';
import type { Place, Shown } from './places.js';

/** A fact in words, with the places that it was read from. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** Which facts the lines of a report are made of, by label; the line without one has the other years. */
const SOURCES: Readonly<Record<string, readonly (keyof FactRecords)[]>> = {
  '': ['allYears'],
  Level: ['level'],
  People: ['people'],
  Years: ['years'],
  Degree: ['degree'],
  Pay: ['pay', 'extras'],
  Place: ['place'],
  Work: ['arrangement', 'employment'],
  Travel: ['travel'],
  Languages: ['languages'],
  Licences: ['licences'],
  Permission: ['authorisation'],
  Visa: ['sponsorship'],
  Clearance: ['clearance'],
};

/** The facts of a document as its report tells them. */
export function factsOf(facts: FactRecords, shown: Shown): Fact[] {
  return factRows(facts).map(([label, text]) => ({
    label: label === '' ? 'Years, too' : label,
    // The words stand in the text, where they are lit.
    text: text.replace(/, from “.*”$/s, ''),
    places: (SOURCES[label] ?? []).flatMap((key) => wordings(facts[key])).map(shown.place),
  }));
}

function wordings(read: FactRecords[keyof FactRecords]): readonly Wording[] {
  return read === null ? [] : Array.isArray(read) ? (read as readonly Wording[]) : [read as Wording];
}
