import type * as Analyze from '../../src/extract/analyze.js';
import type * as Builtin from '../../src/pack/builtin.js';
import type * as Load from '../../src/pack/load.js';
import type * as Match from '../../src/score/match.js';
import type { Pack } from '../../src/pack/load.js';

/** The compiled core, as it is published: plain JavaScript of `dist/`. */
export interface Core {
  readonly analyze: typeof Analyze.analyze;
  readonly match: typeof Match.match;
  readonly buildPack: typeof Load.buildPack;
  readonly decodePack: typeof Load.decodePack;
  readonly loadPack: (path?: string) => Pack;
  readonly builtinPath: string;
}

/** Loads the core from `dist/`; throws where it is not built. */
export async function loadCore(): Promise<Core> {
  const part = <T>(file: string): Promise<T> =>
    import(new URL(`../../dist/${file}`, import.meta.url).href) as Promise<T>;
  const [{ analyze }, { match }, { buildPack, decodePack }, { loadPack, BUILTIN_PACK_PATH }] = await Promise.all([
    part<typeof Analyze>('extract/analyze.js'),
    part<typeof Match>('score/match.js'),
    part<typeof Load>('pack/load.js'),
    part<typeof Builtin>('pack/builtin.js'),
  ]);
  return { analyze, match, buildPack, decodePack, loadPack, builtinPath: BUILTIN_PACK_PATH };
}
