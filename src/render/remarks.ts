import type { FactRecords, Wording } from '../explain/fact-records.js';
import type { SkillRecord } from '../explain/report.js';
import type { Explanation } from '../explain/tree.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Field } from '../types.js';
import { rejectedAsRead } from './as-read.js';
import { uncountedReason } from './facts.js';
import { markedText, toneOf, type Mark, type Remark } from './marked-text.js';
import type { Content, Legend } from './sheet.js';

/** The whole text with what was read of it: skills by strength, facts, what was not counted. What is said beside words, by their place, stands with the skills found there. */
export function documentContent(
  analysis: Analysis,
  skills: readonly SkillRecord[],
  facts: FactRecords,
  statements: ReadonlyMap<string, string>,
  pack: Pack,
): Content {
  const remarks = [
    ...skills.map((skill) => skillRemark(skill, statements)),
    ...rejectionRemarks(analysis, pack),
    ...factRemarks(facts),
  ];
  const fields = (['title', 'text'] as const).map((field) => markedText(analysis, field, remarks));
  const used = new Set(
    fields.flat().flatMap(({ mark, isFact, isAside }) => [mark, isFact && 'fact', isAside && 'aside']),
  );
  return { kind: 'document', fields, legend: LEGEND.filter(({ mark }) => used.has(mark)) };
}

const LEGEND: readonly Legend[] = [
  { mark: 'required', text: 'required' },
  { mark: 'preferred', text: 'preferred' },
  { mark: 'named', text: 'only named' },
  { mark: 'shown', text: 'shown in a job or a project' },
  { mark: 'listed', text: 'only listed' },
  { mark: 'denied', text: 'denied' },
  { mark: 'uncounted', text: 'not counted' },
  { mark: 'fact', text: 'a fact' },
  { mark: 'aside', text: 'a section that does not count' },
];

/** Statements of the role by the place of the words that they stand beside. */
export function statementsByPlace(explanation: Explanation | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of explanation?.details ?? [])
    for (const { evidence, statement } of part.part === 'skills' ? (part.details ?? []) : [])
      if (evidence !== undefined && statement !== undefined)
        found.set(placeOf(evidence), `the role: “${statement.text}”`);
  return found;
}

/** A place as a key. */
export function placeOf({ field, start }: { readonly field: string; readonly start: number }): string {
  return `${field} ${start}`;
}

const TOLD: Readonly<Record<Mark, string>> = {
  required: 'required',
  preferred: 'preferred',
  named: 'only named',
  shown: 'shown',
  listed: 'only listed',
  denied: 'denied',
  uncounted: 'not counted',
};

function skillRemark(skill: SkillRecord, statements: ReadonlyMap<string, string>): Remark {
  const mark = toneOf(skill);
  const { cue, heading, field, start, end } = skill;
  const by = cue !== undefined ? `, by “${cue.text}”` : heading !== undefined ? `, under “${heading.text}”` : '';
  const statement = statements.get(placeOf(skill));
  const beside = statement === undefined ? '' : `; ${statement}`;
  return { field: field as Field, start, end, mark, told: `${skill.name}: ${TOLD[mark]}${by}${beside}` };
}

function rejectionRemarks(analysis: Analysis, pack: Pack): Remark[] {
  return rejectedAsRead(analysis, pack).flatMap((record) => {
    const told = uncountedReason(record);
    if (told === null) return [];
    const { field, start, end, name } = record;
    return [{ field: field as Field, start, end, mark: 'uncounted' as const, told: `not ${name}: ${told}` }];
  });
}

const FACT_NAMES: Readonly<Partial<Record<keyof FactRecords, string>>> = {
  allYears: 'years',
  allDegrees: 'degree',
  level: 'level',
  people: 'people',
  pay: 'pay',
  extras: 'pay',
  place: 'place',
  arrangement: 'work',
  employment: 'work',
  travel: 'travel',
  authorisation: 'permission',
  sponsorship: 'visa',
  clearance: 'clearance',
  languages: 'language',
  licences: 'licence',
};

function factRemarks(facts: FactRecords): Remark[] {
  return (Object.keys(FACT_NAMES) as (keyof FactRecords)[]).flatMap((key) => {
    const read = facts[key];
    const list: readonly Wording[] = read === null ? [] : Array.isArray(read) ? read : [read as Wording];
    return list.map(({ field, start, end }) => ({
      field: field as Field,
      start,
      end,
      mark: null,
      told: `a fact: ${FACT_NAMES[key]!}`,
    }));
  });
}
