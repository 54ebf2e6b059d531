import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RolefitError } from '../errors.js';
import { checkFiles } from '../taxonomy/check-files.js';
import type { Finding } from '../taxonomy/finding.js';
import { readPostings, type SourcedPosting } from '../taxonomy/postings.js';
import type { Root, TaxonomySource } from '../taxonomy/read.js';
import { readTaxonomy, readYaml } from '../taxonomy/read.js';
import { scoringSchema } from '../taxonomy/schemas.js';

/** Which taxonomy a command works on. */
export interface TaxonomyOptions {
  /** A folder that holds taxonomy/ and corpus/, laid over the built-in one. */
  readonly taxonomy?: string;
  /** Nothing of the built-in one. */
  readonly alone?: boolean;
}

/** The folder that holds the built-in taxonomy/ and corpus/. */
const OWN_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder that a person gave, as their messages call it. */
export function givenRoot(folder: string): Root {
  const path = resolve(folder);
  if (!existsSync(path))
    throw new RolefitError(
      'taxonomy.unreadable',
      `${folder}: there is no such folder; give the one that holds taxonomy/ and corpus/`,
    );
  return { path, shown: `${folder.replace(/\/+$/, '')}/` };
}

/** Reads the taxonomy that a command works on. @throws RolefitError `taxonomy.…` with file and line */
export function readSource({ taxonomy, alone }: TaxonomyOptions): TaxonomySource {
  if (taxonomy === undefined) return readTaxonomy(OWN_ROOT);
  const root = givenRoot(taxonomy);
  return alone === true ? readTaxonomy(root.path) : readTaxonomy(OWN_ROOT, root);
}

/** All faults that the files which a person wrote have by themselves. */
export function fileFaults({ taxonomy, alone }: TaxonomyOptions): Finding[] {
  if (taxonomy === undefined) return checkFiles({ path: OWN_ROOT, shown: '' });
  const root = givenRoot(taxonomy);
  return checkFiles(alone === true ? { path: root.path, shown: '' } : root);
}

/** The example postings of the taxonomy that a command works on; a file of the folder stands in the place of a built-in one of the same name. */
export function readExamples({ taxonomy, alone }: TaxonomyOptions): SourcedPosting[] {
  if (taxonomy === undefined) return readPostings(OWN_ROOT);
  const root = givenRoot(taxonomy);
  if (alone === true) return readPostings(root.path);
  const own = readPostings(root.path, root.shown);
  const paths = new Set(own.map(({ path }) => path));
  return [...readPostings(OWN_ROOT).filter(({ path }) => !paths.has(path)), ...own];
}

/** The numbers that an imported taxonomy has in the place of the built-in ones. */
export function readImportScoring(): TaxonomySource['scoring'] {
  return readYaml(join(OWN_ROOT, 'taxonomy/imported.yaml'), scoringSchema, OWN_ROOT).value;
}
