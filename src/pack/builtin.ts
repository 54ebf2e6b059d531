import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RolefitError } from '../errors.js';
import { decodePack, type Pack } from './load.js';

/** Where `prepare` puts the compiled taxonomy of this package. */
export const BUILTIN_PACK_PATH = fileURLToPath(new URL('../../dist/builtin.pack', import.meta.url));

let builtin: Pack | undefined;

/**
 * Loads a pack: the built-in one (once per process), or the file at `path`.
 * @throws RolefitError `pack.unreadable`, `pack.format` or `pack.damaged`.
 */
export function loadPack(path?: string): Pack {
  if (path === undefined && builtin !== undefined) return builtin;
  const pack = decodePack(packBytes(path ?? BUILTIN_PACK_PATH, path === undefined));
  if (path === undefined) builtin = pack;
  return pack;
}

/** The bytes of a pack's file. @throws RolefitError `pack.unreadable` */
export function packBytes(file: string, isBuiltin: boolean): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    const advice = isBuiltin ? 'run "npm run build"' : 'give the path of a file made by "rolefit taxonomy compile"';
    throw new RolefitError('pack.unreadable', `${file}: the pack cannot be read; ${advice}`);
  }
}
