/** Points with one decimal and a sign, a true minus among them. */
export function signedPoints(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}

/** A probability in whole percent; what rounds to none or all and is neither is said so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 'under 1 %';
  return `${rounded} %`;
}

/** Points with one decimal, told as such. */
export function pointsText(points: number): string {
  return `${points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)} points`;
}
