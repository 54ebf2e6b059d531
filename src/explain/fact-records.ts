import { preferredDegree } from '../extract/degree.js';
import type { Pack } from '../pack/load.js';
import { fieldName } from '../score/fit-schooling.js';
import type {
  Analysis,
  ArrangementReading,
  AuthorisationReading,
  ClearanceDemand,
  Degree,
  DegreeDemand,
  EmploymentReading,
  Extra,
  Field,
  LanguageLevel,
  LevelReading,
  Pay,
  Span,
  Strength,
  TravelReading,
  Years,
} from '../types.js';
import { textEvidence } from './explain.js';

/** Where a fact was read, with its words. */
export interface Wording extends Span {
  readonly field: string;
  readonly text: string;
}

export interface YearsRecord extends Wording {
  readonly min: number;
  readonly max?: number;
  readonly orMore: boolean;
  readonly skill?: string;
  /** The skill's name. */
  readonly name?: string;
  /** The statement from the years on, where no skill was told: what they are of. */
  readonly statement?: string;
  readonly strength: Strength;
  /** True for years that would stand for a degree. */
  readonly instead?: true;
}

export interface DegreeRecord extends Wording {
  readonly min: Degree;
  /** Ids of fields of study, and their names. */
  readonly fields: readonly string[];
  readonly fieldNames: readonly string[];
  readonly orEquivalent: boolean;
  readonly strength: Strength;
  /** A higher degree that is preferred. */
  readonly preferred?: Degree;
}

/** Facts as reports give them: null where a text does not state one. */
export interface FactRecords {
  readonly years: YearsRecord | null;
  readonly allYears: readonly YearsRecord[] | null;
  readonly degree: DegreeRecord | null;
  readonly allDegrees: readonly DegreeRecord[] | null;
  readonly level: (Wording & Pick<LevelReading, 'level' | 'source'>) | null;
  readonly people: (Wording & { readonly manages: boolean }) | null;
  readonly pay:
    | (Wording &
        Pick<Pay, 'currency' | 'period'> & { readonly min?: number; readonly max?: number; readonly onTarget?: true })
    | null;
  readonly extras: readonly (Wording & Pick<Extra, 'kind'>)[] | null;
  readonly place: Wording | null;
  readonly arrangement: (Wording & Pick<ArrangementReading, 'arrangement'> & { readonly days?: number }) | null;
  readonly employment: readonly (Wording & Pick<EmploymentReading, 'type'>)[] | null;
  readonly travel: (Wording & Pick<TravelReading, 'amount'> & { readonly percent?: number }) | null;
  readonly authorisation: (Wording & Pick<AuthorisationReading, 'status'>) | null;
  readonly sponsorship: (Wording & { readonly offered: boolean }) | null;
  readonly clearance: (Wording & Pick<ClearanceDemand, 'level' | 'obtainable' | 'strength'>) | null;
  readonly languages:
    | readonly (Wording & {
        readonly id: string;
        readonly name: string;
        readonly level?: LanguageLevel;
        readonly strength: Strength;
      })[]
    | null;
  readonly licences:
    readonly (Wording & { readonly id: string; readonly name: string; readonly strength: Strength })[] | null;
}

/** The facts of a document with their words. */
export function factRecords(analysis: Analysis, pack: Pack): FactRecords {
  const { years, degree, level, people, pay, place, arrangement, travel, authorisation, sponsorship, clearance } =
    analysis;
  const at = (fact: Span & { readonly field: Field }): Wording => {
    const { field, start, end, text } = textEvidence(analysis, fact);
    return { field, start, end, text };
  };
  const skill = (index: number): { id: string; name: string } => {
    const { id, name } = pack.data.skills[index]!;
    return { id, name };
  };
  const yearsRecord = (fact: Years): YearsRecord => ({
    min: fact.min,
    ...optional('max', fact.max),
    orMore: fact.orMore,
    ...(fact.skill === null
      ? optional('statement', statementFrom(analysis, fact))
      : { skill: skill(fact.skill).id, name: skill(fact.skill).name }),
    strength: fact.strength,
    ...(fact.instead ? { instead: true } : {}),
    ...at(fact),
  });
  const degreeRecord = ({ min, fields, orEquivalent, strength, ...place }: DegreeDemand): DegreeRecord => ({
    min,
    fields,
    fieldNames: fields.map((field) => fieldName(pack, field)),
    orEquivalent,
    strength,
    ...at(place),
  });
  const preferred = preferredDegree(degree, analysis.allDegrees);
  return {
    years: years === null ? null : yearsRecord(years),
    allYears: list(analysis.allYears, yearsRecord),
    degree: degree === null ? null : { ...degreeRecord(degree), ...optional('preferred', preferred) },
    allDegrees: list(analysis.allDegrees, degreeRecord),
    level: level === null ? null : { level: level.level, source: level.source, ...at(level) },
    people: people === null ? null : { manages: people.manages, ...at(people) },
    pay:
      pay === null
        ? null
        : {
            ...optional('min', pay.min),
            ...optional('max', pay.max),
            currency: pay.currency,
            period: pay.period,
            ...(pay.onTarget ? { onTarget: true } : {}),
            ...at(pay),
          },
    extras: list(analysis.extras, (extra) => ({ kind: extra.kind, ...at(extra) })),
    place: place === null ? null : at(place),
    arrangement:
      arrangement === null
        ? null
        : { arrangement: arrangement.arrangement, ...optional('days', arrangement.days), ...at(arrangement) },
    employment: list(analysis.employment, (entry) => ({ type: entry.type, ...at(entry) })),
    travel: travel === null ? null : { amount: travel.amount, ...optional('percent', travel.percent), ...at(travel) },
    authorisation: authorisation === null ? null : { status: authorisation.status, ...at(authorisation) },
    sponsorship: sponsorship === null ? null : { offered: sponsorship.offered, ...at(sponsorship) },
    clearance:
      clearance === null
        ? null
        : {
            level: clearance.level,
            obtainable: clearance.obtainable,
            strength: clearance.strength,
            ...at(clearance),
          },
    languages: list(analysis.languages, (entry) => ({
      ...skill(entry.skill),
      ...optional('level', entry.level),
      strength: entry.strength,
      ...at(entry),
    })),
    licences: list(analysis.licences, (entry) => ({ ...skill(entry.skill), strength: entry.strength, ...at(entry) })),
  };
}

/** The rest of the sentence or bullet that a fact stands in, from the fact on; null where it is no more than the fact. */
function statementFrom(analysis: Analysis, fact: Span & { readonly field: Field }): string | null {
  const within = analysis.requirements.find(
    ({ field, start, end }) => field === fact.field && start <= fact.start && end > fact.end,
  );
  return within === undefined ? null : textEvidence(analysis, { ...fact, end: within.end }).text;
}

/** A key that is left out where there is nothing to say. */
function optional<K extends string, T>(key: K, value: T | null): { [P in K]?: T } {
  return (value === null ? {} : { [key]: value }) as { [P in K]?: T };
}

function list<T, R>(entries: readonly T[], record: (entry: T) => R): readonly R[] | null {
  return entries.length === 0 ? null : entries.map(record);
}
