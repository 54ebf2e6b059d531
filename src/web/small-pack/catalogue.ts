import type { PackData, PackRole, PackRoleSkill, PackSkill } from '../../pack/format.js';
import { IMPORTANCES, SKILL_KINDS } from '../../types.js';
import type { StreamReader, StreamWriter } from './streams.js';

/** The id that a name gives of itself. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Ways in which a name is written with the words of an alias. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
  (text) => text.replace(/(?<=^| )./g, (letter) => letter.toUpperCase()),
  (text) => text.toUpperCase(),
  (text) => text,
];

/** @param aliasesOf the aliases of each skill in small letters, with spaces between the words */
export function putSkills(
  out: StreamWriter,
  skills: readonly PackSkill[],
  aliasesOf: readonly (readonly string[])[],
): void {
  const unlike: string[] = [];
  const spellings = skills.map(({ name }, index) => {
    const alias = (aliasesOf[index] ?? []).indexOf(name.toLowerCase());
    const spelling = alias < 0 ? -1 : SPELLINGS.findIndex((spell) => spell(name.toLowerCase()) === name);
    if (spelling < 0) unlike.push(name);
    else out.number('skill.aliases', alias);
    return spelling;
  });
  out.list('skill.spellings', spellings);
  out.texts('skill.names', unlike);
  out.texts(
    'skill.ids',
    skills.map(({ id, name }) => (idOf(name) === id ? '' : id)),
  );
  out.list(
    'skill.kinds',
    skills.map(({ kind }) => SKILL_KINDS.indexOf(kind)),
  );
  for (const { broader } of skills) out.list('skill.broader', broader);
}

/** How the name of each skill is told: which of its aliases it is (-1 for none), and how that is written. */
export interface NameForms {
  readonly aliasOf: readonly number[];
  readonly spellings: readonly number[];
}

export function getNameForms(from: StreamReader): NameForms {
  const spellings = from.list('skill.spellings');
  return { spellings, aliasOf: spellings.map((spelling) => (spelling < 0 ? -1 : from.number('skill.aliases'))) };
}

/** @param aliasTexts of the skills whose names are one: that alias in small letters */
export function getSkills(from: StreamReader, { spellings }: NameForms, aliasTexts: readonly string[]): PackSkill[] {
  const unlike = from.texts('skill.names');
  const ids = from.texts('skill.ids');
  const kinds = from.list('skill.kinds');
  let next = 0;
  return ids.map((id, index) => {
    const spelling = spellings[index]!;
    const name = spelling < 0 ? unlike[next++]! : SPELLINGS[spelling]!(aliasTexts[index]!);
    return {
      id: id === '' ? idOf(name) : id,
      name,
      kind: SKILL_KINDS[kinds[index]!]!,
      broader: from.list('skill.broader'),
    };
  });
}

/** What is scored of a role's skills. */
export type ScoredSkill = Pick<PackRoleSkill, 'skill' | 'importance' | 'ticks'>;

export function putScoredSkills(out: StreamWriter, roles: readonly PackRole[]): void {
  for (const { skills } of roles) {
    out.list(
      'asked.skills',
      skills.map(({ skill }, i) => skill - (skills[i - 1]?.skill ?? 0)),
    );
    out.list(
      'asked.importances',
      skills.map(({ importance }) => IMPORTANCES.indexOf(importance)),
    );
  }
  out.floats(
    'asked.ticks',
    roles.flatMap(({ skills }) => skills.map(({ ticks }) => ticks)),
  );
}

/** The skills of each role. */
export function getScoredSkills(from: StreamReader, roleCount: number): ScoredSkill[][] {
  const ticks = from.floats('asked.ticks');
  let at = 0;
  return Array.from({ length: roleCount }, () => {
    let skill = 0;
    const skills = from.list('asked.skills').map((step) => (skill += step));
    const importances = from.list('asked.importances');
    return skills.map((index, i) => ({ skill: index, importance: IMPORTANCES[importances[i]!]!, ticks: ticks[at++]! }));
  });
}

/** Lists of roles by what names them. */
export function putHolders(out: StreamWriter, holders: PackData['titleRoles']): void {
  out.number('title.holders', holders.length);
  for (const list of holders) out.list('title.holders', list);
}

export function getHolders(from: StreamReader): number[][] {
  return Array.from({ length: from.count('title.holders') }, () => from.list('title.holders'));
}
