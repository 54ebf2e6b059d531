import type { PackData } from '../../src/pack/format.js';
import type { Pack } from '../../src/pack/load.js';
import { importedPack, releaseFolder } from '../eval/imported.js';
import { matchWith, winkWith, type Contender } from './contenders.js';
import type { Core } from './core.js';
import { timeRounds, type Timing } from './rounds.js';
import { syntheticPack } from './synthetic.js';

/** Roles of the synthetic pack: ten labour markets of ESCO's size. */
const SYNTHETIC_ROLES = 30_000;
/** Texts at most: a run is of minutes. */
const TEXTS = 60;

/** How the time of `match` grows with the roles of the pack. */
export interface WideTiming extends Timing {
  readonly roles: number;
  /** Median over that of `match` with the first pack. */
  readonly ratio: number;
}

/**
 * Times `match` with a pack, with O*NET where the data is there, and with as many synthetic roles, and wink-bm25 over the role documents of those that
 * exist, in one alternating run by processor time.
 * @param given one more pack to match with; null for none
 */
export function timeWide(
  core: Core,
  pack: Pack,
  given: Pack | null,
  data: string | undefined,
  lines: readonly string[],
  rounds: number,
): WideTiming[] {
  const folder = releaseFolder(data, 'onet');
  const packs = [pack, ...(folder === null ? [] : [importedPack('onet', folder)]), ...(given === null ? [] : [given])];
  const made = core.buildPack(asStored(syntheticPack(pack, SYNTHETIC_ROLES)));
  const list: { readonly contender: Contender; readonly roles: number }[] = [
    ...[...packs, made].map((one) => ({
      contender: { name: `match, ${one.data.name}`, run: matchWith(core, one) },
      roles: one.data.roles.length,
    })),
    ...packs.map(({ data: { name, profiles, roles } }) => ({
      contender: { name: `wink-bm25, ${name}`, run: winkWith(profiles) },
      roles: roles.length,
    })),
  ];
  const timings = timeRounds(
    list.map(({ contender }) => contender),
    lines.slice(0, TEXTS),
    rounds,
  );
  return timings.map((timing, at) => ({ ...timing, roles: list[at].roles, ratio: timing.median / timings[0].median }));
}

/** What a stored pack decodes when it is asked for is not in memory: a million objects would be looked through by every collection. */
function asStored(data: PackData): PackData {
  return { ...data, roles: data.roles.map((role) => ({ ...role, skills: [] })) };
}
