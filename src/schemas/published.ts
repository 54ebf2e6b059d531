import { auditSchema } from './audit.js';
import { corpusSchema } from './corpus.js';
import { diffSchema } from './diff.js';
import { fitRecordSchema, fitSchema } from './fit.js';
import { contrastSchema, explainSchema, extractSchema, matchSchema } from './reports.js';
import { tagSchema } from './tag.js';

/** Every published schema by its file name. */
export const PUBLISHED = {
  match: matchSchema,
  extract: extractSchema,
  contrast: contrastSchema,
  explain: explainSchema,
  fit: fitSchema,
  'fit-record': fitRecordSchema,
  tag: tagSchema,
  corpus: corpusSchema,
  audit: auditSchema,
  diff: diffSchema,
} as const;
