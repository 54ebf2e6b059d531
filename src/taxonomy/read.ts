import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { RolefitError } from '../errors.js';
import type { Span } from '../types.js';
import {
  backgroundSchema,
  crosswalkSchema,
  cuesSchema,
  degreesSchema,
  factsSchema,
  levelsSchema,
  outsideSchema,
  resumeSchema,
  roleSchema,
  scoringSchema,
  sectionsSchema,
  skillsSchema,
  titlesSchema,
  type BackgroundSource,
  type CrosswalkSource,
  type OutsideSource,
  type ResumeSource,
  type RoleSource,
  type SkillSource,
  type TitlesSource,
} from './schemas.js';
import { writeOutAliases, type LineOf, type ReadSkill } from './written-out.js';
import { parseYaml, type Origin, type ReadYaml } from './yaml-file.js';

export interface SourcedSkill extends SkillSource {
  readonly origin: Origin;
  /** Line of a part of the skill, by its path in it; without it, `origin` stands for every part. */
  readonly lineOf?: LineOf;
  /** Aliases that come from a template: they have no other number. */
  readonly activities?: ReadonlySet<string>;
}

export interface SourcedRole extends RoleSource {
  readonly origin: Origin;
  /** The role document, `corpus/roles/<id>.md`, as it stands. */
  readonly document: string;
  readonly documentOrigin: string;
  /** Line of a claim in the profile, by its path, for messages. */
  readonly lineOf: (path: readonly (string | number)[]) => Origin;
  /** Where a quote stands in the role document, of one that was made together with its quotes. */
  readonly spanOf?: ReadonlyMap<string, Span>;
}

/** A taxonomy folder and its corpus, read and checked against the schemas. */
export interface TaxonomySource {
  readonly folder: string;
  readonly skills: readonly SourcedSkill[];
  readonly roles: readonly SourcedRole[];
  readonly sections: z.infer<typeof sectionsSchema>;
  readonly cues: z.infer<typeof cuesSchema>;
  readonly levels: z.infer<typeof levelsSchema>;
  readonly degrees: z.infer<typeof degreesSchema>;
  readonly facts: z.infer<typeof factsSchema>;
  /** The words of a résumé's dates and entries; none where the file is missing. */
  readonly resume: ResumeSource;
  readonly scoring: z.infer<typeof scoringSchema>;
  /** Occupations that are no role of the pack; none where the file is missing. */
  readonly outside: OutsideSource;
  /** How common skills and words are in postings at large; without the file, nothing is known of it. */
  readonly background: BackgroundSource;
  /** How titles are written short; not at all where the file is missing. */
  readonly titles: TitlesSource;
  /** Where roles and skills stand in published taxonomies; nowhere where the file is missing. */
  readonly crosswalk: CrosswalkSource;
}

/**
 * Reads one YAML file and checks it. In messages it is called by its path from `root`, with `shown` before it.
 * @throws RolefitError `taxonomy.unreadable`, `taxonomy.syntax` or `taxonomy.schema`, each with file and line.
 */
export function readYaml<S extends z.ZodType>(path: string, schema: S, root: string, shown = ''): ReadYaml<z.infer<S>> {
  const name = `${shown}${relative(root, path)}`;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new RolefitError('taxonomy.unreadable', `${name}: cannot be read; put the file there (see taxonomy/README.md)`);
  }
  return parseYaml(text, name, schema);
}

/** The YAML files of a folder, by name; none where it is missing. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** The single files of a taxonomy, by name. */
export const SINGLE_FILES = {
  sections: sectionsSchema,
  cues: cuesSchema,
  levels: levelsSchema,
  degrees: degreesSchema,
  facts: factsSchema,
  resume: resumeSchema,
  scoring: scoringSchema,
  outside: outsideSchema,
  background: backgroundSchema,
  titles: titlesSchema,
  crosswalk: crosswalkSchema,
} as const;

export const NO_BACKGROUND: BackgroundSource = { source: 'nothing counted', postings: 0, skills: {}, words: {} };

/** A folder that holds taxonomy/ and corpus/. */
export interface Root {
  readonly path: string;
  /** What stands before the names of its files in messages. */
  readonly shown: string;
}

/**
 * Reads a whole taxonomy: `root/taxonomy` and `root/corpus`; with `own`, that folder laid over it: skills and roles of the same id replace those
 * of the root, new ones are added, and each single file (sections, cues, scoring and so on) that is there replaces the root's as a whole.
 * @throws RolefitError `taxonomy.unreadable`, `taxonomy.syntax` or `taxonomy.schema`, each with file and line.
 */
export function readTaxonomy(root: string, own?: Root): TaxonomySource {
  const roots: Root[] = [{ path: root, shown: '' }, ...(own === undefined ? [] : [own])];
  const folder = join(roots.at(-1)!.path, 'taxonomy');
  if (own !== undefined && !existsSync(folder))
    throw new RolefitError('taxonomy.unreadable', `${own.shown}: there is no folder taxonomy/ in it; give the folder that holds taxonomy/ and corpus/`);
  const roles = laidOver(roots.map((of) => yamlFiles(join(of.path, 'taxonomy/roles')).map((path) => readRole(path, of, roots))));
  roles.sort((a, b) => (a.id < b.id ? -1 : 1));
  const has = (of: Root, name: string): boolean => existsSync(join(of.path, `taxonomy/${name}.yaml`));
  const list = <N extends keyof typeof SINGLE_FILES>(name: N): z.infer<(typeof SINGLE_FILES)[N]> => {
    const of = own !== undefined && has(own, name) ? own : roots[0]!;
    return read(of, join(of.path, `taxonomy/${name}.yaml`), SINGLE_FILES[name] as z.ZodType).value as z.infer<(typeof SINGLE_FILES)[N]>;
  };
  return {
    folder,
    skills: writeOutAliases(laidOver(roots.map((of) => readSkills(of).map((read) => ({ id: read.skill.id, ...read }))))),
    roles,
    sections: list('sections'),
    cues: list('cues'),
    levels: list('levels'),
    degrees: list('degrees'),
    facts: list('facts'),
    resume: roots.some((of) => has(of, 'resume')) ? list('resume') : { headings: [], endings: [], calendar: [], career: [] },
    scoring: list('scoring'),
    outside: roots.some((of) => has(of, 'outside')) ? list('outside') : [],
    background: roots.some((of) => has(of, 'background')) ? list('background') : NO_BACKGROUND,
    titles: roots.some((of) => has(of, 'titles')) ? list('titles') : { abbreviations: [] },
    crosswalk: roots.some((of) => has(of, 'crosswalk')) ? list('crosswalk') : { roles: {}, skills: {} },
  };
}

/** What stands in the last list, in the place of what has the same id in an earlier one. */
function laidOver<T extends { readonly id: string }>(lists: readonly T[][]): T[] {
  return lists.reduce((under, over) => {
    const ids = new Set(over.map(({ id }) => id));
    return [...under.filter(({ id }) => !ids.has(id)), ...over];
  });
}

function read<S extends z.ZodType>(of: Root, path: string, schema: S): ReadYaml<z.infer<S>> {
  return readYaml(path, schema, of.path, of.shown);
}

function readSkills(of: Root): ReadSkill[] {
  return yamlFiles(join(of.path, 'taxonomy/skills')).flatMap((path) => {
    const { value, lineOf } = read(of, path, skillsSchema);
    return value.map((skill, index): ReadSkill => ({ skill, lineOf: (path) => lineOf([index, ...path]) }));
  });
}

/** A role with its document, which a folder laid over another may leave to that one. */
function readRole(path: string, of: Root, roots: readonly Root[]): SourcedRole {
  const { value, lineOf } = read(of, path, roleSchema);
  const name = `corpus/roles/${value.id}.md`;
  const from = [of, ...roots].find((candidate) => existsSync(join(candidate.path, name)));
  if (from === undefined) throw new RolefitError('taxonomy.unreadable', `${lineOf([])}: its role document ${of.shown}${name} is missing; write it`);
  return { ...value, origin: lineOf([]), document: readFileSync(join(from.path, name), 'utf8'), documentOrigin: `${from.shown}${name}`, lineOf };
}
