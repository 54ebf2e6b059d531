import type { ErrorCode } from '../errors.js';
import type { Note } from '../types.js';

/** What a reader of a file format made of it. */
export interface ReadText {
  readonly text: string;
  /** The title, where the format has a field for it. */
  readonly title?: string;
  readonly notes: readonly Note[];
}

/** What a reader apart is asked: in Node a process, in a browser a worker. */
export interface ReadRequest {
  readonly format: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What it answers. */
export interface ReadAnswer {
  readonly read?: ReadText;
  readonly error?: { readonly code: ErrorCode; readonly message: string };
  /** Memory it holds, in MB, where that is known. */
  readonly memory: number;
  /** The reader is loaded and now begins: the time that starting took is not the file's. */
  readonly isStarted?: boolean;
}

/** Time that reading one file may take, in milliseconds. */
export const TIME_LIMIT = 5000;
/** Most pages that are read of one document. */
export const MAX_PAGES = 30;
/** Largest size to which the parts of a file may unpack, in bytes, in all. */
export const MAX_UNPACKED = 64_000_000;
/** How many times larger than its packed form a part may get, once it is larger than a megabyte. */
export const MAX_RATIO = 100;
/** Size up to which the ratio does not matter, in bytes. */
export const FREE_UNPACKED = 1_000_000;
/** Most entries of a ZIP archive. */
export const MAX_ENTRIES = 1000;
/** Deepest nesting of XML elements. */
export const MAX_XML_DEPTH = 256;
/** Time after which a reader stops with what it has, in milliseconds. */
export const SOFT_TIME = 3500;
