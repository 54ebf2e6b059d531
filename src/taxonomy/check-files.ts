import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { Finding } from './finding.js';
import { postingFiles, splitPosting } from './postings.js';
import { SINGLE_FILES, yamlFiles, type Root } from './read.js';
import { postingSchema, roleSchema, skillsSchema } from './schemas.js';
import { checkYaml, type YamlFault } from './yaml-file.js';

/** Every fault of the files of a taxonomy by themselves, before any is held against another: what cannot be read as YAML, and what is not as it must be. */
export function checkFiles({ path: root, shown }: Root): Finding[] {
  const check = (path: string, schema: z.ZodType): Finding[] => {
    const name = `${shown}${relative(root, path).replaceAll('\\', '/')}`;
    const read = checkYaml(readFileSync(path, 'utf8'), name, schema);
    if ('faults' in read) return read.faults.map(findingOf);
    return schema === roleSchema ? lacksDocument(read.value as { id: string }, name) : [];
  };
  const lacksDocument = ({ id }: { id: string }, where: string): Finding[] =>
    existsSync(join(root, `corpus/roles/${id}.md`)) || shown !== ''
      ? []
      : [{ severity: 'error', code: 'document-missing', where: `${where}:1`, message: `its role document corpus/roles/${id}.md is missing; write it` }];
  const singles = Object.entries(SINGLE_FILES).map(([name, schema]) => [join(root, `taxonomy/${name}.yaml`), schema] as const);
  return [
    ...yamlFiles(join(root, 'taxonomy/skills')).flatMap((path) => check(path, skillsSchema)),
    ...yamlFiles(join(root, 'taxonomy/roles')).flatMap((path) => check(path, roleSchema)),
    ...singles.filter(([path]) => existsSync(path)).flatMap(([path, schema]) => check(path, schema)),
    ...postingFiles(root).flatMap((path) => checkPosting(root, path, shown)),
  ];
}

function checkPosting(root: string, path: string, shown: string): Finding[] {
  const name = `${shown}${path}`;
  const parts = splitPosting(readFileSync(join(root, path), 'utf8'));
  if (parts === null) return [{ severity: 'error', code: 'syntax', where: `${name}:1`, message: 'it does not begin with its answer between two lines of ---; see taxonomy/README.md' }];
  const read = checkYaml(parts.answer, name, postingSchema);
  return 'faults' in read ? read.faults.map(findingOf) : [];
}

function findingOf({ code, where, message }: YamlFault): Finding {
  return { severity: 'error', code: code === 'taxonomy.syntax' ? 'syntax' : 'schema', where, message };
}
