import { hiddenByColor, type HiddenKind } from '../hidden.js';
import { holds, type Box } from './geometry.js';
import type { Fill, Glyph, PagePaint } from './painted.js';

/** Height of letters, in points, up to which nobody reads them. */
const TINY = 2;
/** Width of letters to their height up to which they are squeezed away. */
const SQUEEZED = 0.08;
/** Opacity up to which nothing is seen. */
const TRANSPARENT = 0.06;
/** Letters on a page up to which a picture is what the page shows. */
const FEW_LETTERS = 30;

export interface SeenText {
  readonly seen: readonly Glyph[];
  readonly hidden: ReadonlyMap<HiddenKind, readonly Glyph[]>;
  /** The seen text is what a scanner's software read under a picture of the page. */
  readonly isScanLayer: boolean;
}

/** Parts what a person sees of a page from what is there and cannot be seen. */
export function partBySight(paint: PagePaint, page: Box, hasBigPicture: boolean): SeenText {
  const seen: Glyph[] = [];
  const hidden = new Map<HiddenKind, Glyph[]>();
  const grounds = paint.fills.filter((fill) => !isSmall(fill));
  const covers = grounds.filter((fill) => fill.isSolid);
  for (const glyph of paint.glyphs) {
    const kind = hiddenKind(glyph, page, grounds, covers, hasBigPicture);
    if (kind === null) seen.push(glyph);
    else {
      const list = hidden.get(kind);
      if (list === undefined) hidden.set(kind, [glyph]);
      else list.push(glyph);
    }
  }
  // A scan with its words laid under (or invisibly over) the picture: the words are the page's text.
  const area = (page.x1 - page.x0) * (page.y1 - page.y0);
  const isPicture =
    hasBigPicture ||
    paint.fills.some(({ isImage, box }) => isImage && (box.x1 - box.x0) * (box.y1 - box.y0) > 0.6 * area);
  if (isPicture && letters(seen) < FEW_LETTERS) {
    for (const kind of ['drawn invisibly', 'behind something'] as const) {
      const layer = hidden.get(kind);
      if (layer === undefined || letters(layer) < FEW_LETTERS) continue;
      hidden.delete(kind);
      return { seen: [...seen, ...layer], hidden, isScanLayer: true };
    }
  }
  return { seen, hidden, isScanLayer: false };
}

/** Letters and digits among drawn characters. */
export function letters(glyphs: readonly Glyph[]): number {
  let count = 0;
  for (const { text } of glyphs)
    if ((text.length === 1 && text >= 'a' && text <= 'z') || /[\p{L}\p{N}]/u.test(text)) count++;
  return count;
}

function isSmall({ box }: Fill): boolean {
  return box.y1 - box.y0 < 3 || box.x1 - box.x0 < 3;
}

function hiddenKind(
  glyph: Glyph,
  page: Box,
  grounds: readonly Fill[],
  covers: readonly Fill[],
  hasBigPicture: boolean,
): HiddenKind | null {
  const { run } = glyph;
  if (run.isOff) return 'in a layer that is off';
  if (run.mode === 3 || run.mode === 7) return 'drawn invisibly';
  if (run.size <= TINY) return 'tiny';
  if (run.stretch <= SQUEEZED) return 'of zero width';
  if (run.alpha <= TRANSPARENT) return 'transparent';
  const turn = (run.angle * Math.PI) / 180;
  const [cos, sin] = run.angle === 0 ? [1, 0] : [Math.cos(turn), Math.sin(turn)];
  // The middle of the letter: half its width along the line, a third of its height above it.
  const x = glyph.x + (glyph.width / 2) * cos + run.size * 0.3 * sin;
  const y = glyph.y + (glyph.width / 2) * sin - run.size * 0.3 * cos;
  if (!holds(page, x, y)) return 'off the page';
  const { clip } = run;
  if (x < clip.x0 - 2 || x > clip.x1 + 2 || y < clip.y0 - 2 || y > clip.y1 + 2) return 'off the page';
  for (const cover of covers) if (cover.order > run.order && holds(cover.box, x, y)) return 'behind something';
  if (run.color === null) return null;
  let ground: string | null = '#ffffff';
  for (const fill of grounds) {
    if (fill.order > run.order) break;
    if (holds(fill.box, x, y)) ground = fill.color;
  }
  if (ground === null || (hasBigPicture && ground === '#ffffff')) return null;
  return hiddenByColor(run.color, ground);
}
