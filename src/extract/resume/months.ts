/** Months of the union of half-open ranges: what overlaps counts once. */
export function unionMonths(ranges: readonly { readonly from: number; readonly to: number }[]): number {
  const sorted = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to);
  let months = 0;
  let end = -Infinity;
  for (const { from, to } of sorted) {
    if (to <= end) continue;
    months += to - Math.max(from, end);
    end = to;
  }
  return months;
}
