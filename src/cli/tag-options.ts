import { availableParallelism } from 'node:os';
import type { FieldNames } from '../batch/field-names.js';
import type { InputFormat } from '../batch/format.js';
import { RECORD_FIELDS, type RecordField } from '../batch/tag-record.js';
import type { TagOptions } from '../batch/worker.js';
import { RolefitError } from '../errors.js';
import type { Pack } from '../pack/load.js';
import { SKILL_KINDS, type DocumentKind } from '../types.js';
import { numberOf } from './numbers.js';
import type { PackOptions } from './pack.js';
import { knownRole, nearest } from './suggest.js';

/** Options of `rolefit tag` as they are given. */
export interface GivenTagOptions extends PackOptions {
  readonly output?: string;
  readonly resume?: boolean;
  readonly format?: 'ndjson' | 'csv';
  readonly from?: InputFormat;
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
  readonly top?: string;
  readonly minConfidence?: string;
  readonly roles?: string;
  readonly skills?: string;
  readonly fields?: string;
  readonly explain?: boolean;
  readonly candidates?: boolean;
  readonly crosswalk?: boolean;
  readonly as?: DocumentKind;
  readonly jobs?: string;
  readonly checkpointEvery?: string;
  readonly quiet?: boolean;
  readonly version: string;
}

const MAX_JOBS = 64;

/** What is to be made of each record. @throws RolefitError `usage`, `role.unknown`, `skill.unknown` */
export async function taggingOf(given: GivenTagOptions, pack: Pack): Promise<TagOptions> {
  const format = given.format ?? (given.output?.toLowerCase().endsWith('.csv') === true ? 'csv' : 'ndjson');
  for (const name of ['explain', 'candidates', 'crosswalk'] as const)
    if (given[name] === true && format === 'csv')
      throw new RolefitError(
        'usage',
        `--${name}: a table has no place for that; write lines of JSON (--format ndjson)`,
      );
  return {
    format,
    top: numberOf('--top', given.top ?? '5', 1, pack.data.roles.length + 1, true),
    minConfidence: numberOf('--min-confidence', given.minConfidence ?? '0', 0, 1, false),
    roles: given.roles === undefined ? null : await rolesOf(given.roles, pack),
    skills: given.skills === undefined ? null : await skillsOf(given.skills, pack),
    fields: given.fields === undefined ? RECORD_FIELDS : await fieldsOf(given.fields),
    explain: given.explain ?? false,
    candidates: given.candidates ?? false,
    crosswalk: given.crosswalk ?? false,
    as: given.as ?? null,
  };
}

/** The names that a person gave for the fields of a record. */
export function namesOf({ id, title, text }: GivenTagOptions): FieldNames {
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
  };
}

/** Options that decide what is written, under their names. */
export function decidingOptions(
  tagging: TagOptions,
  names: FieldNames,
  from: string | undefined,
): Record<string, string> {
  const { format, top, minConfidence, roles, skills, fields, explain, candidates, crosswalk, as } = tagging;
  const all = {
    format,
    top,
    'min-confidence': minConfidence,
    roles,
    skills,
    fields,
    explain,
    candidates,
    crosswalk,
    as,
    from,
    ...names,
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [`--${name}`, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

export function jobsOf({ jobs }: GivenTagOptions): number {
  return jobs === undefined ? Math.min(MAX_JOBS, availableParallelism()) : numberOf('--jobs', jobs, 1, MAX_JOBS, true);
}

function itemsOf(list: string): string[] {
  return [...new Set(list.split(',').map((item) => item.trim()))].filter((item) => item !== '');
}

async function rolesOf(list: string, pack: Pack): Promise<string[]> {
  const roles: string[] = [];
  for (const name of itemsOf(list)) roles.push(await knownRole(name, pack));
  return roles.sort();
}

async function skillsOf(list: string, pack: Pack): Promise<string[]> {
  const { skills } = pack.data;
  const wanted = new Set<string>();
  for (const name of itemsOf(list)) {
    if ((SKILL_KINDS as readonly string[]).includes(name))
      for (const { id, kind } of skills) {
        if (kind === name) wanted.add(id);
      }
    else if (pack.skillIndex.has(name)) wanted.add(name);
    else {
      const near = await nearest(name, [...SKILL_KINDS, ...skills.map(({ id }) => id)]);
      const hint = near === null ? '"rolefit skills" lists them' : `did you mean ${near}?`;
      throw new RolefitError('skill.unknown', `--skills: there is no skill or kind "${name}"; ${hint}`);
    }
  }
  return [...wanted].sort();
}

async function fieldsOf(list: string): Promise<RecordField[]> {
  const names = itemsOf(list);
  for (const name of names) {
    if ((RECORD_FIELDS as readonly string[]).includes(name)) continue;
    const near = await nearest(name, RECORD_FIELDS);
    throw new RolefitError(
      'usage',
      `--fields ${name}: ${near === null ? `one or more of ${RECORD_FIELDS.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  return RECORD_FIELDS.filter((field) => names.includes(field));
}
