import { IDENTITY, intersect, mapBox, multiply, type Box, type Matrix } from './geometry.js';
import { initialState, type GraphicsState } from './graphics-state.js';
import {
  colorOf,
  isRectangle,
  type Fill,
  type Glyph,
  type PagePaint,
  type PageSource,
  type RawGlyph,
  type Run,
} from './painted.js';

/** Most characters and fills taken from one page. */
const MAX_GLYPHS = 100_000;
const MAX_FILLS = 4000;

/** Plays a page's operators through: what text is drawn where and how, and what is painted before and after it. */
export function paintPage(page: PageSource): PagePaint {
  const glyphs: Glyph[] = [];
  const fills: Fill[] = [];
  let state = initialState(page.viewport);
  const saved: GraphicsState[] = [];
  const marks: boolean[] = [];
  let hiddenMarks = 0;
  let textMatrix: Matrix = IDENTITY;
  let lineX = 0;
  let lineY = 0;
  let penX = 0;
  let penY = 0;
  let pendingClip = false;
  let pendingMask = false;
  let order = 0;
  let shapes = 0;

  const save = (): void => void (saved.length < 10_000 && saved.push({ ...state }));
  const restore = (): void => {
    const before = saved.pop();
    if (before !== undefined) state = before;
  };
  const paint = (box: Box, color: string | null, isSolid: boolean, isImage: boolean): void => {
    const seen = intersect(box, state.clip);
    if (seen.x1 - seen.x0 < 0.5 || seen.y1 - seen.y0 < 0.5 || fills.length >= MAX_FILLS || hiddenMarks > 0) return;
    if (state.fillAlpha < 0.1) return;
    fills.push({
      order: order++,
      box: seen,
      color,
      isSolid: isSolid && state.fillAlpha > 0.9 && !state.blends,
      isImage,
    });
  };
  const paintUnit = (isMask: boolean, color: string | null): void =>
    paint(mapBox(state.ctm, 0, 0, 1, 1), color, !isMask && !pendingMask, true);

  const show = (items: ArrayLike<RawGlyph | number | null>): void => {
    const facts = page.fontOf(state.font);
    const fontMatrix = facts.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
    const direction = state.size < 0 ? -1 : 1;
    const size = Math.abs(state.size);
    const unit = fontMatrix[0]! || 0.001;
    const at = multiply(state.ctm, textMatrix);
    const sizeUp = Math.hypot(at[2], at[3]) * size;
    const stretch = Math.hypot(at[0], at[1]) * size * Math.abs(state.scale);
    const across = facts.vertical === true;
    const along = across ? Math.atan2(-at[3], -at[2]) : Math.atan2(at[1] * direction, at[0] * direction);
    const strokes = state.mode % 4 === 1;
    const run: Run = {
      order: order++,
      font: state.font,
      size: sizeUp,
      stretch: sizeUp === 0 ? 1 : stretch / sizeUp,
      angle: Math.round((along * 180) / Math.PI),
      mode: state.mode,
      color: strokes ? state.stroke : state.fill,
      alpha: strokes ? state.strokeAlpha : state.fillAlpha,
      clip: state.clip,
      isOff: hiddenMarks > 0,
    };
    for (let i = 0; i < items.length; i++) {
      const glyph = items[i];
      if (glyph === null || glyph === undefined) continue;
      if (typeof glyph === 'number') {
        if (across) penY -= (glyph * size) / 1000;
        else penX -= (glyph * size * state.scale * direction) / 1000;
        continue;
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const advance = across ? size + spacing : (glyph.width * unit * size * direction + spacing) * state.scale;
      const x = penX;
      const y = penY + state.rise;
      if (glyphs.length < MAX_GLYPHS)
        glyphs.push({
          text: glyph.unicode,
          x: at[0] * x + at[2] * y + at[4],
          y: at[1] * x + at[3] * y + at[5],
          width: across ? sizeUp : Math.hypot(at[0], at[1]) * Math.abs(glyph.width * unit * size * state.scale),
          run,
        });
      if (across) penY -= advance;
      else penX += advance;
    }
  };
  const newLine = (x: number, y: number): void => {
    lineX += x;
    lineY += y;
    penX = lineX;
    penY = lineY;
  };

  const names = new Map(Object.entries(page.operators).map(([name, number]) => [number, name]));
  for (let i = 0; i < page.functions.length; i++) {
    const args = (page.arguments[i] ?? []) as readonly never[];
    const number = args as readonly number[];
    switch (names.get(page.functions[i]!)) {
      case 'save':
      case 'beginGroup':
        save();
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        restore();
        pendingMask = false;
        break;
      case 'transform':
        state.ctm = multiply(state.ctm, number);
        break;
      case 'paintFormXObjectBegin': {
        save();
        const [matrix, box] = args as unknown as readonly [ArrayLike<number> | null, ArrayLike<number> | null];
        if (matrix) state.ctm = multiply(state.ctm, matrix);
        if (box) state.clip = intersect(state.clip, mapBox(state.ctm, box[0]!, box[1]!, box[2]!, box[3]!));
        break;
      }
      case 'beginAnnotation': {
        save();
        const [, , transform, matrix] = args as unknown as readonly (ArrayLike<number> | null)[];
        state.ctm = multiply(IDENTITY, page.viewport);
        if (transform) state.ctm = multiply(state.ctm, transform);
        if (matrix) state.ctm = multiply(state.ctm, matrix);
        break;
      }
      case 'setGState':
        for (const [key, value] of args[0] as unknown as readonly (readonly [string, unknown])[]) {
          if (key === 'ca') state.fillAlpha = value as number;
          else if (key === 'CA') state.strokeAlpha = value as number;
          else if (key === 'BM') state.blends = value !== 'source-over';
          else if (key === 'SMask') pendingMask = true;
          else if (key === 'Font') [state.font, state.size] = value as [string, number];
        }
        break;
      case 'setFillRGBColor':
        state.fill = colorOf(args[0]);
        break;
      case 'setStrokeRGBColor':
        state.stroke = colorOf(args[0]);
        break;
      case 'setFillColorN':
      case 'setFillTransparent':
        state.fill = null;
        break;
      case 'setStrokeColorN':
        state.stroke = null;
        break;
      case 'clip':
      case 'eoClip':
        pendingClip = true;
        break;
      case 'constructPath': {
        const [then, data, around] = args as unknown as readonly [
          number,
          readonly (ArrayLike<number> | null)[],
          ArrayLike<number> | null,
        ];
        const what = names.get(then) ?? '';
        shapes++;
        if (around) {
          const box = mapBox(state.ctm, around[0]!, around[1]!, around[2]!, around[3]!);
          if (/fill/i.test(what)) paint(box, state.fill, isRectangle(data[0] ?? null), false);
          if (pendingClip) state.clip = intersect(state.clip, box);
        }
        pendingClip = false;
        break;
      }
      case 'endPath':
        pendingClip = false;
        break;
      case 'shadingFill':
        paint(state.clip, null, false, false);
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
        paintUnit(false, null);
        break;
      case 'paintImageXObjectRepeat':
      case 'paintInlineImageXObjectGroup':
        paint(state.clip, null, false, true);
        break;
      case 'paintImageMaskXObject':
      case 'paintImageMaskXObjectGroup':
      case 'paintImageMaskXObjectRepeat':
        paintUnit(true, null);
        break;
      case 'paintSolidColorImageMask':
        paint(mapBox(state.ctm, 0, 0, 1, 1), state.fill, true, false);
        break;
      case 'beginMarkedContent':
        marks.push(false);
        break;
      case 'beginMarkedContentProps': {
        const isHidden = (args[0] as unknown) === 'OC' && !page.isShown(args[1]);
        marks.push(isHidden);
        if (isHidden) hiddenMarks++;
        break;
      }
      case 'endMarkedContent':
        if (marks.pop() === true) hiddenMarks--;
        break;
      case 'beginText':
        textMatrix = IDENTITY;
        lineX = lineY = penX = penY = 0;
        break;
      case 'setTextMatrix':
        textMatrix = multiply(IDENTITY, args[0] as unknown as ArrayLike<number>);
        lineX = lineY = penX = penY = 0;
        break;
      case 'moveText':
        newLine(number[0]!, number[1]!);
        break;
      case 'setLeadingMoveText':
        state.leading = -number[1]!;
        newLine(number[0]!, number[1]!);
        break;
      case 'nextLine':
        newLine(0, -state.leading);
        break;
      case 'setCharSpacing':
        state.charSpacing = number[0]!;
        break;
      case 'setWordSpacing':
        state.wordSpacing = number[0]!;
        break;
      case 'setHScale':
        state.scale = number[0]! / 100;
        break;
      case 'setLeading':
        state.leading = number[0]!;
        break;
      case 'setFont':
        state.font = args[0] as unknown as string;
        state.size = number[1]!;
        break;
      case 'setTextRenderingMode':
        state.mode = number[0]!;
        break;
      case 'setTextRise':
        state.rise = number[0]!;
        break;
      case 'showText':
        show(args[0] as unknown as readonly (RawGlyph | number | null)[]);
        break;
      default:
        break;
    }
  }
  return { glyphs, fills, shapes };
}
