import type { ErrorCode } from '../../../errors.js';
import type { ContrastModel } from '../model/contrast-model.js';
import type { FitModel } from '../model/fit-model.js';
import type { MatchModel } from '../model/match-model.js';
import type { RoleModel } from '../model/role-model.js';
import type { RoleTitle } from '../model/role-titles.js';

/** Where a document comes from: words that were typed or pasted, or the bytes of a file. */
export type Source =
  | { readonly from: 'typed' | 'pasted'; readonly text: string }
  | {
      readonly from: 'file';
      /** Another one for each file that was given. */
      readonly key: number;
      readonly bytes: Uint8Array;
      readonly name: string;
    };

/** What a résumé is held against. */
export type Against = { readonly role: string } | { readonly posting: Source };

export const FORMS = ['json', 'html', 'markdown'] as const;
/** In which form a report is downloaded. */
export type Form = (typeof FORMS)[number];

/** What the core in its worker can be asked; each is answered with what `Answers` says, or with a fault. */
export interface Questions {
  /** Loads the pack from an address. */
  readonly load: { readonly pack: string };
  /** Loads what the pack's role documents say; answered beside the other questions. */
  readonly documents: Record<never, never>;
  readonly match: { readonly source: Source };
  /** What decides the match that was asked for last. */
  readonly decides: Record<never, never>;
  readonly contrast: { readonly first: string; readonly second: string };
  /** A fit with edits switched on, by their keys. */
  readonly fit: { readonly resume: Source; readonly against: Against; readonly edits: readonly string[] };
  readonly role: { readonly id: string };
  /** The report on what was asked for last. */
  readonly report: { readonly of: 'match' | 'fit'; readonly form: Form };
}

export interface Answers {
  readonly load: { readonly pack: string; readonly roles: readonly RoleTitle[] };
  readonly documents: { readonly roles: readonly RoleTitle[] };
  readonly match: MatchModel;
  readonly decides: { readonly text: string };
  readonly contrast: ContrastModel;
  readonly fit: FitModel;
  readonly role: RoleModel;
  readonly report: { readonly text: string };
}

export type Topic = keyof Questions;

export interface Question<T extends Topic = Topic> {
  readonly id: number;
  readonly topic: T;
  readonly ask: Questions[T];
}

export interface Fault {
  readonly code: ErrorCode | 'page.failed';
  readonly message: string;
}

export type Reply =
  { readonly id: number; readonly answer: Answers[Topic] } | { readonly id: number; readonly fault: Fault };
