import { readPostings, type SourcedPosting } from '../../src/taxonomy/postings.js';
import { ROOT } from './project.js';

/** An example posting of the corpus, with its right answer. */
export type Example = SourcedPosting;

/** Every example posting of the corpus, by path; stops where a front matter is not as `postingSchema` asks. */
export function exampleDocuments(): Example[] {
  return readPostings(ROOT);
}
