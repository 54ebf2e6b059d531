import type { Demands, Fit } from '../fit-types.js';
import type { Pack } from '../pack/load.js';
import type { Document } from '../types.js';
import { plainDocument } from './fit-advice.js';
import type { Receipt } from './fit-report.js';
import type { MatchReceipt } from './report.js';
import { sha256 } from './sha256.js';

/** SHA-256 of a document as it was read: its title, a line break and its text without markup. */
function documentDigest(document: Document): string {
  const { title, text } = plainDocument(document);
  return sha256(`${title ?? ''}\n${text}`);
}

/** What a match was made from; `version` is that of rolefit. */
export function matchReceipt(document: Document, pack: Pack, version: string): MatchReceipt {
  return { input: documentDigest(document), pack: pack.id, version };
}

/** What a fit was made from; `version` is that of rolefit. */
export function fitReceipt({ resume, demands }: Fit, pack: Pack, version: string): Receipt {
  return {
    input: documentDigest(resume.document),
    demands: demandsReceipt(demands, pack),
    pack: pack.id,
    version,
    asOf: resume.resume!.asOf,
  };
}

function demandsReceipt({ role, posting }: Demands, pack: Pack): Receipt['demands'] {
  return role === null ? { posting: documentDigest(posting!.document) } : { role: pack.data.roles[role]!.id };
}
