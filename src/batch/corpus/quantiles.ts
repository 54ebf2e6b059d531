/** Digits that an amount is counted with. */
const DIGITS = 3;

/** Counts of amounts, each to three digits, so that they take no more room than there are such numbers. */
export interface Amounts {
  count: number;
  readonly counts: Map<number, number>;
}

export function emptyAmounts(): Amounts {
  return { count: 0, counts: new Map() };
}

/** Counts an amount that is greater than 0. */
export function addAmount(amounts: Amounts, amount: number): void {
  if (!(amount > 0) || amount > 1e12) return;
  const rounded = Number(amount.toPrecision(DIGITS));
  amounts.count++;
  amounts.counts.set(rounded, (amounts.counts.get(rounded) ?? 0) + 1);
}

/** The least amount that at least these shares of all do not exceed; null where there are none. */
export function quantiles(amounts: Amounts, shares: readonly number[]): number[] | null {
  if (amounts.count === 0) return null;
  const sorted = [...amounts.counts].sort(([a], [b]) => a - b);
  return shares.map((share) => {
    let passed = 0;
    for (const [amount, count] of sorted) {
      passed += count;
      if (passed >= share * amounts.count) return amount;
    }
    return sorted.at(-1)![0];
  });
}
