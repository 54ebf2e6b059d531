import { RolefitError } from '../errors.js';
import { SKILL_KINDS } from '../types.js';
import { renderRole, renderRoles } from '../render/role-text.js';
import { clip, padEnd } from '../render/layout.js';
import { safe } from '../safe.js';
import { EXIT, print, printJson, remark, styleFor } from './output.js';
import { packFor, type PackOptions } from './pack.js';
import { knownRole, nearest } from './suggest.js';

export interface ListOptions extends PackOptions {
  readonly json?: boolean;
  readonly color: boolean;
}

/** `rolefit roles`: the roles of the pack. */
export async function runRoles(options: ListOptions): Promise<number> {
  const pack = await packFor(options);
  const { roles } = pack.data;
  if (options.json) {
    printJson({
      format: 1,
      pack: pack.id,
      ...(pack.data.origin === null ? {} : { origin: pack.data.origin }),
      roles: roles.map(({ id, codes, title, titles, narrows, narrowedBy, summary }) => ({
        id,
        ...(codes === undefined ? {} : { codes }),
        title,
        titles,
        ...(narrows < 0 ? {} : { narrows: roles[narrows]!.id, narrowedBy }),
        summary,
      })),
    });
  } else print(renderRoles(pack, await styleFor(options.color)));
  return EXIT.answered;
}

/** `rolefit roles show ID`: everything that a role's document states. */
export async function runRoleShow(name: string, options: ListOptions): Promise<number> {
  const pack = await packFor(options);
  const index = pack.roleIndex.get(await knownRole(name, pack))!;
  const role = pack.data.roles[index]!;
  const profile = pack.data.profiles[index]!;
  if (options.json) {
    const skills = role.skills.map((entry) => ({ ...entry, skill: pack.data.skills[entry.skill]!.id }));
    const experience = profile.experience.map((entry) => ({
      ...entry,
      skill: entry.skill === null ? null : pack.data.skills[entry.skill]!.id,
    }));
    const narrows = role.narrows < 0 ? null : pack.data.roles[role.narrows]!.id;
    printJson({
      format: 1,
      pack: pack.id,
      role: {
        ...role,
        ...profile,
        narrows,
        specializes: role.specializes.map((wider) => pack.data.roles[wider]!.id),
        skills,
        experience,
        domain: role.domain.map((skill) => pack.data.skills[skill]!.id),
      },
    });
  } else print(renderRole(index, pack, await styleFor(options.color)));
  return EXIT.answered;
}

/** `rolefit skills [WORD]`: the skills of the pack, or those whose name or alias has the word. */
export async function runSkills(
  word: string | undefined,
  options: ListOptions & { readonly kind?: string },
): Promise<number> {
  const pack = await packFor(options);
  const { skills, aliasSkills, aliasTexts } = pack.data;
  if (options.kind !== undefined && !(SKILL_KINDS as readonly string[]).includes(options.kind)) {
    const near = await nearest(options.kind, SKILL_KINDS);
    throw new RolefitError(
      'usage',
      `--kind ${options.kind}: ${near === null ? `one of ${SKILL_KINDS.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  const aliases = skills.map(() => [] as string[]);
  aliasTexts.forEach((text, alias) => aliases[aliasSkills[alias]!]!.push(text));
  const wanted = word?.toLowerCase();
  const found = skills
    .map((skill, index) => ({
      ...skill,
      broader: skill.broader.map((broad) => skills[broad]!.id),
      // By letters, but the name before all.
      aliases: [...new Set([...aliases[index]!.filter((text) => text === skill.name), ...aliases[index]!])],
    }))
    .filter((skill) => options.kind === undefined || skill.kind === options.kind)
    .filter(
      (skill) =>
        wanted === undefined ||
        [skill.id, skill.name, ...skill.aliases].some((text) => text.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (options.json) printJson({ format: 1, pack: pack.id, skills: found });
  else
    print(
      found
        .map((skill) => `${padEnd(skill.id, 34)} ${padEnd(skill.kind, 15)} ${clip(skill.aliases.join(', '), 28)}\n`)
        .join(''),
    );
  if (found.length > 0) return EXIT.answered;
  const kind = options.kind === undefined ? '' : ` of the kind ${options.kind}`;
  remark(`rolefit: no skill${kind} has ${word === undefined ? 'a name' : `"${safe(word)}" in its name or an alias`}`);
  return EXIT.abstained;
}
