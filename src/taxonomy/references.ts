import { RolefitError } from '../errors.js';

/** Positions by id. @throws RolefitError `taxonomy.duplicate` with both places. */
export function indexIds(items: readonly { readonly id: string; readonly origin: string }[]): Map<string, number> {
  const index = new Map<string, number>();
  const origins = new Map<string, string>();
  items.forEach((item, position) => {
    if (index.has(item.id)) {
      throw new RolefitError('taxonomy.duplicate', `${item.origin}: the id "${item.id}" is taken by ${origins.get(item.id)}; choose another`);
    }
    index.set(item.id, position);
    origins.set(item.id, item.origin);
  });
  return index;
}

/** Position of an id. @throws RolefitError `taxonomy.reference` with the place of the claim. */
export function reference(index: ReadonlyMap<string, number>, id: string, what: string, origin: string): number {
  const found = index.get(id);
  if (found === undefined) throw new RolefitError('taxonomy.reference', `${origin}: there is no ${what} "${id}"; define it or correct the id`);
  return found;
}

