import { parse } from 'yaml';
import { postingSchema } from '../../src/taxonomy/schemas.js';
import { fileText, filesUnder } from './project.js';

/** An example posting of the corpus, with its right answer. */
export interface Example {
  /** From the project's folder, with `/`. */
  readonly path: string;
  /** The folder it stands in: its own role, or the role that it is a near miss of. */
  readonly folder: string;
  readonly title: string;
  readonly text: string;
  /** The right answer. */
  readonly role: string;
  /** Further right answers. */
  readonly accept: readonly string[];
  readonly why: string;
}

/** Front matter and text of a file; both empty where it has no front matter. */
export function splitFrontMatter(file: string): { front: string; text: string } {
  const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  return { front, text };
}

/** Every example posting of the corpus, by path; stops where a front matter is not as `postingSchema` asks. */
export function exampleDocuments(): Example[] {
  return filesUnder('corpus/postings', '.md').map((path) => {
    const { front, text } = splitFrontMatter(fileText(path));
    return { path, folder: path.split('/')[2]!, text, ...postingSchema.parse(parse(front)) };
  });
}
