/** Unpacks a zlib stream: its bytes, or why there are none. It stops where the stream holds more than `most` bytes. */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array | 'broken' | 'too large';

/** What a reader needs of the place where it runs. */
export interface Platform {
  /** Milliseconds that never go back. */
  readonly now: () => number;
  readonly inflate: Inflate;
  /** True where unpacking at once is faster than by the place's own streams. */
  readonly inflatesFast: boolean;
}
