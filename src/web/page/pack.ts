import { decodePack, type Pack } from '../../pack/load.js';

/** The pack that the page works with, from the bytes of `builtin.pack`. @throws RolefitError `pack.damaged` or `pack.format` */
export async function loadPagePack(bytes: Uint8Array): Promise<Pack> {
  return decodePack(bytes);
}
