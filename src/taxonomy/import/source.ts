import { foldWord } from '../phrase-encoder.js';
import { isCommonWord } from '../common-words.js';
import { NO_BACKGROUND, type SourcedRole, type SourcedSkill, type TaxonomySource } from '../read.js';
import type { SkillSource } from '../schemas.js';
import { distinct, IMPORTANCE_ORDER, type Asked, type Occupation, type Release, type ReleaseSkill } from './release.js';
import { roleDocument } from './role-document.js';

type Alias = SkillSource['aliases'][number];
type Crosswalk = TaxonomySource['crosswalk'];

/** What a text is called by, whatever its capitals and signs between words. */
function identity(text: string): string {
  return text.toLowerCase().replace(/[-\s]+/g, ' ').trim();
}

/**
 * A release as a taxonomy: its occupations are the roles; its skills are those of `base`, with all that it knows of their names, where one has the
 * same name, and new ones else. How texts are read is as in `base`; how common words and skills are is not known: the postings counted for it are of few roles.
 * @param scoring numbers that take the place of those of `base`
 */
export function importedSource(release: Release, base: TaxonomySource, scoring: TaxonomySource['scoring']): TaxonomySource {
  const { skills, idOf, places } = importSkills(release, base);
  const ids = new Set<string>();
  const crosswalk: Crosswalk = { roles: {}, skills: {} };
  for (const id of new Set([...Object.keys(base.crosswalk.skills), ...Object.keys(places)])) {
    const { [release.scheme]: _, ...others } = base.crosswalk.skills[id] ?? {};
    crosswalk.skills[id] = { ...others, ...(places[id] === undefined ? {} : { [release.scheme]: places[id] }) };
  }
  const roles = release.occupations.map((occupation) => {
    const id = release.scheme === 'onet' ? occupation.id : freeId(occupation.title, ids);
    ids.add(id);
    crosswalk.roles[id] = { [release.scheme]: [{ code: occupation.code, name: occupation.title }] };
    return roleOf(occupation, id, release, idOf);
  });
  roles.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...base, skills, roles, crosswalk, outside: [], background: NO_BACKGROUND, scoring: { ...base.scoring, ...scoring } };
}

/** The skills of `base`; behind them those that only the release has. */
function importSkills(release: Release, { skills: base, crosswalk }: TaxonomySource) {
  const ownNames = new Map<string, string>();
  for (const skill of base)
    for (const alias of [...skill.aliases, skill.name]) ownNames.set(identity(typeof alias === 'string' ? alias : alias.text), skill.id);
  for (const { id, name } of base) ownNames.set(identity(name), id);
  const ownCodes = new Map<string, string>();
  for (const [id, place] of Object.entries(crosswalk.skills)) for (const { code } of place[release.scheme] ?? []) ownCodes.set(code, id);
  const idOf = new Map<string, string>();
  const places: Record<string, { code: string; name: string }[]> = {};
  const taken = new Set(base.map(({ id }) => id));
  const added: { readonly skill: ReleaseSkill; readonly id: string }[] = [];
  for (const skill of release.skills) {
    const names = [skill.name, ...(release.scheme === 'onet' ? skill.aliases : skill.aliases.slice(0, 1))];
    const known = ownCodes.get(skill.code ?? '') ?? names.map((name) => ownNames.get(identity(name))).find((id) => id !== undefined);
    const id = known ?? freeId(skill.name, taken);
    taken.add(id);
    idOf.set(skill.key, id);
    if (known === undefined) added.push({ skill, id });
    if (skill.code !== null) (places[id] ??= []).push({ code: skill.code, name: skill.name });
  }
  // A name of one skill is no other name of another, and no one else's in the base.
  const names = new Set(added.map(({ skill }) => identity(skill.name)));
  const fresh = added.map(
    ({ skill, id }): SourcedSkill => ({
      id,
      name: skill.name,
      kind: skill.kind,
      aliases: skill.aliases
        .filter((alias) => !names.has(identity(alias)) && !ownNames.has(identity(alias)))
        .flatMap(aliasOf),
      broader: [...new Set(skill.broader.map((key) => idOf.get(key)!))].filter((broad) => broad !== id),
      origin: `${release.scheme} ${skill.key}`,
    }),
  );
  return { skills: [...base, ...fresh], idOf, places };
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
  const asked = askedOnce(skills, idOf);
  const { document, spanOf } = roleDocument(occupation, asked, scheme);
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
    origin,
    document,
    documentOrigin: origin,
    lineOf: () => origin,
    spanOf,
  };
}

/** Skills by their ids in the pack, each once: where several of the release are one there, the most important statement. */
function askedOnce(list: readonly Asked[], idOf: ReadonlyMap<string, string>): Asked[] {
  const held = new Map<string, Asked>();
  for (const one of list) {
    const key = idOf.get(one.key)!;
    const other = held.get(key);
    if (other === undefined || IMPORTANCE_ORDER.indexOf(one.importance) < IMPORTANCE_ORDER.indexOf(other.importance)) held.set(key, { ...one, key });
  }
  return [...held.values()];
}
