import type { Box } from './geometry.js';

/** Characters drawn by one operator: they share font, size, colour and everything else but their place. */
export interface Run {
  /** Place in the order of drawing, which fills share. */
  readonly order: number;
  readonly font: string;
  /** Height of the letters in points, as they stand on the page. */
  readonly size: number;
  /** Width of the letters to their height; below 1 they are squeezed. */
  readonly stretch: number;
  /** Direction of writing in degrees, 0 for left to right. */
  readonly angle: number;
  readonly mode: number;
  /** Colour as `#rrggbb`; null for a pattern. */
  readonly color: string | null;
  readonly alpha: number;
  readonly clip: Box;
  /** In a layer that is switched off. */
  readonly isOff: boolean;
}

/** One drawn character: where its baseline starts and how far it reaches along it, in points from the top left corner. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly run: Run;
}

/** Something painted that is no text. */
export interface Fill {
  readonly order: number;
  readonly box: Box;
  /** Colour as `#rrggbb`; null for a picture, a pattern or a shading. */
  readonly color: string | null;
  /** Covers what lies under its box, all of it. */
  readonly isSolid: boolean;
  readonly isImage: boolean;
}

export interface PagePaint {
  readonly glyphs: readonly Glyph[];
  readonly fills: readonly Fill[];
  /** Shapes drawn, of any kind. */
  readonly shapes: number;
}

/** Numbers of the operators by their names, as pdf.js has them. */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** What is needed of a font: see pdf.js's FontFaceObject. */
export interface FontFacts {
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
}

/** A character as pdf.js hands it over. */
export interface RawGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A page's operators and what they need to be played. */
export interface PageSource {
  readonly functions: ArrayLike<number>;
  readonly arguments: ArrayLike<unknown>;
  readonly operators: OperatorNumbers;
  /** From PDF's space to points from the page's top left corner. */
  readonly viewport: ArrayLike<number>;
  readonly fontOf: (name: string) => FontFacts;
  /** False for optional content that is switched off. */
  readonly isShown: (properties: unknown) => boolean;
}

/** A colour as pdf.js hands it over; null for what is none. */
export function colorOf(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith('#') ? value : null;
}

/** True for a path of one rectangle with its sides along the axes: numbers of drawing, each before its points. */
export function isRectangle(path: ArrayLike<number> | null): boolean {
  if (path === null || path.length < 12 || path.length > 16) return false;
  let turns = 0;
  let at = 0;
  let x = path[1]!;
  let y = path[2]!;
  while (at < path.length) {
    const kind = path[at]!;
    if (kind === 4) at += 1;
    else if (kind === 0 || kind === 1) {
      const [nextX, nextY] = [path[at + 1]!, path[at + 2]!];
      if (Math.abs(nextX - x) > 0.01 && Math.abs(nextY - y) > 0.01) return false;
      if (kind === 1) turns++;
      [x, y] = [nextX, nextY];
      at += 3;
    } else return false;
  }
  return turns >= 3;
}
