import { termEvidence } from '../../src/extract/terms.js';
import type { Analysis, TermEvidence } from '../../src/types.js';

/** The terms that were counted in a document, each whole. */
export function termsOf({ terms }: Analysis): TermEvidence[] {
  return Array.from({ length: terms.count }, (_, index) => termEvidence(terms, index));
}
