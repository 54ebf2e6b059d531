import type { Layout } from './layout.js';
import type { Piece, Place } from './pieces.js';
import type { ReadRecord } from './read-record.js';

/** Work for one worker: whole records as bytes, or documents as read. */
export type Batch = Piece | { readonly documents: readonly ReadRecord[]; readonly after: Place };

/** What tells an input from another: its size and time where it has these, and a digest of its first bytes. */
export interface Identity {
  readonly input: string;
  readonly size: number | null;
  readonly time: number | null;
  readonly head: string;
}

export interface Input {
  readonly identity: Identity;
  readonly layout: Layout;
  /** Batches from a place on; to be asked for once. */
  readonly batches: (from: Place | null) => AsyncGenerator<Batch>;
  /** Share of the input that is read, 0 to 1; null where its size is not known. */
  readonly share: (done: Place) => number | null;
}
