import { fragmentsOf } from './lines.js';
import { orderPage } from './columns.js';
import type { Fragment } from './fragments.js';
import { readColumn, type Hyphens } from './paragraphs.js';
import type { Fill, Glyph } from './painted.js';
import type { Block } from './running-lines.js';

export interface PageText {
  readonly lines: readonly Block[];
  readonly gutters: number;
}

/** The text of drawn characters in reading order: the main direction of writing first, turned text behind it. */
export function readGlyphs(glyphs: readonly Glyph[], hyphens: Hyphens): PageText {
  const byAngle = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const list = byAngle.get(glyph.run.angle);
    if (list === undefined) byAngle.set(glyph.run.angle, [glyph]);
    else list.push(glyph);
  }
  const frames = [...byAngle.values()].sort((a, b) => b.length - a.length);
  const blocks: Block[] = [];
  let gutters = 0;
  for (const frame of frames) {
    const { body, pageNumber } = withoutPageNumber(fragmentsOf(frame));
    const order = orderPage(body);
    gutters += order.gutters;
    for (const region of order.regions) {
      const text = readColumn(region.fragments, hyphens).trim();
      const heights = region.fragments.map((fragment) => fragment.y);
      if (text !== '') blocks.push({ text, top: Math.min(...heights), bottom: Math.max(...heights) });
    }
    if (pageNumber !== null) blocks.push({ text: pageNumber.text, top: pageNumber.y, bottom: pageNumber.y });
  }
  return { lines: blocks, gutters };
}

/** A page's fragments without its number at the foot, which stands in no column. */
function withoutPageNumber(fragments: readonly Fragment[]): {
  readonly body: readonly Fragment[];
  readonly pageNumber: Fragment | null;
} {
  let last: Fragment | null = null;
  let before = -Infinity;
  for (const fragment of fragments) {
    if (last === null || fragment.y > last.y) {
      if (last !== null) before = Math.max(before, last.y);
      last = fragment;
    } else before = Math.max(before, fragment.y);
  }
  if (
    last === null ||
    !/^(?:page )?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/i.test(last.text) ||
    last.y - before < 1.5 * last.size
  )
    return { body: fragments, pageNumber: null };
  return { body: fragments.filter((one) => one !== last), pageNumber: last };
}

/** Size of a bullet that is drawn as a shape, in points. */
const BULLET_MIN = 1.2;
const BULLET_MAX = 7;

/** Bullets that are drawn as shapes: small round or square fills before the first letter of a line. */
export function drawnBullets(glyphs: readonly Glyph[], fills: readonly Fill[]): Glyph[] {
  const found: Glyph[] = [];
  for (const { box, isImage, order } of fills) {
    const width = box.x1 - box.x0;
    const height = box.y1 - box.y0;
    if (isImage || width < BULLET_MIN || width > BULLET_MAX || Math.abs(width - height) > 0.25 * width) continue;
    const beside = firstBeside(glyphs, box.x0, (box.y0 + box.y1) / 2);
    if (beside === null || beside.x - box.x1 > 2.5 * beside.run.size || width > 0.6 * beside.run.size) continue;
    found.push({ text: '•', x: box.x0, y: beside.y, width, run: { ...beside.run, order } });
  }
  return found;
}

/** The first character on the line at height `y`, where none stands left of `x`. */
function firstBeside(glyphs: readonly Glyph[], x: number, y: number): Glyph | null {
  let first: Glyph | null = null;
  for (const glyph of glyphs) {
    const { size, angle } = glyph.run;
    if (angle !== 0 || glyph.text.trim() === '' || y > glyph.y + 0.1 * size || y < glyph.y - 0.8 * size) continue;
    if (glyph.x < x) {
      if (glyph.x > x - 4 * size) return null;
    } else if (first === null || glyph.x < first.x) first = glyph;
  }
  return first;
}
