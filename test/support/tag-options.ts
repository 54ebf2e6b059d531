import { RECORD_FIELDS } from '../../src/batch/tag-record.js';
import type { TagOptions } from '../../src/batch/worker.js';

/** What `rolefit tag` is asked for without options. */
export const TAGGING: TagOptions = {
  format: 'ndjson',
  top: 5,
  minConfidence: 0,
  roles: null,
  skills: null,
  fields: RECORD_FIELDS,
  explain: false,
  candidates: false,
  crosswalk: false,
  as: null,
};
