import { explain } from '../explain/explain.js';
import type { Pack } from '../pack/load.js';
import { nearestRole, NONE } from '../score/ranking.js';
import type { Match } from '../types.js';
import { quote } from './tag-record.js';

/**
 * What a role's score is the sum of, as JSON: `{"role","rows":[{"part","label","ticks","field"?,"start"?,"end"?}]}`. Where the answer is none,
 * it is the ledger of the nearest role.
 */
export function ledgerJson(result: Match, role: string, pack: Pack): string {
  const wanted = role === NONE ? nearestRole(result)!.id : role;
  const rows: string[] = [];
  for (const { part, details } of explain(result, wanted, pack).details ?? [])
    for (const { value, label, evidence } of details ?? []) {
      if (value === 0) continue;
      const place =
        evidence === undefined ? '' : `,"field":"${evidence.field}","start":${evidence.start},"end":${evidence.end}`;
      rows.push(`{"part":"${part!}","label":${quote(label)},"ticks":${value}${place}}`);
    }
  return `{"role":${quote(wanted)},"rows":[${rows.join(',')}]}`;
}
