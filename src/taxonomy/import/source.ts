import { foldWord } from '../phrase-encoder.js';
import { isCommonWord } from '../common-words.js';
import type { SourcedRole, SourcedSkill, TaxonomySource } from '../read.js';
import type { SkillSource } from '../schemas.js';
import { distinct, type Asked, type Occupation, type Release, type ReleaseSkill } from './release.js';

type Alias = SkillSource['aliases'][number];

/** What a text is called by, whatever its capitals and signs between words. */
function identity(text: string): string {
  return text.toLowerCase().replace(/[-\s]+/g, ' ').trim();
}

/**
 * A release as a taxonomy: its occupations are the roles; its skills are those of `base`, with all that it knows of their names, where one has the
 * same name, and new ones else. How texts are read, and what words are common, is as in `base`.
 * @param scoring numbers that take the place of those of `base`
 */
export function importedSource(release: Release, base: TaxonomySource, scoring: TaxonomySource['scoring']): TaxonomySource {
  const { skills, idOf } = importSkills(release, base.skills);
  const ids = new Set<string>();
  const roles = release.occupations.map((occupation) => {
    const id = release.scheme === 'onet' ? occupation.id : freeId(occupation.title, ids);
    ids.add(id);
    return roleOf(occupation, id, release, idOf);
  });
  roles.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...base, skills, roles, outside: [], scoring: { ...base.scoring, ...scoring } };
}

/** The skills of `base`, with codes where the release has the same; behind them those that only the release has. */
function importSkills(release: Release, base: readonly SourcedSkill[]): { skills: SourcedSkill[]; idOf: Map<string, string> } {
  const ownNames = new Map<string, string>();
  for (const skill of base)
    for (const alias of [...skill.aliases, skill.name]) ownNames.set(identity(typeof alias === 'string' ? alias : alias.text), skill.id);
  for (const { id, name } of base) ownNames.set(identity(name), id);
  const idOf = new Map<string, string>();
  const codes = new Map<string, string[]>();
  const taken = new Set(base.map(({ id }) => id));
  const added: { readonly skill: ReleaseSkill; readonly id: string }[] = [];
  for (const skill of release.skills) {
    const known = [skill.name, ...(release.scheme === 'onet' ? skill.aliases : skill.aliases.slice(0, 1))].map((name) => ownNames.get(identity(name))).find((id) => id !== undefined);
    const id = known ?? freeId(skill.name, taken);
    taken.add(id);
    idOf.set(skill.key, id);
    if (known === undefined) added.push({ skill, id });
    if (skill.code !== null) codes.set(id, [...(codes.get(id) ?? []), skill.code]);
  }
  const coded = (skill: SourcedSkill): SourcedSkill => {
    const own = codes.get(skill.id);
    return own === undefined ? skill : { ...skill, codes: { ...skill.codes, [release.scheme]: own } };
  };
  // A name of one skill is no other name of another, and no one else's in the base.
  const names = new Set(added.map(({ skill }) => identity(skill.name)));
  const fresh = added.map(({ skill, id }): SourcedSkill => ({
    id,
    name: skill.name,
    kind: skill.kind,
    aliases: skill.aliases.filter((alias) => !names.has(identity(alias)) && !ownNames.has(identity(alias))).flatMap(aliasOf),
    broader: [...new Set(skill.broader.map((key) => idOf.get(key)!))].filter((broad) => broad !== id),
    origin: `${release.scheme} ${skill.key}`,
  }));
  return { skills: [...base, ...fresh].map(coded), idOf };
}

/** A name of one word counts only as it is written; an everyday word is none. */
function aliasOf(text: string): Alias[] {
  if (/\s/.test(text)) return [text];
  if (text === text.toLowerCase()) return isCommonWord(text) ? [] : [text];
  return isCommonWord(foldWord(text)) ? [] : [{ text, case: 'exact', needs: [], unless: [] }];
}

/** A kebab-case id of a name that none of `taken` has. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\+/g, ' plus ').replace(/#/g, ' sharp ').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'other';
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  return id;
}

/** An occupation as a role, with a role document made of what the release says of it. */
function roleOf(occupation: Occupation, id: string, { scheme }: Release, idOf: ReadonlyMap<string, string>): SourcedRole {
  const { title, titles, about, duties, skills, preparation, degree, isManaging, code } = occupation;
  const lines = [`# ${title}`, '', '## Overview', about];
  if (titles.length > 0) lines.push('', '## Titles', ...titles.map((other) => `- ${other}`));
  if (duties.length > 0) lines.push('', '## Responsibilities', ...duties.flatMap(({ group, items }) => [`### ${group}`, ...items.map((item) => `- ${item}`)]));
  const asked = askedOnce(skills, idOf);
  if (asked.length > 0) lines.push('', scheme === 'onet' ? '## Tools' : '## Skills', ...asked.map(({ statement }) => `- ${statement}`));
  if (preparation.length > 0) lines.push('', '## Education and experience', ...preparation);
  const origin = `${scheme} ${code}`;
  return {
    id,
    title,
    titles: distinct(titles, [title]),
    summary: about,
    skills: asked.map(({ key, importance, statement }) => ({ skill: key, importance, quote: statement })),
    responsibilities: duties.map(({ group, items }) => ({ group, items: [...items] })),
    experience: [],
    education: degree === null ? [] : [{ degree, fields: [], importance: 'expected', quote: preparation[0] ?? title }],
    practices: [],
    challenges: [],
    careerPath: [],
    market: [],
    pay: [],
    trends: [],
    ...(isManaging ? { levels: ['manager', 'director'] as const satisfies SourcedRole['levels'] } : {}),
    codes: { [scheme]: [code] },
    origin,
    document: `${lines.join('\n')}\n`,
    documentOrigin: origin,
    lineOf: () => origin,
  };
}

/** Skills by their ids in the pack, each once: where several of the release are one there, the most important statement. */
function askedOnce(list: readonly Asked[], idOf: ReadonlyMap<string, string>): Asked[] {
  const order: readonly Asked['importance'][] = ['core', 'expected', 'useful'];
  const held = new Map<string, Asked>();
  for (const one of list) {
    const key = idOf.get(one.key)!;
    const other = held.get(key);
    if (other === undefined || order.indexOf(one.importance) < order.indexOf(other.importance)) held.set(key, { ...one, key });
  }
  return [...held.values()];
}
