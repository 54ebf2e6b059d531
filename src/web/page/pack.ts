import { RolefitError } from '../../errors.js';
import type { Pack } from '../../pack/load.js';
import { decodeSmall } from '../small-pack/decode.js';

/**
 * Loads the pack that the page works with: `builtin.pack`, and beside it `builtin.documents`.
 * @throws RolefitError `pack.unreadable`, `pack.damaged` or `pack.format`
 */
export async function loadPagePack(address: string): Promise<Pack> {
  const [core, documents] = await Promise.all([address, new URL('builtin.documents', address).href].map(bytesOf));
  return decodeSmall(core!, documents!);
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new RolefitError('pack.unreadable', `${address}: answered with ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
