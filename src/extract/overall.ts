import type { Pack } from '../pack/load.js';
import type { Years } from '../types.js';

/** Kinds of skills that a whole career can be in. */
const BROAD_KINDS: ReadonlySet<string> = new Set(['domain', 'method']);

/**
 * Experience overall: the greatest firm demand; one that is not in a single skill comes first where its range reaches as far. Preferred years count
 * only where no others are stated, years that would stand for a degree not at all.
 */
export function overallYears(all: readonly Years[], pack: Pack): Years | null {
  const demands = all.filter(({ instead }) => !instead);
  const firm = demands.filter(({ strength }) => strength !== 'preferred');
  const pool = firm.length > 0 ? firm : demands;
  const greatest = greatestOf(pool);
  const broad = greatestOf(pool.filter(({ skill }) => skill === null || BROAD_KINDS.has(pack.skillKinds[skill]!)));
  return broad !== null && (broad.max ?? broad.min) >= greatest!.min ? broad : greatest;
}

function greatestOf(pool: readonly Years[]): Years | null {
  let best: Years | null = null;
  for (const years of pool) if (best === null || years.min > best.min) best = years;
  return best;
}
