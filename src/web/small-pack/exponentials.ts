import { EXP_STEPS } from '../../pack/format.js';

/** e to the power of -1/64, as the sum of two numbers of double precision. */
const STEP = [0.9844964370054085, -4.7493026566356186e-17] as const;
if (EXP_STEPS !== 64) throw new Error('the step is e to the power of -1/64');
/** Splits a number of double precision in two halves (Veltkamp 1968). */
const SPLIT = 134217729;

/** exp(-i / 64) for i from 0 on, by multiplication in twice the precision (Dekker 1971), so that every engine gives the same. */
export function exponentials(count: number): Float64Array {
  const table = new Float64Array(count);
  let [high, low] = [1, 0];
  for (let i = 0; i < count; i++) {
    table[i] = high;
    const product = high * STEP[0];
    const rest = errorOf(high, STEP[0], product) + (high * STEP[1] + low * STEP[0]);
    high = product + rest;
    low = rest - (high - product);
  }
  return table;
}

/** What the product of two numbers lacks of the exact one. */
function errorOf(a: number, b: number, product: number): number {
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

function halves(value: number): readonly [number, number] {
  const shifted = SPLIT * value;
  const high = shifted - (shifted - value);
  return [high, value - high];
}

/** For each number by how many steps of its last bit it differs from the other: both above 0. */
export function lastBits(values: ArrayLike<number>, others: ArrayLike<number>): number[] {
  const bits = (list: ArrayLike<number>): BigInt64Array => new BigInt64Array(Float64Array.from(list).buffer);
  const [a, b] = [bits(values), bits(others)];
  return Array.from(a, (value, i) => Number(value - b[i]!));
}

export function withLastBits(values: Float64Array, steps: readonly number[]): Float64Array {
  const bits = new BigInt64Array(values.slice().buffer);
  steps.forEach((step, i) => (bits[i]! += BigInt(step)));
  return new Float64Array(bits.buffer);
}
