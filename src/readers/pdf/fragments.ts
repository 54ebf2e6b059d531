/** A stretch of text on one baseline without a wide gap in it, in points from the page's top left corner. */
export interface Fragment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** Place in the order of drawing. */
  readonly order: number;
  readonly font: string;
}

/** A line as it is read: fragments side by side, wide gaps as tabs. */
export interface Line extends Fragment {
  /** Width of its first word in points. */
  readonly firstWord: number;
}

/** A character with its place in the frame of its direction of writing. */
export interface PlacedGlyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly order: number;
  readonly font: string;
  readonly isSpace: boolean;
}
