import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/types.js';

export const FOLDS = ['tune', 'check'] as const;
export type Fold = (typeof FOLDS)[number];

/** What of a posting is ranked: the text with its title struck out, or title and text as they came. */
export const VIEWS = ['masked', 'titled'] as const;
export type View = (typeof VIEWS)[number];

/** A labelled posting of the development data. */
export interface Posting {
  readonly id: string;
  readonly fold: Fold;
  readonly title: string;
  readonly role: string;
  /** Answers that count as right. */
  readonly accept: readonly string[];
  readonly text: string;
  /** The text with the posting's own title struck out. */
  readonly masked: string;
  /** O*NET-SOC codes that count as right; often none. */
  readonly onet: readonly string[];
}

/** How a record is counted: its role is in the pack, it has none, or its role is not in the pack (right answer: none). */
export type Group = 'inside' | 'none' | 'outside';

/** The label and the answer for no role. */
export const NONE = 'none';

/** The postings of a data folder; null where the folder has none. */
export function readPostings(folder: string | undefined): Posting[] | null {
  if (folder === undefined) return null;
  const file = join(folder, 'postings', 'dev.jsonl');
  if (!existsSync(file)) return null;
  const postings: Posting[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() !== '') postings.push(JSON.parse(line) as Posting);
  }
  return postings;
}

/** The document that a view of a posting shows. */
export function documentOf(posting: Posting, view: View): Document {
  return view === 'masked' ? { text: posting.masked } : { title: posting.title, text: posting.text };
}

/** The same for a ranker that takes one string. */
export function queryOf(posting: Posting, view: View): string {
  return view === 'masked' ? posting.masked : `${posting.title}\n${posting.text}`;
}

export function groupOf(posting: Posting, roles: ReadonlySet<string>): Group {
  if (posting.accept.includes(NONE)) return 'none';
  return posting.accept.some((role) => roles.has(role)) ? 'inside' : 'outside';
}
