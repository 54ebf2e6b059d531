import fc from 'fast-check';

/** Least number of cases of each law. */
const CASES = 1000;

/**
 * Holds a law on at least 1,000 cases. On a failure fast-check prints the seed and the smallest case; `ROLEFIT_SEED=… npm test` runs
 * the same cases again, `ROLEFIT_CASES=20000 npm test` runs more.
 */
export function holds<Ts extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, law: (...values: Ts) => boolean | void]
): void {
  fc.assert(fc.property<Ts>(...args), parameters());
}

/** As `holds`, with another number of cases, for laws whose cases are dear. */
export function holdsFor<Ts extends [unknown, ...unknown[]]>(
  numRuns: number,
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, law: (...values: Ts) => boolean | void]
): void {
  fc.assert(fc.property<Ts>(...args), { ...parameters(), numRuns });
}

function parameters(): fc.Parameters<unknown> & { numRuns: number } {
  const seed = process.env['ROLEFIT_SEED'];
  return {
    numRuns: Math.max(CASES, Number(process.env['ROLEFIT_CASES'] ?? CASES)),
    ...(seed === undefined || seed === '' ? {} : { seed: Number(seed) }),
  };
}
