import { createHash } from 'node:crypto';
import type { Receipt } from '../explain/fit-report.js';
import { plainDocument } from '../explain/fit-advice.js';
import type { MatchReceipt } from '../explain/report.js';
import type { Pack } from '../pack/load.js';
import type { Demands, Fit } from '../fit-types.js';
import type { Document } from '../types.js';
import { version } from './version.js';

/** SHA-256 of a document as it was read: its title, a line break and its text without markup. */
export function documentDigest(document: Document): string {
  const { title, text } = plainDocument(document);
  return createHash('sha256')
    .update(`${title ?? ''}\n${text}`)
    .digest('hex');
}

/** What a match was made from. */
export function matchReceipt(document: Document, pack: Pack): MatchReceipt {
  return { input: documentDigest(document), pack: pack.id, version: version() };
}

/** What a fit was made from. */
export function receiptOf({ resume, demands }: Fit, pack: Pack): Receipt {
  return {
    input: documentDigest(resume.document),
    demands: demandsReceipt(demands, pack),
    pack: pack.id,
    version: version(),
    asOf: resume.resume!.asOf,
  };
}

function demandsReceipt({ role, posting }: Demands, pack: Pack): Receipt['demands'] {
  return role === null ? { posting: documentDigest(posting!.document) } : { role: pack.data.roles[role]!.id };
}
