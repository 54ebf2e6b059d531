import type { PackRole } from '../../../pack/format.js';
import type { Pack } from '../../../pack/load.js';

/** A role near another one, and what tells the two apart. */
export interface Neighbour {
  readonly id: string;
  readonly title: string;
  /** How the two are related; empty for roles that only share skills. */
  readonly relation: string;
  /** How many skills both ask for. */
  readonly shared: number;
  /** Skills that this role asks for and the neighbour does not, and the other way round; the weightiest first. */
  readonly own: readonly string[];
  readonly theirs: readonly string[];
  /** Words that name the neighbour beside the title of a wider role. */
  readonly qualifiers: readonly string[];
}

const SHOWN_NEIGHBOURS = 6;
const SHOWN_SKILLS = 8;

/** The roles nearest to one: those that it narrows or that narrow it, then those that share most of what it asks for. */
export function neighboursOf(index: number, pack: Pack): Neighbour[] {
  const { roles, profiles } = pack.data;
  const role = roles[index]!;
  return roles
    .map((other, at) => ({ other, at, relation: relationOf(role, other, index, at), nearness: nearness(role, other) }))
    .filter(({ at }) => at !== index)
    .sort(
      (a, b) =>
        Number(b.relation !== '') - Number(a.relation !== '') ||
        b.nearness - a.nearness ||
        (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, SHOWN_NEIGHBOURS)
    .map(({ other, at, relation }) => ({
      id: other.id,
      title: other.title,
      relation,
      shared: other.skills.filter(({ skill }) => has(role, skill)).length,
      own: apart(role, other, pack),
      theirs: apart(other, role, pack),
      qualifiers: profiles[at]!.qualifiers,
    }));
}

function relationOf(role: PackRole, other: PackRole, index: number, at: number): string {
  if (other.narrows === index) return `narrows it by ${other.narrowedBy}`;
  if (role.narrows === at) return `it narrows this one by ${role.narrowedBy}`;
  if (role.narrows >= 0 && role.narrows === other.narrows) return 'narrows the same role';
  return '';
}

function has({ skills }: PackRole, skill: number): boolean {
  return skills.some((entry) => entry.skill === skill);
}

/** Share of what both ask for that they have in common, by ticks: 0 to 1 (Ruzicka's weighted Jaccard). */
function nearness(a: PackRole, b: PackRole): number {
  const ticks = new Map(a.skills.map((entry) => [entry.skill, Math.max(0, entry.ticks)]));
  let common = 0;
  let whole = [...ticks.values()].reduce((sum, value) => sum + value, 0);
  for (const { skill, ticks: theirs } of b.skills) {
    const own = ticks.get(skill) ?? 0;
    common += Math.min(own, Math.max(0, theirs));
    whole += Math.max(0, theirs - own);
  }
  return whole === 0 ? 0 : common / whole;
}

/** Names of the skills that one role asks for and another does not, the weightiest first. */
function apart(role: PackRole, other: PackRole, pack: Pack): string[] {
  return role.skills
    .filter(({ skill, importance }) => importance !== 'useful' && !has(other, skill))
    .sort((a, b) => b.ticks - a.ticks)
    .slice(0, SHOWN_SKILLS)
    .map(({ skill }) => pack.data.skills[skill]!.name);
}
