import type { Note } from '../types.js';

/** What a reader of a file format made of it. */
export interface ReadText {
  readonly text: string;
  /** The title, where the format has a field for it. */
  readonly title?: string;
  readonly notes: readonly Note[];
}

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
