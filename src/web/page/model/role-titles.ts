import type { Pack } from '../../../pack/load.js';

/** A role in the list of the catalogue. */
export interface RoleTitle {
  readonly id: string;
  readonly title: string;
  /** Its other titles; none before the role documents are there. */
  readonly titles: readonly string[];
  /** Id of the role that it narrows; null where it stands by itself. */
  readonly narrows: string | null;
}

export function roleTitle(index: number, { data: { roles } }: Pack): RoleTitle {
  const { id, title, titles, narrows } = roles[index]!;
  return { id, title, titles, narrows: narrows < 0 ? null : roles[narrows]!.id };
}

/** All roles in the order of the pack, narrower ones behind the role that they narrow. */
export function roleTitles(pack: Pack): RoleTitle[] {
  const { roles } = pack.data;
  const of = (wider: number): RoleTitle[] =>
    roles.flatMap(({ narrows }, index) => (narrows === wider ? [roleTitle(index, pack), ...of(index)] : []));
  return of(-1);
}
