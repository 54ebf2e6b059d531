import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { RolefitError } from '../errors.js';
import { postingSchema } from './schemas.js';
import { parseYaml, type Origin } from './yaml-file.js';

/** An example posting of the corpus with its right answer. */
export interface SourcedPosting extends z.infer<typeof postingSchema> {
  /** The file relative to the project folder, with `/`. */
  readonly path: string;
  /** The folder it stands in: its own role, or the role that it is a near miss of. */
  readonly folder: string;
  readonly text: string;
  readonly lineOf: (path: readonly (string | number)[]) => Origin;
}

const FOLDER = 'corpus/postings';

/**
 * Reads every example posting of `root/corpus/postings`, by path; none where the folder is missing. In
 * messages `shown` stands before their paths.
 * @throws RolefitError `taxonomy.syntax` or `taxonomy.schema`, with file and line.
 */
export function readPostings(root: string, shown = ''): SourcedPosting[] {
  return postingFiles(root).map((path) => readPosting(root, path, shown));
}

/** The files of the example postings, from the root, with `/`. */
export function postingFiles(root: string): string[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${FOLDER}/${name}`);
}

/** The answer of a posting as YAML, whose lines count as in the file, and its text; null where it has no answer. */
export function splitPosting(text: string): { answer: string; text: string } | null {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  // The line of the opening dashes is kept.
  return parts === null ? null : { answer: `\n${parts[1]!}`, text: parts[2]! };
}

function readPosting(root: string, path: string, shown: string): SourcedPosting {
  const parts = splitPosting(readFileSync(join(root, path), 'utf8'));
  if (parts === null)
    throw new RolefitError('taxonomy.syntax', `${shown}${path}:1: it does not begin with its answer between two lines of ---; see taxonomy/README.md`);
  const { value, lineOf } = parseYaml(parts.answer, `${shown}${path}`, postingSchema);
  return { ...value, path, folder: path.split('/')[2]!, text: parts.text, lineOf };
}
