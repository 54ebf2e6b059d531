import type { PackData } from '../../src/pack/format.js';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import { readTaxonomy, type SourcedSkill } from '../../src/taxonomy/read.js';
import { ROOT } from '../support/project.js';

/** Sizes of the vocabulary that reading is timed with, in aliases as they are written. */
export const VOCABULARIES = [150, 1500, 15_000] as const;

/** The built-in taxonomy without roles, and with about `count` of its aliases: whole skills, spread evenly over its files. */
export function reduceAliases(count: number): PackData {
  const source = readTaxonomy(ROOT);
  let all = 0;
  for (const { aliases } of source.skills) all += aliases.length;
  const skills: SourcedSkill[] = [];
  let passed = 0;
  let taken = 0;
  for (const skill of source.skills) {
    passed += skill.aliases.length;
    if (taken + skill.aliases.length > (passed * count) / all) continue;
    taken += skill.aliases.length;
    skills.push(skill);
  }
  const ids = new Set(skills.map(({ id }) => id));
  const kept = skills.map((skill) => ({
    ...skill,
    broader: skill.broader.filter((id) => ids.has(id)),
    aliases: skill.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
  }));
  return compileTaxonomy(
    { ...source, skills: kept, roles: [], outside: [], crosswalk: { roles: {}, skills: {} } },
    `aliases-${taken}`,
  );
}
