import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Degree } from '../../types.js';
import { distinct, IMPORTANCE_ORDER, type Asked, type Occupation, type Release } from './release.js';
import { readTechnologies } from './onet-technology.js';
import { byColumn, fileOf, readTable, type Row, type Source } from './table.js';

const code = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code is like 15-1252.00');
const text = z.string().min(1, 'the cell is empty');
const flag = z.enum(['Y', 'N'], 'it is Y or N').default('N');

const occupationRow = z.object({ 'O*NET-SOC Code': code, Title: text, Description: text });
const alternateRow = z.object({ 'O*NET-SOC Code': code, 'Alternate Title': text, 'Short Title': z.string().default('') });
const reportedRow = z.object({ 'O*NET-SOC Code': code, 'Reported Job Title': text });
const taskRow = z.object({ 'O*NET-SOC Code': code, Task: text, 'Task Type': z.string().default('') });
const technologyRow = z.object({ 'O*NET-SOC Code': code, Example: text, 'Commodity Title': text, 'Hot Technology': flag, 'In Demand': flag });
const zoneRow = z.object({ 'O*NET-SOC Code': code, 'Job Zone': z.string().regex(/^[1-5]$/, 'a job zone is 1 to 5') });
const zoneReferenceRow = z.object({ 'Job Zone': z.string().regex(/^[1-5]$/), Experience: text, Education: text });

/** The major group of those who manage. */
const MANAGERS = '11-';
/** The degree that most occupations of a job zone ask for, as the reference of the zones says in words. */
const ZONE_DEGREES: Readonly<Record<string, Degree>> = { 3: 'associate', 4: 'bachelor', 5: 'master' };
/** What the tables write for no value. */
const NOTHING = 'n/a';

const OCCUPATIONS = 'Occupation Data.txt';
const TITLES = 'Alternate Titles.txt';
const TASKS = 'Task Statements.txt';
const TECHNOLOGY = 'Technology Skills.txt';
/** Files without which a folder is no release. */
export const ONET_FILES = [[OCCUPATIONS], [TITLES], [TASKS], [TECHNOLOGY]] as const;

type Coded = { readonly 'O*NET-SOC Code': string };

/** The release as its own note names it; null where there is none. */
export function onetVersion(folder: string): string | null {
  const note = join(folder, 'Read Me.txt');
  const told = existsSync(note) ? /O\*NET\s+(\d+(?:\.\d+)*)/.exec(readFileSync(note, 'utf8')) : null;
  return told?.[1] ?? null;
}

/**
 * Reads a text release of the O*NET database: tables with tabs, as unpacked from `db_…_text.zip`.
 * @throws RolefitError `taxonomy.…` with file, line and column
 */
export function readOnet(source: Source, version: string): Release {
  const rows = readTable(source, [OCCUPATIONS], occupationRow);
  const occupations = byColumn(rows, 'O*NET-SOC Code', OCCUPATIONS, source);
  const byCode = <T extends Coded>(file: string, schema: z.ZodObject, needed: boolean): Map<string, Row<T>[]> => {
    const groups = new Map<string, Row<T>[]>();
    if (!needed && fileOf(source, [file]) === null) return groups;
    for (const row of readTable(source, [file], schema) as unknown as Row<T>[]) {
      const id = row.value['O*NET-SOC Code'];
      if (!occupations.has(id))
        source.unusable.push({ file, line: row.line, column: 'O*NET-SOC Code', reason: `there is no occupation ${id} in ${OCCUPATIONS}` });
      else if (groups.has(id)) groups.get(id)!.push(row);
      else groups.set(id, [row]);
    }
    return groups;
  };
  const alternates = byCode<z.infer<typeof alternateRow>>(TITLES, alternateRow, true);
  const reported = byCode<z.infer<typeof reportedRow>>('Sample of Reported Titles.txt', reportedRow, false);
  const tasks = byCode<z.infer<typeof taskRow>>(TASKS, taskRow, true);
  const technologies = byCode<z.infer<typeof technologyRow>>(TECHNOLOGY, technologyRow, true);
  const zones = byCode<z.infer<typeof zoneRow>>('Job Zones.txt', zoneRow, false);
  const preparations = new Map<string, string[]>();
  if (fileOf(source, ['Job Zone Reference.txt']) !== null)
    for (const { value } of readTable(source, ['Job Zone Reference.txt'], zoneReferenceRow))
      preparations.set(value['Job Zone'], [value.Education, value.Experience]);

  const list = [...occupations].map(([id, value]): Occupation => {
    const titles = [
      ...(reported.get(id) ?? []).flatMap((row) => splitTitle(row.value['Reported Job Title'])),
      ...(alternates.get(id) ?? []).flatMap((row) => [...splitTitle(row.value['Alternate Title']), row.value['Short Title']]),
    ];
    const ofType = (isSupplemental: boolean) =>
      (tasks.get(id) ?? []).map((row) => row.value).filter((task) => (task['Task Type'] === 'Supplemental') === isSupplemental).map(({ Task }) => Task);
    const zone = zones.get(id)?.[0]?.value['Job Zone'];
    return {
      id,
      code: id,
      title: value.Title,
      titles: distinct(titles.filter((title) => title !== '' && title !== NOTHING), [value.Title]),
      about: value.Description,
      duties: [{ group: 'Tasks', items: ofType(false) }, { group: 'Supplemental tasks', items: ofType(true) }].filter(({ items }) => items.length > 0),
      skills: distinctSkills((technologies.get(id) ?? []).map((row) => asked(row.value))),
      isManaging: id.startsWith(MANAGERS),
      degree: zone === undefined ? null : (ZONE_DEGREES[zone] ?? null),
      preparation: zone === undefined ? [] : (preparations.get(zone) ?? []),
    };
  });
  const skills = readTechnologies([...technologies.values()].flat().map(({ value }) => value.Example));
  return { scheme: 'onet', version, occupations: list, skills, unusable: source.unusable };
}

/** `Chief Executive Officer (CEO)` stands for both titles. */
function splitTitle(title: string): string[] {
  const parts = /^(.+?)\s*\(([^()]+)\)$/.exec(title);
  return parts === null ? [title] : [parts[1]!, parts[2]!];
}

function asked({ Example, 'Hot Technology': hot, 'In Demand': demanded }: z.infer<typeof technologyRow>): Asked {
  return { key: Example, importance: demanded === 'Y' ? 'core' : hot === 'Y' ? 'expected' : 'useful', statement: Example };
}

/** The same technology may be listed under several kinds: the most important one stays. */
function distinctSkills(list: readonly Asked[]): Asked[] {
  const held = new Map<string, Asked>();
  for (const one of list) {
    const other = held.get(one.key);
    if (other === undefined || IMPORTANCE_ORDER.indexOf(one.importance) < IMPORTANCE_ORDER.indexOf(other.importance)) held.set(one.key, one);
  }
  return [...held.values()];
}
