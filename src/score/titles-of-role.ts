import type { PackRole } from '../pack/format.js';
import type { Analysis } from '../types.js';

/** True where the title of a role says its skill of that place by itself. */
export function saysByTitle({ told }: Pick<PackRole, 'told'>, position: number): boolean {
  return told?.includes(position) === true;
}

/** True where the document's title is one of the role, not only of a wider one. */
export function isNamed(titles: Analysis['titles'], role: number): boolean {
  for (const title of titles) if (title.role === role && title.place === 'title' && !title.general) return true;
  return false;
}
