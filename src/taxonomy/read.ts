import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { RolefitError } from '../errors.js';
import {
  backgroundSchema,
  cuesSchema,
  degreesSchema,
  factsSchema,
  levelsSchema,
  outsideSchema,
  roleSchema,
  scoringSchema,
  sectionsSchema,
  skillsSchema,
  type BackgroundSource,
  type OutsideSource,
  type RoleSource,
  type SkillSource,
} from './schemas.js';
import { writeOutAliases, type LineOf, type ReadSkill } from './written-out.js';

/** Where something was written: `file:line`, the file relative to the project folder. */
export type Origin = string;

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
  readonly scoring: z.infer<typeof scoringSchema>;
  /** Occupations that are no role of the pack; none where the file is missing. */
  readonly outside: OutsideSource;
  /** How common skills and words are in postings at large; without the file, nothing is known of it. */
  readonly background: BackgroundSource;
}

interface ReadYaml<T> {
  readonly value: T;
  readonly lineOf: (path: readonly (string | number)[]) => Origin;
}

/**
 * Reads one YAML file and checks it.
 * @throws RolefitError `taxonomy.unreadable`, `taxonomy.syntax` or `taxonomy.schema`, each with file and line.
 */
export function readYaml<S extends z.ZodType>(path: string, schema: S, root: string): ReadYaml<z.infer<S>> {
  const name = relative(root, path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new RolefitError('taxonomy.unreadable', `${name}: cannot be read; put the file there (see taxonomy/README.md)`);
  }
  return parseYaml(text, name, schema);
}

/**
 * Checks YAML that is called `name` in messages.
 * @throws RolefitError `taxonomy.syntax` or `taxonomy.schema`, each with name and line.
 */
export function parseYaml<S extends z.ZodType>(text: string, name: string, schema: S): ReadYaml<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: readonly (string | number)[]): Origin => `${name}:${lineAt(document, lines, path)}`;
  const fault = document.errors[0];
  if (fault !== undefined) {
    const line = lines.linePos(fault.pos[0]).line;
    throw new RolefitError('taxonomy.syntax', `${name}:${line}: ${fault.message.split('\n')[0]}`);
  }
  const result = schema.safeParse(document.toJS() ?? []);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const where = issue.path.filter((part) => typeof part !== 'symbol');
    throw new RolefitError('taxonomy.schema', `${lineOf(where)}: ${where.join('.')}: ${issue.message}`);
  }
  return { value: result.data, lineOf };
}

function lineAt(document: YamlDocument, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

const NO_BACKGROUND: BackgroundSource = { source: 'nothing counted', postings: 0, skills: {}, words: {} };

/** Reads a whole taxonomy: `root/taxonomy` and `root/corpus`. */
export function readTaxonomy(root: string): TaxonomySource {
  const folder = join(root, 'taxonomy');
  const read: ReadSkill[] = [];
  for (const path of yamlFiles(join(folder, 'skills'))) {
    const { value, lineOf } = readYaml(path, skillsSchema, root);
    value.forEach((skill, index) => read.push({ skill, lineOf: (path) => lineOf([index, ...path]) }));
  }
  const skills = writeOutAliases(read);
  const roles = yamlFiles(join(folder, 'roles')).map((path) => readRole(path, root));
  roles.sort((a, b) => (a.id < b.id ? -1 : 1));
  const list = <S extends z.ZodType>(name: string, schema: S): z.infer<S> =>
    readYaml(join(folder, `${name}.yaml`), schema, root).value;
  const has = (name: string): boolean => existsSync(join(folder, `${name}.yaml`));
  return {
    folder,
    skills,
    roles,
    sections: list('sections', sectionsSchema),
    cues: list('cues', cuesSchema),
    levels: list('levels', levelsSchema),
    degrees: list('degrees', degreesSchema),
    facts: list('facts', factsSchema),
    scoring: list('scoring', scoringSchema),
    outside: has('outside') ? list('outside', outsideSchema) : [],
    background: has('background') ? list('background', backgroundSchema) : NO_BACKGROUND,
  };
}

function readRole(path: string, root: string): SourcedRole {
  const { value, lineOf } = readYaml(path, roleSchema, root);
  const documentOrigin = `corpus/roles/${value.id}.md`;
  let document: string;
  try {
    document = readFileSync(join(root, documentOrigin), 'utf8');
  } catch {
    throw new RolefitError('taxonomy.unreadable', `${lineOf([])}: its role document ${documentOrigin} is missing; write it`);
  }
  return { ...value, origin: lineOf([]), document, documentOrigin, lineOf };
}
