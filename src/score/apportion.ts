/**
 * Shares out a whole number by weights, so that the shares are whole and sum to it exactly: each the floor of its part, and one more for those with
 * the largest remainders (Hamilton's method), the first of equal ones. Without any weight all shares are 0.
 * @param total a whole number, at least 0; @param weights whole numbers, at least 0
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const remainders = weights.map((weight, index) => ({ index, rest: (total * weight) % sum }));
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (let i = 0; i < left; i++) shares[remainders[i]!.index]!++;
  return shares;
}
