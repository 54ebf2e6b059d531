import { IDENTITY, multiply, type Box, type Matrix } from './geometry.js';

/** What PDF's operators set and drawing uses. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  fill: string | null;
  stroke: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  blends: boolean;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const EVERYWHERE: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

/** The state that a page begins with. */
export function initialState(viewport: ArrayLike<number>): GraphicsState {
  return {
    ctm: multiply(IDENTITY, viewport),
    clip: EVERYWHERE,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    blends: false,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}
