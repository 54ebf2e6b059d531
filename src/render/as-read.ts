import { rejectedRecords, type RejectedRecord } from '../explain/report.js';
import { viewText } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Document, Field } from '../types.js';

/** Parts of a record that stand in the same field as the record itself. */
const BESIDE: ReadonlySet<string> = new Set(['cue', 'heading']);
/** Parts that are words of another document: a role's, or the posting of a fit. */
const APART: ReadonlySet<string> = new Set(['statement']);

/**
 * A report with the words of its document as a person reads them, without the markup that a reader took away. Its spans stay those of the text as
 * given, so that it is for printing only.
 */
export function asRead<T>(report: T, document: Document): T {
  return document.view === undefined ? report : (readable(report, null, document) as T);
}

/** What was found in a text and not taken, with its words as a person reads them. */
export function rejectedAsRead(analysis: Analysis, pack: Pack): RejectedRecord[] {
  return asRead(rejectedRecords(analysis, pack), analysis.document);
}

function readable(value: unknown, beside: Field | null, document: Document): unknown {
  if (Array.isArray(value)) return value.map((entry) => readable(entry, null, document));
  if (typeof value !== 'object' || value === null) return value;
  const { field = beside, start, end, text } = value as Readonly<Record<string, unknown>>;
  const own = field === 'text' || field === 'title' ? field : null;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value))
    copy[key] = APART.has(key) ? part : readable(part, BESIDE.has(key) ? own : null, document);
  if (own !== null && typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
    copy['text'] = viewText(document, { field: own, start, end });
  return copy;
}
