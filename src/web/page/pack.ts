import { RolefitError } from '../../errors.js';
import type { Pack } from '../../pack/load.js';
import { decodeSmall, withDocuments } from '../small-pack/decode.js';

/**
 * Loads the pack that the page works with, without its role documents.
 * @throws RolefitError `pack.unreadable`, `pack.damaged` or `pack.format`
 */
export async function loadPagePack(address: string): Promise<Pack> {
  return decodeSmall(await bytesOf(address));
}

/**
 * Loads the role documents of a pack: the file `builtin.documents` beside it. It is one file for all roles, so that whoever serves it does not learn
 * which of them a text is.
 * @throws RolefitError as above
 */
export async function loadDocuments(pack: Pack, address: string): Promise<Pack> {
  return withDocuments(pack, await bytesOf(new URL('builtin.documents', address).href));
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined)
    throw new RolefitError('pack.unreadable', `${address}: cannot be reached; load the page anew when it can`);
  if (!response.ok) throw new RolefitError('pack.unreadable', `${address}: answered with ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
