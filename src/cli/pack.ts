import { RolefitError } from '../errors.js';
import { BUILTIN_PACK_PATH, loadPack, packBytes } from '../pack/builtin.js';
import { decodePack, type Pack } from '../pack/load.js';

/** Which pack a command works with; the built-in one without any of these. */
export interface PackOptions {
  /** A compiled pack. */
  readonly pack?: string;
  /** A folder with taxonomy/ and corpus/ of one's own, compiled for this run. */
  readonly taxonomy?: string;
  /** With it: nothing of the built-in taxonomy. */
  readonly alone?: boolean;
}

/** The pack that a command works with. @throws RolefitError `usage`, `pack.…` or `taxonomy.…` */
export async function packFor({ pack, taxonomy, alone }: PackOptions): Promise<Pack> {
  checkAlone({ taxonomy, alone });
  if (taxonomy === undefined) return loadPack(pack);
  if (pack !== undefined)
    throw new RolefitError('usage', '--pack and --taxonomy: a pack is compiled already; give one of the two');
  const { compileOwn } = await import('./own-pack.js');
  return compileOwn({ taxonomy, ...(alone === undefined ? {} : { alone }) });
}

/** The same pack and its bytes, for threads that load it themselves. @throws RolefitError as above */
export async function packWithBytes(
  options: PackOptions,
): Promise<{ readonly pack: Pack; readonly bytes: Uint8Array }> {
  if (options.taxonomy !== undefined) {
    const pack = await packFor(options);
    const { encodePack } = await import('../pack/store.js');
    return { pack, bytes: encodePack(pack.data) };
  }
  checkAlone({ taxonomy: undefined, alone: options.alone });
  const bytes = packBytes(options.pack ?? BUILTIN_PACK_PATH, options.pack === undefined);
  return { pack: decodePack(bytes), bytes };
}

/** @throws RolefitError `usage` where `--alone` stands without the folder that it speaks of. */
export function checkAlone({
  taxonomy,
  alone,
}: {
  readonly taxonomy: string | undefined;
  readonly alone: boolean | undefined;
}): void {
  if (alone === true && taxonomy === undefined)
    throw new RolefitError(
      'usage',
      '--alone: says that --taxonomy DIR stands without the built-in taxonomy; give that too',
    );
}
