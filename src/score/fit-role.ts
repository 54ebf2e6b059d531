import type { PackProfile, PackRole } from '../pack/format.js';
import type { Pack } from '../pack/load.js';
import type { Demands, DutyDemand, SkillDemand, Statement } from '../fit-types.js';
import type { Importance, Span } from '../types.js';
import { dutiesOf } from './fit-duties.js';
import { gather, weightOf } from './fit-gather.js';
import { fitNumbers } from './fit-numbers.js';
import { leadingSkills, LEVEL_RANKS } from './fit-skills.js';

const cache = new WeakMap<Pack, Map<number, Demands>>();

/** What a role of the pack demands, as its profile states it. */
export function roleDemands(pack: Pack, role: number): Demands {
  let known = cache.get(pack);
  if (known === undefined) cache.set(pack, (known = new Map()));
  let demands = known.get(role);
  if (demands === undefined) known.set(role, (demands = readRole(pack, role)));
  return demands;
}

function readRole(pack: Pack, role: number): Demands {
  const profile = pack.data.profiles[role]!;
  const wanted = pack.data.roles[role]!;
  const skills = skillDemands(pack, wanted, profile.alternatives);
  const years = profile.experience.filter(
    (entry, index, all) => entry.min > 0 && all.findIndex(({ skill }) => skill === entry.skill) === index,
  );
  const base = profile.education.find(({ importance }) => importance !== 'useful') ?? profile.education[0];
  const higher = profile.education.find(
    ({ importance, degree, quote }) =>
      base !== undefined &&
      importance === 'useful' &&
      degree !== base.degree &&
      // Of "a Master's or PhD" the higher one is an alternative.
      !profile.education.some((other) => other.degree !== degree && other.quote.start === quote.start),
  );
  const schooling = (entry: NonNullable<typeof base>) => ({
    degree: entry.degree,
    ...studyFields(entry.fields),
    related: true,
    orEquivalent: false,
    statement: statementOf(entry.quote),
  });
  const lowest = [...wanted.levels].sort((a, b) => LEVEL_RANKS[a] - LEVEL_RANKS[b])[0];
  return {
    role,
    posting: null,
    title: wanted.title,
    skills,
    years: years.map(({ min, skill, quote }) => ({ years: min, skill, statement: statementOf(quote) })),
    schooling: base === undefined || base.degree === 'none' ? null : schooling(base),
    higher: higher === undefined ? null : schooling(higher),
    level: lowest === undefined ? null : { level: lowest, statement: null },
    duties: dutyDemands(pack, profile),
    knockOuts: [],
    count: skills.length + years.length,
  };
}

/** Ids that stand for any field of a kind, not for one of them. */
const OPEN_FIELDS: ReadonlySet<string> = new Set(['stem', 'quantitative-field', 'technical-field', 'related-field']);

/** Fields of study that are asked for by name, and whether others near them do as well. */
export function studyFields(fields: readonly string[]): { readonly fields: string[]; readonly related: boolean } {
  return {
    fields: fields.filter((field) => !OPEN_FIELDS.has(field)),
    related: fields.some((field) => OPEN_FIELDS.has(field)),
  };
}

function statementOf({ start, end }: Span): Statement {
  return { start, end, field: 'document' };
}

const PART_OF: Readonly<Record<Importance, 'required' | 'preferred'>> = {
  core: 'required',
  expected: 'required',
  useful: 'preferred',
};

/** The skills of a role; those that its document offers as alternatives ("AWS, GCP or Azure") are one demand. */
function skillDemands(pack: Pack, wanted: PackRole, alternatives: readonly number[]): SkillDemand[] {
  const numbers = fitNumbers(pack);
  const leading = leadingSkills(pack);
  const domain = new Set(wanted.narrowedBy === 'level' ? wanted.domain : []);
  return gather(
    wanted.skills.map(({ skill, importance, quote }, position) => {
      const isLeading = wanted.levels.length > 0 && (leading.has(skill) || domain.has(skill));
      const group = alternatives[position]!;
      return {
        part: isLeading ? 'level' : PART_OF[importance],
        weight: weightOf(pack, skill, importance, isLeading, numbers),
        standing: importance,
        member: { skill, statement: statementOf(quote) },
        group: group < 0 ? null : group,
        atLeast: 1,
      };
    }),
  );
}

function dutyDemands(pack: Pack, { responsibilities, dutySkills, document }: PackProfile): DutyDemand[] {
  const items = responsibilities.flatMap((group) => group.items);
  const texts = items.map(({ start, end }, index) => ({
    text: document.slice(start, end),
    skills: dutySkills[index]!,
    statement: statementOf({ start, end }),
  }));
  return dutiesOf(pack, texts);
}
