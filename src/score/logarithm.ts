/** Terms of the series; with them it is right to some 15 digits. */
const TERMS = 16;

/**
 * The natural logarithm by arithmetic alone, so that every engine gives the same bits: of x = m 2^e with m from 1 to 2 it is e ln 2 + 2 artanh((m - 1) / (m + 1)),
 * by the series of artanh (Abramowitz and Stegun 4.1.28).
 * @param x above 0, and finite
 */
export function logarithm(x: number): number {
  let power = 0;
  for (; x >= 2; power++) x /= 2;
  for (; x < 1; power--) x *= 2;
  const t = (x - 1) / (x + 1);
  let sum = 0;
  for (let k = TERMS - 1; k >= 0; k--) sum = sum * t * t + 1 / (2 * k + 1);
  return power * Math.LN2 + 2 * t * sum;
}
